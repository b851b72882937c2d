import type { Events } from '../contract/events.ts'

type Reason = Events['locking']['reason']

export interface IdleWatchOptions {
  /** Epoch milliseconds. */
  now(): number
  /** Minutes without use before the open council locks; null while none is open, 0 never. */
  idleMinutes(): number | null
  /** Long work, such as a backup, is use. */
  isBusy(): boolean
  lockSoon(reason: Reason): void
}

/** The page tells of its user once a minute (app.touch) and locks by itself: the core gives it that much more. */
const GRACE_MS = 2 * 60_000
const LOOK_EVERY_MS = 15_000

/**
 * The core's own watch over an unattended council. The page locks itself when idle; this is for a page that is gone or
 * hangs: a closed tab of browser mode must not leave the council open behind it.
 */
export class IdleWatch {
  readonly #options: IdleWatchOptions
  readonly #timer: NodeJS.Timeout
  #usedAt: number

  constructor(options: IdleWatchOptions) {
    this.#options = options
    this.#usedAt = options.now()
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref()
  }

  /** Somebody is there. */
  used(): void {
    this.#usedAt = this.#options.now()
  }

  look(): void {
    const minutes = this.#options.idleMinutes()
    if (minutes === null || this.#options.isBusy()) return this.used()
    if (minutes === 0 || this.#options.now() - this.#usedAt < minutes * 60_000 + GRACE_MS) return
    this.#options.lockSoon('idle')
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
