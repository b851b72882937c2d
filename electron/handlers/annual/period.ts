import type { ReportBasis } from '../../contract/papers.ts'
import { fiscalYearSpan } from '../../contract/text/thai-date-format.ts'
import type { ReportPeriod } from '../../documents/annual/report.ts'

/** First and last day of a year of reports, ISO. */
export function spanOf(basis: ReportBasis, year: number): Pick<ReportPeriod, 'from' | 'to'> {
  return basis === 'fiscal' ? fiscalYearSpan(year) : { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** Whether a day belongs to what a report tells of; no day does not. */
export const isWithin = ({ from, until }: Pick<ReportPeriod, 'from' | 'until'>, day: string | null | undefined): day is string =>
  day != null && day >= from && day <= until
