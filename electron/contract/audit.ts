import { z } from 'zod'
import { query, READERS } from './define.ts'
import { id, instant } from './shapes.ts'

/** Who changed what, when, from what to what: chained by SHA-256, each entry to the one before. */

export const auditEntry = z.object({
  seq: z.int(),
  at: instant,
  userName: z.string(),
  /** The command that wrote, e.g. "members.add". */
  command: z.string(),
  table: z.string(),
  recordId: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  hash: z.string(),
})

export const audit = {
  'audit.list': query(
    READERS,
    z.object({ recordId: id.nullable(), before: z.int().nullable(), limit: z.int().min(1).max(500).default(100) }),
    z.array(auditEntry),
  ),
  /** Recomputes the whole chain. `brokenAt`: the first entry that does not fit. */
  'audit.verify': query(
    READERS,
    z.object({}).default({}),
    z.object({ ok: z.boolean(), entries: z.int(), brokenAt: z.int().nullable(), head: z.string() }),
  ),
} as const

export type AuditEntry = z.infer<typeof auditEntry>
