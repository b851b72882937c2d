import { z } from 'zod'

/** Of the council, of one of its committees, and meetings elsewhere that the council takes part in (province) or calls (สมัชชา). */
export const meetingKind = z.enum(['ordinary', 'extraordinary', 'committee', 'provincial', 'assembly'])
/** The council's own meetings: they count towards the number of a year, and for who came how often. */
export const COUNCIL_KINDS: readonly MeetingKind[] = ['ordinary', 'extraordinary']
/** Of a meeting that others call no quorum is asked: who of the council went is all there is to record. */
export const asksQuorum = (kind: MeetingKind): boolean => kind !== 'provincial' && kind !== 'assembly'

export type MeetingKind = z.infer<typeof meetingKind>
