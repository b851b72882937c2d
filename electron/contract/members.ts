import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { meetingKind } from './meetings.ts'
import { done, empty, filledLine, id, instant, isoDate, line, note, recordFields, recordRef } from './shapes.ts'

/** People once, memberships one row per term, posts with their own dates: never overwritten, only continued. */

/** ผู้แทน of a community organisation, or ผู้ทรงคุณวุฒิ (Act s.6). */
export const capacity = z.enum(['delegate', 'expert'])
export const postName = z.enum(['chair', 'vice_chair', 'secretary', 'treasurer', 'other'])

export const personInput = z.object({
  title: line(60),
  givenName: filledLine(120),
  familyName: line(120),
  /** 13 digits as text, or empty: optional, and masked wherever it is shown. */
  nationalId: z.string().regex(/^(\d{13})?$/),
  bornOn: isoDate.nullable(),
  phone: line(40),
  houseNo: line(60),
  /** หมู่ที่; null where the area has none or it is not known. */
  moo: z.int().min(1).max(99).nullable(),
  address: line(500),
  note,
})
export const person = personInput.extend({
  ...recordFields,
  /** When all but the name was cleared (PDPA s.33); null for a person whose data is kept. */
  erasedAt: instant.nullable(),
})

/** Why a term ended before its time (or at it): '' while it goes on, and for ends from before the kind was kept. */
export const endKind = z.enum(['', 'expired', 'resigned', 'died', 'disqualified', 'recalled', 'dissolved', 'absent', 'other'])

export const membershipInput = z.object({
  capacity,
  organisationId: id.nullable(),
  startedOn: isoDate,
  /** Last day of the term (ป.พ.พ. ม.193/5); computed from the start when left out. */
  dueEndOn: isoDate.nullable(),
  /** The meeting that chose the member, where it is on record. Left out: none, or as it was. */
  electedMeetingId: id.nullable().optional(),
  /** The term whose seat this one fills after a by-election. Left out: none, or as it was. */
  replacesId: id.nullable().optional(),
})
export const membership = membershipInput.extend({
  ...recordFields,
  personId: id,
  dueEndOn: isoDate,
  electedMeetingId: id.nullable(),
  replacesId: id.nullable(),
  endedOn: isoDate.nullable(),
  endKind,
  endReason: line(300),
  importId: id.nullable(),
})

export const postInput = z.object({
  post: postName,
  /** The council's own word where `post` is 'other', or a number as in รองประธาน คนที่ 1. */
  label: line(120),
  startedOn: isoDate,
  endedOn: isoDate.nullable(),
})
export const post = postInput.extend({ ...recordFields, personId: id })

export const organisationKind = z.enum(['local', 'traditional', 'other'])
export const organisationInput = z.object({
  name: filledLine(300),
  /** ชุมชนท้องถิ่น, ชุมชนท้องถิ่นดั้งเดิม (Act s.3) or ชุมชนอื่น. */
  kind: organisationKind,
  registrationNo: line(100),
  registeredOn: isoDate.nullable(),
  /** หมู่ที่: none, one, or many for ชุมชนอื่น. */
  moo: z.array(z.int().min(1).max(99)).max(99),
  foundedOn: isoDate.nullable(),
  /** Class of activity, in the council's own words. */
  activity: line(200),
  /** Members of the organisation itself; null where it is not known. */
  memberCount: z.int().min(0).max(1_000_000).nullable(),
  leader: line(200),
  phone: line(40),
  /** Delegates it may send; null: as many as the council's rules give to each. */
  seats: z.int().min(0).max(99).nullable(),
  note,
})
export const organisation = organisationInput.extend(recordFields)

/** Of an organisation of which only the name is known. */
export const NAME_ONLY = {
  kind: 'local', registrationNo: '', registeredOn: null, moo: [], foundedOn: null, activity: '', memberCount: null, leader: '', phone: '', seats: null, note: '',
} satisfies Omit<z.infer<typeof organisationInput>, 'name'>

export const memberState = z.enum(['future', 'in_office', 'acting', 'ended'])

/** One line of the roll as of a date: one person once, however many posts. */
export const rollEntry = z.object({
  person: person.omit({ nationalId: true }),
  membership,
  organisationName: z.string().nullable(),
  posts: z.array(post),
  state: memberState,
})
export const roll = z.object({
  on: isoDate,
  entries: z.array(rollEntry),
  /** Whom the quorum counts: with those acting only where the council's rules say so. */
  inOffice: z.int(),
  /** On the roll past their term, counted or not. */
  acting: z.int(),
})

/** A term with what it refers to, in words. */
export const termEntry = membership.extend({
  organisationName: z.string().nullable(),
  electedMeeting: z.object({ id, kind: meetingKind, number: z.int(), year: z.int() }).nullable(),
  /** Whose seat it fills after a by-election, and the last day that term had. */
  replaces: z.object({ personId: id, name: z.string(), endedOn: isoDate.nullable(), dueEndOn: isoDate }).nullable(),
  /** Who fills the seat since it was left. */
  replacedBy: z.object({ personId: id, name: z.string(), startedOn: isoDate }).nullable(),
})

/** A seat that was left before the term had run out: a by-election may fill it. */
export const vacatedTerm = z.object({
  membership,
  personId: id,
  name: z.string(),
  organisationName: z.string().nullable(),
  /** The term that fills it by now. */
  replacedById: id.nullable(),
})

export const personPage = z.object({
  /** The national ID masked (x-xxxx-xxxxx-12-1), or empty. */
  person: person.extend({ nationalId: z.string() }),
  memberships: z.array(termEntry),
  posts: z.array(post),
})

export const members = {
  /** The roll as of a date; `includeEnded` adds those who have left, for the list of all. */
  'members.roll': query(READERS, z.object({ on: isoDate, includeEnded: z.boolean().default(false) }), roll),
  'members.get': query(READERS, z.object({ id }), personPage),
  /** One unmasked national ID; the audit log keeps who looked. */
  'members.showNationalId': command(WRITERS, z.object({ id }), z.object({ nationalId: z.string() })),
  'members.add': command(
    WRITERS,
    z.object({ person: personInput, membership: membershipInput, post: postInput.nullable() }),
    z.object({ id }),
  ),
  /** `nationalId` left out keeps the one on record (the page holds only the masked form). */
  'members.savePerson': command(
    WRITERS,
    recordRef.extend({ person: personInput.extend({ nationalId: personInput.shape.nationalId.optional() }) }),
    personPage,
  ),
  'members.endMembership': command(
    WRITERS,
    recordRef.extend({ endedOn: isoDate, endKind: endKind.default(''), endReason: line(300) }),
    membership,
  ),
  /** A further term of a person on record: chosen again, or back after a break. TERM_OVERLAPS when it meets another, SEAT_FILLED when `replacesId` has no empty seat. */
  'members.addMembership': command(WRITERS, z.object({ personId: id, membership: membershipInput }), membership),
  /** Puts right what was typed wrong about a term; `endedOn` null takes back its end. */
  'members.correctMembership': command(
    WRITERS,
    recordRef.extend({ membership: membershipInput.extend({ endedOn: isoDate.nullable(), endKind: endKind.optional(), endReason: line(300) }) }),
    membership,
  ),
  'members.addPost': command(WRITERS, z.object({ personId: id, post: postInput }), post),
  'members.endPost': command(WRITERS, recordRef.extend({ endedOn: isoDate }), post),
  /** Puts right what was typed wrong about a post; `endedOn` null takes back its end. */
  'members.correctPost': command(WRITERS, recordRef.extend({ post: postInput }), post),
  'members.removePost': command(WRITERS, recordRef, done),
  'members.restorePost': command(WRITERS, z.object({ id }), done),
  /** A person entered by mistake, with terms and posts. STILL_USED once a meeting was held during a term. */
  'members.remove': command(WRITERS, recordRef, done),
  'members.restore': command(WRITERS, z.object({ id }), done),
  /** Seats left early, the latest first, filled since or not. */
  'members.vacated': query(READERS, empty, z.array(vacatedTerm)),
  'members.organisations': query(READERS, empty, z.array(organisation)),
} as const

export type Capacity = z.infer<typeof capacity>
export type PostName = z.infer<typeof postName>
export type PersonInput = z.infer<typeof personInput>
export type Person = z.infer<typeof person>
export type MembershipInput = z.infer<typeof membershipInput>
export type Membership = z.infer<typeof membership>
export type TermEntry = z.infer<typeof termEntry>
export type VacatedTerm = z.infer<typeof vacatedTerm>
export type PostInput = z.infer<typeof postInput>
export type Post = z.infer<typeof post>
export type EndKind = z.infer<typeof endKind>
export type OrganisationInput = z.infer<typeof organisationInput>
export type Organisation = z.infer<typeof organisation>
export type MemberState = z.infer<typeof memberState>
export type RollEntry = z.infer<typeof rollEntry>
export type Roll = z.infer<typeof roll>
export type PersonPage = z.infer<typeof personPage>
