import type Database from 'better-sqlite3'
import type { HitKind } from '../../contract/search.ts'
import type { SearchQuery } from '../../domain/search-query.ts'
import { statement } from '../table.ts'
import { AMONG, among } from './among.ts'
import { idsOf, kindOf, type Years } from './entry-id.ts'
import { narrowed, type Expressions, type Rows } from './expressions.ts'
import type { Allowed } from './filters.ts'
import type { FoundGroup } from './find.ts'
import { PART_OF_TEXT, rankTitles, WHOLE_IN_TEXT } from './rank.ts'

/** Where there are too many hits to be looked at one by one: counted by kind, and the best asked for until there are enough. */

export interface ManyOptions {
  wanted: (kind: HitKind) => boolean
  years: Years
  allowed: Allowed | null
  each: number
}

export function findMany(db: Database.Database, query: SearchQuery, expressions: Expressions, options: ManyOptions): FoundGroup[] {
  return counted(db, expressions.all, options, (within, limit) => bestOf(db, query, expressions, within, limit))
}

const EVERYTHING: Rows = { from: 'search_entries WHERE true', values: [] }

/** Where no word is asked: the newest of what the filters let through. */
export function findFiltered(db: Database.Database, options: ManyOptions): FoundGroup[] {
  return counted(db, EVERYTHING, options, (within, limit) => ({ rows: newest(db, EVERYTHING, within, limit), best: PART_OF_TEXT }))
}

type Best = Pick<FoundGroup, 'rows' | 'best'>

function counted(db: Database.Database, { from, values }: Rows, { wanted, years, allowed, each }: ManyOptions, best: (within: Within, limit: number) => Best): FoundGroup[] {
  const groups = kindsThere(db).filter(wanted).map((kind): FoundGroup => {
    const within = withinOf(kind, years, allowed)
    // By ranges of rows: SQLite would sort all of them to group them.
    const total = statement(db, `SELECT count(*) FROM ${from} ${within.sql}`).pluck().get(...values, ...within.values) as number
    return { kind, total, ...(total === 0 ? { rows: [], best: PART_OF_TEXT } : best(within, Math.min(each, total))) }
  })
  return groups.filter(({ total }) => total > 0)
}

/** Kinds of which the index has entries. */
function kindsThere(db: Database.Database): HitKind[] {
  const kinds: HitKind[] = []
  const next = statement(db, 'SELECT rowid FROM search_entries WHERE rowid >= ? ORDER BY rowid LIMIT 1').pluck()
  for (let row = next.get(0) as number | undefined; row !== undefined; row = next.get(idsOf(kinds.at(-1)!, NO_YEARS)[1] + 1) as number | undefined) kinds.push(kindOf(row))
  return kinds
}

const NO_YEARS: Years = { from: null, to: null }

interface Within {
  sql: string
  values: (string | bigint)[]
}

function withinOf(kind: HitKind, years: Years, allowed: Allowed | null): Within {
  // A number is bound as a fraction, and a fraction is no bound to FTS5: it would go through all rows.
  const range = idsOf(kind, years).map(BigInt)
  const rows = allowed?.get(kind)
  const between = 'AND rowid BETWEEN ? AND ?'
  return rows === undefined ? { sql: between, values: range } : { sql: `${between} ${AMONG}`, values: [...range, JSON.stringify([...rows])] }
}

/** Titles that are put in order by more than their date. */
const TITLES_RANKED = 60
/** Among so many of the newest, whole words are looked for first: mostly there are enough. */
const NEWEST = 500

function bestOf(db: Database.Database, query: SearchQuery, { all, words, titles }: Expressions, within: Within, limit: number): Best {
  const titled = newest(db, titles, within, Math.max(TITLES_RANKED, limit))
  // A word that is left out may stand in the text.
  const ranks = [...rankTitles(db, query, query.none.length === 0 ? titled : among(db, all, titled))].sort((a, b) => a[1] - b[1] || b[0] - a[0])
  const rows = new Set(ranks.map(([row]) => row))
  let best = ranks[0]?.[1] ?? PART_OF_TEXT
  const add = (more: readonly number[], rank: number): void => {
    if (more.length > 0) best = Math.min(best, rank)
    for (const row of more) rows.add(row)
  }
  if (words !== null && rows.size < limit) {
    const whole = among(db, words, newest(db, all, within, NEWEST))
    add(whole.length < limit ? newest(db, narrowed(words, 'IN', all), within, limit + rows.size) : whole, WHOLE_IN_TEXT)
  }
  if (rows.size < limit) add(newest(db, all, within, limit + rows.size), PART_OF_TEXT)
  return { rows: [...rows].slice(0, limit), best }
}

const newest = (db: Database.Database, { from, values }: Rows, within: Within, most: number): number[] =>
  statement(db, `SELECT rowid FROM ${from} ${within.sql} ORDER BY rowid DESC LIMIT ?`).pluck().all(...values, ...within.values, most) as number[]
