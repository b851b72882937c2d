import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { meetingKind } from './meetings.ts'
import { done, empty, filledNote, id, isoDate, line, note, recordFields, recordRef } from './shapes.ts'

/** What a meeting asked somebody to do: comes up under เรื่องสืบเนื่อง until it is closed (rule 19). */

export const followUp = z.object({
  ...recordFields,
  /** The resolution it came from, มอบหมาย or another that names somebody, and its meeting. */
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

/** A meeting as one names it: kind, number/year and date. */
export const meetingNamed = z.object({ id, kind: meetingKind, number: z.int(), year: z.int(), heldOn: isoDate })

/** Of an open task: past its due date, due within two weeks, or with time left (also where no date was set). */
export const followUpStanding = z.enum(['overdue', 'soon', 'open', 'done', 'dropped'])

export const followUpRow = followUp.extend({
  standing: followUpStanding,
  meeting: meetingNamed,
  /** The resolution's own number and year (C.E.). */
  resolutionNumber: z.int(),
  resolutionSeries: z.enum(['year', 'meeting']),
  resolutionYear: z.int(),
  noteCount: z.int(),
  /** What was told last; '' where nothing was. */
  lastNote: z.string(),
})

export const followUpPage = z.object({
  followUp: followUpRow,
  /** The earliest first. */
  notes: z.array(followUpNote.extend({ meeting: meetingNamed.nullable() })),
  closedMeeting: meetingNamed.nullable(),
})

/** What of the list is meant; what is left out asks nothing. Numbers may come as text from an address. */
export const followUpFilter = z.object({
  /** C.E. year of the meeting that gave the task. */
  year: z.coerce.number<string | number>().int().optional(),
  /** As it stands in the list. */
  owner: line(200).optional(),
  /** 'unfinished': whatever is open, overdue or not. */
  standing: z.enum(['unfinished', ...followUpStanding.options]).optional(),
})

export function matchesFollowUp({ state, standing, owner, meeting }: FollowUpRow, filter: FollowUpFilter): boolean {
  if (filter.year !== undefined && filter.year !== meeting.year) return false
  if (filter.owner !== undefined && filter.owner !== owner) return false
  return filter.standing === undefined || filter.standing === standing || (filter.standing === 'unfinished' && state === 'open')
}

/** One of the roll, a committee, or whoever is named in words. */
export const followUpOwner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: id }),
  z.object({ kind: z.literal('committee'), committeeId: id }),
  z.object({ kind: z.literal('words'), text: line(200) }),
])

/** How a task ended: when, at which meeting (null: between meetings), and what came of it. */
export const closingInput = z.object({ closedOn: isoDate, meetingId: id.nullable(), closing: filledNote })
export const noteInput = z.object({ meetingId: id.nullable(), notedOn: isoDate, text: filledNote })

export const followUps = {
  /** Open ones first, by their due date; then the closed ones, the latest first. */
  'followUps.list': query(READERS, empty, z.array(followUpRow)),
  'followUps.get': query(READERS, z.object({ id }), followUpPage),
  /** Owner and due date may change after the minutes are adopted: the resolution keeps what was resolved. FOLLOW_UP_CLOSED */
  'followUps.save': command(WRITERS, recordRef.extend({ owner: followUpOwner, dueOn: isoDate.nullable() }), followUp),
  /** DATE_IMPOSSIBLE before the meeting that gave the task. */
  'followUps.note': command(WRITERS, z.object({ followUpId: id, note: noteInput }), followUpNote),
  'followUps.saveNote': command(WRITERS, recordRef.extend({ note: noteInput }), followUpNote),
  'followUps.removeNote': command(WRITERS, recordRef, done),
  'followUps.restoreNote': command(WRITERS, z.object({ id }), done),
  /** FOLLOW_UP_CLOSED, DATE_IMPOSSIBLE. */
  'followUps.close': command(WRITERS, recordRef.extend(closingInput.shape), followUp),
  /** Given up: `closing` says why. */
  'followUps.drop': command(WRITERS, recordRef.extend(closingInput.shape), followUp),
  'followUps.reopen': command(WRITERS, recordRef, followUp),
} as const

export type FollowUp = z.infer<typeof followUp>
export type FollowUpNote = z.infer<typeof followUpNote>
export type FollowUpRow = z.infer<typeof followUpRow>
export type FollowUpPage = z.infer<typeof followUpPage>
export type FollowUpFilter = z.infer<typeof followUpFilter>
export type FollowUpOwner = z.infer<typeof followUpOwner>
export type FollowUpStanding = z.infer<typeof followUpStanding>
export type MeetingNamed = z.infer<typeof meetingNamed>
