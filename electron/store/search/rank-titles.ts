import type Database from 'better-sqlite3'
import type { SearchQuery } from '../../domain/search-query.ts'
import { wordsOf } from '../../domain/search-text.ts'
import { recordOf } from './entries.ts'
import { textOf } from './texts.ts'
import { indexText } from './tokens.ts'

/** How well a title answers: 0 it is what was asked, 1 it begins so, 2 it has all as whole words, 3 as parts of words. */
function rankOf(title: string, query: SearchQuery, asked: string): number {
  const { folded, squeezed } = indexText(title)
  if (squeezed === asked) return 0
  if (squeezed.startsWith(asked)) return 1
  const words = new Set(wordsOf(folded))
  return query.all.every((term) => term.words.every((word) => words.has(word))) ? 2 : 3
}

/** @param rows whose titles hold every word, the newest first. @returns the same, best first */
export function rankTitles(db: Database.Database, query: SearchQuery, rows: readonly number[]): { rows: number[]; best: number } {
  const asked = query.all.map(({ texts }) => texts[0] ?? '').join('')
  const ranked = rows.map((row) => {
    const record = recordOf(db, row)
    const text = textOf(db, record.kind, record.id)
    return { row, rank: rankOf(text?.title ?? '', query, asked) }
  })
  // Stable: the newest stay first among equals.
  ranked.sort((a, b) => a.rank - b.rank)
  return { rows: ranked.map(({ row }) => row), best: ranked[0]?.rank ?? Infinity }
}
