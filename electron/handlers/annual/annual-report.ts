import type Database from 'better-sqlite3'
import { AppError } from '../../contract/errors.ts'
import type { ReportBasis } from '../../contract/papers.ts'
import type { AnnualReport, ReportPeriod } from '../../documents/annual/report.ts'
import * as councilQueries from '../../store/queries/council.ts'
import { delegateEntries } from '../delegates.ts'
import { annualAssemblies, annualFunds } from './community.ts'
import { annualMeetings, annualResolutions } from './meetings.ts'
import { membersOfYear } from './people.ts'
import { spanOf } from './period.ts'
import { annualProjects } from './projects.ts'

/**
 * s.21(11): one year of the council from its records and from nothing else; each figure is a count or sum of them.
 * @param year C.E.; of a fiscal year the one in which it ends @param today of a year that is not over what happened by today is told
 */
export function annualReportOf(db: Database.Database, year: number, today: string, basis: ReportBasis = 'calendar'): AnnualReport {
  const council = councilQueries.profile(db)
  if (!council) throw new AppError('DATABASE_FOREIGN')
  const settings = councilQueries.settings(db).values
  const span = spanOf(basis, year)
  const period: ReportPeriod = { basis, year, ...span, until: today < span.to ? today : span.to }
  return {
    council,
    settings,
    ...period,
    members: membersOfYear(db, period),
    meetings: annualMeetings(db, period),
    resolutions: annualResolutions(db, period),
    ...annualProjects(db, period),
    funds: annualFunds(db, year),
    ...annualAssemblies(db, period),
    delegates: delegateEntries(db, year),
    delegatesNeeded: settings.delegates,
  }
}
