import { AppError } from '../contract/errors.ts'
import { nextMeetingNumber } from '../domain/meeting-number.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { projectTitlesByResolution } from '../store/queries/projects.ts'
import { AGENDA_ITEMS, GUESTS, MEETINGS } from '../store/tables.ts'
import { PLAIN_ITEM, type MeetingInput } from '../contract/meetings.ts'
import type { Writer } from '../store/writer.ts'
import { fromPlainText } from '../domain/rich-text.ts'
import { agenda } from './agenda.ts'
import { attendance } from './attendance.ts'
import { write, type HandlersOf } from './context.ts'
import { meetingPage, meetingSummaries, openDraft } from './meeting-page.ts'
import { renumberInto, resolutions } from './resolutions.ts'

/** The six-item agenda as the regulation on correspondence is practised; titles are the council's to change. */
const STANDARD_AGENDA = [
  ['chair_informs', 'เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ'],
  ['adopt_minutes', 'เรื่องรับรองรายงานการประชุม'],
  ['matters_arising', 'เรื่องสืบเนื่อง'],
  ['for_information', 'เรื่องเสนอเพื่อทราบ'],
  ['for_consideration', 'เรื่องเสนอเพื่อพิจารณา'],
  ['other_matters', 'เรื่องอื่น ๆ'],
] as const

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Rule 4: the number is unique within kind and calendar year. */
function refuseTakenNumber(writer: Writer, meeting: MeetingInput, own: string | null): void {
  const year = yearOf(meeting.heldOn)
  const taken = meetingQueries.meetings(writer.db).find(
    (one) => one.id !== own && one.kind === meeting.kind && one.year === year && one.number === meeting.number,
  )
  if (taken) throw new AppError('MEETING_NUMBER_TAKEN', { number: meeting.number, year, id: taken.id })
}

export const meetings = {
  'meetings.list': (_input, { council }) => meetingSummaries(council.store.db),

  'meetings.get': ({ id }, { council }) => meetingPage(council.store.db, id),

  'meetings.suggest': ({ kind, heldOn }, { council }) =>
    nextMeetingNumber(meetingQueries.takenNumbers(council.store.db, kind, yearOf(heldOn))),

  'meetings.create': (meeting, context) =>
    write(context, (writer) => {
      refuseTakenNumber(writer, meeting, null)
      const { id } = writer.insert(MEETINGS, { ...meeting, year: yearOf(meeting.heldOn), stage: 'planned', state: 'draft' })
      STANDARD_AGENDA.forEach(([kind, title], at) => {
        writer.insert(AGENDA_ITEMS, { meetingId: id, parentId: null, position: at + 1, kind, title, body: fromPlainText(''), ...PLAIN_ITEM })
      })
      return { id }
    }),

  'meetings.save': ({ id, revision, meeting }, context) =>
    write(context, (writer) => {
      openDraft(writer.db, id)
      refuseTakenNumber(writer, meeting, id)
      const saved = writer.update(MEETINGS, { id, revision }, { ...meeting, year: yearOf(meeting.heldOn) })
      for (const resolution of meetingQueries.resolutionsOf(writer.db, id)) renumberInto(writer, resolution, saved.year)
      return saved
    }),

  'meetings.remove': (ref, context) => {
    write(context, (writer) => {
      openDraft(writer.db, ref.id)
      writer.remove(MEETINGS, ref)
    })
    return {}
  },

  'meetings.restore': ({ id }, context) => {
    write(context, (writer) => refuseTakenNumber(writer, writer.restore(MEETINGS, id), id))
    return {}
  },

  'meetings.addGuest': (guest, context) =>
    write(context, (writer) => {
      openDraft(writer.db, guest.meetingId)
      return writer.insert(GUESTS, guest)
    }),

  'meetings.removeGuest': (ref, context) => {
    write(context, (writer) => {
      openDraft(writer.db, writer.current(GUESTS, ref).meetingId)
      writer.remove(GUESTS, ref)
    })
    return {}
  },

  'meetings.restoreGuest': ({ id }, context) => {
    write(context, (writer) => openDraft(writer.db, writer.restore(GUESTS, id).meetingId))
    return {}
  },

  'meetings.resolutions': (_input, { council }) => {
    const { db } = council.store
    const all = new Map(meetingQueries.meetings(db).map((meeting) => [meeting.id, meeting]))
    const titles = projectTitlesByResolution(db)
    const agendaTitles = meetingQueries.agendaTitles(db)
    return meetingQueries.allResolutions(db).flatMap((resolution) => {
      const meeting = all.get(resolution.meetingId)
      if (!meeting) return []
      return [{
        ...resolution,
        meetingNumber: meeting.number,
        meetingKind: meeting.kind,
        heldOn: meeting.heldOn,
        agendaTitle: agendaTitles.get(resolution.agendaItemId) ?? '',
        projectTitles: titles.get(resolution.id) ?? [],
      }]
    })
  },

  ...agenda,
  ...attendance,
  ...resolutions,
} satisfies HandlersOf<'meetings'>
