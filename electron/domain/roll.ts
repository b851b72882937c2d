import { termState, type TermDates } from './term.ts'

/** Who is in office on a day: what quorum, notices, sign-in sheets and reports all stand on. */

export interface RollMembership extends TermDates {
  personId: string
}
export interface RollPost {
  personId: string
  startedOn: string
  endedOn: string | null
}
export interface InOffice<M, P> {
  personId: string
  membership: M
  posts: P[]
}

/**
 * One entry per person in office on `on`, however many posts or terms they hold (rule 2), with the
 * posts held that day. Acting members count unless the council's rules say otherwise.
 */
export function rollOn<M extends RollMembership, P extends RollPost>(
  on: string,
  memberships: readonly M[],
  posts: readonly P[],
  { actingCounts }: { actingCounts: boolean },
): InOffice<M, P>[] {
  const held = new Map<string, M>()
  for (const membership of memberships) {
    const state = termState(membership, on)
    if (state === 'in_office' || (state === 'acting' && actingCounts && !held.has(membership.personId))) {
      held.set(membership.personId, membership)
    }
  }
  const postsToday = new Map<string, P[]>()
  for (const post of posts) {
    if (post.startedOn > on || (post.endedOn !== null && post.endedOn < on)) continue
    postsToday.set(post.personId, [...(postsToday.get(post.personId) ?? []), post])
  }
  return [...held].map(([personId, membership]) => ({ personId, membership, posts: postsToday.get(personId) ?? [] }))
}
