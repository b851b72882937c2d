import { asApiError, type ApiError } from '../api/api-error.ts'

/** A value as the core knows it. */
export interface Saved<T> {
  value: T
  revision: number
}

export type AutosaveState =
  | { is: 'clean' | 'waiting' | 'saving'; savedAt: Date | null; error: null }
  /** Refused; what was typed is kept, and saved again with the next change or on retry. */
  | { is: 'failed'; savedAt: Date | null; error: ApiError }
  /** Somebody else saved meanwhile: a person decides. */
  | { is: 'conflict'; savedAt: Date | null; error: ApiError }

export interface AutosaveOptions<T> {
  /** Saves `value` over `revision` and answers the new revision. Rejects with CHANGED_MEANWHILE when another was saved. */
  save(value: T, revision: number): Promise<{ revision: number }>
  /** The record as it lies in the core now; asked for after CHANGED_MEANWHILE. */
  load(): Promise<Saved<T>>
}

/** Long enough not to save every letter, short enough that nobody waits for the mark. */
export const AUTOSAVE_DELAY_MS = 600

/**
 * One record saved as typed: at most one save under way, the last typed value always wins over an older one of this page,
 * and nothing typed is ever dropped by a failure or by a change from elsewhere. Knows no React (use-autosave.ts does).
 */
export class Autosave<T> {
  #typed: T
  #revision: number
  #changed = false
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<void> | null = null
  #state: AutosaveState = { is: 'clean', savedAt: null, error: null }
  readonly #listeners = new Set<() => void>()
  #options: AutosaveOptions<T>

  constructor(start: Saved<T>, options: AutosaveOptions<T>) {
    this.#typed = start.value
    this.#revision = start.revision
    this.#options = options
  }

  /** From now on saved and loaded by these: they close over what the page knows at present. */
  use(options: AutosaveOptions<T>): void {
    this.#options = options
  }

  /** What is in the field. */
  get value(): T {
    return this.#typed
  }

  get state(): AutosaveState {
    return this.#state
  }

  /** True while something typed is not in the core yet. */
  get unsaved(): boolean {
    return this.#changed || this.#running !== null
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Something was typed. */
  set(value: T): void {
    this.#typed = value
    this.#changed = true
    if (this.#state.is === 'conflict') return this.#tell(this.#state)
    this.#tell({ is: 'waiting', savedAt: this.#state.savedAt, error: null })
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), AUTOSAVE_DELAY_MS)
  }

  /** News from the core, such as a refreshed query: taken unless something typed is newer. */
  offer({ value, revision }: Saved<T>): void {
    if (this.unsaved || revision <= this.#revision) return
    this.#typed = value
    this.#revision = revision
    this.#tell(this.#state)
  }

  /** Saves now. Never rejects: look at `state`. A conflict waits for `keepMine` or `takeTheirs`. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    while (this.#changed && this.#state.is !== 'conflict') {
      this.#running ??= this.#saveOnce().finally(() => {
        this.#running = null
      })
      await this.#running
      if (this.#state.is === 'failed') return
    }
    await this.#running
  }

  /** After a conflict: what was typed here replaces what was saved elsewhere. */
  async keepMine(): Promise<void> {
    try {
      const { revision } = await this.#options.load()
      this.#revision = revision
      this.#tell({ is: 'waiting', savedAt: this.#state.savedAt, error: null })
    } catch (cause) {
      return this.#tell({ is: 'conflict', savedAt: this.#state.savedAt, error: asApiError(cause) })
    }
    await this.flush()
  }

  /**
   * After a conflict: what was saved elsewhere is shown.
   * @returns what had been typed here, so that it can be offered back; null when the record could not be read
   */
  async takeTheirs(): Promise<T | null> {
    const mine = this.#typed
    try {
      const { value, revision } = await this.#options.load()
      this.#typed = value
      this.#revision = revision
      this.#changed = false
      this.#tell({ is: 'clean', savedAt: this.#state.savedAt, error: null })
      return mine
    } catch (cause) {
      this.#tell({ is: 'conflict', savedAt: this.#state.savedAt, error: asApiError(cause) })
      return null
    }
  }

  async #saveOnce(): Promise<void> {
    this.#changed = false
    this.#tell({ is: 'saving', savedAt: this.#state.savedAt, error: null })
    try {
      const { revision } = await this.#options.save(this.#typed, this.#revision)
      this.#revision = revision
      // Typed on while saving: `#changed` is true again and the loop in flush() goes round.
      this.#tell({ is: this.#changed ? 'waiting' : 'clean', savedAt: new Date(), error: null })
    } catch (cause) {
      this.#changed = true
      const error = asApiError(cause)
      this.#tell({ is: error.code === 'CHANGED_MEANWHILE' ? 'conflict' : 'failed', savedAt: this.#state.savedAt, error })
    }
  }

  #tell(state: AutosaveState): void {
    // A fresh object even when equal: it tells React that `value` may have changed.
    this.#state = { ...state }
    for (const listener of this.#listeners) listener()
  }
}
