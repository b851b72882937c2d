import { daysInMonth, joinDate, splitDate } from './calendar.ts'
import { termState, type TermDates } from './term.ts'

/** How long data of people is kept after they left (PDPA s.37(3)); the number of years is the council's setting. */

/** The same date so many years on; where that month has no such date, its last day (ป.พ.พ. ม.193/5). */
export function yearsAfter(date: string, years: number): string {
  const { year, month, day } = splitDate(date)
  return joinDate({ year: year + years, month, day: Math.min(day, daysInMonth(year + years, month)) })
}

export interface Retention {
  /** Last day of the last term. */
  lastDay: string
  /** Last day on which the data is still to be kept. */
  keptUntil: string
}

/** Null while a term goes on or lies ahead, and for people who never had one: their clock has not begun. */
export function retention(terms: readonly TermDates[], years: number, today: string): Retention | null {
  if (terms.length === 0 || terms.some((term) => termState(term, today) !== 'ended')) return null
  const lastDay = terms.reduce((last, { endedOn }) => (endedOn !== null && endedOn > last ? endedOn : last), '')
  return { lastDay, keptUntil: yearsAfter(lastDay, years) }
}

export const retentionIsOver = (clock: Retention | null, today: string): boolean => clock !== null && today > clock.keptUntil
