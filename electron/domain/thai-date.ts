/** Thai dates for the rules; written in contract/text because the page's date fields read and show the same. */
export {
  addDays, daysBetween, daysInMonth, fullYears, isLeapYear, isRealDate, joinDate, splitDate, weekday,
} from '../contract/text/calendar.ts'
export { buddhistYear, fiscalYear, fiscalYearBe, formatDate, formatThaiDate } from '../contract/text/thai-date-format.ts'
export { parseThaiDate } from '../contract/text/thai-date-parse.ts'
export type { CalendarDay } from '../contract/text/calendar.ts'
export type { DateStyle, Locale } from '../contract/text/thai-date-format.ts'
export type { DateNote, DateOptions, DateReading } from '../contract/text/thai-date-parse.ts'
