/** What the core tells the page unasked, over subscribe(topic). */
export interface Events {
  /** Progress of long work. `total` 0 while unknown. */
  progress: { jobId: string; done: number; total: number; phase: string }
  /**
   * The session began or ended. `locked`: by the user, for idleness or with the machine, and not to open another
   * council or a restored one; the page then starts anew, so that nothing of the council stays in its memory.
   */
  session: { open: boolean; locked: boolean }
  /** The core asks the page to save what is being typed: it is about to lock. */
  locking: { reason: 'idle' | 'suspend' | 'asked' }
  /** An automatic copy was made, or could not be. */
  copies: { ok: boolean }
  /** The look after opening has ended. */
  health: { ok: boolean }
  /** An attached file was looked into (search.fileReading), and is found by its words from now on. `ok`: it has any. */
  filesRead: { ok: boolean }
}

export type Topic = keyof Events
export const TOPICS: readonly Topic[] = ['progress', 'session', 'locking', 'copies', 'health', 'filesRead']
