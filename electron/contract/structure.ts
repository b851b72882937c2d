import { z } from 'zod'
import { query, READERS } from './define.ts'
import { capacity, memberState, post, postName } from './members.ts'
import { organisationStatus } from './organisations.ts'
import { id, isoDate } from './shapes.ts'

/** The council's structure on a day: posts held, members by capacity, seats and what is vacant of them. */

const seatCount = {
  seats: z.int(),
  /** Delegates in office or acting. */
  filled: z.int(),
  /** Of those filled: past their term, to be chosen anew. */
  acting: z.int(),
  vacant: z.int(),
  /** Delegates beyond the number of seats. */
  over: z.int(),
}

export const organisationSeats = z.object({ id, name: z.string(), moo: z.array(z.int()), status: organisationStatus, ...seatCount })
/** `moo` null: organisations of several หมู่ or of none (ชุมชนอื่น), last. */
export const villageSeats = z.object({ moo: z.int().nullable(), organisations: z.int(), ...seatCount })

export const structurePage = z.object({
  on: isoDate,
  /** In official order; a numbered deputy after the one before. */
  posts: z.array(z.object({ post, personId: id, name: z.string(), capacity, organisationName: z.string().nullable(), state: memberState })),
  /** Posts that the Act names and nobody holds. */
  vacantPosts: z.array(postName),
  members: z.array(z.object({ capacity, count: z.int(), acting: z.int() })),
  expertShare: z.object({ delegates: z.int(), experts: z.int(), allowed: z.int(), over: z.int(), numerator: z.int(), denominator: z.int() }),
  /** In dictionary order; those dissolved only while somebody still sits for them. */
  organisations: z.array(organisationSeats),
  villages: z.array(villageSeats),
  /** Delegates in office of whom no organisation is on record: they fill none of these seats. */
  withoutOrganisation: z.int(),
})

export const structure = {
  'structure.get': query(READERS, z.object({ on: isoDate }), structurePage),
} as const

export type OrganisationSeats = z.infer<typeof organisationSeats>
export type VillageSeats = z.infer<typeof villageSeats>
export type StructurePage = z.infer<typeof structurePage>
