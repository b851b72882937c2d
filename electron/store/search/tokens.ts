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

/** Overlapping threes of characters, with a space between. */
function threes(squeezed: string): string {
  // By characters where one takes two units: half of one is no text.
  if (SURROGATE.test(squeezed)) {
    const characters = [...squeezed]
    return characters.slice(2).map((_, at) => characters.slice(at, at + SHORTEST_PHRASE).join('')).join(' ')
  }
  // By numbers: a string for each would cost ten times as much.
  const count = Math.max(0, squeezed.length - SHORTEST_PHRASE + 1)
  const units = new Uint16Array(count * (SHORTEST_PHRASE + 1)).fill(SPACE)
  for (let at = 0, to = 0; at < count; at += 1, to += SHORTEST_PHRASE + 1) {
    units[to] = squeezed.charCodeAt(at)
    units[to + 1] = squeezed.charCodeAt(at + 1)
    units[to + 2] = squeezed.charCodeAt(at + 2)
  }
  return Buffer.from(units.buffer, 0, Math.max(0, units.byteLength - UNIT_BYTES)).toString('utf16le')
}

const SPACE = 0x20
const UNIT_BYTES = 2

/** Every letter, every pair and every dictionary word, once. */
function piecesOf(texts: readonly IndexText[]): Set<string> {
  const tokens = new Set<string>()
  for (const { folded, squeezed } of texts) {
    if (SURROGATE.test(squeezed)) addCharacters(tokens, [...squeezed])
    else addUnits(tokens, squeezed)
    for (const word of wordsOf(folded)) tokens.add(WORD + word)
  }
  return tokens
}

function addCharacters(tokens: Set<string>, characters: readonly string[]): void {
  for (const [at, character] of characters.entries()) {
    tokens.add(character)
    if (at > 0) tokens.add(characters[at - 1]! + character)
  }
}

/** The same where every character is one unit: told apart as numbers, and each made a string once. */
function addUnits(tokens: Set<string>, squeezed: string): void {
  const numbers = new Set<number>()
  let before = 0
  for (let at = 0; at < squeezed.length; at += 1) {
    const unit = squeezed.charCodeAt(at)
    numbers.add(unit)
    if (at > 0) numbers.add(before * UNITS + unit)
    before = unit
  }
  for (const number of numbers) tokens.add(number < UNITS ? String.fromCharCode(number) : String.fromCharCode(Math.floor(number / UNITS), number % UNITS))
}

const UNITS = 0x10000

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
  pieces: ReadonlySet<string>
}

export const joined = (tokens: ReadonlySet<string>): string => [...tokens].join(' ')

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
