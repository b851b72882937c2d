import type { HealthReport } from '../../../electron/contract/health.ts'

/** What a report asks of the reader. */
export type Advice = 'repair' | 'rebuild' | 'chain' | 'codes' | 'files'

/**
 * A data file that cannot be read whole is replaced by a good copy, and what else was found follows from it. Otherwise
 * each finding has its own remedy: no record is replaced for the sake of the search index or of the history.
 */
export function adviceFor(report: HealthReport): Advice[] {
  const isDamaged = (name: HealthReport['parts'][number]['name']) => report.parts.some((part) => part.name === name && part.state === 'damaged')
  const files: Advice[] = isDamaged('files') ? ['files'] : []
  if (isDamaged('pages')) return ['repair', ...files]
  const found = (name: Parameters<typeof isDamaged>[0], advice: Advice): Advice[] => (isDamaged(name) ? [advice] : [])
  return [...found('chain', 'chain'), ...found('codes', 'codes'), ...found('search', 'rebuild'), ...files]
}
