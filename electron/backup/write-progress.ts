import type { WorkOptions } from '../vault/chunks.ts'

/**
 * One measure for a file that is written, brought onto its medium and read again: a byte counts a third for each.
 * A slow stick takes bytes into the computer's memory at once and onto itself much later, so bytes written alone say
 * nothing. The last byte counts only at end(): nothing short of that looks like done.
 * Progress phases: 'write', 'sync' (all is written, not all of it is on the medium), 'verify'.
 */
export class WriteProgress {
  readonly #size: number
  readonly #tell: WorkOptions['onProgress']
  #written = 0
  #onMedium = 0
  #readAgain = 0

  /** @param size bytes of the whole file */
  constructor(size: number, tell: WorkOptions['onProgress']) {
    this.#size = size
    this.#tell = tell
  }

  written(upTo: number): void {
    this.#written = upTo
    this.#say()
  }

  onMedium(upTo: number): void {
    this.#onMedium = upTo
    this.#say()
  }

  readAgain(upTo: number): void {
    this.#readAgain = upTo
    this.#say()
  }

  /** The file is whole, verified and has its name. */
  end(): void {
    this.#tell?.(this.#size, this.#size, 'verify')
  }

  #say(): void {
    const phase = this.#written < this.#size ? 'write' : this.#onMedium < this.#size ? 'sync' : 'verify'
    const done = Math.floor((this.#written + this.#onMedium + this.#readAgain) / 3)
    this.#tell?.(Math.min(done, this.#size - 1), this.#size, phase)
  }
}
