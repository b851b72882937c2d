import type Database from 'better-sqlite3'
import type { Hit, HitKind } from '../contract/search.ts'
import { fold, foldWithMap } from '../domain/thai-text.ts'
import { entriesOf, indexedRecords } from './search-documents.ts'
import { statement } from './table.ts'
import type { Touched } from './writer.ts'

/**
 * Thai search. Words are not separated by spaces, so the index holds the overlapping character pairs
 * of the folded text and a query is a phrase of pairs; every candidate is checked again on the text
 * itself, so nothing false is shown.
 */

/** Letters, digits and their marks: what counts when texts are compared. Spaces and signs do not. */
const COUNTS = /[\p{L}\p{N}\p{M}]/u

interface Folded {
  text: string
  /** For each UTF-16 unit of `text`, where it stands in the original. */
  map: number[]
}

function foldForSearch(original: string): Folded {
  const { folded, map } = foldWithMap(original)
  let text = ''
  const kept: number[] = []
  let at = 0
  for (const character of folded) {
    if (COUNTS.test(character)) {
      text += character
      for (let unit = 0; unit < character.length; unit += 1) kept.push(map[at + unit] ?? original.length)
    }
    at += character.length
  }
  return { text, map: kept }
}

const UNCOUNTED = /[^\p{L}\p{N}\p{M}]+/gu

/** As foldForSearch, without the way back: the index needs none. */
const textForSearch = (original: string): string => fold(original).replace(UNCOUNTED, '')

/** "กองทุน" -> "กอ อง งท ทุ ุน น": the last character alone, so that one-letter queries find it too. */
function grams(text: string): string {
  const characters = [...text]
  return characters.map((character, at) => character + (characters[at + 1] ?? '')).join(' ')
}

/** One word of a query as an FTS5 phrase; a single character matches every pair it begins. */
function phrase(word: string): string {
  const characters = [...word]
  if (characters.length === 1) return `"${word}" *`
  return `"${characters.slice(0, -1).map((character, at) => character + characters[at + 1]).join(' ')}"`
}

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
      if (!one.made || entry.recordId !== one.id) removeEntry(db, entry.kind, entry.recordId)
      if (!entry.text) continue
      const { pageId, title, body, on } = entry.text
      const { lastInsertRowid } = statement(db, 'INSERT INTO search_entries (kind, record_id, page_id, title, body, on_date) VALUES (?, ?, ?, ?, ?, ?)')
        .run(entry.kind, entry.recordId, pageId, title, body, on)
      statement(db, 'INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)')
        .run(lastInsertRowid, grams(textForSearch(title)), grams(textForSearch(body)))
    }
  }
}

/** After an upgrade: what it made, or what is only searched since, is put into the index. */
export function indexAnew(db: Database.Database, tables: readonly string[]): void {
  const records = indexedRecords(db).filter(({ table }) => tables.includes(table))
  indexTouched(db, records.map((one) => ({ ...one, made: false })))
}

function removeEntry(db: Database.Database, kind: HitKind, recordId: string): void {
  const old = statement(db, 'SELECT rowid FROM search_entries WHERE kind = ? AND record_id = ?').get(kind, recordId) as { rowid: number } | undefined
  if (!old) return
  statement(db, 'DELETE FROM search_index WHERE rowid = ?').run(old.rowid)
  statement(db, 'DELETE FROM search_entries WHERE rowid = ?').run(old.rowid)
}

interface EntryRow {
  kind: HitKind
  record_id: string
  page_id: string
  title: string
  body: string
  on_date: string | null
}

/** What the index knows of a hit: where its page shows it is not in the texts. */
export type Found = Omit<Hit, 'itemId' | 'ownerKind'>

/** Longest query that is looked at: what is pasted beyond is cut, never an error. */
const QUERY_LIMIT = 200

/** Every word must occur, in any order; hits in titles first, then newer ones. */
export function find(db: Database.Database, query: string, limit: number): { hits: Found[]; total: number } {
  const words = query.slice(0, QUERY_LIMIT).split(/\s+/).map((word) => foldForSearch(word).text).filter(Boolean)
  if (words.length === 0) return { hits: [], total: 0 }
  const candidates = statement(db, `
    SELECT e.kind, e.record_id, e.page_id, e.title, e.body, e.on_date
    FROM search_index i JOIN search_entries e ON e.rowid = i.rowid
    WHERE search_index MATCH ? ORDER BY e.on_date DESC, e.rowid DESC`)
    .iterate(words.map(phrase).join(' AND ')) as IterableIterator<EntryRow>
  const inTitle: Found[] = []
  const inBody: Found[] = []
  let total = 0
  for (const entry of candidates) {
    const title = foldForSearch(entry.title)
    const body = foldForSearch(entry.body)
    if (!words.every((word) => title.text.includes(word) || body.text.includes(word))) continue
    total += 1
    const titled = words.every((word) => title.text.includes(word))
    const group = titled ? inTitle : inBody
    if (group.length < limit) group.push(toHit(entry, titled || !entry.body ? entry.title : entry.body, words))
  }
  return { hits: [...inTitle, ...inBody].slice(0, limit), total }
}

const AROUND = 60

function toHit(entry: EntryRow, text: string, words: readonly string[]): Found {
  const { text: folded, map } = foldForSearch(text)
  const spans: [number, number][] = []
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      spans.push([map[at] ?? 0, map[at + word.length] ?? text.length])
    }
  }
  spans.sort((a, b) => a[0] - b[0])
  const first = spans[0]?.[0] ?? 0
  const from = Math.max(0, first - AROUND)
  const to = Math.min(text.length, first + 3 * AROUND)
  return {
    kind: entry.kind,
    id: entry.record_id,
    pageId: entry.page_id,
    title: entry.title,
    snippet: text.slice(from, to),
    marks: merged(spans).filter(([start, end]) => start >= from && end <= to).map(([start, end]) => [start - from, end - from]),
    on: entry.on_date,
  }
}

function merged(spans: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = []
  for (const [start, end] of spans) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}

/** Forgets everything; the caller fills it again in the same transaction. */
export function clearIndex(db: Database.Database): void {
  db.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all'); DELETE FROM search_entries`)
}

/**
 * Writes the index anew without the pairs of deleted texts: a contentless table only marks a deleted row, and keeps what
 * it held until its segments are merged (sqlite.org/fts5.html, contentless-delete tables; 'optimize'). Much cheaper than folding every text again.
 */
export function purgeIndex(db: Database.Database): void {
  db.exec(`INSERT INTO search_index (search_index) VALUES ('optimize')`)
}

/** FTS5's own integrity check. @returns false when the index does not fit its content. */
export function indexIsSound(db: Database.Database): boolean {
  try {
    db.exec(`INSERT INTO search_index (search_index) VALUES ('integrity-check')`)
    return true
  } catch {
    return false
  }
}
