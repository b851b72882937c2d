import { fold, foldWithMap } from '../contract/text/thai-text.ts'

/**
 * What of a text counts when it is looked for: letters, digits and their marks in one spelling (contract/text/thai-text.ts).
 * Spaces, hyphens, line breaks and signs do not, so that a word is found however it was broken.
 */
const UNCOUNTED = /(?:(?![\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e590-9a-z])[^\p{L}\p{N}\p{M}])+/gu // Thai, digits and a to z first: the three classes are long
const COUNTS = /[\p{L}\p{N}\p{M}]/u

/** "งบ-ประมาณ ปี ๒๕๖๙" -> "งบประมาณปี2569". */
export const squeeze = (text: string): string => squeezeFolded(fold(text))

/** The same of a text that was folded before. */
export const squeezeFolded = (folded: string): string => folded.replace(UNCOUNTED, '')

export interface Squeezed {
  text: string
  /** For each UTF-16 unit of `text`, where it stands in the original; one entry more than `text` is long. */
  map: number[]
}

/** As `squeeze`, with the way back to the text as it was written: some ten times slower, for what is shown. */
export function squeezeWithMap(original: string): Squeezed {
  const { folded, map } = foldWithMap(original)
  let text = ''
  const kept: number[] = []
  let at = 0
  let end = 0
  for (const character of folded) {
    if (COUNTS.test(character)) {
      text += character
      for (let unit = 0; unit < character.length; unit += 1) kept.push(map[at + unit] ?? original.length)
      end = map[at + character.length] ?? original.length
    }
    at += character.length
  }
  kept.push(end)
  return { text, map: kept }
}

let segmenter: Intl.Segmenter | null = null
const words = (text: string): Intl.Segments => (segmenter ??= new Intl.Segmenter('th', { granularity: 'word' })).segment(text)

/** Different words of a folded text as a dictionary finds them, squeezed; most of all Thai text has no other edges. */
export function wordsOf(folded: string): string[] {
  const found = new Set<string>()
  for (const { segment, isWordLike } of words(folded)) if (isWordLike === true) found.add(segment)
  return [...found].map(squeezeFolded)
}

/** Where the word ends that the letter at `at` belongs to. */
export function endOfWord(text: string, at: number): number {
  const word = words(text).containing(at)
  return word === undefined ? text.length : word.index + word.segment.length
}
