import { z } from 'zod'
import { meetingKind } from './meeting-kinds.ts'
import { id, isoDate } from './shapes.ts'

/** A meeting as another page names it. */
export const namedMeeting = z.object({ id, kind: meetingKind, /** '' where it is no committee's. */ committeeName: z.string(), number: z.int(), year: z.int(), heldOn: isoDate })

export type NamedMeeting = z.infer<typeof namedMeeting>
