import type { Outcome } from './desk.ts'

/** The word says it, the colour only helps. */
export const OUTCOME_COLOURS: Record<Outcome, string> = { add: 'sea', update: 'sea', unchanged: 'gray', left_out: 'gray', rejected: 'red', ask: 'amber' }
