/** The words of one file, as they are found. */

/**
 * Letters of a text that are kept and found, about 150 close pages. Into the sealed index they go at once, in 30 ms on
 * the thread that serves the window (two loaded cores); more would be felt while somebody types.
 */
export const MOST_LETTERS = 300_000

export class Words {
  #text = ''

  /** Nothing more is taken: the reader may stop. */
  get full(): boolean {
    return this.#text.length > MOST_LETTERS
  }

  add(text: string): void {
    if (!this.full) this.#text += text
  }

  /** Never two line breaks on end, and none to begin with. */
  endLine(): void {
    if (this.#text !== '' && !this.#text.endsWith('\n')) this.add('\n')
  }

  get text(): string {
    return this.#text.slice(0, MOST_LETTERS).trimEnd()
  }
}
