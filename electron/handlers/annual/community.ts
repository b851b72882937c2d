import type Database from 'better-sqlite3'
import type { Proposal } from '../../contract/assemblies.ts'
import type { AnnualFund, AnnualReport, ReportPeriod } from '../../documents/annual/report.ts'
import { issueWord } from '../../documents/project-words.ts'
import * as meetingQueries from '../../store/queries/meetings.ts'
import { issueSlots } from '../../store/queries/projects.ts'
import { select } from '../../store/table.ts'
import { ASSEMBLIES, FUND_BENEFITS, FUND_YEARS, FUNDS, PROPOSALS } from '../../store/tables.ts'
import { isWithin } from './period.ts'

/** Funds with their sums of a fiscal year. */
export function annualFunds(db: Database.Database, fiscalYear: number): AnnualFund[] {
  const names = new Map(select(db, FUNDS).map(({ id, name }) => [id, name]))
  return select(db, FUND_YEARS, 'fiscal_year = ?', [fiscalYear], 'created_at, id').flatMap((year) => {
    const name = names.get(year.fundId)
    if (name === undefined) return []
    const meeting = year.meetingId === null ? null : meetingQueries.meetingById(db, year.meetingId)
    return [{ name, year, benefits: select(db, FUND_BENEFITS, 'fund_year_id = ?', [year.id], 'created_at, id'), reportedAt: meeting }]
  })
}

/** Assemblies held in the year; proposals put forward in it, answered in it, or still without an answer. */
export function annualAssemblies(db: Database.Database, period: ReportPeriod): Pick<AnnualReport, 'assemblies' | 'proposals'> {
  const issues = new Map(issueSlots(db).map((slot) => [slot.id, issueWord(slot)]))
  const { until } = period
  const ofYear = (day: string | null | undefined): boolean => isWithin(period, day)
  const held = select(db, ASSEMBLIES, '1', [], 'held_on, number')
  const heldOn = new Map(held.map((one) => [one.id, one.heldOn]))
  const isTold = ({ assemblyId, meetingId, sentOn, answeredOn, outcome }: Proposal): boolean => {
    const putForward = heldOn.get(assemblyId ?? '') ?? (meetingId === null ? undefined : meetingQueries.meetingById(db, meetingId)?.heldOn) ?? sentOn
    if (ofYear(putForward) || ofYear(sentOn) || ofYear(answeredOn)) return true
    return putForward != null && putForward <= until && (outcome === 'waiting' || (answeredOn !== null && answeredOn > until))
  }
  return {
    assemblies: held.filter((one) => ofYear(one.heldOn)).map((one) => ({ ...one, issues: one.issueIds.flatMap((id) => issues.get(id) ?? []) })),
    proposals: select(db, PROPOSALS, '1', [], 'coalesce(sent_on, created_at), id').filter(isTold),
  }
}
