import type { Funding, FundingLine, FundingSum, FundingYear, Instalment, Spending } from '../contract/project-money.ts'
import { parseBahtText } from '../contract/text/index.ts'
import { fiscalYear } from '../contract/text/thai-date-format.ts'

/** Sums of a project's money. All amounts are integer satang. */

/** The amount that written words name, when it is another than the figures: to be shown, never settled here (ป.พ.พ. ม.12). */
export function differingWords({ writtenWords, promisedSatang }: Pick<Funding, 'writtenWords' | 'promisedSatang'>): number | null {
  const read = writtenWords.trim() === '' ? null : parseBahtText(writtenWords)
  return read === null || read.satang === promisedSatang ? null : read.satang
}

/** What counts as promised: the figures, unless the council decided that the words do. */
export function promisedOf(funding: Pick<Funding, 'writtenWords' | 'promisedSatang' | 'wordsChoice'>): number {
  return funding.wordsChoice === 'words' ? (differingWords(funding) ?? funding.promisedSatang) : funding.promisedSatang
}

/** Each funding with its instalments, what came in, what was spent from it and what is left. */
export function fundingLines(fundings: readonly Funding[], instalments: readonly Instalment[], spendings: readonly Spending[]): FundingLine[] {
  const received = Map.groupBy(instalments, ({ fundingId }) => fundingId)
  const spent = Map.groupBy(spendings, ({ fundingId }) => fundingId)
  return fundings.map((funding) => {
    const own = received.get(funding.id) ?? []
    const receivedSatang = total(own, ({ receivedSatang: satang }) => satang)
    const spentSatang = total(spent.get(funding.id) ?? [], ({ satang }) => satang)
    return { ...funding, instalments: own, countedSatang: promisedOf(funding), receivedSatang, spentSatang, balanceSatang: receivedSatang - spentSatang, wordsSatang: differingWords(funding) }
  })
}

/** By source, in the order in which the sources first appear; what was spent from no source that was named is in none. */
export function sumsBySource(lines: readonly FundingLine[]): FundingSum[] {
  return [...Map.groupBy(lines, ({ source }) => source)].map(([source, own]) => ({ source, ...sumOf(own) }))
}

/**
 * By fiscal year, the earliest first. Money belongs to the year it was promised for, whenever it came or went; what was
 * spent from no source that was named belongs to the year of its day.
 */
export function sumsByYear(lines: readonly FundingLine[], spendings: readonly Spending[]): FundingYear[] {
  const named = new Set(lines.map(({ id }) => id))
  const unnamed = Map.groupBy(spendings.filter(({ fundingId }) => fundingId === null || !named.has(fundingId)), ({ spentOn }) => fiscalYear(spentOn))
  const own = Map.groupBy(lines, ({ fiscalYear }) => fiscalYear)
  return [...new Set([...own.keys(), ...unnamed.keys()])]
    .sort((a, b) => a - b)
    .map((fiscalYear) => {
      const sum = sumOf(own.get(fiscalYear) ?? [])
      return { fiscalYear, ...sum, spentSatang: sum.spentSatang + total(unnamed.get(fiscalYear) ?? [], ({ satang }) => satang) }
    })
}

function sumOf(lines: readonly FundingLine[]): Omit<FundingSum, 'source'> {
  return {
    promisedSatang: total(lines, ({ countedSatang }) => countedSatang),
    receivedSatang: total(lines, ({ receivedSatang }) => receivedSatang),
    spentSatang: total(lines, ({ spentSatang }) => spentSatang),
  }
}

export function total<T>(list: readonly T[], amountOf: (one: T) => number): number {
  return list.reduce((sum, one) => sum + amountOf(one), 0)
}
