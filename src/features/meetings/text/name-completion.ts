import { titleLength } from '../../../../electron/contract/text/index.ts'

/** Completing a member's name while the minutes are typed: pure, so that the editor only has to draw it. */

/** Letters of the name itself that must have been typed: fewer fit every second word. */
const TELLING_LETTERS = 3
/** A mark that hangs on the letter before it cannot begin what is shown behind the cursor. */
const HANGING = /^[\p{M}\u0E33]/u

export interface CompletableName {
  text: string
  /** So many characters must have been typed. */
  least: number
}

/** Every way a name may be begun: with its title and without. */
export function completable(names: readonly string[]): CompletableName[] {
  const known = new Map<string, number>()
  for (const name of names) {
    const text = name.trim()
    const title = titleLength(text)
    known.set(text, title + TELLING_LETTERS)
    if (title > 0) known.set(text.slice(title), TELLING_LETTERS)
  }
  return [...known].map(([text, least]) => ({ text, least }))
}

/**
 * What is missing of the name that `before` ends in the middle of, or null. The longest beginning wins,
 * because Thai puts no space before a name; among equals the first of the list.
 * @param before the text of the paragraph up to the cursor
 */
export function restOfName(before: string, names: readonly CompletableName[]): string | null {
  let best: { typed: number; rest: string } | null = null
  for (const { text, least } of names) {
    for (let typed = Math.min(before.length, text.length - 1); typed >= least && typed > (best?.typed ?? 0); typed -= 1) {
      if (!before.endsWith(text.slice(0, typed)) || HANGING.test(text.slice(typed))) continue
      best = { typed, rest: text.slice(typed) }
      break
    }
  }
  return best?.rest ?? null
}
