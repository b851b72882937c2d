import type Database from 'better-sqlite3'
import type { HitKind } from '../../contract/search.ts'
import type { SearchQuery } from '../../domain/search-query.ts'
import { statement } from '../table.ts'
import { AMONG, among } from './among.ts'
import { idsOf, kindOf, PER_KIND, type Years } from './entry-id.ts'
import type { Expressions } from './expressions.ts'
import type { Allowed } from './filters.ts'
import type { FoundGroup } from './find.ts'
import { PART_OF_TEXT, rankTitles, WHOLE_IN_TEXT } from './rank.ts'

/** Where a query has too many hits to be looked at one by one: counted by kind, and the best asked for until there are enough. */

interface ManyOptions {
  wanted: (kind: HitKind) => boolean
  years: Years
  allowed: Allowed | null
  each: number
}

export function findMany(db: Database.Database, query: SearchQuery, expressions: Expressions, { wanted, years, allowed, each }: ManyOptions): FoundGroup[] {
  const groups = countedByKind(db, expressions.all).filter(({ kind }) => wanted(kind)).map(({ kind, all }): FoundGroup => {
    const within = withinOf(kind, years, allowed)
    const narrowed = years.from !== null || years.to !== null || allowed !== null
    const total = narrowed ? (statement(db, `SELECT count(*) FROM search_index WHERE search_index MATCH ? ${within.sql}`).pluck().get(expressions.all, ...within.values) as number) : all
    return { kind, total, ...(total === 0 ? { rows: [], best: PART_OF_TEXT } : bestOf(db, query, expressions, within, Math.min(each, total))) }
  })
  return groups.filter(({ total }) => total > 0)
}

/** In one pass: FTS5 goes through what fits anew for every question. */
function countedByKind(db: Database.Database, expression: string): { kind: HitKind; all: number }[] {
  const sql = `SELECT rowid / ${PER_KIND} AS number, count(*) AS "all" FROM search_index WHERE search_index MATCH ? GROUP BY number ORDER BY number DESC`
  return (statement(db, sql).all(expression) as { number: number; all: number }[]).map(({ number, all }) => ({ kind: kindOf(number * PER_KIND), all }))
}

interface Within {
  sql: string
  values: (string | number)[]
}

function withinOf(kind: HitKind, years: Years, allowed: Allowed | null): Within {
  const range = idsOf(kind, years)
  const rows = allowed?.get(kind)
  const between = 'AND rowid BETWEEN ? AND ?'
  return rows === undefined ? { sql: between, values: range } : { sql: `${between} ${AMONG}`, values: [...range, JSON.stringify([...rows])] }
}

/** Titles that are put in order by more than their date. */
const TITLES_RANKED = 60

function bestOf(db: Database.Database, query: SearchQuery, { all, whole, titles }: Expressions, within: Within, limit: number): Pick<FoundGroup, 'rows' | 'best'> {
  const newest = (table: string, expression: string, most: number): number[] =>
    statement(db, `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ${within.sql} ORDER BY rowid DESC LIMIT ?`).pluck().all(expression, ...within.values, most) as number[]
  const titled = newest('search_titles', titles, Math.max(TITLES_RANKED, limit))
  // A word that is left out may stand in the text.
  const ranks = [...rankTitles(db, query, query.none.length === 0 ? titled : among(db, 'search_index', all, titled))].sort((a, b) => a[1] - b[1] || b[0] - a[0])
  const rows = new Set(ranks.map(([row]) => row))
  let best = ranks[0]?.[1] ?? PART_OF_TEXT
  const add = (expression: string, rank: number): void => {
    if (rows.size >= limit) return
    const more = newest('search_index', expression, limit + rows.size)
    if (more.length > 0) best = Math.min(best, rank)
    for (const row of more) rows.add(row)
  }
  if (whole !== null) add(`(${whole}) AND (${all})`, WHOLE_IN_TEXT)
  add(all, PART_OF_TEXT)
  return { rows: [...rows].slice(0, limit), best }
}
