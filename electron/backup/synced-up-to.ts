/**
 * How far a file that is being written can be read again: everything before that is on its medium. Ties one writer
 * and one reader together, so that what the one finds wrong also ends the other.
 */
export class SyncedUpTo {
  #position = 0
  #failure: { error: unknown } | null = null
  #wake: () => void = () => undefined

  reach(position: number): void {
    this.#position = position
    this.#wake()
  }

  /** The first failure is the one that counts. */
  fail(error: unknown): void {
    this.#failure ??= { error }
    this.#wake()
  }

  throwIfFailed(): void {
    if (this.#failure) throw this.#failure.error
  }

  /** Waits until the bytes before `end` are there. One waits at a time. @throws what fail() was given */
  async until(end: number): Promise<void> {
    for (;;) {
      this.throwIfFailed()
      if (this.#position >= end) return
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }
}
