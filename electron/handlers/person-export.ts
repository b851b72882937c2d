import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { PersonFile } from '../contract/person-file.ts'
import { fold, fullName, retention } from '../contract/text/index.ts'
import { personFileDocument } from '../documents/person-file.ts'
import { seatsOfPerson } from '../store/queries/committees.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as fileQueries from '../store/queries/files.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import * as memberQueries from '../store/queries/members.ts'
import * as privacyQueries from '../store/queries/privacy.ts'
import { writeInTurn, type HandlersOf } from './context.ts'
import { fileName } from './file-name.ts'
import { printDocument } from './print.ts'
import { serviceRecord } from './service.ts'

/** @throws AppError NOT_FOUND */
export function personFile(db: Database.Database, personId: string, { now, today }: { now: string; today: string }): PersonFile {
  const found = memberQueries.personRecords(db, personId)
  if (!found) throw new AppError('NOT_FOUND', { id: personId })
  const { revision: _revision, ...person } = found.person
  const organisations = new Map(memberQueries.organisations(db).map((one) => [one.id, one.name]))
  const meetings = new Map(meetingQueries.meetings(db).map((one) => [one.id, one]))
  const { total, attendance, actingCounts, substituteCounts } = serviceRecord(db, personId, today)
  const name = fold(fullName(person, { withTitle: false }))
  return {
    format: 'samut-sapha person 1',
    council: councilQueries.profile(db)?.name ?? '',
    madeAt: now,
    person,
    memberships: found.memberships.map(({ revision: _r, personId: _p, importId: _i, ...term }) => ({ ...term, organisationName: organisations.get(term.organisationId ?? '') ?? null })),
    posts: found.posts.map(({ revision: _r, personId: _p, ...post }) => post),
    committees: seatsOfPerson(db, personId).map(({ committee, role, startedOn, endedOn }) => ({ committee, role, startedOn, endedOn })),
    service: { total, attendance, actingCounts, substituteCounts },
    attendance: meetingQueries
      .marksOf(db, personId)
      .flatMap(({ meetingId, status, remark }) => {
        const meeting = meetings.get(meetingId)
        return meeting ? [{ heldOn: meeting.heldOn, kind: meeting.kind, number: meeting.number, year: meeting.year, status, remark }] : []
      })
      .sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0)),
    resolutions: meetingQueries
      .allResolutions(db)
      .filter(({ assignee, text }) => fold(assignee).includes(name) || fold(text).includes(name))
      .map(({ number, year, series, meetingId, text, assignee, dueOn }) => ({ number, year, series, heldOn: meetings.get(meetingId)?.heldOn ?? '', text, assignee, dueOn })),
    consents: privacyQueries.consentsOf(db, personId).map(({ revision: _r, personId: _p, ...consent }) => consent),
    attachments: fileQueries.attachmentsOfPerson(db, personId).map(({ name: file, mediaType, size, createdAt }) => ({ name: file, mediaType, size, createdAt })),
    accesses: privacyQueries.accessesTo(db, personId),
    retention: retention(found.memberships, councilQueries.settings(db).values.retentionYears, today),
  }
}

export const personExport = {
  // The log keeps who took the data out before it is handed over.
  'privacy.exportPerson': async ({ id, format }, context) => {
    const { council, ports } = context
    const { db } = council.store
    const file = personFile(db, id, { now: ports.clock.now(), today: ports.clock.today() })
    const document = personFileDocument(file, councilQueries.settings(db).values)
    const bytes = format === 'json' ? new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`) : await printDocument(context, document)
    await writeInTurn(context, (writer) => writer.note('people', id, { exported: format }))
    return { name: fileName(document.title, format), bytes }
  },
} satisfies Pick<HandlersOf<'privacy'>, 'privacy.exportPerson'>
