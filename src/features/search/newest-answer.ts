/** What was answered last, and to what. */
export interface Answered<I, O> {
  input: I
  answer: O | null
  /** Of a call that failed; `answer` is null then. */
  error: unknown
}

/**
 * Asks while somebody types: at most one call is under way, and after it the newest text is asked, whatever was typed in
 * between. An answer to what is no longer wanted is dropped.
 */
export class NewestAnswer<I, O> {
  readonly #ask: (input: I) => Promise<O>
  readonly #listeners = new Set<() => void>()
  #wanted: I | null = null
  #asking = false
  #stale = false
  #state: Answered<I, O> | null = null

  /** @param known what is shown at once, until the call has answered: of a page that one comes back to */
  constructor(ask: (input: I) => Promise<O>, known?: Answered<I, O> | null) {
    this.#ask = ask
    this.#state = known ?? null
  }

  /** Null: nothing is asked, and what was found is forgotten. The same input once more is the same question. */
  want(input: I | null): void {
    if (isSame(input, this.#wanted)) return
    this.#wanted = input
    if (input === null) this.#show(null)
    else void this.#run()
  }

  /** The same question once more: what is found may have changed. */
  again(): void {
    if (this.#wanted === null) return
    this.#stale = true
    void this.#run()
  }

  async #run(): Promise<void> {
    if (this.#asking) return
    this.#asking = true
    for (let asked: I | null = null; this.#wanted !== null && (this.#stale || !isSame(asked, this.#wanted));) {
      const input: I = this.#wanted
      asked = input
      this.#stale = false
      const answered = await this.#ask(input).then((answer) => ({ input, answer, error: null }), (error: unknown) => ({ input, answer: null, error }))
      if (isSame(input, this.#wanted)) this.#show(answered)
    }
    this.#asking = false
  }

  #show(state: Answered<I, O> | null): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  readonly state = (): Answered<I, O> | null => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

/** Inputs of the contract are plain data. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
