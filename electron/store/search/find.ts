import type Database from 'better-sqlite3'
import { hitKind, isFiltered, NO_FILTERS, type HitKind, type SearchFilters } from '../../contract/search.ts'
import type { SearchQuery } from '../../domain/search-query.ts'
import { statement } from '../table.ts'
import { among } from './among.ts'
import { idsOf, kindOf } from './entry-id.ts'
import { expressionsOf, type Expressions } from './expressions.ts'
import { allowedBy } from './filters.ts'
import { findFiltered, findMany, type ManyOptions } from './find-many.ts'
import { PART_OF_TEXT, rankTitles, WHOLE_IN_TEXT } from './rank.ts'

/**
 * Finds records by kind: the number of all that fit, and the best of them.
 *
 * Best first: what has the words in its title (the whole title, its beginning, whole words, parts of words), then what has
 * them as whole words in its text, then as parts of words; among equals the newest.
 */

export interface FoundGroup {
  kind: HitKind
  total: number
  /** Rows of the index, best first. */
  rows: number[]
  /** The rank of the best one (rank.ts). */
  best: number
}

export interface FindOptions {
  filters?: SearchFilters
  /** Rows of each kind. */
  each: number
  today: string
}

/** Up to so many hits are taken at once and put in order here; more are only counted, and the best asked for one by one. */
const FEW = 1000

/** Whether there is anything to look for: a word, or a filter alone. */
export const isAsked = ({ all, none }: SearchQuery, filters: SearchFilters): boolean => all.length > 0 || (none.length === 0 && isFiltered(filters))

export function findGroups(db: Database.Database, query: SearchQuery, { filters = NO_FILTERS, each, today }: FindOptions): FoundGroup[] {
  if (!isAsked(query, filters)) return []
  const allowed = allowedBy(db, filters, today)
  const wanted = (kind: HitKind): boolean => (filters.kinds.length === 0 || filters.kinds.includes(kind)) && (allowed === null || (allowed.get(kind)?.size ?? 0) > 0)
  const years = { from: filters.yearFrom, to: filters.yearTo }
  const order = (kind: HitKind): number => hitKind.options.indexOf(kind)
  const options = { wanted, years, allowed, each }
  const groups = query.all.length === 0 ? findFiltered(db, options) : findWords(db, query, options)
  return groups.sort((a, b) => a.best - b.best || order(a.kind) - order(b.kind))
}

function findWords(db: Database.Database, query: SearchQuery, options: ManyOptions): FoundGroup[] {
  const { wanted, years, allowed, each } = options
  const expressions = expressionsOf(query)
  const rows = statement(db, `SELECT rowid FROM ${expressions.all.from} ORDER BY rowid DESC LIMIT ?`).pluck().all(...expressions.all.values, FEW + 1) as number[]
  if (rows.length > FEW) return findMany(db, query, expressions, options)
  const few = rows.filter((row) => {
    const kind = kindOf(row)
    const [first, last] = idsOf(kind, years)
    return wanted(kind) && row >= first && row <= last && (allowed === null || allowed.get(kind)?.has(row) === true)
  })
  return findFew(db, query, expressions, few, each)
}

/** How many records of all kinds fit. */
export function countHits(db: Database.Database, query: SearchQuery, filters: SearchFilters, today: string): number {
  return findGroups(db, query, { filters, each: 1, today }).reduce((sum, { total }) => sum + total, 0)
}

function findFew(db: Database.Database, query: SearchQuery, { titles, words }: Expressions, rows: readonly number[], each: number): FoundGroup[] {
  if (rows.length === 0) return []
  const titled = rankTitles(db, query, among(db, titles, rows))
  const wholes = new Set(words === null ? [] : among(db, words, rows))
  const rankOf = (row: number): number => titled.get(row) ?? (wholes.has(row) ? WHOLE_IN_TEXT : PART_OF_TEXT)
  const byKind = Map.groupBy(rows, kindOf)
  return [...byKind].map(([kind, of]) => {
    const ranked = of.map((row) => ({ row, rank: rankOf(row) })).sort((a, b) => a.rank - b.rank || b.row - a.row)
    return { kind, total: of.length, rows: ranked.slice(0, each).map(({ row }) => row), best: ranked[0]?.rank ?? PART_OF_TEXT }
  })
}

/** Those of some rows that fit a query. */
export const rowsAmong = (db: Database.Database, query: SearchQuery, rows: readonly number[]): number[] => among(db, expressionsOf(query).all, rows)
