import type { Assembly, Proposal } from '../../contract/assemblies.ts'
import type { CouncilProfile } from '../../contract/councils.ts'
import type { DelegateEntry } from '../../contract/delegates.ts'
import type { FollowUpRow } from '../../contract/follow-ups.ts'
import type { FundBenefit, FundYear } from '../../contract/funds.ts'
import type { MeetingsHeld } from '../../contract/legal.ts'
import type { MeetingSummary, Verb } from '../../contract/meetings.ts'
import type { Capacity, Membership } from '../../contract/members.ts'
import type { ReportBasis } from '../../contract/papers.ts'
import type { FundingSource } from '../../contract/project-money.ts'
import type { Indicator, Reading } from '../../contract/project-work.ts'
import type { Stage } from '../../contract/projects.ts'
import type { SettingsValues } from '../../contract/settings.ts'
import { beYear } from '../words.ts'

/** A report is to be read and sent: so many pictures. Large ones are made smaller as they are put in (images.ts). */
export const PICTURES_OF_YEAR = 20

/** The year that a report tells of. */
export interface ReportPeriod {
  basis: ReportBasis
  /** C.E.; of a fiscal year the one in which it ends. */
  year: number
  /** First and last day. */
  from: string
  to: string
  /** The last day told of: `to`, or the day it is drawn up in a year that is not over. */
  until: string
}

/**
 * What the annual report (s.21(11)) says of one year, from the records: the same for PDF, Word and XLSX. Money and the fund
 * are of the fiscal year; meetings, members and resolutions of that too, or of the calendar year of the same number.
 */
export interface AnnualReport extends ReportPeriod {
  council: CouncilProfile
  settings: Pick<SettingsValues, 'thaiDigits'>
  members: AnnualMembers
  meetings: AnnualMeetings
  resolutions: AnnualResolutions
  projects: readonly AnnualProject[]
  /** By source, in the order of the contract; null: spendings of which no source is said. */
  money: readonly AnnualMoney[]
  /** Pictures of the year that do not fit in: more than two of an activity, or than PICTURES_OF_YEAR in all. */
  picturesLeftOut: number
  funds: readonly AnnualFund[]
  assemblies: readonly (Assembly & { issues: readonly string[] })[]
  proposals: readonly Proposal[]
  /** s.21(12): the very list that goes to the provincial meeting (rule 25). */
  delegates: readonly DelegateEntry[]
  delegatesNeeded: number
}

export interface AnnualMembers {
  /** On `until`, those acting among them. */
  delegates: number
  experts: number
  acting: number
  villages: readonly { moo: number | null; delegates: number; experts: number }[]
  joined: readonly TermChange[]
  left: readonly TermChange[]
  /** Terms that run out in the year after. */
  endingNextYear: number
}

export interface TermChange {
  name: string
  capacity: Capacity
  organisationName: string | null
  /** First day, or last. */
  on: string
  /** Of a term that began: whether the person had one before. */
  again: boolean
  end: Pick<Membership, 'endKind' | 'endReason'>
}

export interface AnnualMeetings {
  held: MeetingsHeld
  /** Of the council, opened in the year, the earliest first; failed ones among them. */
  rows: readonly AnnualMeeting[]
  /** Held beside: committees, provincial meetings, assemblies. */
  others: number
}

export interface AnnualMeeting extends Pick<MeetingSummary, 'id' | 'kind' | 'number' | 'year' | 'heldOn' | 'stage' | 'state' | 'inOffice' | 'presentCount' | 'counted' | 'lacksMinutes' | 'resolutionCount'> {
  /** Needed for a quorum of those on the roll of that day. */
  required: number
}

export interface AnnualResolutions {
  byVerb: readonly { verb: Verb; count: number }[]
  /** Tasks that were closed in the year; given up or done. */
  closed: readonly FollowUpRow[]
  /** Tasks given by the end of the year and not closed by then. */
  open: readonly FollowUpRow[]
}

/** Integer satang. */
export interface MoneySums {
  promisedSatang: number
  receivedSatang: number
  spentSatang: number
}
export interface AnnualMoney extends MoneySums {
  source: FundingSource | null
}

export interface AnnualProject extends MoneySums {
  id: string
  code: string
  title: string
  issues: readonly string[]
  /** On `until`. */
  stage: Stage
  hasApproval: boolean
  objectives: string
  indicators: readonly { indicator: Indicator; latest: Reading | null }[]
  pictures: readonly AnnualPicture[]
}

export interface AnnualPicture {
  contentSha256: string
  activity: string
  phase: 'before' | 'during' | 'after' | null
}

export interface AnnualFund {
  name: string
  year: FundYear
  benefits: readonly FundBenefit[]
  /** The meeting that heard the fund's report. */
  reportedAt: Pick<MeetingSummary, 'kind' | 'number' | 'year'> | null
}

/** (present / those in office that day), in per cent with one decimal; null where nobody was asked to come. */
export function percentPresent({ presentCount, inOffice }: Pick<AnnualMeeting, 'presentCount' | 'inOffice'>): number | null {
  return inOffice === 0 ? null : Math.round((presentCount * 1000) / inOffice) / 10
}

/** Of all counted meetings together: who came of all who were asked to, not the mean of the shares. */
export function percentOfYear(rows: readonly AnnualMeeting[]): number | null {
  const counted = rows.filter((row) => row.counted)
  const sum = (of: (row: AnnualMeeting) => number) => counted.reduce((all, row) => all + of(row), 0)
  return percentPresent({ presentCount: sum((row) => row.presentCount), inOffice: sum((row) => row.inOffice) })
}

/** 'ปี พ.ศ. 2569', 'ปีงบประมาณ พ.ศ. 2569' */
export const yearWord = ({ basis, year }: Pick<ReportPeriod, 'basis' | 'year'>): string => `${basis === 'fiscal' ? 'ปีงบประมาณ' : 'ปี'} พ.ศ. ${beYear(year)}`
