import { AppError } from '../contract/errors.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { ATTENDANCE } from '../store/tables.ts'
import { write, type HandlersOf } from './context.ts'
import { attendanceOf, openDraft, quorumOf } from './meeting-page.ts'

export const attendance = {
  'meetings.mark': ({ meetingId, personIds, status, remark }, context) =>
    write(context, (writer) => {
      const meeting = openDraft(writer.db, meetingId)
      const onRoll = new Set(attendanceOf(writer.db, meeting).map((entry) => entry.personId))
      const marks = new Map(meetingQueries.attendanceOf(writer.db, meetingId).map((row) => [row.personId, row]))
      for (const personId of personIds) {
        if (!onRoll.has(personId)) throw new AppError('NOT_FOUND', { id: personId })
        const mark = marks.get(personId)
        if (mark) writer.update(ATTENDANCE, mark, { status, remark })
        else writer.insert(ATTENDANCE, { meetingId, personId, status, remark })
      }
      return quorumOf(writer.db, attendanceOf(writer.db, meeting))
    }),
} satisfies Pick<HandlersOf<'meetings'>, 'meetings.mark'>
