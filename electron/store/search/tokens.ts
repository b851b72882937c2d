import { fold } from '../../contract/text/thai-text.ts'
import { squeezeFolded, wordsOf } from '../../domain/search-text.ts'

/**
 * A text as the index holds it. Thai has no spaces: what is looked for may stand anywhere, so the index holds the
 * overlapping pairs of characters ("กองทุน" -> กอ อง งท ทุ ุน), and a text of two characters or more is a phrase of pairs.
 * Tokens are separated by spaces and hold no ASCII sign, so FTS5's `ascii` tokenizer takes them as they are.
 */

/** Between fields of a record: no phrase crosses it. Private use, so no query holds it. */
const BETWEEN_FIELDS = ' \ue000 '
const SURROGATE = /[\ud800-\udfff]/

export function pairs(squeezed: string): string {
  let tokens = ''
  if (SURROGATE.test(squeezed)) {
    // By characters where one takes two units: half of one is no text.
    const characters = [...squeezed]
    for (let at = 0; at < characters.length - 1; at += 1) tokens += `${characters[at]}${characters[at + 1]} `
  } else {
    for (let at = 0; at < squeezed.length - 1; at += 1) tokens += `${squeezed.slice(at, at + 2)} `
  }
  return tokens.trimEnd()
}

const fieldsOfPairs = (squeezed: readonly string[]): string => squeezed.map(pairs).filter(Boolean).join(BETWEEN_FIELDS)

/** Every letter and every dictionary word, once. */
function lettersAndWords(texts: readonly IndexText[]): string {
  const tokens = new Set<string>()
  for (const { folded, squeezed } of texts) {
    for (const letter of squeezed) tokens.add(letter)
    for (const word of wordsOf(folded)) tokens.add(word)
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
  pairs: string
  words: string
}

export function tokensOf(fields: readonly string[]): FieldTokens {
  const texts = fields.map(indexText)
  return { pairs: fieldsOfPairs(texts.map(({ squeezed }) => squeezed)), words: lettersAndWords(texts) }
}

const phrase = (tokens: string): string => `"${tokens}"`

/** Whether a text stands in the columns, as an FTS5 expression. */
export function holds(text: string, columns: 'title body' | 'title'): string {
  const single = [...text].length === 1
  return single ? `words : ${phrase(text)}` : `{${columns}} : ${phrase(pairs(text))}`
}

/** Whether all of these stand there as words of a dictionary. */
export const holdsWords = (words: readonly string[]): string => words.map((word) => `words : ${phrase(word)}`).join(' AND ')

export const datedIn = (year: number): string => `dated : ${phrase(String(year))}`
