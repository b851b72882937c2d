import { addDays, daysBetween, daysInMonth, joinDate, splitDate } from './calendar.ts'

/** Terms of office: when they end, and what a membership is on a given day. */

export interface TermDates {
  startedOn: string
  /** Last day of the term. */
  dueEndOn: string
  /** Last day in office when it ended early or was replaced; null while it goes on. */
  endedOn: string | null
}

export type TermState = 'future' | 'in_office' | 'acting' | 'ended'

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

/**
 * The two last days that a by-election may give, by the council's rules (rule 10): that of the seat's own term, which the
 * newcomer fills up, and that of a full term. `remainder` is null where the seat's term had run out before.
 * @param formerDueEndOn last day of the term that was left early
 */
export function byElectionEnds(startedOn: string, years: number, formerDueEndOn: string): { remainder: string | null; full: string } {
  return { remainder: formerDueEndOn < startedOn ? null : formerDueEndOn, full: termEnd(startedOn, years) }
}

/** The last day of a by-elected term: the remainder where the rules say so and something remains. */
export function byElectionEnd(startedOn: string, formerDueEndOn: string, { termYears, byElectionRemainder }: { termYears: number; byElectionRemainder: boolean }): string {
  const { remainder, full } = byElectionEnds(startedOn, termYears, formerDueEndOn)
  return byElectionRemainder && remainder !== null ? remainder : full
}

/** Past its due end and not replaced, a member is acting (รักษาการ), never deleted. */
export function termState(term: TermDates, on: string): TermState {
  if (on < term.startedOn) return 'future'
  if (term.endedOn !== null && on > term.endedOn) return 'ended'
  return on > term.dueEndOn ? 'acting' : 'in_office'
}

/** How near the end of a term is, for notices in good time: the narrowest of these spans that holds. */
const WARNING_DAYS = [30, 90, 180] as const

export interface ExpiryWarning {
  /** 0 on the last day itself. */
  daysLeft: number
  within: (typeof WARNING_DAYS)[number]
}

/** Null while more than 180 days are left, and once the term has run out: then the member is acting. */
export function expiryWarning(dueEndOn: string, today: string): ExpiryWarning | null {
  const daysLeft = daysBetween(today, dueEndOn)
  const within = WARNING_DAYS.find((days) => daysLeft <= days)
  return daysLeft < 0 || within === undefined ? null : { daysLeft, within }
}
