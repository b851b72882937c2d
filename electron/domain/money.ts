import type { FundingSource } from '../contract/projects.ts'

export interface FundingLine {
  source: FundingSource
  promisedSatang: number
  receivedSatang: number
}

export interface YearlyFundingLine extends FundingLine {
  /** C.E. year in which the fiscal year ends: ปีงบประมาณ 2569 is 2026. */
  fiscalYear: number
}

export interface FundingTotal {
  promisedSatang: number
  receivedSatang: number
}

/** What was promised and received, by source, in the order the sources first appear. */
export function sumBySource(lines: readonly FundingLine[]): FundingLine[] {
  return [...sumBy(lines, (line) => line.source)].map(([source, total]) => ({ source, ...total }))
}

/** The same by fiscal year, the earliest first. */
export function sumByFiscalYear(lines: readonly YearlyFundingLine[]): (FundingTotal & { fiscalYear: number })[] {
  return [...sumBy(lines, (line) => line.fiscalYear)]
    .map(([fiscalYear, total]) => ({ fiscalYear, ...total }))
    .sort((a, b) => a.fiscalYear - b.fiscalYear)
}

/** Lines with more received than promised: to be said, since one source's surplus can hide another's shortfall. */
export function receivedAbovePromised<L extends FundingLine>(lines: readonly L[]): L[] {
  return lines.filter((line) => line.receivedSatang > line.promisedSatang)
}

function sumBy<L extends FundingLine, K>(lines: readonly L[], keyOf: (line: L) => K): Map<K, FundingTotal> {
  const sums = new Map<K, FundingTotal>()
  for (const line of lines) {
    const key = keyOf(line)
    const sum = sums.get(key) ?? { promisedSatang: 0, receivedSatang: 0 }
    sum.promisedSatang += line.promisedSatang
    sum.receivedSatang += line.receivedSatang
    sums.set(key, sum)
  }
  return sums
}
