import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { ERROR_CODES } from './errors.ts'
import { empty, instant, jobId } from './shapes.ts'

/** Automatic copies of the records on this computer: packages without the attachments' content, which lie beside. */

export const copy = z.object({
  /** For backups.verify and backups.inspect. */
  path: z.string(),
  madeAt: instant,
  size: z.number(),
})
export const copiesState = z.object({
  /** Newest first; each was read back and found whole when it was made. */
  copies: z.array(copy),
  running: z.boolean(),
  /** Why the last try of this session made none; null after one that did. */
  failure: z.object({ at: instant, code: z.enum(ERROR_CODES) }).nullable(),
  /** Attachments that were found nowhere by the last try of this session. */
  filesMissing: z.int(),
})

export const copies = {
  'copies.list': query(READERS, empty, copiesState),
  'copies.make': command(WRITERS, z.object({ jobId }), copiesState),
} as const

export type Copy = z.infer<typeof copy>
export type CopiesState = z.infer<typeof copiesState>
