import { verifyChain } from '../store/audit-chain.ts'
import { auditEntries } from '../store/queries/council.ts'
import type { HandlersOf } from './context.ts'

export const audit = {
  'audit.list': ({ recordId, before, limit }, { council }) => auditEntries(council.store.db, recordId, before, limit),
  'audit.verify': (_input, { council }) => verifyChain(council.store.db),
} satisfies HandlersOf<'audit'>
