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
export const fundBenefit = fundBenefitInput.extend(recordFields)

export const fundPage = z.object({ fund, years: z.array(fundYear.extend({ benefits: z.array(fundBenefit) })) })

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
export type FundPage = z.infer<typeof fundPage>
