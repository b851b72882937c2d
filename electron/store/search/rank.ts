import type Database from 'better-sqlite3'
import type { SearchQuery } from '../../domain/search-query.ts'
import { squeeze, wordsOf } from '../../domain/search-text.ts'
import { statement } from '../table.ts'
import { indexText } from './tokens.ts'

/** How well a record answers: the smaller the better. A title is what was asked, begins so, has it as whole words, or as parts of words. */
const WHOLE_TITLE = 0
const BEGINNING = 1
const WORDS_OF_TITLE = 2
const PARTS_OF_TITLE = 3
export const WHOLE_IN_TEXT = 4
export const PART_OF_TEXT = 5

function rankOf(title: string, query: SearchQuery, asked: string): number {
  const { folded, squeezed } = indexText(title)
  if (squeezed === asked) return WHOLE_TITLE
  if (squeezed.startsWith(asked)) return BEGINNING
  const words = new Set(wordsOf(folded))
  return query.all.every((term) => term.words.every((word) => words.has(word))) ? WORDS_OF_TITLE : PARTS_OF_TITLE
}

/** @param rows whose titles hold every word. @returns the rank of each */
export function rankTitles(db: Database.Database, query: SearchQuery, rows: readonly number[]): Map<number, number> {
  const asked = query.all.map(({ typed }) => squeeze(typed)).join('')
  // Items of many meetings have the same title.
  const known = new Map<string, number>()
  return new Map(rows.map((row) => {
    const title = statement(db, 'SELECT title FROM search_entries WHERE rowid = ?').pluck().get(row) as string
    const rank = known.get(title) ?? rankOf(title, query, asked)
    known.set(title, rank)
    return [row, rank]
  }))
}
