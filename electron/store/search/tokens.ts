import { fold } from '../../contract/text/thai-text.ts'
import { squeezeFolded, wordsOf } from '../../domain/search-text.ts'

/**
 * A text as the index holds it. Thai has no spaces: what is looked for may stand anywhere. So the index holds the overlapping
 * threes of characters with their places ("กองทุน" -> กอง องท งทุ ทุน): a text of three or more is a phrase of them. What is
 * shorter, and the words of a dictionary, are held once for each record, without places.
 * Tokens are separated by spaces and hold no ASCII sign, so FTS5's `ascii` tokenizer takes them as they are.
 */

/** Between fields of a record: no phrase crosses it. Private use, so no query holds it. */
const BETWEEN_FIELDS = ' \ue000 '
/** Before a word of a dictionary: กา stands in every การ, the word does not. */
const WORD = '\ue001'
const SURROGATE = /[\ud800-\udfff]/

/** Shorter texts are pieces. */
export const SHORTEST_PHRASE = 3

/** Overlapping runs of `length` characters. */
function runsOf(squeezed: string, length: number): string[] {
  // By characters where one takes two units: half of one is no text.
  if (SURROGATE.test(squeezed)) {
    const characters = [...squeezed]
    return characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join(''))
  }
  const runs: string[] = []
  for (let at = 0; at + length <= squeezed.length; at += 1) runs.push(squeezed.slice(at, at + length))
  return runs
}

const threes = (squeezed: string): string => runsOf(squeezed, SHORTEST_PHRASE).join(' ')

/** Every letter, every pair and every dictionary word, once. */
function piecesOf(texts: readonly IndexText[]): string {
  const tokens = new Set<string>()
  for (const { folded, squeezed } of texts) {
    for (const letter of squeezed) tokens.add(letter)
    for (const pair of runsOf(squeezed, 2)) tokens.add(pair)
    for (const word of wordsOf(folded)) tokens.add(WORD + word)
  }
  return [...tokens].join(' ')
}

interface IndexText {
  folded: string
  squeezed: string
}

export function indexText(text: string): IndexText {
  const folded = fold(text)
  return { folded, squeezed: squeezeFolded(folded) }
}

/** What the fields of a record give to the index. */
export interface FieldTokens {
  threes: string
  pieces: string
}

export function tokensOf(fields: readonly string[]): FieldTokens {
  const texts = fields.map(indexText)
  return { threes: texts.map(({ squeezed }) => threes(squeezed)).filter(Boolean).join(BETWEEN_FIELDS), pieces: piecesOf(texts) }
}

const quoted = (tokens: string): string => `"${tokens}"`

/** That a text of three characters or more stands there, as an FTS5 expression. */
export const phrase = (text: string): string => quoted(threes(text))

/** The same of a shorter one. */
export const piece = quoted

/** That all of these stand there as words of a dictionary. */
export const wordPieces = (words: readonly string[]): string => words.map((word) => quoted(WORD + word)).join(' AND ')

export const datedIn = (year: number): string => `dated : ${quoted(String(year))}`
