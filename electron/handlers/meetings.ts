import { AppError } from '../contract/errors.ts'
import { committeeName } from '../store/queries/committees.ts'
import { find } from '../store/table.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { projectsByResolution } from '../store/queries/projects.ts'
import { COMMITTEES, GUESTS, MEETINGS } from '../store/tables.ts'
import type { MeetingInput } from '../contract/meetings.ts'
import type { Writer } from '../store/writer.ts'
import { refuseIfAdopted, refuseRenaming } from './adoption-guards.ts'
import { agenda } from './agenda.ts'
import { planAgenda } from './agenda-plan.ts'
import { attendance } from './attendance.ts'
import { write, type HandlersOf } from './context.ts'
import { numberDoubts, refuseTakenNumber, seriesOf, yearOf } from './meeting-numbers.ts'
import { meetingPage, openDraft } from './meeting-page.ts'
import { meetingSummaries } from './meeting-summaries.ts'
import { recountByTime } from './resolution-count.ts'
import { renumberInto, resolutions } from './resolutions.ts'
import { followRoll, stages } from './stages.ts'

/** A committee's meeting names the committee, and no other kind does. @throws AppError NOT_FOUND, INPUT_INVALID */
function requireCommittee(writer: Writer, { kind, committeeId }: MeetingInput): void {
  if ((kind === 'committee') !== (committeeId !== null)) throw new AppError('INPUT_INVALID', { fields: ['committeeId'] })
  if (committeeId !== null && find(writer.db, COMMITTEES, committeeId) === null) throw new AppError('NOT_FOUND', { id: committeeId })
}

export const meetings = {
  'meetings.list': (_input, { council }) => meetingSummaries(council.store.db),

  'meetings.get': ({ id }, { council }) => meetingPage(council.store.db, id),

  'meetings.suggest': (meeting, { council }) => seriesOf(council.store.db, meeting),

  'meetings.numberDoubts': (_input, { council }) => numberDoubts(council.store.db),

  'meetings.create': ({ templateId, ...meeting }, context) =>
    write(context, (writer) => {
      requireCommittee(writer, meeting)
      refuseTakenNumber(writer, meeting, null)
      const made = writer.insert(MEETINGS, { ...meeting, year: yearOf(meeting.heldOn), stage: 'planned', state: 'draft' })
      planAgenda(writer, made, templateId)
      return { id: made.id }
    }),

  'meetings.save': ({ id, revision, meeting }, context) =>
    write(context, (writer) => {
      const before = openDraft(writer.db, id)
      refuseRenaming(writer.db, before, meeting)
      requireCommittee(writer, meeting)
      refuseTakenNumber(writer, meeting, before)
      const saved = writer.update(MEETINGS, { id, revision }, { ...meeting, year: yearOf(meeting.heldOn) })
      for (const resolution of meetingQueries.resolutionsOf(writer.db, id)) renumberInto(writer, resolution, saved.year)
      followRoll(writer, before, saved)
      recountByTime(writer, saved)
      return saved
    }),

  'meetings.remove': (ref, context) => {
    write(context, (writer) => {
      openDraft(writer.db, ref.id)
      refuseIfAdopted(writer.db, 'by_meeting_id', ref.id)
      writer.remove(MEETINGS, ref)
    })
    return {}
  },

  'meetings.restore': ({ id }, context) => {
    write(context, (writer) => {
      const gone = find(writer.db, MEETINGS, id, true)
      // Asked first: the database itself refuses a number given twice within a kind.
      if (gone) refuseTakenNumber(writer, gone, null)
      writer.restore(MEETINGS, id)
    })
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
    const projects = projectsByResolution(db)
    const subjects = meetingQueries.agendaSubjects(db)
    return meetingQueries.allResolutions(db).flatMap((resolution) => {
      const meeting = all.get(resolution.meetingId)
      if (!meeting) return []
      const subject = subjects.get(resolution.agendaItemId)
      return [{
        ...resolution,
        meetingNumber: meeting.number,
        meetingKind: meeting.kind,
        committeeName: committeeName(db, meeting.committeeId),
        heldOn: meeting.heldOn,
        agendaTitle: subject?.title ?? '',
        duties: subject?.duties ?? [],
        projects: projects.get(resolution.id) ?? [],
      }]
    })
  },

  ...agenda,
  ...attendance,
  ...resolutions,
  ...stages,
} satisfies HandlersOf<'meetings'>
