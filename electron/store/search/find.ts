import type Database from 'better-sqlite3'
import { hitKind, NO_FILTERS, type HitKind, type SearchFilters } from '../../contract/search.ts'
import type { SearchQuery, SearchTerm } from '../../domain/search-query.ts'
import { statement } from '../table.ts'
import { idsOf } from './entry-id.ts'
import { allowedBy, type Allowed } from './filters.ts'
import { rankTitles } from './rank-titles.ts'
import { datedIn, holds, holdsWords } from './tokens.ts'

/**
 * Finds records by kind: the number of all that fit, and the best of them. A phrase of pairs within one field is the text
 * itself, so nothing false comes out of the index and nothing is looked at a second time.
 *
 * Best first: what has the words in its title (the whole title, its beginning, whole words, parts of words), then what has
 * them as whole words in its text, then as parts of words; among equals the newest.
 */

export interface FoundGroup {
  kind: HitKind
  total: number
  /** Rows of the index, best first. */
  rows: number[]
  /** How good the best one is: 0 is the whole title. */
  best: number
}

const orOf = (expressions: readonly string[]): string => `(${expressions.join(' OR ')})`

function expressionOf(term: SearchTerm, columns: 'title body' | 'title'): string {
  return orOf([...term.texts.map((text) => holds(text, columns)), ...(term.year !== null && columns === 'title body' ? [datedIn(term.year)] : [])])
}

function expressionsOf(query: SearchQuery) {
  const every = query.all.map((term) => expressionOf(term, 'title body')).join(' AND ')
  const none = query.none.length === 0 ? '' : ` NOT ${orOf(query.none.map((term) => expressionOf(term, 'title body')))}`
  // A year stands by itself; letters are words already.
  const whole = query.all.filter(({ year, words }) => year === null && words.length > 0).map(({ words }) => holdsWords(words)).join(' AND ')
  return {
    all: `(${every})${none}`,
    whole: whole === '' ? null : `(${every}) AND (${whole})${none}`,
    titles: query.all.map((term) => expressionOf(term, 'title')).join(' AND '),
  }
}

const BETWEEN = 'AND rowid BETWEEN ? AND ?'
// The sign before rowid keeps SQLite from asking the index once for every row of the list.
const AMONG = 'AND +rowid IN (SELECT value FROM json_each(?))'

/** Titles that are put in order by more than their date. */
const TITLES_RANKED = 60

export interface FindOptions {
  filters?: SearchFilters
  /** Rows of each kind. */
  each: number
  today: string
}

export function findGroups(db: Database.Database, query: SearchQuery, { filters = NO_FILTERS, each, today }: FindOptions): FoundGroup[] {
  if (query.all.length === 0) return []
  const expressions = expressionsOf(query)
  const allowed = allowedBy(db, filters, today)
  const kinds = hitKind.options.filter((kind) => (filters.kinds.length === 0 || filters.kinds.includes(kind)) && (allowed === null || (allowed.get(kind)?.size ?? 0) > 0))
  const groups = kinds.map((kind): FoundGroup => {
    const within = withinOf(kind, filters, allowed)
    const total = statement(db, `SELECT count(*) FROM search_index WHERE search_index MATCH ? ${within.sql}`).pluck().get(expressions.all, ...within.values) as number
    return total === 0 ? { kind, total, rows: [], best: Infinity } : { kind, total, ...bestOf(db, query, expressions, within, Math.min(each, total)) }
  })
  return groups.filter(({ total }) => total > 0).sort((a, b) => a.best - b.best)
}

/** Those of some rows that fit. */
export function rowsAmong(db: Database.Database, query: SearchQuery, rows: readonly number[]): number[] {
  return statement(db, `SELECT rowid FROM search_index WHERE search_index MATCH ? ${AMONG}`).pluck().all(expressionsOf(query).all, JSON.stringify(rows)) as number[]
}

interface Within {
  sql: string
  values: (string | number)[]
}

function withinOf(kind: HitKind, { yearFrom, yearTo }: SearchFilters, allowed: Allowed | null): Within {
  const range = idsOf(kind, { from: yearFrom, to: yearTo })
  const among = allowed?.get(kind)
  return among === undefined ? { sql: BETWEEN, values: range } : { sql: `${BETWEEN} ${AMONG}`, values: [...range, JSON.stringify([...among])] }
}

function bestOf(db: Database.Database, query: SearchQuery, { all, whole, titles }: ReturnType<typeof expressionsOf>, within: Within, limit: number) {
  const newest = (table: string, expression: string, most: number): number[] =>
    statement(db, `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ${within.sql} ORDER BY rowid DESC LIMIT ?`).pluck().all(expression, ...within.values, most) as number[]
  let titled = newest('search_titles', titles, Math.max(TITLES_RANKED, limit))
  if (titled.length > 0 && query.none.length > 0) {
    const fitting = new Set(rowsAmong(db, query, titled))
    titled = titled.filter((row) => fitting.has(row))
  }
  const ranked = rankTitles(db, query, titled)
  const rows = new Set(ranked.rows)
  let best = ranked.best
  const add = (expression: string, rank: number): void => {
    if (rows.size >= limit) return
    const more = newest('search_index', expression, limit + rows.size)
    if (more.length > 0) best = Math.min(best, rank)
    for (const row of more) rows.add(row)
  }
  if (whole !== null) add(whole, WHOLE_IN_TEXT)
  add(all, PART_OF_TEXT)
  return { rows: [...rows].slice(0, limit), best }
}

/** After the ranks of titles (rank-titles.ts). */
const WHOLE_IN_TEXT = 4
const PART_OF_TEXT = 5
