import { addDays } from '../contract/text/calendar.ts'
import { expiryWarning } from './term.ts'

/** What somebody who takes over the book must know of. */

/** How long after its due date, or after its meeting, a resolution is still named. */
const FOLLOW_DAYS = 365

interface Followed {
  verb: string
  assignee: string
  dueOn: string | null
  heldOn: string
}

/**
 * Whether a resolution is still to be followed: it was assigned, or has a due date, and that (without one, its
 * meeting) is not more than a year ago. The book does not record that something was done.
 */
export function isToFollow({ verb, assignee, dueOn, heldOn }: Followed, today: string): boolean {
  if (verb !== 'assign' && assignee === '' && dueOn === null) return false
  return (dueOn ?? heldOn) >= addDays(today, -FOLLOW_DAYS)
}

/** The nearest due date first, those without one last. */
export function byDueDate(a: { dueOn: string | null }, b: { dueOn: string | null }): number {
  if (a.dueOn === b.dueOn) return 0
  if (a.dueOn === null || b.dueOn === null) return a.dueOn === null ? 1 : -1
  return a.dueOn < b.dueOn ? -1 : 1
}

/** Ends soon, or ran out and goes on (acting). */
export function termNeedsCare({ state, membership }: { state: string; membership: { dueEndOn: string } }, today: string): boolean {
  return state === 'acting' || expiryWarning(membership.dueEndOn, today) !== null
}
