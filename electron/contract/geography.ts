import { z } from 'zod'
import { query } from './define.ts'

/** Provinces, amphoe and tambon with their official codes (2, 4 and 6 digits), bundled with the program: the names in Thai, which is how they are official. */

export const area = z.object({ code: z.string(), name: z.string() })

export const geography = {
  /** Children of a code: '' gives the provinces, '83' Phuket's amphoe, '8303' Thalang's tambon. */
  'geography.areas': query('anyone', z.object({ parent: z.string().regex(/^(\d{2}|\d{4})?$/) }), z.array(area)),
} as const

export type Area = z.infer<typeof area>
