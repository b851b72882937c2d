import { z } from 'zod'
import { recordCalls } from './record-calls.ts'
import { filledLine, id, isoDate, line, recordFields, satang } from './shapes.ts'

/** Money of a project: promised by source and fiscal year, received in instalments, spent with receipts. Integer satang. */

export const fundingSource = z.enum(['members', 'welfare_fund', 'local_government', 'provincial_government', 'codi', 'state_agency', 'private', 'donation', 'labour'])

export const fundingInput = z.object({
  projectId: id,
  source: fundingSource,
  partnerId: id.nullable(),
  /** C.E. year in which the fiscal year ends (1 Oct - 30 Sep): ปีงบประมาณ 2569 is 2026. */
  fiscalYear: z.int().min(1950).max(2200),
  promisedSatang: satang.min(0),
  /** The amount in words as on an old paper; '' when there is none. Kept beside the figures also where they differ. */
  writtenWords: line(300),
  /** What the council decided where words and figures differ (ป.พ.พ. ม.12); '' while nobody has. */
  wordsChoice: z.enum(['', 'figures', 'words']),
  agreedOn: isoDate.nullable(),
  /** Number or name of the paper that promises it. */
  paper: line(200),
  resolutionId: id.nullable(),
  note: line(500),
})
/** A promise of which no paper is at hand. */
export const PLAIN_FUNDING = { partnerId: null, writtenWords: '', wordsChoice: '', agreedOn: null, paper: '', resolutionId: null, note: '' } as const
export const funding = fundingInput.extend(recordFields)

export const instalmentInput = z.object({
  fundingId: id,
  dueOn: isoDate.nullable(),
  dueSatang: satang.min(0),
  receivedOn: isoDate.nullable(),
  receivedSatang: satang.min(0),
  paper: line(200),
  /** Why more was received than promised; must be said where that is so. */
  excessReason: line(500),
  note: line(500),
})
export const PLAIN_INSTALMENT = { dueOn: null, dueSatang: 0, receivedOn: null, paper: '', excessReason: '', note: '' } as const
export const instalment = instalmentInput.extend(recordFields)

export const spendingInput = z.object({
  projectId: id,
  /** The funding it was paid from; null: not said. */
  fundingId: id.nullable(),
  activityId: id.nullable(),
  spentOn: isoDate,
  item: filledLine(300),
  paidTo: line(200),
  satang: satang.min(1),
  /** Number of the receipt. */
  receipt: line(100),
  note: line(500),
})
export const spending = spendingInput.extend(recordFields)

/** A funding with what came of it. */
export const fundingLine = funding.extend({
  instalments: z.array(instalment),
  /** What counts as promised: the figures, or the words where the council decided for them. */
  countedSatang: satang,
  receivedSatang: satang,
  spentSatang: satang,
  /** Received less spent: below 0 when more was spent than came in. */
  balanceSatang: satang,
  /** What the written words say, when they are an amount that differs from the figures; null otherwise. */
  wordsSatang: satang.nullable(),
})

const sum = z.object({ promisedSatang: satang, receivedSatang: satang, spentSatang: satang })
export const fundingSum = sum.extend({ source: fundingSource })
/** Of one fiscal year, as in `fundingInput`. */
export const fundingYear = sum.extend({ fiscalYear: z.int() })

export const projectMoney = {
  ...recordCalls('fundings', fundingInput, funding),
  ...recordCalls('instalments', instalmentInput, instalment),
  ...recordCalls('spendings', spendingInput, spending),
} as const

export type FundingSource = z.infer<typeof fundingSource>
export type FundingInput = z.infer<typeof fundingInput>
export type Funding = z.infer<typeof funding>
export type FundingLine = z.infer<typeof fundingLine>
export type FundingSum = z.infer<typeof fundingSum>
export type FundingYear = z.infer<typeof fundingYear>
export type Instalment = z.infer<typeof instalment>
export type Spending = z.infer<typeof spending>
