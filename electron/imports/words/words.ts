/** The words of one file, as they are found. */

/**
 * Letters of a text that are kept and found, about 100 close pages. Into the sealed index they go at once, on the thread
 * that serves the window: 200,000 take it 30 ms, 500,000 up to 130 and 2,000,000 half a second, which would be felt by
 * whoever is typing (npm run bench -- file-texts).
 */
export const MOST_LETTERS = 200_000

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
