import type Database from 'better-sqlite3'
import { verifyChain } from '../store/audit-chain.ts'
import type { AuditEntry } from '../contract/audit.ts'
import { maskNationalId } from '../domain/national-id.ts'
import { auditEntries, auditEntriesAfter } from '../store/queries/council.ts'
import { auditSubject } from './audit-subject.ts'
import { exportAudit } from './export-audit.ts'
import { writeInTurn, type HandlersOf } from './context.ts'

type Content = AuditEntry['before']

/** The log proves that a national ID was written or changed; the digits themselves are shown by members.showNationalId alone. */
function masked(content: Content): Content {
  const id = content?.nationalId
  return typeof id === 'string' && /^\d{13}$/.test(id) ? { ...content, nationalId: maskNationalId(id) } : content
}

function shown(db: Database.Database, entry: Omit<AuditEntry, 'subject'>): AuditEntry {
  return { ...entry, subject: auditSubject(db, entry), before: masked(entry.before), after: masked(entry.after) }
}

/** Entries exported between two turns of others. */
const PAGE = 200

export const audit = {
  'audit.list': ({ recordId, before, limit }, { council: { store: { db } } }) =>
    auditEntries(db, recordId, before, limit).map((entry) => shown(db, entry)),
  'audit.verify': (_input, { council }) => verifyChain(council.store.db),

  'audit.export': async ({ folder }, context) => {
    const { council, ports } = context
    const page = (after: number) => auditEntriesAfter(council.store.db, after, PAGE).map((entry) => shown(council.store.db, entry))
    const exported = await exportAudit(page, folder, ports.clock.now())
    await writeInTurn(context, (writer) => writer.note('council_profile', council.id, { auditExported: exported.entries }))
    return exported
  },
} satisfies HandlersOf<'audit'>
