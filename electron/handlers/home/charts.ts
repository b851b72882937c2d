import type Database from 'better-sqlite3'
import type { HomeCharts } from '../../contract/home.ts'
import { stage } from '../../contract/project-parts.ts'
import { quorum } from '../../domain/quorum.ts'
import * as councilQueries from '../../store/queries/council.ts'
import * as homeQueries from '../../store/queries/home.ts'
import { issueSlots } from '../../store/queries/projects.ts'
import { moneyOfYear } from '../annual/money.ts'
import { meetingSummaries } from '../meeting-summaries.ts'

const MEETINGS = 12
const FISCAL_YEARS = 5
const INDICATORS = 8

export function homeCharts(db: Database.Database): HomeCharts {
  return {
    attendance: attendance(db),
    money: homeQueries.fiscalYearsWithMoney(db, FISCAL_YEARS).flatMap((fiscalYear) => moneyOfYear(db, fiscalYear).bySource.map((sums) => ({ fiscalYear, ...sums }))),
    issues: issues(db),
    indicators: homeQueries.latestReadings(db, INDICATORS),
  }
}

function attendance(db: Database.Database): HomeCharts['attendance'] {
  const { quorumNumerator: numerator, quorumDenominator: denominator } = councilQueries.settings(db).values
  return meetingSummaries(db, homeQueries.latestCouncilMeetings(db, MEETINGS))
    .map(({ id, kind, number, year, heldOn, presentCount: present, inOffice, counted }) =>
      ({ id, kind, number, year, heldOn, present, inOffice, counted, required: quorum({ inOffice, present, rule: { numerator, denominator } }).required }))
    .reverse()
}

function issues(db: Database.Database): HomeCharts['issues'] {
  const counts = Map.groupBy(homeQueries.projectsByIssue(db), ({ issueId }) => issueId)
  const slots = issueSlots(db).map(({ id, position, name }) => ({ id: id as string | null, position: position as number | null, name }))
  return [...slots, { id: null, position: null, name: '' }].flatMap(({ id, position, name }) => {
    const own = counts.get(id)
    if (own === undefined) return []
    return [{ position, name, stages: stage.options.flatMap((one) => own.filter((row) => row.stage === one).map(({ count }) => ({ stage: one, count }))) }]
  })
}
