import { addDays, daysInMonth, joinDate, splitDate } from './calendar.ts'

/** Terms of office: when they end, and what a membership is on a given day. */

export interface TermDates {
  startedOn: string
  /** Last day of the term. */
  dueEndOn: string
  /** Last day in office when it ended early or was replaced; null while it goes on. */
  endedOn: string | null
}

/**
 * Last day of a term of whole years: the day before the same date so many years on; where the last
 * month has no such date, its last day (ป.พ.พ. ม.193/5). 2025-08-17 -> 2029-08-16; 2024-02-29 -> 2028-02-28.
 */
export function termEnd(startedOn: string, years: number): string {
  const start = splitDate(startedOn)
  const year = start.year + years
  if (start.day > daysInMonth(year, start.month)) return joinDate({ year, month: start.month, day: daysInMonth(year, start.month) })
  return addDays(joinDate({ ...start, year }), -1)
}

/** Rule 9: past its due end and not replaced, a member is acting (รักษาการ), never deleted. */
export function termState(term: TermDates, on: string): 'future' | 'in_office' | 'acting' | 'ended' {
  if (on < term.startedOn) return 'future'
  if (term.endedOn !== null && on > term.endedOn) return 'ended'
  return on > term.dueEndOn ? 'acting' : 'in_office'
}
