import { z } from 'zod'
import { instant } from './shapes.ts'

/** Whether the records are sound: looked at after every opening, and on demand. */

export const healthPart = z.object({
  /** Pages of the database; the audit chain; the search index; attachments (on demand only). */
  name: z.enum(['pages', 'chain', 'search', 'files']),
  /** 'unfinished': there was not time enough, and nothing wrong so far. */
  state: z.enum(['sound', 'damaged', 'unfinished']),
})
export const healthReport = z.object({
  ok: z.boolean(),
  checkedAt: instant,
  /** Every page, index and attachment, not only what the time after opening allows. */
  full: z.boolean(),
  parts: z.array(healthPart),
})

export type HealthPart = z.infer<typeof healthPart>
export type HealthReport = z.infer<typeof healthReport>
