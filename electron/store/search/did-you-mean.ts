import type Database from 'better-sqlite3'
import type { SearchFilters } from '../../contract/search.ts'
import type { SearchQuery, SearchTerm } from '../../domain/search-query.ts'
import { endOfWord } from '../../domain/search-text.ts'
import { statement } from '../table.ts'
import { recordOf } from './entries.ts'
import { idsOf } from './entry-id.ts'
import { countHits } from './find.ts'
import { textOf } from './texts.ts'
import { matching, narrowed, rowsOfTerm, type Rows } from './expressions.ts'
import { indexText, phrase, piece, SHORTEST_PHRASE } from './tokens.ts'

/**
 * "Did you mean": words of the records that differ from what was typed by one sign, found through the index itself. What
 * stands before and behind the doubtful sign must stand near each other in a text (FTS5 NEAR); the text then tells the sign.
 */

/** Of shorter words everything is one sign away from something. */
const SHORTEST = 3
const LONGEST = 24
/** Texts looked at for each doubtful sign. */
const LOOKED_AT = 8
/** Attached files come after everything else, and of long ones only the name is looked at: folding a whole report takes 50 ms. */
const FIRST_FILE = BigInt(idsOf('attachment', { from: null, to: null })[0])
const LONG_TEXT = 30_000
/** Variants whose hits are counted. */
const COUNTED = 24

/** @returns the query with the signs put right that find most, or null. Without its year, where nothing of that year fits. */
export function didYouMean(db: Database.Database, query: SearchQuery, filters: SearchFilters, today: string): string | null {
  const wrong = query.all.filter((term) => term.year === null && !isThere(db, term))
  if (wrong.length !== 1) return null
  const [term] = wrong as [SearchTerm]
  const variants = variantsOf(db, term.texts[0] ?? '').slice(0, COUNTED)
  const best = (terms: SearchTerm[]): string | null => {
    const tried = variants.map((text) => {
      const all = terms.map((one): SearchTerm => (one === term ? { texts: [text], year: null, words: [], typed: text } : one))
      return { all, total: countHits(db, { ...query, all }, filters, today) }
    })
    const { all, total } = tried.reduce((a, b) => (b.total > a.total ? b : a), { all: [] as SearchTerm[], total: 0 })
    return total === 0 ? null : [...all.map(({ typed }) => quotedIfSpaced(typed)), ...query.none.map(({ typed }) => `-${quotedIfSpaced(typed)}`)].join(' ')
  }
  const undated = query.all.filter(({ year }) => year === null)
  return best(query.all) ?? (undated.length < query.all.length ? best(undated) : null)
}

const quotedIfSpaced = (typed: string): string => (/\s/.test(typed) ? `"${typed}"` : typed)

function isThere(db: Database.Database, term: SearchTerm): boolean {
  const { from, values } = rowsOfTerm(term)
  return statement(db, `SELECT 1 FROM ${from} LIMIT 1`).get(...values) !== undefined
}

/** Texts of the records that are one sign away: one missing, one too many, one wrong, two the wrong way round. */
function variantsOf(db: Database.Database, text: string): string[] {
  const signs = [...text]
  if (signs.length < SHORTEST || signs.length > LONGEST) return []
  const found = new Set<string>()
  for (let at = 0; at <= signs.length; at += 1) {
    const left = signs.slice(0, at)
    // One wrong or one too many; then one missing.
    for (const right of at < signs.length ? [signs.slice(at + 1), signs.slice(at)] : [[]]) {
      for (const variant of around(db, left.join(''), right.join(''))) if (variant !== text) found.add(variant)
    }
    const [one, next] = signs.slice(at)
    if (one !== undefined && next !== undefined) {
      const turned = [...left, next, one, ...signs.slice(at + 2)].join('')
      if (isThere(db, { texts: [turned], year: null, words: [], typed: '' })) found.add(turned)
    }
  }
  // The first sign is seldom the wrong one.
  return [...found].sort((a, b) => Number(b.startsWith(signs[0]!)) - Number(a.startsWith(signs[0]!)))
}

/** What stands in the records as left + at most one sign + right. */
function around(db: Database.Database, left: string, right: string): string[] {
  const pattern = new RegExp(`${left}.?${right}`, 'gu')
  const found = new Set<string>()
  for (const row of rowsAround(db, left, right)) {
    const { kind, id } = recordOf(db, row)
    const record = textOf(db, kind, id)
    for (const said of record === null ? [] : [record.title, ...record.fields().filter(({ length }) => length < LONG_TEXT)]) {
      const { squeezed } = indexText(said)
      for (const { 0: match, index } of squeezed.matchAll(pattern)) found.add(toWordEnd(squeezed.slice(index, index + match.length + LONGEST_REST), match.length))
    }
  }
  return [...found]
}

/** Letters that a word may go on for. */
const LONGEST_REST = 12

/** The first `length` letters, and what follows up to the end of their last word: what is proposed is no torn word. */
const toWordEnd = (text: string, length: number): string => text.slice(0, Math.max(length, endOfWord(text, length - 1)))

/** Where both sides stand near each other. */
function rowsAround(db: Database.Database, left: string, right: string): number[] {
  const sides = [left, right].map(sideOf).filter((side) => side !== null)
  if (sides.length === 0) return []
  const body = sides.length === 2 ? `NEAR(${sides.join(' ')}, ${APART})` : sides[0]!
  const rows = newest(db, matching('search_index', body))
  // No three begins with the last pair of a text: names end so.
  if (lengthOf(left) >= SHORTEST_PHRASE && lengthOf(right) === 2) rows.push(...newest(db, narrowed(matching('search_titles', `title : ${phrase(left)}`), 'IN', matching('search_pieces', piece(right)))))
  return rows
}

/** Threes between the last one of the left and the first of the right: two behind its beginning, and one with the doubtful sign. */
const APART = 3
const lengthOf = (text: string): number => [...text].length

/** Of a pair the threes that begin with it. @returns null where there is too little to go by */
function sideOf(text: string): string | null {
  if (lengthOf(text) >= SHORTEST_PHRASE) return phrase(text)
  return lengthOf(text) === 2 ? `${piece(text)} *` : null
}

function newest(db: Database.Database, { from, values }: Rows): number[] {
  const rowsOf = (where: string, most: number): number[] =>
    statement(db, `SELECT rowid FROM ${from} AND rowid ${where} ? ORDER BY rowid DESC LIMIT ?`).pluck().all(...values, FIRST_FILE, most) as number[]
  const rows = rowsOf('<', LOOKED_AT)
  return rows.length < LOOKED_AT ? [...rows, ...rowsOf('>=', LOOKED_AT - rows.length)] : rows
}
