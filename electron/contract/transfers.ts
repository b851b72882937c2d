import { z } from 'zod'
import { packageInfo, path, verifyReport } from './backups.ts'
import { command, KEEPERS } from './define.ts'
import { id, jobId } from './shapes.ts'

/** What of the council goes to another. Without personal data: people keep their names, where minutes need them. */
export const transferPart = z
  .object({
    projects: z.boolean(),
    /** Minutes of the meetings of this calendar year (C.E.); null for none. */
    minutesOfYear: z.int().min(1900).max(3000).nullable(),
  })
  .refine(({ projects, minutesOfYear }) => projects || minutesOfYear !== null)

export const transfers = {
  /** A package that only the contact's council (and this one) can open; the way to it is a stick or any other. */
  'transfers.send': command(
    KEEPERS,
    z.object({ jobId, contactId: id, part: transferPart.nullable(), folder: path }),
    z.object({ info: packageInfo, report: verifyReport }),
  ),
} as const

export type TransferPart = z.infer<typeof transferPart>
