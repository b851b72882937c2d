import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { agendaItem } from './agenda.ts'
import { seal } from './fingerprints.ts'
import { namedMeeting } from './named-meeting.ts'
import { resolutionSeries, verb } from './resolutions.ts'
import { done, id, isoDate, line, note, recordFields, recordRef, richText } from './shapes.ts'

export * from './fingerprints.ts'
export * from './named-meeting.ts'

/** From draft to adopted minutes and their amendments: revisions, confirmations, adoption. */

/** Why a revision was kept: checked, circulated, on demand, what stood before another was restored, what was restored, adopted. */
export const revisionReason = z.enum(['checked', 'circulated', 'kept', 'before_restore', 'restored', 'adopted'])

/** What the checker (ผู้ตรวจรายงานการประชุม) said of a draft, as it was told or stands on a paper that was given back. */
export const minutesCheck = z.object({
  /** The checker's name, as minutes print it. */
  by: line(200).refine((name) => name.trim() !== ''),
  on: isoDate,
  found: z.enum(['right', 'corrections']),
})

/** What a revision holds: the words that the minutes print, without the attendance. */
export const revisionContent = z.object({
  /** As typed when it was kept on demand, or what the checker wants corrected; '' otherwise. */
  note: z.string(),
  /** For 'checked'. */
  check: minutesCheck.nullable().default(null),
  /** For 'restored': the number of the revision that was. */
  restoredNumber: z.int().nullable(),
  place: z.string(),
  items: z.array(z.object({ id, label: z.string(), title: z.string(), body: richText })),
  resolutions: z.array(z.object({ id, agendaItemId: id, number: z.int(), series: resolutionSeries.default('year'), year: z.int(), verb, text: z.string(), assignee: z.string(), task: z.string(), dueOn: isoDate.nullable() })),
})

/** The text of minutes as it stood at one time. */
export const minutesRevision = z.object({
  ...recordFields,
  meetingId: id,
  /** Running number within the meeting, from 1. */
  number: z.int(),
  reason: revisionReason,
  userName: z.string(),
  content: revisionContent,
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

const namedResolution = z.object({ id, number: z.int(), year: z.int(), series: resolutionSeries })

export const adoptionEntry = adoption.extend({ by: namedMeeting.nullable(), resolution: namedResolution.nullable(), seal: seal.nullable() })
export const amendmentEntry = amendment.extend({
  by: namedMeeting.nullable(),
  resolution: namedResolution.nullable(),
  /** As printed; '' where it is another part of the minutes. */
  itemLabel: z.string(),
  itemTitle: z.string(),
  seal: seal.nullable(),
})
export const revisionEntry = minutesRevision.omit({ content: true }).extend({ note: z.string(), restoredNumber: z.int().nullable(), check: minutesCheck.nullable() })

/** Who is asked to confirm, in official order, and what they answered. */
export const answerEntry = z.object({ personId: id, name: z.string(), postLabel: z.string(), confirmation: confirmation.nullable() })
/** needed = floor(asked / 2) + 1. */
export const answersSum = z.object({ asked: z.int(), needed: z.int(), answered: z.int(), agrees: z.int(), corrects: z.int(), enough: z.boolean() })

/** Everything between draft and amendment of one meeting's minutes. */
export const minutesLife = z.object({
  meeting: namedMeeting,
  adoption: adoptionEntry.nullable(),
  amendments: z.array(amendmentEntry),
  revisions: z.array(revisionEntry),
  /** Whether the text is another one than that of the latest check; null where none was recorded. */
  changedSinceCheck: z.boolean().nullable(),
  answers: z.array(answerEntry),
  sum: answersSum,
  /** Items of later meetings that are to adopt these minutes. */
  awaitedBy: z.array(z.object({ itemId: id, by: namedMeeting })),
  /** Minutes that this meeting adopted, or that an item of it is to adopt. */
  adopts: z.array(z.object({ itemId: id, meeting: namedMeeting, adoption: adoption.nullable() })),
})

/** Who adopts and amends: an assistant writes, and does not decide that the writing is done. */
export const ADOPTERS = ['secretary', 'chair'] as const

const corrections = note

export const minutes = {
  'minutes.get': query(READERS, z.object({ meetingId: id }), minutesLife),
  /** Keeps the draft as it was checked; nothing waits for a check. MEETING_NOT_HELD, MINUTES_ADOPTED. */
  'minutes.recordCheck': command(WRITERS, z.object({ meetingId: id, check: minutesCheck, note: line(2000) }), z.object({ number: z.int() })),
  'minutes.circulate': command(WRITERS, recordRef, done),
  'minutes.backToDraft': command(WRITERS, recordRef, done),
  /** Answers of members to circulated minutes; a second answer of the same person takes the place of the first. */
  'minutes.answer': command(
    WRITERS,
    z.object({ meetingId: id, personIds: z.array(id).min(1).max(2000), answer: confirmation.shape.answer, answeredOn: isoDate, note: confirmation.shape.note }),
    answersSum,
  ),
  'minutes.removeAnswer': command(WRITERS, recordRef, done),
  'minutes.restoreAnswer': command(WRITERS, z.object({ id }), done),
  /**
   * Rules 16, 17. 'next' writes the resolution รับรอง under the item, unless there is one, and the adoption in one transaction.
   * MEETING_NOT_HELD, ADOPTER_NOT_LATER, ADOPTER_OTHER_BODY, NOT_ENOUGH_ANSWERS, MINUTES_ADOPTED.
   */
  'minutes.adopt': command(
    ADOPTERS,
    z.discriminatedUnion('way', [
      z.object({ way: z.literal('next'), agendaItemId: id, corrections }),
      z.object({ way: z.literal('same'), meetingId: id, corrections }),
      z.object({ way: z.literal('circulated'), meetingId: id, adoptedOn: isoDate, corrections }),
    ]),
    z.object({ meetingId: id, seal }),
  ),
  /** Rule 16. `oldText` is what the minutes say. MINUTES_NOT_ADOPTED, ADOPTER_NOT_LATER, ADOPTER_OTHER_BODY. */
  'minutes.amend': command(
    ADOPTERS,
    z.object({
      meetingId: id, agendaItemId: id.nullable(), byMeetingId: id, resolutionId: id.nullable(),
      oldText: note.refine((text) => text.trim() !== ''), newText: note, reason: line(1000),
    }),
    z.object({ id, seal }),
  ),
  /** Meetings that may amend these minutes, latest first, with their resolutions. */
  'minutes.amenders': query(READERS, z.object({ meetingId: id }), z.array(namedMeeting.extend({ resolutions: z.array(namedResolution.extend({ verb, text: z.string() })) }))),
  /** Keeps the text as it stands; nothing is added where nothing changed since the last one. */
  'minutes.keep': command(WRITERS, z.object({ meetingId: id, note: line(300) }), z.object({ number: z.int(), added: z.boolean() })),
  'minutes.revision': query(READERS, z.object({ id }), minutesRevision),
  /** The text as it stands, in the shape of a revision, to compare with. */
  'minutes.textNow': query(READERS, z.object({ meetingId: id }), revisionContent),
  /** Texts of items and resolutions as they were; what was removed since comes back, what was added stays. MINUTES_ADOPTED. */
  'minutes.restoreRevision': command(WRITERS, z.object({ id }), z.object({ number: z.int(), stayed: z.int() })),
  /** Held meetings of the same body before this one whose minutes are not adopted, oldest first. */
  'minutes.adoptable': query(READERS, z.object({ meetingId: id }), z.array(namedMeeting)),
  /** Says which minutes an item is to adopt; null for none. */
  'minutes.linkItem': command(WRITERS, recordRef.extend({ adoptsMeetingId: id.nullable() }), agendaItem),
} as const

export type RevisionReason = z.infer<typeof revisionReason>
export type MinutesCheck = z.infer<typeof minutesCheck>
export type RevisionContent = z.infer<typeof revisionContent>
export type MinutesRevision = z.infer<typeof minutesRevision>
export type RevisionEntry = z.infer<typeof revisionEntry>
export type Confirmation = z.infer<typeof confirmation>
export type AnswerEntry = z.infer<typeof answerEntry>
export type AnswersSum = z.infer<typeof answersSum>
export type AdoptionWay = z.infer<typeof adoptionWay>
export type Adoption = z.infer<typeof adoption>
export type AdoptionEntry = z.infer<typeof adoptionEntry>
export type Amendment = z.infer<typeof amendment>
export type AmendmentEntry = z.infer<typeof amendmentEntry>
export type MinutesLife = z.infer<typeof minutesLife>
