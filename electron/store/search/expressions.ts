import type { SearchQuery, SearchTerm } from '../../domain/search-query.ts'
import { datedIn, phrase, piece, SHORTEST_PHRASE, wordPieces } from './tokens.ts'

/** A query as FTS5 is asked. A phrase within one field is the text itself, so nothing false comes out of the index. */

/** Rows as SQL, to be read as `SELECT … FROM ${from}` and narrowed by what is put behind it. */
export interface Rows {
  from: string
  values: string[]
}

export interface Expressions {
  /** What fits. */
  all: Rows
  /** Every word in the title. Words left out may still stand in the text. */
  titles: Rows
  /** Every word as words of a dictionary, wherever they stand; null where the query has none. */
  words: Rows | null
}

/** search_index: threes of title and body, dates; search_pieces: what is shorter; search_titles: both, of titles alone. */
type Table = 'search_index' | 'search_pieces' | 'search_titles'

export const matching = (table: Table, expression: string): Rows => ({ from: `${table} WHERE ${table} MATCH ?`, values: [expression] })

/** Rows that are among others as well, or not. */
export function narrowed(rows: Rows, operator: 'IN' | 'NOT IN', others: Rows): Rows {
  return { from: `${rows.from} AND +rowid ${operator} (SELECT rowid FROM ${others.from})`, values: [...rows.values, ...others.values] }
}

const isShort = ({ texts }: SearchTerm): boolean => [...(texts[0] ?? '')].length < SHORTEST_PHRASE

const allOf = (terms: readonly string[]): string => terms.join(' AND ')
const oneOf = (terms: readonly string[]): string => `(${terms.join(' OR ')})`

function expressionOf(term: SearchTerm): string {
  return oneOf(isShort(term) ? term.texts.map(piece) : [...term.texts.map(phrase), ...(term.year === null ? [] : [datedIn(term.year)])])
}

/** That one term stands there. */
export const rowsOfTerm = (term: SearchTerm): Rows => matching(isShort(term) ? 'search_pieces' : 'search_index', expressionOf(term))

function fitting({ all, none }: SearchQuery): Rows {
  // Phrases are asked first where there are any: they are rarer.
  const noPhrase = all.every(isShort)
  const [table, other]: [Table, Table] = noPhrase ? ['search_pieces', 'search_index'] : ['search_index', 'search_pieces']
  const of = (terms: readonly SearchTerm[], inTable: boolean): string[] => terms.filter((term) => (isShort(term) === noPhrase) === inTable).map(expressionOf)
  const first = allOf(of(all, true))
  const left = of(none, true)
  let rows = matching(table, left.length === 0 ? first : `(${first}) NOT ${oneOf(left)}`)
  const also = of(all, false)
  if (also.length > 0) rows = narrowed(rows, 'IN', matching(other, allOf(also)))
  const nor = of(none, false)
  if (nor.length > 0) rows = narrowed(rows, 'NOT IN', matching(other, oneOf(nor)))
  return rows
}

function titled(term: SearchTerm): string {
  return oneOf(term.texts.map((text) => (isShort(term) ? `pieces : ${piece(text)}` : `title : ${phrase(text)}`)))
}

/** @param query of at least one word */
export function expressionsOf(query: SearchQuery): Expressions {
  // A year stands by itself.
  const words = query.all.filter((term) => term.year === null && term.words.length > 0).map((term) => wordPieces(term.words))
  return { all: fitting(query), titles: matching('search_titles', allOf(query.all.map(titled))), words: words.length === 0 ? null : matching('search_pieces', allOf(words)) }
}
