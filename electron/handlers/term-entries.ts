import type Database from 'better-sqlite3'
import type { Membership, TermEntry, VacatedTerm } from '../contract/members.ts'
import { fullName } from '../contract/text/index.ts'
import * as memberQueries from '../store/queries/members.ts'
import { find } from '../store/table.ts'
import { MEETINGS, MEMBERSHIPS, ORGANISATIONS, PEOPLE } from '../store/tables.ts'

/** Terms with what they refer to, as pages show them. What was removed is left out. */

function holder(db: Database.Database, membership: Membership | null): { personId: string; name: string } | null {
  const person = membership && find(db, PEOPLE, membership.personId)
  return person && { personId: person.id, name: fullName(person) }
}

const nameOf = (db: Database.Database, organisationId: string | null): string | null =>
  organisationId === null ? null : (find(db, ORGANISATIONS, organisationId)?.name ?? null)

export function termEntry(db: Database.Database, membership: Membership): TermEntry {
  const meeting = membership.electedMeetingId === null ? null : find(db, MEETINGS, membership.electedMeetingId)
  const former = membership.replacesId === null ? null : find(db, MEMBERSHIPS, membership.replacesId)
  const [next = null] = memberQueries.replacementsOf(db, membership.id)
  const [before, after] = [holder(db, former), holder(db, next)]
  return {
    ...membership,
    organisationName: nameOf(db, membership.organisationId),
    electedMeeting: meeting && { id: meeting.id, kind: meeting.kind, number: meeting.number, year: meeting.year },
    replaces: before && former && { ...before, endedOn: former.endedOn, dueEndOn: former.dueEndOn },
    replacedBy: after && next && { ...after, startedOn: next.startedOn },
  }
}

export function vacatedTerms(db: Database.Database): VacatedTerm[] {
  return memberQueries.vacatedTerms(db).flatMap((membership) => {
    const person = holder(db, membership)
    const [next] = memberQueries.replacementsOf(db, membership.id)
    return person ? [{ membership, ...person, organisationName: nameOf(db, membership.organisationId), replacedById: next?.id ?? null }] : []
  })
}
