import { termState, type TermDates, type TermState } from './term.ts'

/** Who is in office on a day: what quorum, notices, sign-in sheets and reports all stand on. */

export interface RollMembership extends TermDates {
  personId: string
}
export interface RollPost {
  personId: string
  startedOn: string
  /** Last day in the post; null while it goes on. */
  endedOn: string | null
}
export interface InOffice<M, P> {
  personId: string
  membership: M
  state: Extract<TermState, 'in_office' | 'acting'>
  /** Held that day; a post ends with its holder's membership, whatever its own dates say. */
  posts: P[]
}

/**
 * One entry per person in office on `on`, however many posts or terms they hold, with the posts held that
 * day. A running term speaks for a person before one past its due end, a later one before an earlier.
 * Acting members are left out where the council's rules do not count them.
 */
export function rollOn<M extends RollMembership, P extends RollPost>(
  on: string,
  memberships: readonly M[],
  posts: readonly P[],
  { actingCounts }: { actingCounts: boolean },
): InOffice<M, P>[] {
  const held = new Map<string, InOffice<M, P>>()
  for (const membership of memberships) {
    const { personId } = membership
    const state = termState(membership, on)
    if (state !== 'in_office' && (state !== 'acting' || !actingCounts)) continue
    const other = held.get(personId)
    const entry = { personId, membership, state, posts: [] }
    if (!other || speaksBefore(entry, other)) held.set(personId, entry)
  }
  for (const post of posts) {
    if (post.startedOn <= on && (post.endedOn === null || on <= post.endedOn)) held.get(post.personId)?.posts.push(post)
  }
  return [...held.values()]
}

function speaksBefore(a: InOffice<RollMembership, unknown>, b: InOffice<RollMembership, unknown>): boolean {
  if (a.state !== b.state) return a.state === 'in_office'
  return a.membership.startedOn > b.membership.startedOn
}
