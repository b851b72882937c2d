import { z } from 'zod'
import { query, READERS } from './define.ts'
import { rollEntry } from './members.ts'
import { id, isoDate } from './shapes.ts'

/** The term radar: whose seat must be filled, and by when. */

/** Past its end and not replaced, or days left at most. */
export const radarBand = z.union([z.literal('acting'), z.literal(30), z.literal(90), z.literal(180)])

export const radar = z.object({
  on: isoDate,
  /** The soonest first; acting members, whose terms are over, before all. */
  entries: z.array(z.object({ entry: rollEntry, band: radarBand, /** Negative: since so many days over. */ daysLeft: z.int() })),
  /** Every running term ends on one day, within the warnings: that day, and how many seats. */
  together: z.object({ on: isoDate, seats: z.int() }).nullable(),
  /** Organisations that stand and have fewer delegates than seats. */
  openSeats: z.array(z.object({ organisationId: id, name: z.string(), seats: z.int(), delegates: z.int() })),
})

export const terms = {
  'terms.radar': query(READERS, z.object({ on: isoDate }), radar),
} as const

export type RadarBand = z.infer<typeof radarBand>
export type Radar = z.infer<typeof radar>
