/**
 * Calendar arithmetic on ISO dates ('YYYY-MM-DD', C.E., years 0001-9999), without the Date object:
 * a date of a meeting or a birth has no time zone, and Date moves it by one day for whoever sits in another.
 */

export interface CalendarDay {
  year: number
  /** 1-12 */
  month: number
  /** 1-31 */
  day: number
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Days from 1 March 0000 to 1 January 1970, in the count used below. */
const EPOCH_SHIFT = 719_468
const DAYS_IN_400_YEARS = 146_097

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** @param year C.E. @param month 1-12; any other gives 0 */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** Whether `text` is an ISO date that exists: '2024-02-29' is one, '2025-02-29' and '2025-2-9' are not. */
export function isRealDate(text: string): boolean {
  const match = ISO_DATE.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month)
}

/** @throws RangeError when `iso` is not a date that exists: a fault of the program, forms are checked before. */
export function splitDate(iso: string): CalendarDay {
  if (!isRealDate(iso)) throw new RangeError(`not a date: ${iso}`)
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) }
}

/** @throws RangeError when there is no such day, or its year has no four digits */
export function joinDate({ year, month, day }: CalendarDay): string {
  const iso = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  if (!isRealDate(iso)) throw new RangeError(`not a date: ${iso}`)
  return iso
}

/** The day `days` later (earlier when negative). */
export function addDays(iso: string, days: number): string {
  return fromDayNumber(toDayNumber(iso) + days)
}

/** Days from `from` to `to`: 1 for the day after, 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(iso: string): number {
  const days = toDayNumber(iso) + 4 // 1970-01-01 was a Thursday
  return ((days % 7) + 7) % 7
}

/** Full years from `birth` to `on`, as birthdays count; someone born on 29 February turns a year on 1 March. */
export function fullYears(birth: string, on: string): number {
  const from = splitDate(birth)
  const to = splitDate(on)
  const hadBirthday = to.month > from.month || (to.month === from.month && to.day >= from.day)
  return to.year - from.year - (hadBirthday ? 0 : 1)
}

/** Days since 1970-01-01. Years are taken to begin in March, so that the leap day comes last. */
function toDayNumber(iso: string): number {
  const { year, month, day } = splitDate(iso)
  const marchYear = month <= 2 ? year - 1 : year
  const marchMonth = (month + 9) % 12
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + dayOfYear - EPOCH_SHIFT
}

function fromDayNumber(number: number): string {
  const days = number + EPOCH_SHIFT
  const era = Math.floor(days / DAYS_IN_400_YEARS)
  const dayOfEra = days - era * DAYS_IN_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return joinDate({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day })
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
