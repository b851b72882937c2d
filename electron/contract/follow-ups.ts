import { z } from 'zod'
import { id, isoDate, line, note, recordFields } from './shapes.ts'

/** What a meeting asked somebody to do: comes up under เรื่องสืบเนื่อง until it is closed (rule 19). */

export const followUp = z.object({
  ...recordFields,
  /** The มอบหมาย resolution it came from, and its meeting. */
  resolutionId: id,
  meetingId: id,
  task: note,
  /** As printed: a person, a group, or several. */
  owner: line(200),
  ownerPersonId: id.nullable(),
  ownerCommitteeId: id.nullable(),
  dueOn: isoDate.nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  closedOn: isoDate.nullable(),
  /** The meeting that closed it. */
  closedMeetingId: id.nullable(),
  /** How it ended, or why it was dropped. */
  closing: note,
})

/** Progress told at a meeting or between meetings. */
export const followUpNote = z.object({ ...recordFields, followUpId: id, meetingId: id.nullable(), notedOn: isoDate, text: note })

export type FollowUp = z.infer<typeof followUp>
export type FollowUpNote = z.infer<typeof followUpNote>
