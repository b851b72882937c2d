import { z } from 'zod'
import { query, READERS } from './define.ts'
import { namedMeeting } from './named-meeting.ts'
import { id, instant, isoDate, recordFields } from './shapes.ts'

/** The chain of hashes over all adopted minutes and amendments, and what a check of a printed code finds. */

/** One link of the chain over all adopted minutes and amendments of a council. */
export const fingerprint = z.object({
  ...recordFields,
  /** Running number within the council, from 1: printed, so that a cut tail shows. */
  seq: z.int(),
  subject: z.enum(['adoption', 'amendment']),
  subjectId: id,
  meetingId: id,
  /** The canonical record (RFC 8785) that was hashed. */
  record: z.string(),
  previousHash: z.string(),
  hash: z.string(),
})

/** Seq and code as printed: '12-ABCD-EFGH-JKMN-PQRS-TVWX'. */
export const seal = z.object({ seq: z.int(), code: z.string() })

/** What the code checked belongs to. */
export const differencePart = z.enum(['facts', 'people', 'guests', 'agenda', 'resolutions', 'amendment'])
export const difference = z.object({
  part: differencePart,
  /** Name of the field as in the record: 'place', 'status', 'body'. '' where the whole entry came or went. */
  field: z.string(),
  /** Which person, item or resolution: as printed. */
  which: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export const checkState = z.enum([
  /** The record stands as it was when the code was printed. */
  'belongs',
  /** The code is this book's, and the record says something else by now. */
  'differs',
  /** The code is this book's, and what was hashed was itself changed: not by this program. */
  'altered',
  /** The book has another code at that place. */
  'otherCode',
  /** The place is after the last one of the book: the book lacks its end. */
  'later',
  /** The book has no such code. */
  'unknown',
  /** This cannot be a code. */
  'unreadable',
])
export const checkResult = z.object({
  state: checkState,
  /** As understood; null where it was not given or not understood. */
  seq: z.int().nullable(),
  /** Last place of the book; 0 for none. */
  headSeq: z.int(),
  subject: z.enum(['adoption', 'amendment']).nullable(),
  meeting: namedMeeting.nullable(),
  adoptedOn: isoDate.nullable(),
  /** Amendments that came after what was checked. */
  amendedSince: z.int(),
  differences: z.array(difference),
})

/** The whole chain, link by link and against the records. `brokenAt`: place of the first that does not fit. */
export const chainCheck = z.object({
  ok: z.boolean(),
  length: z.int(),
  brokenAt: z.int().nullable(),
  /** Places whose record says something else by now. */
  differing: z.array(z.int()),
  /** Adopted minutes and amendments that have no link: an end that was cut. */
  without: z.int(),
  headCode: z.string().nullable(),
  checkedAt: instant,
})

export const fingerprints = {
  /** A code as printed or typed, or the text of a QR code. */
  'minutes.check': query(READERS, z.object({ code: z.string().max(500) }), checkResult),
  /** Null where only a part of the book is open: links of its chain are missing, and nothing is wrong with that. */
  'minutes.chain': query(READERS, z.object({}).default({}), chainCheck.nullable()),
} as const

export type Fingerprint = z.infer<typeof fingerprint>
export type Seal = z.infer<typeof seal>
export type Difference = z.infer<typeof difference>
export type CheckState = z.infer<typeof checkState>
export type CheckResult = z.infer<typeof checkResult>
export type ChainCheck = z.infer<typeof chainCheck>
