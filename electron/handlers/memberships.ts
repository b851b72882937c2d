import { AppError } from '../contract/errors.ts'
import type { Membership, MembershipInput } from '../contract/members.ts'
import { termEnd } from '../domain/term.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as memberQueries from '../store/queries/members.ts'
import { MEMBERSHIPS, POSTS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type HandlersOf } from './context.ts'
import { overlaps, requireOrder } from './posts.ts'

/** The last day as given, or counted from the first (rule 8). @throws AppError DATE_IMPOSSIBLE */
function dueEnd(writer: Writer, { startedOn, dueEndOn }: MembershipInput): string {
  requireOrder(startedOn, dueEndOn)
  return dueEndOn ?? termEnd(startedOn, councilQueries.settings(writer.db).values.termYears)
}

/** Rule 12: no two terms of one person at once. An open term lasts until it is ended. `except`: the one being corrected. */
function refuseOverlap(writer: Writer, personId: string, term: { startedOn: string; endedOn: string | null }, except: string | null): void {
  const memberships = memberQueries.personRecords(writer.db, personId)?.memberships ?? []
  const other = memberships.find((one) => one.id !== except && overlaps(one, term))
  if (other) throw new AppError('TERM_OVERLAPS', { startedOn: other.startedOn, endedOn: other.endedOn })
}

/** A term for somebody on record. @throws AppError TERM_OVERLAPS, DATE_IMPOSSIBLE */
export function addMembership(writer: Writer, personId: string, input: MembershipInput, importId: string | null): Membership {
  const dueEndOn = dueEnd(writer, input)
  refuseOverlap(writer, personId, { startedOn: input.startedOn, endedOn: null }, null)
  const { electedMeetingId = null, replacesId = null } = input
  return writer.insert(MEMBERSHIPS, { ...input, electedMeetingId, replacesId, personId, dueEndOn, endedOn: null, endKind: '', endReason: '', importId })
}

/** Ends a term, and on the same day every post that was still held. @throws AppError DATE_IMPOSSIBLE */
export function endMembership(writer: Writer, ref: { id: string; revision: number }, end: Pick<Membership, 'endKind' | 'endReason'> & { endedOn: string }): Membership {
  const membership = writer.current(MEMBERSHIPS, ref)
  const { endedOn } = end
  requireOrder(membership.startedOn, endedOn)
  for (const post of memberQueries.personRecords(writer.db, membership.personId)?.posts ?? []) {
    if (post.endedOn === null) writer.update(POSTS, post, { endedOn: endedOn < post.startedOn ? post.startedOn : endedOn })
  }
  return writer.update(MEMBERSHIPS, ref, end)
}

export const memberships = {
  'members.addMembership': ({ personId, membership }, context) =>
    write(context, (writer) => {
      if (!memberQueries.personRecords(writer.db, personId)) throw new AppError('NOT_FOUND', { id: personId })
      return addMembership(writer, personId, membership, null)
    }),

  'members.correctMembership': ({ membership, ...ref }, context) =>
    write(context, (writer) => {
      const { personId, ...before } = writer.current(MEMBERSHIPS, ref)
      const dueEndOn = dueEnd(writer, membership)
      requireOrder(membership.startedOn, membership.endedOn)
      refuseOverlap(writer, personId, membership, ref.id)
      const { electedMeetingId = before.electedMeetingId, replacesId = before.replacesId, endKind = before.endKind } = membership
      return writer.update(MEMBERSHIPS, ref, { ...membership, dueEndOn, electedMeetingId, replacesId, endKind: membership.endedOn === null ? '' : endKind })
    }),

  'members.endMembership': ({ endedOn, endKind, endReason, ...ref }, context) =>
    write(context, (writer) => endMembership(writer, ref, { endedOn, endKind, endReason })),
} satisfies Pick<HandlersOf<'members'>, 'members.addMembership' | 'members.correctMembership' | 'members.endMembership'>
