/** A search query in pieces, as it is typed: apart from search.ts, for the header that every page has. */

/** Characters that are looked at: what is pasted beyond is left out. */
export const QUERY_LIMIT = 300

export interface QueryPiece {
  /** Left out, by a minus before it. */
  excluded: boolean
  /** Without quotes and minus. */
  typed: string
  /** [start, end) of all of it in the query. */
  span: [number, number]
}

/** -"phrase", "phrase" (an open quote runs to the end), -word or word. */
const PIECE = /(?<minus>(?<!\S)-)?(?:["“”](?<phrase>[^"“”]*)["“”]?|(?<word>[^\s"“”]+))/gu

export function queryPieces(query: string): QueryPiece[] {
  return [...query.slice(0, QUERY_LIMIT).matchAll(PIECE)].map(({ 0: whole, index, groups }) => ({
    excluded: groups?.['minus'] !== undefined,
    typed: (groups?.['phrase'] ?? groups?.['word'] ?? '').trim(),
    span: [index, index + whole.length],
  }))
}

/** "พ.ศ. 2569" is one word to the core: the era goes with its year. */
const ERA = /^[พค]\.?\s*ศ\.?$/
const YEAR = /^[\d๐-๙]{4}$/

/**
 * A query without one of its words, or without something that it leaves out ("-word"). @param word as typed, without quotes
 * and minus, as the core names it
 */
export function withoutWord(query: string, word: string, excluded: boolean): string {
  const pieces = queryPieces(query)
  const at = pieces.findIndex((piece) => piece.excluded === excluded && piece.typed === word)
  const piece = pieces[at]
  if (piece === undefined) return query
  const before = pieces[at - 1]
  const from = before !== undefined && YEAR.test(word) && ERA.test(before.typed) ? before.span[0] : piece.span[0]
  return `${query.slice(0, from)} ${query.slice(piece.span[1])}`.replace(/\s+/g, ' ').trim()
}
