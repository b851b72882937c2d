import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { ballotInput } from './holding.ts'
import { meetingKind } from './meeting-kinds.ts'
import { clockTime, done, empty, id, isoDate, line, note, recordFields, recordRef } from './shapes.ts'

/** What meetings resolve: verb, text, vote, who is to do what by when, and the register of all of it. */

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

export const resolutionRow = resolution.extend({
  meetingNumber: z.int(),
  meetingKind,
  committeeName: z.string(),
  heldOn: isoDate,
  agendaTitle: z.string(),
  /** Numbers of the duties of s.21 that its item serves. */
  duties: z.array(z.int()),
  /** Those that lean on it. */
  projects: z.array(z.object({ id, title: z.string() })),
})

export const resolutions = {
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

export type Verb = z.infer<typeof verb>
export type ResolutionInput = z.infer<typeof resolutionInput>
export type Resolution = z.infer<typeof resolution>
export type ResolutionRow = z.infer<typeof resolutionRow>
