import { MATCHES, type FundYear, type FundYearInput, type Match } from '../../../electron/contract/funds.ts'
import { numberYear } from '../../i18n/format.ts'

/** Fiscal years that can be meant, B.E.: funds of this kind are there since 2548, older ones may be written down too. */
export const YEARS = { least: 2493, most: 2743 }

type Amount = `${Match}${'Promised' | 'Received'}Satang`
type Amounts = Record<Amount, number | null>

/** As typed: the year in B.E., amounts null where nothing stands. */
export type FundYearValues = Amounts &
  Pick<FundYearInput, 'members' | 'balanceSatang' | 'reportedOn' | 'meetingId' | 'note'> & {
    yearBe: number | null
  }

const AMOUNTS = MATCHES.flatMap((match): Amount[] => [`${match}PromisedSatang`, `${match}ReceivedSatang`])
const amounts = (of: (field: Amount) => number | null): Amounts => Object.fromEntries(AMOUNTS.map((field) => [field, of(field)])) as Amounts

/** @param years newest first; a new report is of the one after the newest, or of this year */
export function firstValues(year: FundYear | null, years: readonly FundYear[], thisYearBe: number): FundYearValues {
  const before = years[0]
  if (year === null) {
    return {
      yearBe: before === undefined ? thisYearBe : numberYear(before.fiscalYear) + 1, members: before?.members ?? null, ...amounts(() => null),
      balanceSatang: null, reportedOn: null, meetingId: null, note: '',
    }
  }
  const { members, balanceSatang, reportedOn, meetingId, note } = year
  return { yearBe: numberYear(year.fiscalYear), members, ...amounts((field) => year[field] || null), balanceSatang, reportedOn, meetingId, note }
}

export function inputOf(fundId: string, { yearBe, note, ...values }: FundYearValues): FundYearInput {
  const paid = Object.fromEntries(AMOUNTS.map((field) => [field, values[field] ?? 0])) as Record<Amount, number>
  return { ...values, ...paid, fundId, fiscalYear: (yearBe ?? 0) - 543, note: note.trim() }
}
