import { z } from 'zod'
import { query, READERS } from './define.ts'
import { meetingNamed } from './follow-ups.ts'
import { id, isoDate } from './shapes.ts'

/** What a council has to do in a calendar year by the Act and by its own rules, and how far it is; the numbers asked for are settings. */

/** Meetings of the council with a quorum; one that failed for want of it is not among them (rule 5). */
export const meetingsHeld = z.object({
  ordinary: z.int(),
  extraordinary: z.int(),
  /** Both kinds. */
  held: z.int(),
  /** Opened without ever having a quorum. */
  failed: z.int(),
  /** settings.meetingsPerYear */
  needed: z.int(),
  left: z.int(),
  /** The last day for what is left. */
  until: isoDate,
  /** Less time is left than even spacing over the year asks, or the last stretch has begun. */
  pressing: z.boolean(),
})

/** A meeting that a notice was written for: the first one counts. */
export const noticeGiven = z.object({
  meeting: meetingNamed,
  datedOn: isoDate,
  /** Whole days from the letter to the meeting; below 0 where it is dated later. */
  days: z.int(),
  enough: z.boolean(),
})

export const legalYear = z.object({
  /** C.E. */
  year: z.int(),
  meetings: meetingsHeld,
  /** settings.noticeDays */
  noticeDays: z.int(),
  notices: z.array(noticeGiven),
  /** Minutes of the council's held meetings, the earliest first; `lacking`: nothing was written at all. */
  minutes: z.object({ adopted: z.array(meetingNamed), draft: z.array(meetingNamed), lacking: z.array(meetingNamed) }),
  /** s.21(12): named for the provincial meeting, and how many are to be (settings.delegates). */
  delegates: z.object({ personIds: z.array(id), needed: z.int() }),
})

export const legal = {
  /** Of the year (C.E.) that a day is in: today's unless another is asked for. */
  'legal.year': query(READERS, z.object({ year: z.int().min(1900).max(2500).nullable().default(null) }).default({ year: null }), legalYear),
} as const

export type MeetingsHeld = z.infer<typeof meetingsHeld>
export type LegalYear = z.infer<typeof legalYear>
