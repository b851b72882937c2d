import { z } from 'zod'
import { id, isoDate, line, note, recordFields } from './shapes.ts'

/** From draft to adopted minutes and their amendments: revisions, confirmations, adoption, fingerprints. */

/** The text of minutes as it stood at one time. `content` is JSON (see handlers/minutes-revisions). */
export const minutesRevision = z.object({
  ...recordFields,
  meetingId: id,
  /** Running number within the meeting, from 1. */
  number: z.int(),
  reason: z.string(),
  userName: z.string(),
  content: z.string(),
})

/** What a member answered to circulated minutes, on paper or by word. */
export const confirmation = z.object({
  ...recordFields,
  meetingId: id,
  personId: id,
  answer: z.enum(['agrees', 'corrects']),
  answeredOn: isoDate,
  /** What is to be corrected. */
  note: line(2000),
})

/** 'next': by a later meeting; 'same': at the end of the meeting itself; 'circulated': by answers to a circulated draft. */
export const adoptionWay = z.enum(['next', 'same', 'circulated'])

/** Minutes that were adopted. Never changed, never removed. */
export const adoption = z.object({
  ...recordFields,
  meetingId: id,
  way: adoptionWay,
  adoptedOn: isoDate,
  /** The meeting that adopted; never the same one with way 'next' (rule 17). */
  byMeetingId: id.nullable(),
  agendaItemId: id.nullable(),
  resolutionId: id.nullable(),
  /** Corrections made before adopting, in words; '' for none. */
  corrections: note,
})

/** A dated correction of adopted minutes: both texts stay (rule 16). Never changed, never removed. */
export const amendment = z.object({
  ...recordFields,
  meetingId: id,
  /** The item whose text is corrected; null for another part of the minutes. */
  agendaItemId: id.nullable(),
  byMeetingId: id,
  resolutionId: id.nullable(),
  amendedOn: isoDate,
  oldText: note,
  newText: note,
  reason: line(1000),
})

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

export type MinutesRevision = z.infer<typeof minutesRevision>
export type Confirmation = z.infer<typeof confirmation>
export type AdoptionWay = z.infer<typeof adoptionWay>
export type Adoption = z.infer<typeof adoption>
export type Amendment = z.infer<typeof amendment>
export type Fingerprint = z.infer<typeof fingerprint>
