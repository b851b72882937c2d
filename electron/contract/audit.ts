import { z } from 'zod'
import { command, query, READERS } from './define.ts'
import { meetingKind, resolutionSeries } from './meetings.ts'
import { id, instant } from './shapes.ts'

/** Who changed what, when, from what to what: chained by SHA-256, each entry to the one before. */

/** What an entry is about, for a reader who does not know ids. */
export const auditSubject = z.object({
  /** A person's full name, the title of a project or an agenda item, a file's name; empty where the numbers say it all. */
  name: z.string(),
  meeting: z.object({ kind: meetingKind, number: z.int(), year: z.int() }).nullable(),
  resolution: z.object({ number: z.int(), series: resolutionSeries, year: z.int() }).nullable(),
})

export const auditEntry = z.object({
  seq: z.int(),
  at: instant,
  userName: z.string(),
  /** The command that wrote, e.g. "members.add". */
  command: z.string(),
  table: z.string(),
  recordId: z.string(),
  /** Null where the entry speaks for itself, as for the settings. */
  subject: auditSubject.nullable(),
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
  /** The whole log, oldest first, as a CSV file (UTF-8) that a spreadsheet opens. It holds personal data in the clear. */
  'audit.export': command(READERS, z.object({ folder: z.string().min(1).max(4096) }), z.object({ path: z.string(), entries: z.int() })),
} as const

export type AuditSubject = z.infer<typeof auditSubject>
export type AuditEntry = z.infer<typeof auditEntry>
