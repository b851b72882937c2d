import { expiryWarning } from './term.ts'

/** What somebody who takes over the book must know of. */

/** Ends soon, or ran out and goes on (acting). */
export function termNeedsCare({ state, membership }: { state: string; membership: { dueEndOn: string } }, today: string): boolean {
  return state === 'acting' || expiryWarning(membership.dueEndOn, today) !== null
}
