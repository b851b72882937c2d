import { AppError } from '../contract/errors.ts'
import type { Membership, MembershipInput } from '../contract/members.ts'
import { byElectionEnd, fullName } from '../contract/text/index.ts'
import { termEnd } from '../domain/term.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as memberQueries from '../store/queries/members.ts'
import { find } from '../store/table.ts'
import { MEETINGS, MEMBERSHIPS, PEOPLE, POSTS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type HandlersOf } from './context.ts'
import { overlaps, requireOrder } from './posts.ts'

/** The last day as given, or counted from the first (rule 8), or that of the seat it fills (rule 10). @throws AppError DATE_IMPOSSIBLE */
function dueEnd(writer: Writer, { startedOn, dueEndOn, replacesId }: MembershipInput): string {
  requireOrder(startedOn, dueEndOn)
  if (dueEndOn !== null) return dueEndOn
  const rules = councilQueries.settings(writer.db).values
  const former = replacesId ? find(writer.db, MEMBERSHIPS, replacesId) : null
  return former ? byElectionEnd(startedOn, former.dueEndOn, rules) : termEnd(startedOn, rules.termYears)
}

function holderOf(writer: Writer, { personId }: Membership): string {
  const person = find(writer.db, PEOPLE, personId)
  return person ? fullName(person) : ''
}

/**
 * How a term began must be on record: the meeting that chose, and a seat of the same kind that was left before and that
 * nobody else fills. `own`: the term being corrected. @throws AppError NOT_FOUND, INPUT_INVALID, SEAT_FILLED
 */
function requireBeginning(writer: Writer, { capacity, startedOn, electedMeetingId, replacesId }: MembershipInput, own: string | null): void {
  if (electedMeetingId && !find(writer.db, MEETINGS, electedMeetingId)) throw new AppError('NOT_FOUND', { id: electedMeetingId })
  if (!replacesId) return
  const former = find(writer.db, MEMBERSHIPS, replacesId)
  if (!former) throw new AppError('NOT_FOUND', { id: replacesId })
  if (former.id === own || former.capacity !== capacity) throw new AppError('INPUT_INVALID', { fields: ['replacesId'] })
  if (former.endedOn === null || former.endedOn >= startedOn) throw new AppError('SEAT_FILLED', { name: holderOf(writer, former) })
  const other = memberQueries.replacementsOf(writer.db, replacesId).find(({ id }) => id !== own)
  if (other) throw new AppError('SEAT_FILLED', { name: holderOf(writer, other) })
}

/** A seat that another fills by now is not held any longer than until then. @throws AppError SEAT_FILLED */
function requireLeft(writer: Writer, { id }: Membership, endedOn: string | null): void {
  const next = memberQueries.replacementsOf(writer.db, id).find(({ startedOn }) => endedOn === null || endedOn >= startedOn)
  if (next) throw new AppError('SEAT_FILLED', { name: holderOf(writer, next) })
}

/** Rule 12: no two terms of one person at once. An open term lasts until it is ended. `except`: the one being corrected. */
function refuseOverlap(writer: Writer, personId: string, term: { startedOn: string; endedOn: string | null }, except: string | null): void {
  const other = memberQueries.termsOf(writer.db, personId).find((one) => one.id !== except && overlaps(one, term))
  if (other) throw new AppError('TERM_OVERLAPS', { startedOn: other.startedOn, endedOn: other.endedOn })
}

/** A term for somebody on record. @throws AppError TERM_OVERLAPS, DATE_IMPOSSIBLE, SEAT_FILLED */
export function addMembership(writer: Writer, personId: string, input: MembershipInput, importId: string | null): Membership {
  refuseOverlap(writer, personId, { startedOn: input.startedOn, endedOn: null }, null)
  return addFirstMembership(writer, personId, input, importId)
}

/** The term of somebody who was entered just now, and so has no other to overlap. @throws AppError DATE_IMPOSSIBLE, SEAT_FILLED */
export function addFirstMembership(writer: Writer, personId: string, input: MembershipInput, importId: string | null): Membership {
  const dueEndOn = dueEnd(writer, input)
  requireBeginning(writer, input, null)
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
      const before = writer.current(MEMBERSHIPS, ref)
      const { electedMeetingId = before.electedMeetingId, replacesId = before.replacesId, endKind = before.endKind } = membership
      const after = { ...membership, electedMeetingId, replacesId }
      const dueEndOn = dueEnd(writer, after)
      requireOrder(membership.startedOn, membership.endedOn)
      refuseOverlap(writer, before.personId, membership, ref.id)
      requireBeginning(writer, after, ref.id)
      requireLeft(writer, before, membership.endedOn)
      return writer.update(MEMBERSHIPS, before, { ...after, dueEndOn, endKind: membership.endedOn === null ? '' : endKind })
    }),

  'members.endMembership': ({ endedOn, endKind, endReason, ...ref }, context) =>
    write(context, (writer) => endMembership(writer, ref, { endedOn, endKind, endReason })),
} satisfies Pick<HandlersOf<'members'>, 'members.addMembership' | 'members.correctMembership' | 'members.endMembership'>
