import { z } from 'zod'
import { packageInfo } from './backups.ts'
import { passphrase } from './councils.ts'
import { command, query, READERS, WRITERS } from './define.ts'
import { ERROR_CODES } from './errors.ts'
import { empty, id, instant, jobId } from './shapes.ts'

/** Whether the records are sound: looked at after every opening and on demand; mending from a good copy when they are not. */

export const healthPart = z.object({
  /** Pages of the database; the audit chain; the codes of adopted minutes; the search index; attachments (on demand only). */
  name: z.enum(['pages', 'chain', 'codes', 'search', 'files']),
  /** 'unfinished': there was not time enough, and nothing wrong so far. 'partOnly': it takes the whole book, and a part of it is open. */
  state: z.enum(['sound', 'damaged', 'unfinished', 'partOnly']),
})
export const healthReport = z.object({
  ok: z.boolean(),
  checkedAt: instant,
  /** Every page, index and attachment, not only what the time after opening allows. */
  full: z.boolean(),
  parts: z.array(healthPart),
  /** The first entry of the audit log that does not fit the one before. */
  chainBrokenAt: z.int().nullable(),
})

/** A package that was read whole just now and can take the place of damaged records. */
export const candidate = packageInfo.extend({ kind: z.enum(['copy', 'backup']) })

export const health = {
  /** `clockBehind`: the latest entry, when this computer's clock stood before it at opening. */
  'health.last': query(READERS, empty, z.object({ report: healthReport.nullable(), clockBehind: instant.nullable() })),
  'health.check': query(READERS, z.object({ jobId }), healthReport),
  /** Makes the search index anew from the records, when it alone is damaged. */
  'health.rebuildSearch': command(WRITERS, z.object({ jobId }), healthReport),
  /** Good copies and backups of a council whose database may be damaged, newest first. */
  'health.candidates': query(
    'anyone',
    z.object({ jobId, councilId: id, passphrase }),
    z.object({ good: z.array(candidate), others: z.array(z.object({ kind: candidate.shape.kind, code: z.enum(ERROR_CODES) })) }),
  ),
  /** Puts the damaged folder aside, a good package in its place, and opens it. */
  'health.repair': command(
    'anyone',
    z.object({ jobId, councilId: id, passphrase, path: z.string().min(1).max(4096) }),
    z.object({ dataFrom: instant, keptAs: z.string(), filesMissing: z.int() }),
  ),
  /** Versions, sizes, counts, codes and check results as a text file; nothing of any person. */
  'health.saveDiagnostics': command(READERS, z.object({ folder: z.string().min(1).max(4096) }), z.object({ path: z.string() })),
} as const

export type HealthPart = z.infer<typeof healthPart>
export type HealthReport = z.infer<typeof healthReport>
export type Candidate = z.infer<typeof candidate>
