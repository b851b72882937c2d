import type Database from 'better-sqlite3'
import { fits, parseQuery } from '../../domain/search-query.ts'
import { statement } from '../table.ts'
import { recordOf } from './entries.ts'
import { rowsAmong } from './find.ts'
import { digestOf } from './index-writer.ts'
import { indexedRecords, ownEntry, textOf } from './texts.ts'
import { indexText } from './tokens.ts'

/**
 * Whether the index tells the truth. FTS5's own check (backup/snapshot.ts) says that it holds together; these two say that
 * it holds what the records say.
 */

export interface Looked {
  /** Records compared; left out: all. */
  records?: number
  queries: number
  random?: () => number
}

export function indexFits(db: Database.Database, { records, queries, random = Math.random }: Looked): boolean {
  try {
    // Of one moment: what is saved meanwhile by another connection would seem a difference.
    return db.transaction(() => entriesFit(db, records, random) && queriesFit(db, queries, random)).deferred()
  } catch (error) {
    // A text that cannot be read is no text that can be found.
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** Every record that should be found has its entry, of the text that it has now; and no entry is left of what is gone. */
function entriesFit(db: Database.Database, most: number | undefined, random: () => number): boolean {
  const all = indexedRecords(db)
  const chosen = some(all, most ?? all.length, random)
  let found = 0
  for (const one of chosen) {
    const own = ownEntry(db, one)
    if (own === null) continue
    const digest = statement(db, 'SELECT digest FROM search_entries WHERE kind = ? AND record_id = ?').pluck().get(own.kind, own.recordId) as Buffer | undefined
    if ((own.text === null) !== (digest === undefined)) return false
    if (own.text !== null && digest?.equals(digestOf(own.text)) !== true) return false
    if (own.text !== null) found += 1
  }
  return chosen.length < all.length || found === (statement(db, 'SELECT count(*) FROM search_entries').pluck().get() as number)
}

/** Different ones, all where there are no more. */
function some<T>(list: readonly T[], most: number, random: () => number): readonly T[] {
  if (list.length <= most) return list
  return [...new Set(Array.from({ length: most }, () => list[Math.floor(random() * list.length)]!))]
}

/** Records looked through, one by one, for each random query. */
const SCANNED = 50
const LONGEST = 8

/** Pieces of the records, asked of the index: it must find just those of some records that have the piece. */
function queriesFit(db: Database.Database, queries: number, random: () => number): boolean {
  const rows = statement(db, 'SELECT rowid FROM search_entries').pluck().all() as number[]
  if (rows.length === 0) return true
  const chosen = some(rows, SCANNED, random)
  const scanned = chosen.map((row) => {
    const { kind, id } = recordOf(db, row)
    const text = textOf(db, kind, id)
    const fields = text === null ? [] : [text.title, ...text.fields()].map((field) => indexText(field).squeezed)
    return { row, fields, year: text?.on == null ? null : Number(text.on.slice(0, 4)) }
  })
  for (let count = 0; count < queries; count += 1) {
    const { fields } = scanned[Math.floor(random() * scanned.length)]!
    const field = [...(fields[Math.floor(random() * fields.length)] ?? '')]
    const start = Math.floor(random() * field.length)
    const query = parseQuery(field.slice(start, start + 1 + Math.floor(random() * LONGEST)).join(''))
    if (query.all.length === 0) continue
    const found = new Set(rowsAmong(db, query, chosen))
    if (scanned.some((one) => fits(query, one.fields, one.year) !== found.has(one.row))) return false
  }
  return true
}
