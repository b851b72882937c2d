import type { FundingSource } from '../contract/projects.ts'

export interface FundingLine {
  source: FundingSource
  promisedSatang: number
  receivedSatang: number
}

/** Rule 20: what was promised and received, by source, in the order the sources first appear. */
export function sumBySource(lines: readonly FundingLine[]): FundingLine[] {
  const sums = new Map<FundingSource, FundingLine>()
  for (const { source, promisedSatang, receivedSatang } of lines) {
    const sum = sums.get(source) ?? { source, promisedSatang: 0, receivedSatang: 0 }
    sums.set(source, { source, promisedSatang: sum.promisedSatang + promisedSatang, receivedSatang: sum.receivedSatang + receivedSatang })
  }
  return [...sums.values()]
}
