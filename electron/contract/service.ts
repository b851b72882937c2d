import { z } from 'zod'
import { query, READERS } from './define.ts'
import { attendanceStatus, meetingKind } from './meetings.ts'
import { capacity, endKind, postName } from './members.ts'
import { id, isoDate, line } from './shapes.ts'

/** How long people served and how often they came: sums of what is on record, nothing of it typed. */

export const length = z.object({ years: z.int(), months: z.int(), days: z.int() })
export const attendanceSum = z.object({
  /** Meetings with a quorum held while the person was in office: what the share is a share of. */
  held: z.int(),
  present: z.int(),
  substitute: z.int(),
  leave: z.int(),
  absent: z.int(),
  unmarked: z.int(),
  /** Per cent with one decimal; null before the first such meeting. */
  percent: z.number().nullable(),
})

const term = z.object({ capacity, organisationName: z.string().nullable() })
const ofPost = z.object({ post: postName, label: line(120) })
/** What happened, in order; the latest first. */
export const timelineEntry = z.discriminatedUnion('is', [
  term.extend({ is: z.literal('term_began'), on: isoDate, dueEndOn: isoDate }),
  term.extend({ is: z.literal('term_ended'), on: isoDate, endKind, endReason: z.string() }),
  ofPost.extend({ is: z.literal('post_began'), on: isoDate }),
  ofPost.extend({ is: z.literal('post_ended'), on: isoDate }),
  z.object({ is: z.enum(['committee_began', 'committee_ended']), on: isoDate, committee: z.string(), role: z.string() }),
  z.object({
    is: z.literal('meeting'),
    on: isoDate,
    id,
    kind: meetingKind,
    number: z.int(),
    year: z.int(),
    status: attendanceStatus.nullable(),
    /** A meeting that failed for want of a quorum is named and not counted. */
    counts: z.boolean(),
  }),
])

export const serviceRecord = z.object({
  on: isoDate,
  /** All terms together, each day once. */
  total: length,
  capacities: z.array(z.object({ capacity, length })),
  posts: z.array(ofPost.extend({ length })),
  attendance: attendanceSum,
  actingCounts: z.boolean(),
  substituteCounts: z.boolean(),
  timeline: z.array(timelineEntry),
})

export const longServing = z.object({
  id,
  name: z.string(),
  total: length,
  /** Posts ever held, in official order. */
  posts: z.array(ofPost),
  inOffice: z.boolean(),
})

export const service = {
  'service.of': query(READERS, z.object({ personId: id }), serviceRecord),
  /** Who served so many whole years or more, the longest first: for certificates. */
  'service.longServing': query(READERS, z.object({ years: z.int().min(1).max(60) }), z.array(longServing)),
} as const

export type ServiceLength = z.infer<typeof length>
export type AttendanceSum = z.infer<typeof attendanceSum>
export type TimelineEntry = z.infer<typeof timelineEntry>
export type ServiceRecord = z.infer<typeof serviceRecord>
export type LongServing = z.infer<typeof longServing>
