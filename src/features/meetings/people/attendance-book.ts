import { asApiError } from '../../../api/api-error.ts'
import { AUTOSAVE_DELAY_MS, type AutosaveState } from '../../../components/autosave.ts'
import type { ErrorCode } from '../../../../electron/contract/errors.ts'
import type { Movement, PresenceStep } from '../../../../electron/contract/holding.ts'
import type { AttendanceEntry, AttendanceStatus, QuorumCount } from '../../../../electron/contract/meetings.ts'

export interface Mark {
  personIds: string[]
  status: AttendanceStatus | null
  remark: string
}

export interface Attendance {
  /** The roll as ticked here, saved or not. */
  entries: readonly AttendanceEntry[]
  /** As the core last counted it: the rules are applied there alone. */
  quorum: QuorumCount
  /** How many were there from when on, as the core last counted. */
  presence: readonly PresenceStep[]
  movements: readonly Movement[]
  /** How many changes the core's log held when this was read: what holds fewer is older. */
  changes: number
}

export interface AttendanceOptions {
  send(mark: Mark): Promise<Pick<Attendance, 'quorum' | 'presence' | 'changes'>>
  /** What was ticked can never be saved (the roll or the meeting changed): the truth is to be asked for again. */
  onRefused(): void
  /** News came that was read before the last tick was saved: it is to be read again. */
  onOutdated(): void
}

/** The contract's limit of people in one mark. */
const MOST_AT_ONCE = 2000
/** Trying again cannot help. */
const HOPELESS: ReadonlySet<ErrorCode> = new Set(['NOT_FOUND', 'MINUTES_ADOPTED', 'NOT_ALLOWED', 'INPUT_INVALID'])

/** A reason is kept between absence and leave; a substitute's name, or presence, has no use for it. */
function remarkAfter(entry: AttendanceEntry, status: AttendanceStatus | null): string {
  const gaveReason = entry.status === 'absent' || entry.status === 'leave'
  return gaveReason && (status === 'absent' || status === 'leave') ? entry.remark : ''
}

/**
 * Who is there, ticked at once and saved behind: a tick never waits for the disk. Marks go to the core one call after
 * another, the last state of a person wins, and what could not be saved stays marked. Knows no React.
 */
export class AttendanceBook {
  #now: Attendance
  #state: AutosaveState = { is: 'clean', savedAt: null, error: null }
  readonly #unsent = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<void> | null = null
  /** News that came while ticks were on their way: looked at when they have arrived. */
  #waiting: Attendance | null = null
  readonly #listeners = new Set<() => void>()
  readonly #options: AttendanceOptions

  constructor(start: Attendance, options: AttendanceOptions) {
    this.#now = start
    this.#options = options
  }

  /** The same object until something changes. */
  get now(): Attendance {
    return this.#now
  }

  get state(): AutosaveState {
    return this.#state
  }

  get unsaved(): boolean {
    return this.#unsent.size > 0 || this.#running !== null
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** News from the core, such as a refreshed query: taken unless something ticked here is newer. */
  offer(attendance: Attendance): void {
    if (this.unsaved) {
      this.#waiting = attendance
      return
    }
    const { entries, quorum, movements, changes } = this.#now
    if (attendance.entries === entries && attendance.quorum === quorum && attendance.movements === movements) return
    if (attendance.changes < changes) return this.#options.onOutdated()
    this.#now = attendance
    this.#tell(this.#state)
  }

  /** Ticks people at once. @returns the function that puts back how they stood */
  mark(personIds: readonly string[], status: AttendanceStatus | null): () => void {
    const wanted = new Set(personIds)
    const before = new Map(this.#now.entries.filter((entry) => wanted.has(entry.personId)).map((entry) => [entry.personId, entry]))
    this.#change(personIds, (entry) => ({ ...entry, status, remark: remarkAfter(entry, status) }))
    void this.flush()
    return () => {
      this.#change(personIds, (entry) => {
        const { status: former, remark } = before.get(entry.personId) ?? entry
        return { ...entry, status: former, remark }
      })
      void this.flush()
    }
  }

  /** A reason or a substitute's name, as it is typed. */
  typeRemark(personId: string, remark: string): void {
    this.#change([personId], (entry) => ({ ...entry, remark }))
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), AUTOSAVE_DELAY_MS)
  }

  /** Saves now. Never rejects: look at `state`. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#unsent.size > 0) this.#running ??= this.#sendAll()
    await this.#running
  }

  async #sendAll(): Promise<void> {
    this.#tell({ is: 'saving', savedAt: this.#state.savedAt, error: null })
    while (this.#unsent.size > 0) {
      const mark = this.#takeOne()
      try {
        const { quorum, presence, changes } = await this.#options.send(mark)
        this.#now = { ...this.#now, quorum, presence, changes }
        this.#tell(this.#state)
      } catch (cause) {
        this.#running = null
        return this.#refuse(mark, cause)
      }
    }
    // Before anybody is told: what is ticked from here on begins a sending of its own.
    this.#running = null
    this.#tell({ is: 'clean', savedAt: new Date(), error: null })
    this.#lookAtWaiting()
  }

  #lookAtWaiting(): void {
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting !== null) this.offer(waiting)
  }

  #refuse(mark: Mark, cause: unknown): void {
    const error = asApiError(cause)
    if (HOPELESS.has(error.code)) this.#unsent.clear()
    else for (const personId of mark.personIds) this.#unsent.add(personId)
    this.#tell({ is: 'failed', savedAt: this.#state.savedAt, error })
    if (HOPELESS.has(error.code)) this.#options.onRefused()
  }

  /** Everybody unsent who stands alike goes in one call. */
  #takeOne(): Mark {
    const unsent = this.#now.entries.filter((entry) => this.#unsent.has(entry.personId))
    const [first] = unsent
    const alike = unsent.filter((entry) => entry.status === first?.status && entry.remark === first.remark).slice(0, MOST_AT_ONCE)
    const personIds = alike.map((entry) => entry.personId)
    for (const personId of personIds) this.#unsent.delete(personId)
    return { personIds, status: first?.status ?? null, remark: first?.remark ?? '' }
  }

  #change(personIds: readonly string[], to: (entry: AttendanceEntry) => AttendanceEntry): void {
    const wanted = new Set(personIds)
    const entries = this.#now.entries.map((entry) => {
      if (!wanted.has(entry.personId)) return entry
      this.#unsent.add(entry.personId)
      return to(entry)
    })
    this.#now = { ...this.#now, entries }
    this.#tell(this.#unsent.size > 0 ? { is: 'waiting', savedAt: this.#state.savedAt, error: null } : this.#state)
  }

  #tell(state: AutosaveState): void {
    // A fresh object even when equal: it tells React that something may have changed.
    this.#state = { ...state }
    for (const listener of this.#listeners) listener()
  }
}
