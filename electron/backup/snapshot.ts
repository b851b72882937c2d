import { rm } from 'node:fs/promises'
import type Database from 'better-sqlite3'
import { allBlobs } from '../store/queries/files.ts'
import { databaseError, openSealed, rekeySealed } from '../store/sealed-database.ts'
import { hashFile } from './hash-file.ts'

/**
 * A consistent copy of a council's database under a key of its own. Never a copy of the file: that is how others
 * lose what the write-ahead log still holds.
 */

/** Rows per table. */
export type Counts = Record<string, number>

export interface Snapshot {
  path: string
  size: number
  sha256: string
  schemaVersion: number
  counts: Counts
  /** Attachments that its rows name: not one added since, not one that no row needs. */
  files: { sha256: string; size: number }[]
}

/**
 * Writes a snapshot of the database at `path` to `target` on a connection of its own, while others go on writing,
 * and gives it `snapshotKey`. `trim` takes out of the copy what is not to be in it. @throws AppError as openSealed; DATABASE_DAMAGED when the living database is
 */
export async function takeSnapshot(
  path: string,
  databaseKey: Uint8Array,
  target: string,
  snapshotKey: Uint8Array,
  trim: (snapshot: Database.Database) => void = () => undefined,
): Promise<Snapshot> {
  const living = openSealed(path, databaseKey)
  try {
    living.prepare('VACUUM INTO ?').run(target)
  } catch (error) {
    throw databaseError(error)
  } finally {
    living.close()
  }
  const snapshot = openSealed(target, databaseKey, { journal: 'none' })
  try {
    trim(snapshot)
    rekeySealed(snapshot, snapshotKey)
    const facts = { schemaVersion: schemaVersionOf(snapshot), counts: countRows(snapshot), files: referencedFiles(snapshot) }
    snapshot.close()
    return { path: target, ...(await hashFile(target)), ...facts }
  } catch (error) {
    snapshot.close()
    await rm(target, { force: true })
    throw error
  }
}

/** PRAGMA user_version. */
export function schemaVersionOf(database: Database.Database): number {
  return database.pragma('user_version', { simple: true }) as number
}

/** Rows of every ordinary table; not SQLite's own, nor those that make up a search index. */
export function countRows(database: Database.Database): Counts {
  const counts: Counts = {}
  for (const name of tablesOf(database, 'table')) {
    if (!name.startsWith('sqlite_')) counts[name] = database.prepare(`SELECT count(*) FROM ${quoted(name)}`).pluck().get() as number
  }
  return counts
}

export function sameCounts(a: Counts, b: Counts): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}

/** SQLite's own check of every page, index, constraint and reference. */
export function isSound(database: Database.Database): boolean {
  return (
    database.pragma('integrity_check(1)', { simple: true }) === 'ok' && (database.pragma('foreign_key_check') as unknown[]).length === 0
  )
}

/**
 * The same, but for what SQLite's check says of the content of full-text indexes: those can be made anew from the records.
 * A page of theirs that cannot be read still counts.
 */
export function isSoundButForSearch(database: Database.Database): boolean {
  const said = complaints(database)
  // Asked once more only where something was said: each time the content of the indexes is read whole.
  const excused = new Set(isOk(said) ? said : tablesOf(database, 'virtual').flatMap((name) => complaints(database, name)))
  return said.every((line) => excused.has(line)) && (database.pragma('foreign_key_check') as unknown[]).length === 0
}

const isOk = (said: readonly string[]): boolean => said.length === 1 && said[0] === 'ok'

function complaints(database: Database.Database, table?: string): string[] {
  const lines = database.pragma(table === undefined ? 'integrity_check' : `integrity_check(${quoted(table)})`) as { integrity_check: string }[]
  return lines.map((line) => line.integrity_check)
}

/** Each full-text index against its own content. Writes nothing, but SQLite wants a database that may be written. */
export function isSearchSound(database: Database.Database): boolean {
  for (const name of tablesOf(database, 'virtual')) {
    const sql = database.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(name)
    if (typeof sql !== 'string' || !/using\s+fts5/i.test(sql)) continue
    try {
      database.prepare(`INSERT INTO ${quoted(name)} (${quoted(name)}) VALUES ('integrity-check')`).run()
    } catch {
      return false
    }
  }
  return true
}

/** The sealed files that the rows of a database name. */
export function referencedFiles(database: Database.Database): { sha256: string; size: number }[] {
  return allBlobs(database)
    .map((blob) => ({ sha256: blob.sealedSha256, size: blob.sealedSize }))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}

/** The same of the living database at `path`. @throws AppError as openSealed */
export function filesNamedIn(path: string, databaseKey: Uint8Array): { sha256: string; size: number }[] {
  const living = openSealed(path, databaseKey)
  try {
    return referencedFiles(living)
  } finally {
    living.close()
  }
}

/** Names of the tables that hold rows of their own, those of the search index included. */
export function ordinaryTables(database: Database.Database): string[] {
  return database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name").pluck().all() as string[]
}

function tablesOf(database: Database.Database, type: 'table' | 'virtual'): string[] {
  const rows = database.pragma('table_list') as { schema: string; name: string; type: string }[]
  return rows
    .filter((row) => row.schema === 'main' && row.type === type)
    .map((row) => row.name)
    .sort()
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
