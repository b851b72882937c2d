import { AppError } from '../contract/errors.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { AGENDA_ITEMS, RESOLUTIONS } from '../store/tables.ts'
import { find } from '../store/table.ts'
import type { Meeting } from '../contract/meetings.ts'
import type { Writer } from '../store/writer.ts'
import { write, type HandlersOf } from './context.ts'
import { attendanceOf, openDraft, quorumOf } from './meeting-page.ts'

type ResolutionHandlers = Pick<HandlersOf<'meetings'>,
  'meetings.addResolution' | 'meetings.saveResolution' | 'meetings.removeResolution' | 'meetings.restoreResolution'>

/** The count that a resolution keeps: whether there was a quorum when it was taken. */
function whoIsHere({ db }: Writer, meeting: Meeting): { presentCount: number; quorumMet: boolean } {
  const { present, met } = quorumOf(db, attendanceOf(db, meeting))
  return { presentCount: present, quorumMet: met }
}

export const resolutions = {
  'meetings.addResolution': ({ agendaItemId, resolution }, context) =>
    write(context, (writer) => {
      const item = find(writer.db, AGENDA_ITEMS, agendaItemId)
      if (!item) throw new AppError('NOT_FOUND', { id: agendaItemId })
      const meeting = openDraft(writer.db, item.meetingId)
      return writer.insert(RESOLUTIONS, {
        ...resolution,
        meetingId: meeting.id,
        agendaItemId,
        number: meetingQueries.nextResolutionNumber(writer.db, meeting.year),
        year: meeting.year,
        ...whoIsHere(writer, meeting),
      })
    }),

  'meetings.saveResolution': ({ resolution, recount, ...ref }, context) =>
    write(context, (writer) => {
      const meeting = openDraft(writer.db, writer.current(RESOLUTIONS, ref).meetingId)
      return writer.update(RESOLUTIONS, ref, recount ? { ...resolution, ...whoIsHere(writer, meeting) } : resolution)
    }),

  'meetings.removeResolution': (ref, context) => {
    write(context, (writer) => {
      openDraft(writer.db, writer.current(RESOLUTIONS, ref).meetingId)
      writer.remove(RESOLUTIONS, ref)
    })
    return {}
  },

  'meetings.restoreResolution': ({ id }, context) => {
    write(context, (writer) => openDraft(writer.db, writer.restore(RESOLUTIONS, id).meetingId))
    return {}
  },
} satisfies ResolutionHandlers
