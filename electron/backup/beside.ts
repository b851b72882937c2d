/**
 * Work that goes on beside its caller, at most so much at once: start() waits for a free place, so nothing piles up.
 * The first failure is thrown by the next start() or by end().
 */
export class Beside {
  readonly #free: number[]
  readonly #running = new Set<Promise<void>>()
  #failure: { error: unknown } | null = null

  constructor(atOnce: number) {
    this.#free = Array.from({ length: atOnce }, (_, place) => place)
  }

  /** @param work is given its place, 0 … atOnce - 1, which no other work has meanwhile */
  async start(work: (place: number) => Promise<void>): Promise<void> {
    while (this.#free.length === 0) await Promise.race(this.#running)
    this.#throwIfFailed()
    const place = this.#free.pop() as number
    const run = work(place)
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => {
        this.#free.push(place)
        this.#running.delete(run)
      })
    this.#running.add(run)
  }

  /** Waits for all that was started. */
  async end(): Promise<void> {
    await this.settled()
    this.#throwIfFailed()
  }

  /** The same, whatever failed. */
  async settled(): Promise<void> {
    await Promise.all(this.#running)
  }

  #throwIfFailed(): void {
    if (this.#failure) throw this.#failure.error
  }
}
