import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import { databaseError, openSealed } from '../store/sealed-database.ts'
import { indexFits } from '../store/search/soundness.ts'
import { openTexts, type OpenTexts, type TextReader, type TextsOf } from '../store/search/text-work.ts'
import { indexedRecords } from '../store/search/texts.ts'
import { beginWhole, endWhole, insertAll } from '../store/search/whole-index.ts'
import { stopIfAborted, type WorkOptions } from '../vault/chunks.ts'
import { isSearchSound, isSoundButForSearch } from './snapshot.ts'

/** The search index made anew from the records: in a worker, in one transaction, so that a crash leaves the old one. */

export type RebuildInput = TextsOf

export interface RebuildWork extends WorkOptions {
  /** Another thread for the texts; this one where there is none. */
  texts?: OpenTexts | undefined
}

/** Records between two looks at progress and cancelling. */
const AT_ONCE = 50

/**
 * Nothing is written unless everything else in the database is sound, and unless what is written agrees with the records.
 * Progress phases: 'pages', 'search', 'merge', 'check', 'commit'; after 'search' a cancelling comes too late. @throws AppError DATABASE_DAMAGED (more than the index), CANCELLED, disk errors
 */
export async function rebuildSearch(input: RebuildInput, work: RebuildWork = {}): Promise<{ records: number }> {
  work.onProgress?.(0, 0, 'pages')
  return writing(input, async (db) => {
    db.exec('BEGIN IMMEDIATE')
    // Emptied before the rest is looked at: what is thrown away need not be read for it.
    beginWhole(db)
    if (!isSoundButForSearch(db)) throw new AppError('DATABASE_DAMAGED', { reason: 'content' })
    const records = await fill(db, input, work)
    work.onProgress?.(0, 0, 'check')
    if (!isSearchSound(db) || !indexFits(db, { records: 200, queries: 20 })) throw new AppError('DATABASE_DAMAGED', { reason: 'content' })
    work.onProgress?.(0, 0, 'commit')
    db.exec('COMMIT')
    return { records }
  })
}

/** Fills the index that a migration left empty. @throws AppError as rebuildSearch */
export function fillSearch(input: RebuildInput, work: RebuildWork = {}): Promise<{ records: number }> {
  return writing(input, async (db) => {
    db.exec('BEGIN IMMEDIATE')
    beginWhole(db)
    const records = await fill(db, input, work)
    db.exec('COMMIT')
    return { records }
  })
}

async function writing<T>({ database, databaseKey }: RebuildInput, act: (db: Database.Database) => Promise<T>): Promise<T> {
  const db = openSealed(database, databaseKey)
  try {
    return await act(db)
  } catch (error) {
    throw databaseError(error)
  } finally {
    // What was not committed is rolled back.
    db.close()
  }
}

/** Into the emptied index. The texts of some records are taken apart while those before them are written. */
async function fill(db: Database.Database, input: RebuildInput, { texts = openTexts, ...work }: RebuildWork): Promise<number> {
  const reader = texts(input)
  try {
    return await fillFrom(reader, db, work)
  } finally {
    reader.close()
  }
}

async function fillFrom(reader: TextReader, db: Database.Database, { onProgress, signal }: WorkOptions): Promise<number> {
  const records = indexedRecords(db)
  const from = (at: number) => {
    const entries = reader.readyEntriesOf(records.slice(at, at + AT_ONCE))
    // Where the writing failed meanwhile, nobody asks for them any more.
    entries.catch(() => undefined)
    return entries
  }
  let ahead = from(0)
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const entries = await ahead
    if (at + AT_ONCE < records.length) ahead = from(at + AT_ONCE)
    insertAll(db, entries)
    onProgress?.(Math.min(at + AT_ONCE, records.length), records.length, 'search')
    // Lets a cancelling in; nobody else uses this connection.
    await new Promise(setImmediate)
    stopIfAborted(signal)
  }
  onProgress?.(0, 0, 'merge')
  endWhole(db)
  return records.length
}
