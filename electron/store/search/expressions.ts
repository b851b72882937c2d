import type { SearchQuery, SearchTerm } from '../../domain/search-query.ts'
import { datedIn, holds, holdsWords } from './tokens.ts'

/** A query as FTS5 is asked. A phrase of pairs within one field is the text itself, so nothing false comes out of the index. */
export interface Expressions {
  /** What fits. */
  all: string
  /** Of search_titles: every word in the title. Words left out may still stand in the text. */
  titles: string
  /** Every word as words of a dictionary, wherever they stand; null where the query has none. */
  whole: string | null
}

const orOf = (expressions: readonly string[]): string => `(${expressions.join(' OR ')})`

function expressionOf(term: SearchTerm, columns: 'title body' | 'title'): string {
  return orOf([...term.texts.map((text) => holds(text, columns)), ...(term.year !== null && columns === 'title body' ? [datedIn(term.year)] : [])])
}

export function expressionsOf(query: SearchQuery): Expressions {
  const every = query.all.map((term) => expressionOf(term, 'title body')).join(' AND ')
  const none = query.none.length === 0 ? '' : ` NOT ${orOf(query.none.map((term) => expressionOf(term, 'title body')))}`
  // A year stands by itself.
  const whole = query.all.filter(({ year, words }) => year === null && words.length > 0).map(({ words }) => holdsWords(words)).join(' AND ')
  return { all: `(${every})${none}`, titles: query.all.map((term) => expressionOf(term, 'title')).join(' AND '), whole: whole === '' ? null : whole }
}
