import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { HitKind } from '../../contract/search.ts'
import { statement } from '../table.ts'
import type { Touched } from '../writer.ts'
import { idsOfDay, nextDay } from './entry-id.ts'
import { entriesOf, indexedRecords, ownEntry, type SearchEntry, type SearchText } from './texts.ts'
import { tokensOf } from './tokens.ts'

/**
 * Keeps the index beside the records, in the transaction that changes them. Of a text it holds the pairs and the title:
 * what is shown of a hit is cut from the record itself.
 */

/** @param touched records that a transaction changed */
export function indexTouched(db: Database.Database, touched: readonly Touched[]): void {
  // The first touch tells whether the record was there before.
  const unique = new Map<string, Touched>()
  for (const one of touched) if (!unique.has(`${one.table} ${one.id}`)) unique.set(`${one.table} ${one.id}`, one)
  const written = new Set<string>() // a meeting brings its items along, which may have been touched themselves
  for (const one of unique.values()) {
    for (const entry of entriesOf(db, one)) {
      if (written.has(`${entry.kind} ${entry.recordId}`)) continue
      written.add(`${entry.kind} ${entry.recordId}`)
      // What was just made stands in no index yet; looking for it costs more than writing it.
      writeEntry(db, entry, entry.recordId === one.id ? one : {})
    }
  }
}

interface EntryRow {
  rowid: number
  digest: Buffer
}

function writeEntry(db: Database.Database, { kind, recordId, text }: SearchEntry, { made = false, tokens }: Pick<Touched, 'made' | 'tokens'>): void {
  const old = made ? undefined : (statement(db, 'SELECT rowid, digest FROM search_entries WHERE kind = ? AND record_id = ?').get(kind, recordId) as EntryRow | undefined)
  if (text === null) {
    if (old) removeRow(db, old.rowid)
    return
  }
  const digest = digestOf(text)
  if (old?.digest.equals(digest)) return
  if (old) removeRow(db, old.rowid)
  const rowid = freeRow(db, kind, text.on, old?.rowid)
  statement(db, 'INSERT INTO search_entries (rowid, kind, record_id, title, digest) VALUES (?, ?, ?, ?, ?)').run(rowid, kind, recordId, text.title, digest)
  const title = tokensOf([text.title])
  const body = tokens ?? tokensOf(text.fields())
  const words = new Set([...title.words.split(' '), ...body.words.split(' ')])
  statement(db, 'INSERT INTO search_index (rowid, title, body, words, dated) VALUES (?, ?, ?, ?, ?)')
    .run(rowid, title.pairs, body.pairs, [...words].join(' '), text.on?.slice(0, 4) ?? '')
  statement(db, 'INSERT INTO search_titles (rowid, title, words) VALUES (?, ?, ?)').run(rowid, title.pairs, title.words)
}

function removeRow(db: Database.Database, rowid: number): void {
  statement(db, 'DELETE FROM search_index WHERE rowid = ?').run(rowid)
  statement(db, 'DELETE FROM search_titles WHERE rowid = ?').run(rowid)
  statement(db, 'DELETE FROM search_entries WHERE rowid = ?').run(rowid)
}

/** The row that the record had, where its day is the same: a text that is saved every second must not use up the day. */
function freeRow(db: Database.Database, kind: HitKind, on: string | null, had: number | undefined): number {
  let day = idsOfDay(kind, on)
  if (had !== undefined && had >= day[0] && had <= day[1]) return had
  for (;;) {
    const last = statement(db, 'SELECT max(rowid) FROM search_entries WHERE rowid BETWEEN ? AND ?').pluck().get(...day) as number | null
    if (last === null) return day[0]
    if (last < day[1]) return last + 1
    day = nextDay(day)
  }
}

const DIGEST_BYTES = 16

/** Tells whether the index holds this text: nothing is written anew that did not change, and a check compares it. */
export function digestOf({ title, fields, on, mark }: SearchText): Buffer {
  return createHash('sha256').update(JSON.stringify([title, mark ?? fields(), on])).digest().subarray(0, DIGEST_BYTES)
}

/** After an upgrade, a damage or a trimming: everything is put into the index. */
export function indexAll(db: Database.Database): void {
  clearIndex(db)
  indexRecords(db, indexedRecords(db))
}

/** Entries of records of which the index holds none. */
export function indexRecords(db: Database.Database, records: readonly Touched[]): void {
  for (const record of records) {
    const entry = ownEntry(db, record)
    if (entry) writeEntry(db, entry, { made: true })
  }
}

/** Forgets everything; the caller fills it again in the same transaction. */
export function clearIndex(db: Database.Database): void {
  db.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all'); INSERT INTO search_titles (search_titles) VALUES ('delete-all'); DELETE FROM search_entries`)
}

/**
 * Writes the index anew without the pairs of deleted texts: a contentless table only marks a deleted row, and keeps what
 * it held until its segments are merged (sqlite.org/fts5.html, contentless-delete tables; 'optimize'). Much cheaper than folding every text again.
 */
export function purgeIndex(db: Database.Database): void {
  db.exec(`INSERT INTO search_index (search_index) VALUES ('optimize'); INSERT INTO search_titles (search_titles) VALUES ('optimize')`)
}
