import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { HitKind } from '../../contract/search.ts'
import { statement } from '../table.ts'
import type { Touched } from '../writer.ts'
import { idsOfDay, nextDay } from './entry-id.ts'
import { entriesOf, type SearchEntry, type SearchText } from './texts.ts'
import { joined, tokensOf } from './tokens.ts'

/**
 * Keeps the index beside the records, in the transaction that changes them. Of a text it holds threes and pieces
 * (tokens.ts), and the title: what is shown of a hit is cut from the record itself.
 */

export const FULL_TEXT_TABLES = ['search_index', 'search_pieces', 'search_titles'] as const

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
  if (old?.digest.equals(digestOf(text))) return
  if (old) removeRow(db, old.rowid)
  insertEntry(db, readyEntry({ kind, recordId, text }, tokens), old?.rowid)
}

/** An entry as it is written. Taking its text apart costs as much as writing it, and can be done in another thread. */
export interface ReadyEntry {
  kind: HitKind
  recordId: string
  title: string
  on: string | null
  digest: Uint8Array
  /** Tokens of the fields, of the title, and pieces of both. */
  threes: string
  titleThrees: string
  titlePieces: string
  pieces: string
}

export function readyEntry({ kind, recordId, text }: SearchEntry & { text: SearchText }, { threes, pieces } = tokensOf(text.fields())): ReadyEntry {
  const title = tokensOf([text.title])
  const all = new Set(pieces)
  for (const piece of title.pieces) all.add(piece)
  return {
    kind, recordId, title: text.title, on: text.on, digest: digestOf(text),
    threes, titleThrees: title.threes, titlePieces: joined(title.pieces), pieces: joined(all),
  }
}

/** @param had the row that the record had, if any */
export function insertEntry(db: Database.Database, { kind, recordId, title, on, digest, threes, titleThrees, titlePieces, pieces }: ReadyEntry, had?: number): void {
  const rowid = freeRow(db, kind, on, had)
  statement(db, 'INSERT INTO search_entries (rowid, kind, record_id, title, digest) VALUES (?, ?, ?, ?, ?)').run(rowid, kind, recordId, title, digest)
  statement(db, 'INSERT INTO search_index (rowid, body, title, dated) VALUES (?, ?, ?, ?)').run(rowid, threes, titleThrees, on?.slice(0, 4) ?? '')
  statement(db, 'INSERT INTO search_pieces (rowid, pieces) VALUES (?, ?)').run(rowid, pieces)
  statement(db, 'INSERT INTO search_titles (rowid, title, pieces) VALUES (?, ?, ?)').run(rowid, titleThrees, titlePieces)
}

function removeRow(db: Database.Database, rowid: number): void {
  for (const table of [...FULL_TEXT_TABLES, 'search_entries']) statement(db, `DELETE FROM ${table} WHERE rowid = ?`).run(rowid)
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
