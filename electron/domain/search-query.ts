import { queryPieces } from '../contract/query-pieces.ts'
import { fold } from '../contract/text/thai-text.ts'
import { squeezeFolded, wordsOf } from './search-text.ts'

/** What is asked in the search box: words in any order, "an exact phrase", -left out, a year of either era. */

export interface SearchTerm {
  /** Squeezed text (search-text.ts); a record that holds one of them fits. A year has two: as พ.ศ. and as ค.ศ. */
  texts: string[]
  /** C.E. year: records dated in it fit too. */
  year: number | null
  /** Its words as a dictionary finds them: where all of them stand as words, the hit is a whole one. */
  words: string[]
  /** As typed, without quotes and minus. */
  typed: string
}

export interface SearchQuery {
  /** Every one must be there. */
  all: SearchTerm[]
  /** None of these may. */
  none: SearchTerm[]
}

/** Never an error, never a freeze. */
const TERMS_LIMIT = 16

export function parseQuery(typed: string): SearchQuery {
  const query: SearchQuery = { all: [], none: [] }
  for (const piece of queryPieces(typed)) {
    const term = termOf(piece.typed)
    if (term === null || query.all.length + query.none.length >= TERMS_LIMIT) continue
    const list = piece.excluded ? query.none : query.all
    // "พ.ศ. 2569": the era is said by the number.
    if (term.year !== null && ERA.test(list.at(-1)?.texts[0] ?? '')) list.pop()
    list.push(term)
  }
  return query
}

const ERA = /^[พค]ศ$/

/** @returns null where nothing of it counts: signs alone */
function termOf(typed: string): SearchTerm | null {
  const folded = fold(typed.toWellFormed())
  const text = squeezeFolded(folded).replace(/^[พค]ศ(?=\d{4}$)/, '')
  if (text === '') return null
  const year = yearOf(text)
  const texts = year === null ? [text] : [String(year), String(year + 543)]
  return { texts, year, words: wordsOf(folded), typed }
}

const OLDEST_CE = 1850
const LATEST_CE = 2150

/** "2569" and "2026" are the same year; both spans are far from each other, so no number is in doubt. */
function yearOf(text: string): number | null {
  if (!/^\d{4}$/.test(text)) return null
  const number = Number(text)
  if (number >= OLDEST_CE && number <= LATEST_CE) return number
  const year = number - 543
  return year >= OLDEST_CE && year <= LATEST_CE ? year : null
}

/** Whether squeezed fields of a record dated in that year hold what is asked: what the index must agree with. */
export function fits(query: SearchQuery, squeezedFields: readonly string[], year: number | null): boolean {
  const holds = (term: SearchTerm): boolean =>
    (term.year !== null && term.year === year) || term.texts.some((text) => squeezedFields.some((field) => field.includes(text)))
  return query.all.length > 0 && query.all.every(holds) && !query.none.some(holds)
}
