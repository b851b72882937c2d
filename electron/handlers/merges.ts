import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { MergePreview } from '../contract/merges.ts'
import { compareNames, fullName } from '../contract/text/index.ts'
import { likelySame, markThatStays } from '../domain/merge.ts'
import { maskNationalId } from '../domain/national-id.ts'
import { rollOn } from '../domain/roll.ts'
import { seatsOfPerson } from '../store/queries/committees.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as fileQueries from '../store/queries/files.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import * as memberQueries from '../store/queries/members.ts'
import * as mergeQueries from '../store/queries/merges.ts'
import * as privacyQueries from '../store/queries/privacy.ts'
import { find } from '../store/table.ts'
import { PEOPLE } from '../store/tables.ts'
import { write, type HandlersOf } from './context.ts'
import { distinctPeople } from './distinct-people.ts'
import { mergePeople, samePost, sameSeat, undoMerge } from './merge-steps.ts'
import { overlaps } from './posts.ts'

function sideOf(db: Database.Database, id: string, names: ReadonlyMap<string, string>) {
  const found = memberQueries.personRecords(db, id)
  if (!found) throw new AppError('NOT_FOUND', { id })
  return {
    nationalId: found.person.nationalId,
    marks: meetingQueries.marksOf(db, id),
    shown: {
      person: { ...found.person, nationalId: maskNationalId(found.person.nationalId) },
      memberships: found.memberships.map((one) => ({ ...one, organisationName: names.get(one.organisationId ?? '') ?? null })),
      posts: found.posts,
      attendanceCount: meetingQueries.marksOf(db, id).filter(({ status }) => status !== null).length,
      consentCount: privacyQueries.consentsOf(db, id).length,
      fileCount: fileQueries.attachmentsOf(db, 'person', id).length,
    },
  }
}

function preview(db: Database.Database, keptId: string, mergedId: string): MergePreview {
  if (keptId === mergedId) throw new AppError('MERGE_SAME_PERSON', { id: keptId })
  const names = new Map(memberQueries.organisations(db).map((one) => [one.id, one.name]))
  const kept = sideOf(db, keptId, names)
  const merged = sideOf(db, mergedId, names)
  const rules = councilQueries.settings(db).values
  const meetings = meetingQueries.meetings(db)
  const inOffice = (side: typeof kept, on: string) => rollOn(on, side.shown.memberships, [], rules).length > 0
  const seats = (id: string) => seatsOfPerson(db, id)
  const own = new Map(kept.marks.map((mark) => [mark.meetingId, mark]))
  return {
    kept: kept.shown,
    merged: merged.shown,
    termConflicts: pairs(kept.shown.memberships, merged.shown.memberships, overlaps),
    postConflicts: pairs(kept.shown.posts, merged.shown.posts, (a, b) => samePost(a, b) && overlaps(a, b)),
    attendanceConflicts: merged.marks
      .flatMap((mark) => {
        const mine = own.get(mark.meetingId)
        const meeting = meetings.find(({ id }) => id === mark.meetingId)
        if (!mine || !meeting || (mine.status === null && mark.status === null)) return []
        const { heldOn, kind, number, year } = meeting
        return [{ meetingId: mark.meetingId, heldOn, kind, number, year, kept: mine.status, merged: mark.status, stays: markThatStays(mine.status, mark.status) }]
      })
      .sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0)),
    committeeConflicts: [...new Set(seats(mergedId).filter((theirs) => seats(keptId).some((mine) => sameSeat(mine, theirs))).map(({ committee }) => committee))],
    adoptedMinutes: meetings
      .filter(({ state, heldOn }) => state === 'adopted' && inOffice(kept, heldOn) && inOffice(merged, heldOn))
      .map(({ id, kind, number, year }) => ({ id, kind, number, year })),
    differentIds: kept.nationalId !== '' && merged.nationalId !== '' && kept.nationalId !== merged.nationalId,
  }
}

function pairs<R extends { id: string }>(kept: readonly R[], merged: readonly R[], meet: (a: R, b: R) => boolean): { keptId: string; mergedId: string }[] {
  return kept.flatMap((mine) => merged.filter((theirs) => meet(mine, theirs)).map((theirs) => ({ keptId: mine.id, mergedId: theirs.id })))
}

export const merges = {
  'merges.suggestions': (_input, { council: { store: { db } } }) => {
    const { people, memberships } = memberQueries.memberRecords(db)
    const terms = Map.groupBy(memberships, ({ personId }) => personId)
    const count = ({ id }: { id: string }) => terms.get(id)?.length ?? 0
    const likely = likelySame(people.toSorted((a, b) => compareNames(a, b) || count(b) - count(a)), mergeQueries.distinctKeys(db))
    return likely.map((group) => group.map((person) => ({ id: person.id, name: fullName(person), bornOn: person.bornOn, moo: person.moo, terms: count(person) })))
  },

  ...distinctPeople,

  'merges.preview': ({ keptId, mergedId }, { council }) => preview(council.store.db, keptId, mergedId),

  'merges.merge': (input, context) => ({ id: write(context, (writer) => mergePeople(writer, input, context.council.user.displayName)) }),

  'merges.list': (_input, { council: { store: { db } } }) => {
    const nameOf = (id: string) => {
      const person = find(db, PEOPLE, id, true)
      return person ? fullName(person) : ''
    }
    return mergeQueries.merges(db).map(({ id, keptId, mergedId, createdAt, userName, undoneAt }) => ({
      id, keptId, keptName: nameOf(keptId), mergedName: nameOf(mergedId), mergedAt: createdAt, userName, undoneAt,
    }))
  },

  'merges.undo': ({ id }, context) => write(context, (writer) => undoMerge(writer, id, context.ports.clock.now())),
} satisfies HandlersOf<'merges'>
