import type Database from 'better-sqlite3'
import { AppError } from '../../contract/errors.ts'
import type { AnnualReport } from '../../documents/annual/report.ts'
import * as councilQueries from '../../store/queries/council.ts'
import { delegateEntries } from '../delegates.ts'
import { annualAssemblies, annualFunds } from './community.ts'
import { annualMeetings, annualResolutions } from './meetings.ts'
import { membersOfYear } from './people.ts'
import { annualProjects } from './projects.ts'

/**
 * s.21(11): one year of the council from its records and from nothing else; each figure is a count or sum of them.
 * @param year C.E. @param today of a year that is not over what happened by today is told
 */
export function annualReportOf(db: Database.Database, year: number, today: string): AnnualReport {
  const council = councilQueries.profile(db)
  if (!council) throw new AppError('DATABASE_FOREIGN')
  const settings = councilQueries.settings(db).values
  const lastDay = `${year}-12-31`
  const until = today < lastDay ? today : lastDay
  return {
    council,
    settings,
    year,
    until,
    members: membersOfYear(db, year, until),
    meetings: annualMeetings(db, year, until),
    resolutions: annualResolutions(db, year, until),
    ...annualProjects(db, year, until),
    funds: annualFunds(db, year),
    ...annualAssemblies(db, year, until),
    delegates: delegateEntries(db, year),
    delegatesNeeded: settings.delegates,
  }
}
