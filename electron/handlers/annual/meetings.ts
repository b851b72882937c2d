import type Database from 'better-sqlite3'
import { COUNCIL_KINDS } from '../../contract/meetings.ts'
import type { AnnualMeetings, AnnualResolutions, ReportPeriod } from '../../documents/annual/report.ts'
import { standingOf } from '../../domain/follow-ups.ts'
import { meetingsOfYear } from '../../domain/legal-year.ts'
import { quorum } from '../../domain/quorum.ts'
import { resolutionsByVerb } from '../../store/queries/annual.ts'
import * as councilQueries from '../../store/queries/council.ts'
import * as meetingQueries from '../../store/queries/meetings.ts'
import { followUpRows } from '../follow-ups.ts'
import { meetingSummaries } from '../meeting-summaries.ts'
import { isWithin } from './period.ts'

/** The council's meetings of the year; attendance is of those on the roll of each day (rule 1). */
export function annualMeetings(db: Database.Database, { year, from, until }: ReportPeriod): AnnualMeetings {
  const { quorumNumerator: numerator, quorumDenominator: denominator, meetingsPerYear } = councilQueries.settings(db).values
  const opened = meetingSummaries(db, meetingQueries.meetingsBetween(db, from, until)).filter(({ stage }) => stage !== 'planned')
  const own = opened.filter(({ kind }) => COUNCIL_KINDS.includes(kind)).sort((a, b) => a.heldOn.localeCompare(b.heldOn) || a.number - b.number)
  return {
    held: meetingsOfYear(own, year, meetingsPerYear, until),
    rows: own.map((meeting) => ({ ...meeting, required: quorum({ inOffice: meeting.inOffice, present: 0, rule: { numerator, denominator } }).required })),
    others: opened.length - own.length,
  }
}

/** What was resolved in the year, and what became by its end of what was assigned then and before (rule 19). */
export function annualResolutions(db: Database.Database, period: ReportPeriod): AnnualResolutions {
  const { from, until } = period
  const given = followUpRows(db, until).filter(({ meeting }) => meeting.heldOn <= until)
  const isOpen = ({ state, closedOn }: (typeof given)[number]): boolean => state === 'open' || (closedOn !== null && closedOn > until)
  return {
    byVerb: resolutionsByVerb(db, from, until),
    closed: given.filter((row) => !isOpen(row) && isWithin(period, row.closedOn)).sort((a, b) => (a.closedOn ?? '').localeCompare(b.closedOn ?? '')),
    open: given
      .filter(isOpen)
      .map((row) => ({ ...row, standing: standingOf({ state: 'open', dueOn: row.dueOn }, until) }))
      .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')),
  }
}
