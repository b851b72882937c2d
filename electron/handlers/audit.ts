import { verifyChain } from '../store/audit-chain.ts'
import type { AuditEntry } from '../contract/audit.ts'
import { maskNationalId } from '../domain/national-id.ts'
import { auditEntries } from '../store/queries/council.ts'
import { auditSubject } from './audit-subject.ts'
import type { HandlersOf } from './context.ts'

type Content = AuditEntry['before']

/** The log proves that a national ID was written or changed; the digits themselves are shown by members.showNationalId alone. */
function masked(content: Content): Content {
  const id = content?.nationalId
  return typeof id === 'string' && /^\d{13}$/.test(id) ? { ...content, nationalId: maskNationalId(id) } : content
}

export const audit = {
  'audit.list': ({ recordId, before, limit }, { council: { store: { db } } }) =>
    auditEntries(db, recordId, before, limit).map((entry) => ({
      ...entry,
      subject: auditSubject(db, entry),
      before: masked(entry.before),
      after: masked(entry.after),
    })),
  'audit.verify': (_input, { council }) => verifyChain(council.store.db),
} satisfies HandlersOf<'audit'>
