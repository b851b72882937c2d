import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { ballotInput, movement, presenceStep, recusal } from './holding.ts'
import { clockTime, done, empty, filledLine, id, isoDate, line, note, recordFields, recordRef, richText } from './shapes.ts'
import type { instant } from './shapes.ts'

/** Meetings: agenda, attendance, quorum, resolutions, and the minutes they make. */

/** Of the council, of one of its committees, and meetings elsewhere that the council takes part in (province) or calls (สมัชชา). */
export const meetingKind = z.enum(['ordinary', 'extraordinary', 'committee', 'provincial', 'assembly'])
/** The council's own meetings: they count towards the number of a year, and for who came how often. */
export const COUNCIL_KINDS: readonly MeetingKind[] = ['ordinary', 'extraordinary']
/** Of a meeting that others call no quorum is asked: who of the council went is all there is to record. */
export const asksQuorum = (kind: MeetingKind): boolean => kind !== 'provincial' && kind !== 'assembly'

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

/** The six items of the standard agenda; 'own' for the council's own wording. */
export const agendaKind = z.enum(['chair_informs', 'adopt_minutes', 'matters_arising', 'for_information', 'for_consideration', 'other_matters', 'own'])
/** Levels of the agenda: 4, 4.1 and 4.2.1. */
export const AGENDA_LEVELS = 3
export const agendaItem = z.object({
  ...recordFields,
  meetingId: id,
  /** Null for a main item; for a sub-item (4.1, 4.2.1) the id of the item above it. */
  parentId: id.nullable(),
  /** Order among its siblings, from 1. */
  position: z.int(),
  /** As printed: "4", "4.1" or "4.2.1". Computed from the positions. */
  label: z.string(),
  kind: agendaKind,
  title: line(500),
  body: richText,
  /** Numbers of the duties of s.21 that the item serves, 1 to 12. */
  duties: z.array(z.int().min(1).max(12)).max(12),
  /** The minutes that this item is to adopt (rule 17). */
  adoptsMeetingId: id.nullable(),
  /** The follow-up that this item takes up (rule 19). */
  followUpId: id.nullable(),
  /** The item of an earlier meeting that was put off and is gone on with here. */
  carriedFromId: id.nullable(),
})

/** An item that serves no duty, adopts nothing, takes up nothing and goes on with nothing. */
export const PLAIN_ITEM = { duties: [] as number[], adoptsMeetingId: null, followUpId: null, carriedFromId: null } as const

/** What earlier meetings of the same body left for one to deal with. */
export const leftOver = z.object({ minutes: z.int(), followUps: z.int(), items: z.int() })

export const verb = z.enum(['acknowledge', 'adopt', 'agree', 'approve', 'disagree', 'assign', 'postpone'])
export const votes = z.object({ for: z.int().min(0), against: z.int().min(0), abstain: z.int().min(0) })
export const resolutionInput = z.object({
  verb,
  text: note,
  votes: votes.nullable(),
  /** How it was voted; '' where nobody counted. 'unanimous' has no votes to count. */
  voteMethod: z.enum(['', 'unanimous', 'hand', 'named', 'secret']).default(''),
  /** The chair's deciding voice when votes were equal; it is not among `votes`. */
  castingVote: z.enum(['', 'for', 'against']).default(''),
  /** When it was taken: who was there then is counted. Null: as the meeting stands. */
  takenAt: clockTime.nullable().default(null),
  /** Who is asked to do it, whatever the verb, and by when. */
  assignee: line(200),
  /** What is asked of them where the text says something else: 'รายงานผลทดลอง' beside 'อนุมัติโครงการ'. */
  task: note.default(''),
  dueOn: isoDate.nullable(),
})
/** A resolution that nobody counted hands for. */
export const UNCOUNTED = { votes: null, voteMethod: '', castingVote: '', takenAt: null } as const
export const resolutionSeries = z.enum(['year', 'meeting'])
export const resolution = resolutionInput.extend({
  ...recordFields,
  meetingId: id,
  agendaItemId: id,
  /** Running number within the calendar year of the meeting, or within the meeting: `series` says which (see settings.resolutionSeries). */
  number: z.int(),
  series: resolutionSeries,
  year: z.int(),
  /** Who was there when it was taken. */
  presentCount: z.int(),
  quorumMet: z.boolean(),
})

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
})

export const resolutionRow = resolution.extend({
  meetingNumber: z.int(),
  meetingKind,
  committeeName: z.string(),
  heldOn: isoDate,
  agendaTitle: z.string(),
  projectTitles: z.array(z.string()),
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
  /** What earlier meetings left and this agenda lacks: counts. */
  'meetings.leftOver': query(READERS, z.object({ id }), leftOver),
  /** Puts it on the agenda of a meeting that is not over. MEETING_STAGE when it is. */
  'meetings.takeOver': command(WRITERS, z.object({ id }), z.object({ agenda: z.array(agendaItem), added: z.int() })),
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
    }),
  ),
  'meetings.addGuest': command(WRITERS, z.object({ meetingId: id, name: filledLine(200), position: line(200) }), guest),
  'meetings.removeGuest': command(WRITERS, recordRef, done),
  'meetings.restoreGuest': command(WRITERS, z.object({ id }), done),
  /** INPUT_INVALID below the lowest level. */
  'meetings.addItem': command(
    WRITERS,
    z.object({ meetingId: id, parentId: id.nullable(), title: line(500) }),
    agendaItem,
  ),
  /** Saved as typed: title and text of one item. */
  'meetings.saveItem': command(WRITERS, recordRef.extend({ title: line(500), body: richText }), agendaItem),
  /** Moves an item among its siblings, or with `parentId` to a place under another (null: among the main items). INPUT_INVALID below the lowest level. */
  'meetings.moveItem': command(WRITERS, recordRef.extend({ position: z.int().min(1), parentId: id.nullable().optional() }), z.array(agendaItem)),
  /** The duties of s.21 that an item serves. */
  'meetings.setDuties': command(WRITERS, recordRef.extend({ duties: agendaItem.shape.duties }), agendaItem),
  'meetings.removeItem': command(WRITERS, recordRef, done),
  'meetings.restoreItem': command(WRITERS, z.object({ id }), done),
  /** With named votes the sums follow from `ballots`, whatever `votes` says. */
  'meetings.addResolution': command(
    WRITERS,
    z.object({ agendaItemId: id, resolution: resolutionInput, ballots: z.array(ballotInput).max(2000).default([]) }),
    resolution,
  ),
  /**
   * `recount` takes who is there now: for a resolution written down before the attendance was ticked. One with `takenAt`
   * is always counted anew. `ballots` changes the votes of those it names; others stay.
   */
  'meetings.saveResolution': command(
    WRITERS,
    recordRef.extend({ resolution: resolutionInput, ballots: z.array(ballotInput).max(2000).default([]), recount: z.boolean().default(false) }),
    resolution,
  ),
  'meetings.removeResolution': command(WRITERS, recordRef, done),
  'meetings.restoreResolution': command(WRITERS, z.object({ id }), done),
  'meetings.resolutions': query(READERS, empty, z.array(resolutionRow)),
} as const

export type MeetingKind = z.infer<typeof meetingKind>
export type AttendanceStatus = z.infer<typeof attendanceStatus>
export type MeetingInput = z.infer<typeof meetingInput>
export type Meeting = z.infer<typeof meeting>
export type AgendaKind = z.infer<typeof agendaKind>
export type AgendaItem = z.infer<typeof agendaItem>
export type Verb = z.infer<typeof verb>
export type ResolutionInput = z.infer<typeof resolutionInput>
export type Resolution = z.infer<typeof resolution>
export type ResolutionRow = z.infer<typeof resolutionRow>
export type AttendanceEntry = z.infer<typeof attendanceEntry>
export type Guest = z.infer<typeof guest>
export type LeftOver = z.infer<typeof leftOver>
export type QuorumCount = z.infer<typeof quorumCount>
export type MeetingSummary = z.infer<typeof meetingSummary>
export type MeetingPage = z.infer<typeof meetingPage>
export type SavedAt = z.infer<typeof instant>
