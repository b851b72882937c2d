import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { attendanceStatus, meetingKind } from './meetings.ts'
import { membership, person, post } from './members.ts'
import { done, empty, id, instant, isoDate, recordRef, revision } from './shapes.ts'

/** Two records of one person made one, both histories kept; taken back whole as long as nothing was built on it. */

/** Of these the value of one side is chosen; the rest of a person is nobody's to choose. */
export const MERGE_FIELDS = ['title', 'givenName', 'familyName', 'nationalId', 'bornOn', 'phone', 'houseNo', 'moo', 'address', 'note'] as const
export const mergeField = z.enum(MERGE_FIELDS)

/** Whose value, term or post stays: of the record that is kept, or of the one that goes into it. */
export const side = z.enum(['kept', 'merged'])

const shownTerm = membership.extend({ organisationName: z.string().nullable() })
const mergeSide = z.object({
  /** The national ID masked. */
  person: person,
  memberships: z.array(shownTerm),
  posts: z.array(post),
  attendanceCount: z.int(),
  consentCount: z.int(),
  fileCount: z.int(),
})

export const mergePreview = z.object({
  kept: mergeSide,
  merged: mergeSide,
  /** The same person cannot have two terms at once: one of each pair is to be left out. */
  termConflicts: z.array(z.object({ keptId: id, mergedId: id })),
  /** The same post held twice at once. */
  postConflicts: z.array(z.object({ keptId: id, mergedId: id })),
  /** Marked in both records for one meeting; `stays` says which mark counts: present before substitute, leave, absent. */
  attendanceConflicts: z.array(
    z.object({ meetingId: id, heldOn: isoDate, kind: meetingKind, number: z.int(), year: z.int(), kept: attendanceStatus.nullable(), merged: attendanceStatus.nullable(), stays: side }),
  ),
  /** Committees that both sit on at once: the seat of the kept record stays. */
  committeeConflicts: z.array(z.string()),
  /** Adopted minutes of days on which both were in office: they will count one member less. */
  adoptedMinutes: z.array(z.object({ id, kind: meetingKind, number: z.int(), year: z.int() })),
  /** Both have a national ID, and not the same: rarely one person. */
  differentIds: z.boolean(),
})

const pair = z.object({ keptId: id, mergedId: id })
export const mergeInput = pair.extend({
  keptRevision: revision,
  mergedRevision: revision,
  /** Fields that take the value of the record that goes; the others stay as they are. */
  fromMerged: z.array(mergeField),
  /** Terms and posts, of either record, that are left out: of each conflicting pair at least one. */
  leaveOut: z.object({ memberships: z.array(id), posts: z.array(id) }),
})

export const mergeRecord = z.object({
  id,
  keptId: id,
  keptName: z.string(),
  mergedName: z.string(),
  mergedAt: instant,
  userName: z.string(),
  undoneAt: instant.nullable(),
})

/** An answer that stands: these two are not one. */
export const distinctPair = z.object({ id, revision, names: z.array(z.string()), answeredAt: instant, userName: z.string() })

export const merges = {
  /**
   * People of the same name who may be one, in groups; not those whose national IDs or births differ, nor those of whom
   * somebody said that they are not. The first two of a group are the pair to compare, the one with more terms ahead.
   */
  'merges.suggestions': query(READERS, empty, z.array(z.array(z.object({ id, name: z.string(), bornOn: isoDate.nullable(), moo: z.int().nullable(), terms: z.int() })))),
  'merges.preview': query(WRITERS, pair, mergePreview),
  /** @throws TERM_OVERLAPS while terms of one person still meet, MERGE_SAME_PERSON, NATIONAL_ID_TAKEN */
  'merges.merge': command(WRITERS, mergeInput, z.object({ id })),
  /** Two or more of one name are all different people: no two of them are suggested again. */
  'merges.setDistinct': command(WRITERS, z.object({ personIds: z.array(id).min(2).max(20) }), z.object({ ids: z.array(id) })),
  /** Answers about people who are still on record, the latest first. */
  'merges.distinct': query(READERS, empty, z.array(distinctPair)),
  /** They may be suggested again. */
  'merges.removeDistinct': command(WRITERS, recordRef, done),
  'merges.list': query(READERS, empty, z.array(mergeRecord)),
  /** MERGE_BUILT_ON { names } once something of it was changed or added to. */
  'merges.undo': command(WRITERS, z.object({ id }), z.object({ keptId: id, mergedId: id })),
} as const

export type DistinctPair = z.infer<typeof distinctPair>
export type MergeField = z.infer<typeof mergeField>
export type MergeSideName = z.infer<typeof side>
export type MergePreview = z.infer<typeof mergePreview>
export type MergeInput = z.infer<typeof mergeInput>
export type MergeRecord = z.infer<typeof mergeRecord>
