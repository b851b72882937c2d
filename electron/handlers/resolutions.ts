import { AppError } from '../contract/errors.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { AGENDA_ITEMS, RESOLUTIONS } from '../store/tables.ts'
import { find } from '../store/table.ts'
import type { Meeting, Resolution } from '../contract/meetings.ts'
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

/** Numbers run within the year of the meeting: a resolution that comes into another year takes the next one there. */
export function renumberInto(writer: Writer, resolution: Resolution, year: number): void {
  if (resolution.year === year) return
  writer.update(RESOLUTIONS, resolution, { year, number: meetingQueries.nextResolutionNumber(writer.db, year) })
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
        series: 'year',
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
    write(context, (writer) => {
      const back = writer.restore(RESOLUTIONS, id)
      // The meeting may have moved to another year while this one was away.
      renumberInto(writer, back, openDraft(writer.db, back.meetingId).year)
    })
    return {}
  },
} satisfies ResolutionHandlers
