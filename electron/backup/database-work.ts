import { dirname } from 'node:path'
import type { WorkOptions } from '../vault/chunks.ts'
import { syncFile, syncFolder } from '../vault/durable-files.ts'
import { databaseError, openSealed, rekeySealed } from '../store/sealed-database.ts'
import { countRows, isSearchSound, isSound, referencedFiles, schemaVersionOf, type Counts } from './snapshot.ts'

/**
 * What keeps a processor busy with the database of a package while its attachments are still being read or written.
 * Each is one whole task on one file that nobody else touches, plain data in and out, so a thread of its own can do it:
 * one that is begun for this alone and waits for no other library, so this file imports little.
 */
export interface DatabaseWork {
  /** @throws AppError as openSealed; DATABASE_DAMAGED where a page cannot be read */
  examineDatabase(input: { path: string; databaseKey: Uint8Array }): Promise<DatabaseFacts>
  /** Changes the key, syncs, then opens it by the new one and examines it. @throws the same */
  takeOverDatabase(input: { path: string; from: Uint8Array; to: Uint8Array }): Promise<DatabaseFacts>
}

/** What SQLite says of a database. */
export interface DatabaseFacts {
  /** Every page, index, constraint and reference. */
  sound: boolean
  searchSound: boolean
  schemaVersion: number
  counts: Counts
  /** Attachments that its rows name. */
  files: { sha256: string; size: number }[]
}

/** Options of work on a whole package. */
export interface PackageWork extends WorkOptions {
  /** Other threads for it; this one where there are none. */
  databases?: DatabaseWork | undefined
}

export const IN_THIS_THREAD: DatabaseWork = { examineDatabase, takeOverDatabase }

async function examineDatabase({ path, databaseKey }: Parameters<DatabaseWork['examineDatabase']>[0]): Promise<DatabaseFacts> {
  try {
    const database = openSealed(path, databaseKey, { journal: 'delete' })
    try {
      return {
        sound: isSound(database),
        searchSound: isSearchSound(database),
        schemaVersion: schemaVersionOf(database),
        counts: countRows(database),
        files: referencedFiles(database),
      }
    } finally {
      database.close()
    }
  } catch (error) {
    throw databaseError(error)
  }
}

async function takeOverDatabase({ path, from, to }: Parameters<DatabaseWork['takeOverDatabase']>[0]): Promise<DatabaseFacts> {
  try {
    const database = openSealed(path, from, { journal: 'none' })
    try {
      rekeySealed(database, to)
    } finally {
      database.close()
    }
  } catch (error) {
    throw databaseError(error)
  }
  const facts = await examineDatabase({ path, databaseKey: to })
  await syncFile(path)
  await syncFolder(dirname(path))
  return facts
}
