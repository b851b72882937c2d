import { AppError } from '../contract/errors.ts'
import type { Meeting } from '../contract/meetings.ts'
import { changeCount } from '../store/queries/council.ts'
import * as holdingQueries from '../store/queries/holding.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { find } from '../store/table.ts'
import { AGENDA_ITEMS, ATTENDANCE, MOVEMENTS, RECUSALS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { putOnRecord } from './committee-roll.ts'
import { write, type HandlersOf } from './context.ts'
import { openDraft, votersAt } from './meeting-page.ts'
import { rollOf } from './meeting-roll.ts'
import { recountByTime } from './resolution-count.ts'
import { sittingOf } from './sitting.ts'
import { held } from './stages.ts'

/** Who came, came late or left, and who stood aside when an item was decided. */

type AttendanceHandlers = Pick<HandlersOf<'meetings'>,
  | 'meetings.mark'
  | 'meetings.addMovement' | 'meetings.saveMovement' | 'meetings.removeMovement' | 'meetings.restoreMovement'
  | 'meetings.recuse' | 'meetings.saveRecusal' | 'meetings.removeRecusal' | 'meetings.restoreRecusal' | 'meetings.voters'>

/** Outsiders come onto the record with it. @throws AppError NOT_FOUND for somebody who is not on the meeting's roll */
function requireOnRoll(writer: Writer, meeting: Meeting, personIds: readonly string[]): void {
  const onRoll = new Set(rollOf(writer.db, meeting).lines.map(({ personId }) => personId))
  const stranger = personIds.find((personId) => !onRoll.has(personId))
  if (stranger !== undefined) throw new AppError('NOT_FOUND', { id: stranger })
  putOnRecord(writer, personIds)
}

function itemMeeting(writer: Writer, agendaItemId: string): Meeting {
  const item = find(writer.db, AGENDA_ITEMS, agendaItemId)
  if (!item) throw new AppError('NOT_FOUND', { id: agendaItemId })
  return openDraft(writer.db, item.meetingId)
}

export const attendance = {
  'meetings.mark': ({ meetingId, personIds, status, remark }, context) =>
    write(context, (writer) => {
      const before = openDraft(writer.db, meetingId)
      const meeting = held(writer, before)
      requireOnRoll(writer, meeting, personIds)
      const marks = new Map(meetingQueries.attendanceOf(writer.db, meetingId).map((row) => [row.personId, row]))
      for (const personId of personIds) {
        const mark = marks.get(personId)
        if (mark) writer.update(ATTENDANCE, mark, { status, remark })
        else writer.insert(ATTENDANCE, { meetingId, personId, status, remark })
      }
      const recounted = recountByTime(writer, meeting)
      const { quorum, steps } = sittingOf(writer.db, meeting)
      return { quorum, presence: steps, changed: recounted || meeting !== before, changes: changeCount(writer.db) }
    }),

  'meetings.addMovement': ({ meetingId, personId, kind, at }, context) =>
    write(context, (writer) => {
      const before = openDraft(writer.db, meetingId)
      const meeting = held(writer, before)
      requireOnRoll(writer, meeting, [personId])
      const movement = writer.insert(MOVEMENTS, { meetingId, personId, kind, at })
      recountByTime(writer, meeting)
      return movement
    }),

  'meetings.saveMovement': ({ kind, at, ...ref }, context) =>
    write(context, (writer) => {
      const meeting = openDraft(writer.db, writer.current(MOVEMENTS, ref).meetingId)
      const saved = writer.update(MOVEMENTS, ref, { kind, at })
      recountByTime(writer, meeting)
      return saved
    }),

  'meetings.removeMovement': (ref, context) => {
    write(context, (writer) => {
      const meeting = openDraft(writer.db, writer.current(MOVEMENTS, ref).meetingId)
      writer.remove(MOVEMENTS, ref)
      recountByTime(writer, meeting)
    })
    return {}
  },

  'meetings.restoreMovement': ({ id }, context) => {
    write(context, (writer) => recountByTime(writer, openDraft(writer.db, writer.restore(MOVEMENTS, id).meetingId)))
    return {}
  },

  'meetings.recuse': ({ agendaItemId, personId, reason }, context) =>
    write(context, (writer) => {
      const meeting = itemMeeting(writer, agendaItemId)
      requireOnRoll(writer, meeting, [personId])
      const known = holdingQueries.recusalsOn(writer.db, agendaItemId).find((one) => one.personId === personId)
      return known ? writer.update(RECUSALS, known, { reason }) : writer.insert(RECUSALS, { agendaItemId, personId, reason })
    }),

  'meetings.saveRecusal': ({ reason, ...ref }, context) =>
    write(context, (writer) => {
      itemMeeting(writer, writer.current(RECUSALS, ref).agendaItemId)
      return writer.update(RECUSALS, ref, { reason })
    }),

  'meetings.removeRecusal': (ref, context) => {
    write(context, (writer) => {
      itemMeeting(writer, writer.current(RECUSALS, ref).agendaItemId)
      writer.remove(RECUSALS, ref)
    })
    return {}
  },

  'meetings.restoreRecusal': ({ id }, context) => {
    write(context, (writer) => itemMeeting(writer, writer.restore(RECUSALS, id).agendaItemId))
    return {}
  },

  'meetings.voters': ({ agendaItemId, takenAt }, { council }) => {
    const { db } = council.store
    const item = find(db, AGENDA_ITEMS, agendaItemId)
    const meeting = item && meetingQueries.meetingById(db, item.meetingId)
    if (!meeting) throw new AppError('NOT_FOUND', { id: agendaItemId })
    const sitting = sittingOf(db, meeting)
    const voters = new Set(votersAt(sitting, takenAt, holdingQueries.recusalsOn(db, agendaItemId)))
    const present = sitting.thereAt(takenAt).length
    return {
      present,
      met: present >= sitting.quorum.required,
      voters: sitting.attendance.filter(({ personId }) => voters.has(personId)).map(({ personId, name }) => ({ personId, name })),
    }
  },
} satisfies AttendanceHandlers
