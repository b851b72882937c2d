import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { agendaItem } from './agenda.ts'
import { ballotInput, movement, presenceStep, recusal } from './holding.ts'
import { meetingKind } from './meeting-kinds.ts'
import { resolution } from './resolutions.ts'
import { clockTime, done, empty, filledLine, id, isoDate, line, recordFields, recordRef } from './shapes.ts'
import type { instant } from './shapes.ts'

export * from './agenda.ts'
export * from './meeting-kinds.ts'
export * from './resolutions.ts'

/** Meetings: when and where, who came, quorum, and the page that shows all of one with its agenda and resolutions. */

export const attendanceStatus = z.enum(['present', 'absent', 'leave', 'substitute'])

export const meetingInput = z.object({
  kind: meetingKind,
  /** For kind 'committee' which one; else null. */
  committeeId: id.nullable().default(null),
  /** n of n/พ.ศ.: restarts each calendar year within the kind, the committee, or the council (see settings.numberSeriesByKind). */
  number: z.int().min(1).max(999),
  heldOn: isoDate,
  /** What it was called for, as printed in the head. */
  startsAt: clockTime.nullable(),
  /** When it did begin, where that differs: see `beganAt`. */
  begunAt: clockTime.nullable().default(null),
  endsAt: clockTime.nullable(),
  place: line(300),
  /** Who wrote and who checked the minutes, as printed. */
  recorder: line(200),
  checker: line(200),
})
export const meeting = meetingInput.extend({
  ...recordFields,
  /** C.E. year of the number: that of `heldOn`. */
  year: z.int(),
  /** The meeting's: 'failed' was opened without a quorum ever and is not counted (rule 5). */
  stage: z.enum(['planned', 'open', 'closed', 'failed']),
  /** The minutes': 'circulated' ones are a draft still; 'adopted' ones are read-only (rule 16). */
  state: z.enum(['draft', 'circulated', 'adopted']),
})

/** From when on who came is late: null while nobody knows. */
export const beganAt = ({ begunAt, startsAt }: Pick<Meeting, 'begunAt' | 'startsAt'>): string | null => begunAt ?? startsAt

export const attendanceEntry = z.object({
  personId: id,
  /** As printed on the roll of that day. */
  name: z.string(),
  postLabel: z.string(),
  organisationName: z.string().nullable(),
  status: attendanceStatus.nullable(),
  /** Reason for absence or leave, or the substitute's name. */
  remark: z.string(),
})
export const guest = z.object({ ...recordFields, meetingId: id, name: filledLine(200), position: line(200) })

/** The sum behind the sentence: required = ceil(inOffice x numerator / denominator). As the meeting stands, or stood when it ended. */
export const quorumCount = z.object({
  /** False where no quorum is asked: then `required` is 0 and `met` is true. */
  asked: z.boolean(),
  /** Those on the roll of the meeting. */
  inOffice: z.int(),
  required: z.int(),
  present: z.int(),
  met: z.boolean(),
  numerator: z.int(),
  denominator: z.int(),
})

export const meetingSummary = meeting.extend({
  /** For kind 'committee'; '' otherwise. */
  committeeName: z.string(),
  /** Those who came and count, whenever they came. */
  presentCount: z.int(),
  inOffice: z.int(),
  /** Whether there ever was one. */
  quorumMet: z.boolean(),
  /** A meeting of the council held with a quorum: what the number of a year counts (rule 5). */
  counted: z.boolean(),
  /** Held here, and nothing was written or resolved: there are no minutes, not even a draft. */
  lacksMinutes: z.boolean(),
  resolutionCount: z.int(),
})

/** How many changes the council's log held when this was read: of two answers, the one with fewer is the older. */
const changeCount = z.int()

export const meetingPage = z.object({
  meeting,
  agenda: z.array(agendaItem),
  resolutions: z.array(resolution),
  attendance: z.array(attendanceEntry),
  guests: z.array(guest),
  quorum: quorumCount,
  committeeName: z.string(),
  /** Whether the roll was frozen; if not, it is that of the meeting's date. */
  rollFrozen: z.boolean(),
  movements: z.array(movement),
  presence: z.array(presenceStep),
  recusals: z.array(recusal),
  /** Named votes of all resolutions. */
  ballots: z.array(ballotInput.extend({ resolutionId: id })),
  /** By resolution: how many might vote on it, those who stood aside not among them. */
  voterCounts: z.record(id, z.int()),
  changes: changeCount,
})

export const meetings = {
  'meetings.list': query(READERS, empty, z.array(meetingSummary)),
  'meetings.get': query(READERS, z.object({ id }), meetingPage),
  /** The next free number for a day, and gaps or duplicates in that year's series. */
  'meetings.suggest': query(
    READERS,
    z.object({ kind: meetingKind, committeeId: id.nullable().default(null), heldOn: isoDate }),
    z.object({ number: z.int(), missing: z.array(z.int()), taken: z.array(z.int()), doubled: z.array(z.int()) }),
  ),
  /**
   * Creates the meeting with an agenda: the standard one of six items (null), of five, or a template of the council's own. What earlier meetings of
   * the same body left comes with it: minutes to adopt (rule 17), open follow-ups (rule 19) and items put off.
   */
  'meetings.create': command(WRITERS, meetingInput.extend({ templateId: z.union([id, z.literal('five')]).nullable().default(null) }), z.object({ id })),
  /** With a date in another year the resolutions take that year's next numbers: numbers run within the meeting's year. */
  'meetings.save': command(WRITERS, recordRef.extend({ meeting: meetingInput }), meeting),
  'meetings.remove': command(WRITERS, recordRef, done),
  'meetings.restore': command(WRITERS, z.object({ id }), done),
  /** The first mark opens the meeting. */
  'meetings.mark': command(
    WRITERS,
    z.object({
      meetingId: id,
      personIds: z.array(id).min(1).max(2000),
      status: attendanceStatus.nullable(),
      remark: line(300),
    }),
    z.object({
      quorum: quorumCount,
      presence: z.array(presenceStep),
      /** The first mark opened the meeting, or resolutions were counted anew: the page's meeting is stale. */
      changed: z.boolean(),
      changes: changeCount,
    }),
  ),
  'meetings.addGuest': command(WRITERS, z.object({ meetingId: id, name: filledLine(200), position: line(200) }), guest),
  'meetings.removeGuest': command(WRITERS, recordRef, done),
  'meetings.restoreGuest': command(WRITERS, z.object({ id }), done),
} as const

export type AttendanceStatus = z.infer<typeof attendanceStatus>
export type MeetingInput = z.infer<typeof meetingInput>
export type Meeting = z.infer<typeof meeting>
export type AttendanceEntry = z.infer<typeof attendanceEntry>
export type Guest = z.infer<typeof guest>
export type QuorumCount = z.infer<typeof quorumCount>
export type MeetingSummary = z.infer<typeof meetingSummary>
export type MeetingPage = z.infer<typeof meetingPage>
export type SavedAt = z.infer<typeof instant>
