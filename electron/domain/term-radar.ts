import type { RadarBand } from '../contract/radar.ts'
import { expiryWarning, type TermState } from './term.ts'

/** Whose term runs out, and how soon (DOMAIN rule 9): warnings at 180, 90 and 30 days; past its end a member is acting, never struck off. */

/** @returns the narrowest warning that a term is in on `on`; null while more than 180 days are left, and for terms not running */
export function bandOf({ dueEndOn, state }: { dueEndOn: string; state: TermState }, on: string): RadarBand | null {
  if (state === 'acting') return 'acting'
  if (state !== 'in_office') return null
  return expiryWarning(dueEndOn, on)?.within ?? null
}

/**
 * The day on which every running term ends at once, if there is one: the council would stand without members in office,
 * so that the choosing must begin in time.
 */
export function allEndTogether(terms: readonly { dueEndOn: string; state: TermState }[]): string | null {
  const running = terms.filter(({ state }) => state === 'in_office')
  const [first] = running
  return running.length > 1 && first && running.every(({ dueEndOn }) => dueEndOn === first.dueEndOn) ? first.dueEndOn : null
}
