import { z } from 'zod'
import { query, READERS } from './define.ts'
import { recordCalls } from './record-calls.ts'
import { empty, filledLine, id, isoDate, note, recordFields, satang } from './shapes.ts'

/** The community welfare fund as the council reports it: sums of a fiscal year, never a ledger of anyone's savings. */

export const fundInput = z.object({ name: filledLine(300), foundedOn: isoDate.nullable(), note })
export const fund = fundInput.extend(recordFields)

const amount = satang.min(0)
export const fundYearInput = z.object({
  fundId: id,
  /** C.E. year in which the fiscal year ends (1 Oct - 30 Sep). */
  fiscalYear: z.int().min(1950).max(2200),
  members: z.int().min(0).nullable(),
  /** The three matches of the year, 1:1:1: of members, local government and the state through CODI (พอช.). */
  membersPromisedSatang: amount,
  membersReceivedSatang: amount,
  localPromisedSatang: amount,
  localReceivedSatang: amount,
  statePromisedSatang: amount,
  stateReceivedSatang: amount,
  balanceSatang: satang.nullable(),
  reportedOn: isoDate.nullable(),
  /** The meeting at which it was reported. */
  meetingId: id.nullable(),
  note,
})
export const fundYear = fundYearInput.extend(recordFields)

export const fundBenefitInput = z.object({
  fundYearId: id,
  /** เกิด แก่ เจ็บ ตาย, ศึกษา … in the fund's own words. */
  kind: filledLine(200),
  people: z.int().min(0),
  satang: amount,
})
/** What funds of this kind usually give for. Words of the record, so Thai whatever the page's language; any other may be typed. */
export const USUAL_BENEFITS: readonly string[] = ['เกิด', 'แก่', 'เจ็บ', 'ตาย', 'การศึกษา']
export const fundBenefit = fundBenefitInput.extend(recordFields)

export const fundPage = z.object({ fund, years: z.array(fundYear.extend({ benefits: z.array(fundBenefit) })) })

/** Who pays into the fund, in the order in which the three are named: 1 : 1 : 1. */
export const MATCHES = ['members', 'local', 'state'] as const
export type Match = (typeof MATCHES)[number]

export interface MatchLine {
  match: Match
  promisedSatang: number
  receivedSatang: number
  /** Promised and not come yet; below 0 when more came than was promised. */
  missingSatang: number
}

/** The three matches of a year side by side. */
export function matchesOf(year: FundYearInput): MatchLine[] {
  return MATCHES.map((match) => {
    const promisedSatang = year[`${match}PromisedSatang`]
    const receivedSatang = year[`${match}ReceivedSatang`]
    return { match, promisedSatang, receivedSatang, missingSatang: promisedSatang - receivedSatang }
  })
}

/** People helped and what they were given, over all kinds of benefit. */
export function benefitSum(benefits: readonly Pick<FundBenefit, 'people' | 'satang'>[]): { people: number; satang: number } {
  return benefits.reduce((sum, { people, satang: given }) => ({ people: sum.people + people, satang: sum.satang + given }), { people: 0, satang: 0 })
}

export const funds = {
  'funds.list': query(READERS, empty, z.array(fundPage)),
  ...recordCalls('funds', fundInput, fund),
  ...recordCalls('fundYears', fundYearInput, fundYear),
  ...recordCalls('fundBenefits', fundBenefitInput, fundBenefit),
} as const

export type FundInput = z.infer<typeof fundInput>
export type Fund = z.infer<typeof fund>
export type FundYearInput = z.infer<typeof fundYearInput>
export type FundYear = z.infer<typeof fundYear>
export type FundBenefit = z.infer<typeof fundBenefit>
export type FundYearLine = FundPage['years'][number]
export type FundPage = z.infer<typeof fundPage>
