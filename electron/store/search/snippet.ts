import type { SearchQuery } from '../../domain/search-query.ts'
import { toThaiDigits } from '../../contract/text/thai-digits.ts'
import { squeeze, squeezeWithMap } from '../../domain/search-text.ts'

/** What is shown of a hit: cut from the text as it was written, every hit in it marked. */

export type Marks = [number, number][]
export interface Snippet {
  text: string
  marks: Marks
}

const BEFORE = 60
const LENGTH = 240
/** Folding may take signs away, never this many in so short a piece. */
const SLACK = 200

/** Every place where a word of the query stands, in order; those that touch are one. */
export function marksIn(text: string, words: readonly string[]): Marks {
  const { text: squeezed, map } = squeezeWithMap(text)
  const spans: Marks = []
  for (const word of words) {
    for (let at = squeezed.indexOf(word); at !== -1; at = squeezed.indexOf(word, at + 1)) {
      spans.push([map[at] ?? 0, endOf(map, at + word.length)])
    }
  }
  return merged(spans.sort((a, b) => a[0] - b[0]))
}

/** Behind the last sign that counts, not before the next one: signs and spaces between are not part of the hit. */
const endOf = (map: readonly number[], behind: number): number => (map[behind - 1] ?? 0) + 1

function merged(spans: Marks): Marks {
  const result: Marks = []
  for (const [start, end] of spans) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}

/** The first field that holds a word, cut around it. @returns null where none does */
export function snippetOf(fields: readonly string[], query: SearchQuery): Snippet | null {
  const words = query.all.flatMap(({ texts }) => texts)
  for (const field of fields) {
    const from = placeOf(field, words)
    if (from === null) continue
    const text = cut(field, from)
    return { text, marks: marksIn(text, words) }
  }
  return null
}

/** Where the first hit stands in the original, if any. */
function placeOf(field: string, words: readonly string[]): number | null {
  const typed = words.map((word) => field.search(asTyped(word))).filter((at) => at !== -1)
  return typed.length > 0 ? Math.min(...typed) : placeByFolding(field, words)
}

const LETTERS: Record<string, string> = { แ: '(?:แ|เเ)', ำ: '(?:ำ|\u0e4dา)' }
/** What breaks a word most often. All that can (\P{L} and so on) takes the engine 5 ms to prepare for each query; what is left out here is found by folding. */
const BETWEEN = '[\\s!-/:-@[-`{-~\\u2000-\\u206f]*'

/** The word in its usual spelling, however it is broken: most texts have it so, and no folding of them is needed. */
function asTyped(word: string): RegExp {
  const letters = [...word].map((letter) => LETTERS[letter] ?? (/[0-9]/.test(letter) ? `[${letter}${toThaiDigits(letter)}]` : letter))
  return new RegExp(letters.join(BETWEEN), 'i')
}

/**
 * The same for texts whose signs were typed in another order. About where it stands is told by counting; exactly only within
 * the piece that is shown: mapping a whole text costs ten times as much.
 */
function placeByFolding(field: string, words: readonly string[]): number | null {
  const squeezed = squeeze(field)
  const places = words.map((word) => squeezed.indexOf(word)).filter((at) => at !== -1)
  if (places.length === 0) return null
  const counted = originalOf(field, Math.min(...places))
  const start = Math.max(0, counted - SLACK)
  const near = marksIn(field.slice(start, counted + SLACK + LENGTH), words)[0]
  const exact = near === undefined ? marksIn(field, words)[0] : near
  return exact === undefined ? counted : exact[0] + (near === undefined ? 0 : start)
}

const COUNTED = /[\p{L}\p{N}\p{M}]/gu

/** Where the nth sign that counts stands. */
function originalOf(field: string, nth: number): number {
  COUNTED.lastIndex = 0
  let at = 0
  for (let count = 0; count <= nth; count += 1) {
    const match = COUNTED.exec(field)
    if (match === null) return field.length
    at = match.index
  }
  return at
}

/** Begins and ends between words as far as spaces tell, never between a letter and its signs. */
function cut(field: string, at: number): string {
  let from = Math.max(0, at - BEFORE)
  let to = Math.min(field.length, from + LENGTH)
  while (from > 0 && from < at && MARK.test(field[from] ?? '')) from += 1
  while (to < field.length && MARK.test(field[to] ?? '')) to += 1
  return field.slice(from, to)
}

const MARK = /[\p{M}\u0e33\udc00-\udfff]/u
