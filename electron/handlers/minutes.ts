import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { AdoptionEntry, AmendmentEntry, MinutesLife, NamedMeeting } from '../contract/minutes.ts'
import { inPrintingOrder } from '../domain/agenda-order.ts'
import { isLater, sameBody } from '../domain/meeting-body.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import * as minutesQueries from '../store/queries/minutes.ts'
import { find } from '../store/table.ts'
import { AGENDA_ITEMS, RESOLUTIONS } from '../store/tables.ts'
import { refuseWrongAdopter } from './adoption-guards.ts'
import { write, type HandlersOf } from './context.ts'
import { openDraft } from './meeting-page.ts'
import { minutesAdoption, sealOf } from './minutes-adopt.ts'
import { minutesCheck } from './minutes-check.ts'
import { answersOf, minutesCirculation, sumOf } from './minutes-circulate.ts'
import { changedSinceCheck, minutesRevisions } from './minutes-revisions.ts'

function named(db: Database.Database, id: string): NamedMeeting {
  const meeting = minutesQueries.namedMeeting(db, id)
  if (!meeting) throw new AppError('NOT_FOUND', { id })
  return meeting
}

function resolutionName(db: Database.Database, id: string | null): AdoptionEntry['resolution'] {
  const resolution = id === null ? null : find(db, RESOLUTIONS, id, true)
  return resolution && { id: resolution.id, number: resolution.number, year: resolution.year, series: resolution.series }
}

/** How the minutes of a meeting were adopted and what was amended since. */
export function afterwards(db: Database.Database, meetingId: string): { adoption: AdoptionEntry | null; amendments: AmendmentEntry[] } {
  const seals = new Map(minutesQueries.fingerprintsOf(db, meetingId).map((link) => [link.subjectId, sealOf(link)]))
  const adoption = minutesQueries.adoptionOf(db, meetingId)
  const items = new Map(inPrintingOrder(meetingQueries.agendaOf(db, meetingId)).map((item) => [item.id, item]))
  return {
    adoption: adoption && {
      ...adoption,
      by: adoption.byMeetingId === null ? null : minutesQueries.namedMeeting(db, adoption.byMeetingId),
      resolution: resolutionName(db, adoption.resolutionId),
      seal: seals.get(adoption.id) ?? null,
    },
    amendments: minutesQueries.amendmentsOf(db, meetingId).map((amendment) => {
      const item = items.get(amendment.agendaItemId ?? '')
      return {
        ...amendment,
        by: minutesQueries.namedMeeting(db, amendment.byMeetingId),
        resolution: resolutionName(db, amendment.resolutionId),
        itemLabel: item?.label ?? '',
        itemTitle: item?.title ?? '',
        seal: seals.get(amendment.id) ?? null,
      }
    }),
  }
}

function minutesLife(db: Database.Database, meetingId: string): MinutesLife {
  const meeting = meetingQueries.meetingById(db, meetingId)
  if (!meeting) throw new AppError('NOT_FOUND', { id: meetingId })
  const answers = answersOf(db, meeting)
  const revisions = minutesQueries.revisionsOf(db, meetingId)
  return {
    meeting: named(db, meetingId),
    ...afterwards(db, meetingId),
    revisions: revisions.map(({ content: { note, restoredNumber, check = null }, ...revision }) => ({ ...revision, note, restoredNumber, check })),
    changedSinceCheck: changedSinceCheck(db, meetingId, revisions),
    answers,
    sum: sumOf(answers),
    awaitedBy: minutesQueries.adoptingItems(db, 'adopts_meeting_id', meetingId).map((item) => ({ itemId: item.id, by: named(db, item.meetingId) })),
    adopts: minutesQueries.adoptingItems(db, 'meeting_id', meetingId).map((item) => {
      const adopted = item.adoptsMeetingId as string
      return { itemId: item.id, meeting: named(db, adopted), adoption: minutesQueries.adoptionOf(db, adopted) }
    }),
  }
}

export const minutes = {
  'minutes.get': ({ meetingId }, { council }) => minutesLife(council.store.db, meetingId),

  'minutes.adoptable': ({ meetingId }, { council: { store: { db } } }) => {
    const by = meetingQueries.meetingById(db, meetingId)
    if (!by) throw new AppError('NOT_FOUND', { id: meetingId })
    return meetingQueries.meetings(db)
      .filter((one) => one.state !== 'adopted' && one.stage !== 'planned' && sameBody(by, one) && isLater(by, one))
      .toReversed()
      .map(({ id }) => named(db, id))
  },

  'minutes.amenders': ({ meetingId }, { council: { store: { db } } }) => {
    const meeting = meetingQueries.meetingById(db, meetingId)
    if (!meeting) throw new AppError('NOT_FOUND', { id: meetingId })
    return meetingQueries.meetings(db)
      .filter((one) => one.stage !== 'planned' && sameBody(one, meeting) && isLater(one, meeting))
      .map(({ id }) => ({
        ...named(db, id),
        resolutions: meetingQueries.resolutionsOf(db, id).map(({ id: resolutionId, number, year, series, verb, text }) => ({ id: resolutionId, number, year, series, verb, text })),
      }))
  },

  'minutes.linkItem': ({ adoptsMeetingId, ...ref }, context) =>
    write(context, (writer) => {
      const { db } = writer
      const item = writer.current(AGENDA_ITEMS, ref)
      const by = openDraft(db, item.meetingId)
      if (minutesQueries.adoptionsBy(db, by.id).some(({ agendaItemId }) => agendaItemId === item.id)) throw new AppError('ADOPTION_STANDS', { id: item.id })
      if (adoptsMeetingId !== null) refuseWrongAdopter(by, openDraft(db, adoptsMeetingId))
      writer.update(AGENDA_ITEMS, ref, { adoptsMeetingId })
      const linked = inPrintingOrder(meetingQueries.agendaOf(db, by.id)).find(({ id }) => id === item.id)
      if (!linked) throw new AppError('NOT_FOUND', { id: item.id })
      return linked
    }),

  ...minutesAdoption,
  ...minutesCheck,
  ...minutesCirculation,
  ...minutesRevisions,
} satisfies HandlersOf<'minutes'>
