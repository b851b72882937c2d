import { splitDate, weekday } from './calendar.ts'
import { toThaiDigits } from './thai-digits.ts'
import { MONTHS, WEEKDAYS } from './thai-months.ts'

/**
 * - long: 17 สิงหาคม 2568
 * - short: 17 ส.ค. 2568
 * - numeric: 17/08/2568
 * - weekday: วันอาทิตย์ที่ 17 สิงหาคม พ.ศ. 2568
 */
export type DateStyle = 'long' | 'short' | 'numeric' | 'weekday'
export type Locale = 'th' | 'en'

/** B.E. is C.E. + 543 from 1 January 2484 on (พ.ร.บ.ปีปฏิทิน พ.ศ. 2483). */
const BE_OFFSET = 543

/**
 * The Buddhist year of a date, always C.E. + 543, so that a date is shown as it was typed. Before 2484 the year
 * began on 1 April: what an old paper means by กุมภาพันธ์ 2480 is asked when it is typed (see parseThaiDate).
 */
export function buddhistYear(iso: string): number {
  return splitDate(iso).year + BE_OFFSET
}

/** C.E. year in which the fiscal year of `iso` ends: it runs from 1 October to 30 September. */
export function fiscalYear(iso: string): number {
  const { year, month } = splitDate(iso)
  return month >= 10 ? year + 1 : year
}

/** First and last day of a fiscal year, named as in fiscalYear; ISO, C.E. */
export function fiscalYearSpan(year: number): { from: string; to: string } {
  return { from: `${year - 1}-10-01`, to: `${year}-09-30` }
}

/** ปีงบประมาณ of a date: 1 October 2568 to 30 September 2569 is 2569. */
export function fiscalYearBe(iso: string): number {
  return fiscalYear(iso) + BE_OFFSET
}

/** @throws RangeError when `iso` is not a date that exists */
export function formatThaiDate(iso: string, style: DateStyle, options: { thaiDigits?: boolean } = {}): string {
  const { month, day } = splitDate(iso)
  const year = buddhistYear(iso)
  const name = MONTHS[month - 1]
  const text = {
    long: `${day} ${name?.thai} ${year}`,
    short: `${day} ${name?.thaiShort} ${year}`,
    numeric: `${twoDigits(day)}/${twoDigits(month)}/${year}`,
    weekday: `วัน${WEEKDAYS[weekday(iso)]?.thai}ที่ ${day} ${name?.thai} พ.ศ. ${year}`,
  }[style]
  return options.thaiDigits ? toThaiDigits(text) : text
}

/**
 * A date for the interface. English shows the C.E. year, with the B.E. year on the council's papers behind it.
 * @throws RangeError when `iso` is not a date that exists
 */
export function formatDate(iso: string, style: DateStyle, locale: Locale): string {
  if (locale === 'th') return formatThaiDate(iso, style)
  const { year, month, day } = splitDate(iso)
  const english = MONTHS[month - 1]?.english
  const be = buddhistYear(iso)
  return {
    long: `${day} ${english} ${year} (${be})`,
    short: `${day} ${english?.slice(0, 3)} ${year} (${be})`,
    numeric: `${twoDigits(day)}/${twoDigits(month)}/${year} (${be})`,
    weekday: `${WEEKDAYS[weekday(iso)]?.english} ${day} ${english} ${year} (B.E. ${be})`,
  }[style]
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
