import type Database from 'better-sqlite3'
import type { Touched } from '../writer.ts'
import { idsOfDay } from './entry-id.ts'
import { FULL_TEXT_TABLES, insertEntry, readyEntry, type ReadyEntry } from './index-writer.ts'
import { indexedRecords, ownEntry } from './texts.ts'

/** The index as a whole: filled after an upgrade, a damage or a trimming; purged of what was deleted. */

/** Records exist and none of them has an entry: a migration, or a fall between it and the filling, left the index empty. */
export function isUnfilled(db: Database.Database): boolean {
  return db.prepare('SELECT 1 FROM search_entries LIMIT 1').get() === undefined && indexedRecords(db).some((record) => ownEntry(db, record)?.text != null)
}

/** In the thread that asks. */
export function fillIndex(db: Database.Database): void {
  db.transaction(() => {
    beginWhole(db)
    insertAll(db, readyEntries(db, indexedRecords(db)))
    endWhole(db)
  }).immediate()
}

/**
 * Empties the index; the caller fills it in the same transaction and ends with endWhole. Until it is full nothing is merged,
 * and then everything at once: half the writing. FTS5 keeps these settings in the database; at the end they are its own again.
 */
export function beginWhole(db: Database.Database): void {
  ask(db, 'delete-all')
  db.exec('DELETE FROM search_entries')
  for (const [setting, value] of Object.entries(UNMERGED)) ask(db, setting, value)
}

export function endWhole(db: Database.Database): void {
  ask(db, 'optimize')
  for (const [setting, value] of Object.entries(FTS5_DEFAULTS)) ask(db, setting, value)
}

/** Texts are gathered in memory up to hashsize bytes for each table, and then written as one part: 6 for 1,000 minutes. FTS5 takes 2,000 parts. */
const UNMERGED = { automerge: 0, crisismerge: 1000, hashsize: 2 * 1024 * 1024 }
const FTS5_DEFAULTS = { automerge: 4, crisismerge: 16, hashsize: 1024 * 1024 }

/** Entries of records of which the index holds none. */
export function readyEntries(db: Database.Database, records: readonly Touched[]): ReadyEntry[] {
  return records.flatMap((record) => {
    const entry = ownEntry(db, record)
    return entry?.text ? [readyEntry({ ...entry, text: entry.text })] : []
  })
}

/** In the order of their rows: FTS5 begins a new segment with every row that is smaller than the one before. */
export function insertAll(db: Database.Database, entries: readonly ReadyEntry[]): void {
  const inOrder = entries.map((entry) => ({ entry, day: idsOfDay(entry.kind, entry.on)[0] })).sort((a, b) => a.day - b.day)
  for (const { entry } of inOrder) insertEntry(db, entry)
}

/**
 * Writes the index anew without what deleted texts gave it: a contentless table only marks a deleted row, and keeps what
 * it held until its segments are merged (sqlite.org/fts5.html, contentless-delete tables; 'optimize'). Much cheaper than folding every text again.
 */
export const purgeIndex = (db: Database.Database): void => ask(db, 'optimize')

function ask(db: Database.Database, command: string, value?: number): void {
  // Written out: a bound number is a fraction to SQLite, which FTS5 refuses.
  for (const table of FULL_TEXT_TABLES) db.exec(`INSERT INTO ${table} ${value === undefined ? `(${table}) VALUES ('${command}')` : `(${table}, rank) VALUES ('${command}', ${value})`}`)
}
