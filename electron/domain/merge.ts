import type { AttendanceStatus } from '../contract/meetings.ts'
import type { Person } from '../contract/members.ts'
import { fold, fullName } from '../contract/text/index.ts'

/** When two records may be one person, and which of two marks stays. */

/** What a mark says of somebody's coming, the most first. */
const STRONGEST: readonly (AttendanceStatus | null)[] = ['present', 'substitute', 'leave', 'absent', null]

/** Of two marks for one meeting the one that says more; the kept record's where they say the same. */
export function markThatStays(kept: AttendanceStatus | null, merged: AttendanceStatus | null): 'kept' | 'merged' {
  return STRONGEST.indexOf(merged) < STRONGEST.indexOf(kept) ? 'merged' : 'kept'
}

type Compared = Pick<Person, 'id' | 'title' | 'givenName' | 'familyName' | 'nationalId' | 'bornOn'>

/** Two national IDs or two births are two people, whatever the name. */
const differ = (a: Compared, b: Compared): boolean =>
  (a.nationalId !== '' && b.nationalId !== '' && a.nationalId !== b.nationalId) || (a.bornOn !== null && b.bornOn !== null && a.bornOn !== b.bornOn)

/** The same for both orders of two records. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * Groups of two and more of the same name (titles apart) of whom at least two may be one; in the order of `people`, but
 * for the first such pair, which stands ahead.
 * @param distinct pairs that were said to be two people, by pairKey
 */
export function likelySame<P extends Compared>(people: readonly P[], distinct: ReadonlySet<string>): P[][] {
  const mayBeOne = (a: P, b: P): boolean => a.id !== b.id && !differ(a, b) && !distinct.has(pairKey(a.id, b.id))
  const byName = Map.groupBy(people, (person) => fold(fullName(person, { withTitle: false })).replaceAll(' ', ''))
  return [...byName.values()]
    .map((group) => {
      const [first, ...others] = group.filter((one) => group.some((other) => mayBeOne(one, other)))
      const second = first && others.find((other) => mayBeOne(first, other))
      return second ? [first, second, ...others.filter((other) => other !== second)] : []
    })
    .filter((group) => group.length > 1)
}
