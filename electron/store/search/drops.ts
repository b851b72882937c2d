import type Database from 'better-sqlite3'
import type { SearchDrop, SearchFilters } from '../../contract/search.ts'
import type { SearchQuery } from '../../domain/search-query.ts'
import { countHits } from './find.ts'

/** Where nothing was found: what would be, without one of the filters or one of the words. What would still find nothing is not named. */
export function dropsOf(db: Database.Database, query: SearchQuery, filters: SearchFilters, today: string): SearchDrop[] {
  const count = (less: SearchQuery, fewer: SearchFilters): number => countHits(db, less, fewer, today)
  const drops: SearchDrop[] = []
  const offer = (what: SearchDrop['what'], word: string, total: number): void => void (total > 0 && drops.push({ what, word, total }))
  if (filters.kinds.length > 0) offer('kinds', '', count(query, { ...filters, kinds: [] }))
  if (filters.yearFrom !== null || filters.yearTo !== null) offer('years', '', count(query, { ...filters, yearFrom: null, yearTo: null }))
  if (filters.moo !== null) offer('moo', '', count(query, { ...filters, moo: null }))
  if (filters.status !== null) offer('status', '', count(query, { ...filters, status: null }))
  if (filters.personId !== null) offer('person', '', count(query, { ...filters, personId: null }))
  for (const term of query.all.length > 1 ? query.all : []) offer('word', term.typed, count({ ...query, all: query.all.filter((one) => one !== term) }, filters))
  for (const term of query.none) offer('excluded', term.typed, count({ ...query, none: query.none.filter((one) => one !== term) }, filters))
  return drops
}
