import type { Meeting } from '../contract/meetings.ts'

type Sitting = Pick<Meeting, 'kind' | 'committeeId' | 'heldOn' | 'startsAt'>

/** Whose meeting it is: ordinary and extraordinary ones are the council's, a committee's are its own. */
export function bodyOf({ kind, committeeId }: Pick<Sitting, 'kind' | 'committeeId'>): string {
  if (kind === 'committee') return `committee ${committeeId ?? ''}`
  return kind === 'provincial' || kind === 'assembly' ? kind : 'council'
}

/** Minutes are adopted by the body that met. */
export function sameBody(a: Sitting, b: Sitting): boolean {
  return bodyOf(a) === bodyOf(b)
}

/** Rule 17: minutes are adopted by a meeting after theirs, never by their own. Of two on one day the one that began later. */
export function isLater(later: Sitting, earlier: Sitting): boolean {
  if (later.heldOn !== earlier.heldOn) return later.heldOn > earlier.heldOn
  return later.startsAt !== null && earlier.startsAt !== null && later.startsAt > earlier.startsAt
}
