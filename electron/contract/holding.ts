import { z } from 'zod'
import { clockTime, id, line, recordFields } from './shapes.ts'

/** Holding a meeting: the frozen roll, who came and left when, named votes, who stood aside. */

/** One line of the roll as it was when the meeting opened, in official order. */
export const frozenEntry = z.object({
  ...recordFields,
  meetingId: id,
  personId: id,
  /** Official order, from 1. */
  position: z.int(),
  name: z.string(),
  postLabel: z.string(),
  organisationName: z.string().nullable(),
})

/** Without a movement whoever is marked present was there from beginning to end. */
export const movement = z.object({ ...recordFields, meetingId: id, personId: id, kind: z.enum(['arrived', 'left']), at: clockTime })

/** Somebody with an interest in an item takes no part in its resolutions. */
export const recusal = z.object({ ...recordFields, agendaItemId: id, personId: id, reason: line(300) })

/** From `at` on so many of those who count are there; null: from the beginning. */
export const presenceStep = z.object({
  at: clockTime.nullable(),
  present: z.int(),
  met: z.boolean(),
  /** The quorum was lost with it, or reached again. */
  turned: z.boolean(),
})

export const choice = z.enum(['for', 'against', 'abstain'])
/** The vote of one member where votes are named. */
export const ballot = z.object({ ...recordFields, resolutionId: id, personId: id, choice: choice.nullable() })
export const ballotInput = z.object({ personId: id, choice: choice.nullable() })

export type FrozenEntry = z.infer<typeof frozenEntry>
export type Movement = z.infer<typeof movement>
export type Recusal = z.infer<typeof recusal>
export type PresenceStep = z.infer<typeof presenceStep>
export type BallotInput = z.infer<typeof ballotInput>
export type Choice = z.infer<typeof choice>
export type Ballot = z.infer<typeof ballot>
