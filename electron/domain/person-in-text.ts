import { fold } from '../contract/text/thai-text.ts'
import { titleLength } from '../contract/text/thai-titles.ts'
import { squeeze } from './search-text.ts'

/** Whether a short text, such as one that was searched for, tells of a person. */

export interface Whom {
  givenName: string
  familyName: string
  /** National ID and telephones: told however they were grouped. */
  numbers: readonly string[]
}

/** A shorter number may be anything. */
const LEAST_DIGITS = 7

/** A name written in one, as of somebody who is not on the roll: "นางสาวน้ำผึ้ง ป่าไม้". */
export function whomOf(name: string, numbers: readonly string[] = []): Whom {
  const [givenName = '', ...rest] = name.slice(titleLength(name)).trim().split(/\s+/)
  return { givenName, familyName: rest.join(' '), numbers }
}

/**
 * The whole name anywhere in it, one of its two parts as a word by itself, or a number. A part within a longer word may be
 * any word of the language.
 */
export function tellsOf(text: string, { givenName, familyName, numbers }: Whom): boolean {
  const squeezed = squeeze(text)
  const [given, family] = [squeeze(givenName), squeeze(familyName)]
  if (given !== '' && family !== '' && squeezed.includes(given + family)) return true
  if (numbers.map(squeeze).some((number) => number.length >= LEAST_DIGITS && squeezed.includes(number))) return true
  const parts = new Set([given, family].filter(Boolean))
  return fold(text).split(' ').some((word) => parts.has(squeeze(word)) || parts.has(squeeze(word.slice(titleLength(word)))))
}
