import type Database from 'better-sqlite3'
import { fundingSource } from '../../contract/project-money.ts'
import type { AnnualMoney, MoneySums } from '../../documents/annual/report.ts'
import { fiscalYearSpan } from '../../contract/text/thai-date-format.ts'
import { promisedOf, total } from '../../domain/project-money.ts'
import { fundingsOfYear, instalmentsOfYear, spendingsOfYear } from '../../store/queries/annual.ts'

export const NOTHING: MoneySums = { promisedSatang: 0, receivedSatang: 0, spentSatang: 0 }

/** What all projects were promised, received and spent in a fiscal year (rule 20). @param year C.E. year in which it ends */
export function moneyOfYear(db: Database.Database, year: number): { byProject: Map<string, MoneySums>; bySource: AnnualMoney[] } {
  const fundings = fundingsOfYear(db, year)
  const instalments = Map.groupBy(instalmentsOfYear(db, year), ({ fundingId }) => fundingId)
  const spendings = spendingsOfYear(db, year, fiscalYearSpan(year))
  const ofFunding = new Map(fundings.map((funding) => [funding.id, funding]))
  const sums = <K>(keyOfFunding: (funding: (typeof fundings)[number]) => K, keyOfSpending: (spending: (typeof spendings)[number]) => K): Map<K, MoneySums> => {
    const found = new Map<K, MoneySums>()
    const add = (key: K, more: Partial<MoneySums>) => {
      const sum = found.get(key) ?? { ...NOTHING }
      sum.promisedSatang += more.promisedSatang ?? 0
      sum.receivedSatang += more.receivedSatang ?? 0
      sum.spentSatang += more.spentSatang ?? 0
      found.set(key, sum)
    }
    for (const funding of fundings) {
      add(keyOfFunding(funding), { promisedSatang: promisedOf(funding), receivedSatang: total(instalments.get(funding.id) ?? [], ({ receivedSatang }) => receivedSatang) })
    }
    for (const spending of spendings) add(keyOfSpending(spending), { spentSatang: spending.satang })
    return found
  }
  const bySource = sums(({ source }): AnnualMoney['source'] => source, ({ fundingId }) => ofFunding.get(fundingId ?? '')?.source ?? null)
  return {
    byProject: sums(({ projectId }) => projectId, ({ projectId }) => projectId),
    bySource: [...fundingSource.options, null].flatMap((source) => {
      const sum = bySource.get(source)
      return sum === undefined ? [] : [{ source, ...sum }]
    }),
  }
}
