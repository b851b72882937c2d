import { daysInMonth, joinDate, weekday } from './calendar.ts'
import { buddhistYear } from './thai-date-format.ts'
import { monthNumber, WEEKDAYS } from './thai-months.ts'
import { fold } from './thai-text.ts'

/**
 * What a person should look at although the date could be read:
 * - two_digit_year: the century is a guess
 * - year_ce: a C.E. year where Thai papers write B.E. (not noted after ค.ศ. or in the form 2025-08-17)
 * - pre2484_jan_mar: before 1 January 2484 the year began on 1 April, so January to March may be a year later
 *   (พ.ร.บ.ปีปฏิทิน พ.ศ. 2483); `otherDate` holds that reading
 * - weekday_differs: วันจันทร์ที่ … is not a Monday
 */
export type DateNote = 'two_digit_year' | 'year_ce' | 'pre2484_jan_mar' | 'weekday_differs'

export type DateReading =
  | { ok: true; date: string; era: 'be' | 'ce'; notes: DateNote[]; otherDate: string | null }
  /** No such day, month or year; `daysInMonth` says how many the month has when it is the day. */
  | { ok: false; reason: 'impossible'; part: 'day' | 'month' | 'year'; daysInMonth: number | null }
  /** Parts of a date; `year` is C.E. */
  | { ok: false; reason: 'partial'; year: number | null; month: number | null; day: number | null }
  | { ok: false; reason: 'unreadable' }

export interface DateOptions {
  /** ISO date; guesses the century of two-digit years. */
  today?: string
  /** For births and registrations: a two-digit year is never read as a day after `today`. */
  past?: boolean
}

type Era = 'be' | 'ce'
interface Year {
  year: number
  era: Era
  notes: DateNote[]
}

const UNREADABLE = { ok: false, reason: 'unreadable' } as const
const NO_YEAR = { ok: false, reason: 'impossible', part: 'year', daysInMonth: null } as const
/** How far ahead a two-digit year may lie: the end of a term, never the birth of a grandchild. */
const YEARS_AHEAD = 20
/** No date is as long; a whole paragraph in a date column is not searched for one. */
const LONGEST = 200

const TIME = /(?:[,t ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|\s*เวลา\s*\d{1,2}[:.]\d{2})\s*(?:น\.?|am|pm|z)?$/
const WEEKDAY = new RegExp(`^(?:วัน)?\\s*(${WEEKDAYS.map((d) => `${d.thai}|${d.english.toLowerCase()}`).join('|')}|พฤหัส)(?:ที่)?[\\s,]*`)
const LEAD = /^(?:เมื่อ)?(?:วัน)?ที่\s*/
const BE_MARK = /พ\.?\s?ศ\.?|\bb\.?\s?e\b\.?/
const CE_MARK = /ค\.?\s?ศ\.?|\ba\.?\s?d\b\.?|\bc\.?\s?e\b\.?/
const FILLERS = /เดือน|ปี/g

const GAP = '[\\s/.,\\-\\u2013\\u2014]'
const WORD = '([^\\d\\s/,\\-\\u2013\\u2014](?:[^\\d/,\\-\\u2013\\u2014]*[^\\d\\s/,\\-\\u2013\\u2014])?)'
const NUMBERS = new RegExp(`^(\\d{1,4})${GAP}+(\\d{1,2})${GAP}+(\\d{1,4})$`)
const DAY_WORD_YEAR = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?${GAP}*${WORD}${GAP}*(\\d{1,4})$`)
const WORD_DAY_YEAR = new RegExp(`^([a-z]+)${GAP}*(\\d{1,2})(?:st|nd|rd|th)?${GAP}+(\\d{2}|\\d{4})$`)
const DAY_WORD = new RegExp(`^(\\d{1,2})${GAP}*${WORD}$`)
const WORD_YEAR = new RegExp(`^${WORD}${GAP}*(\\d{2}|\\d{4})$`)
const MONTH_YEAR = new RegExp(`^(\\d{1,2})${GAP}+(\\d{4})$`)

/**
 * Reads a date as people in Thailand type it: 1/2/2508, ๑ ก.พ. ๒๕๐๘, วันที่ 1 กุมภาพันธ์ พ.ศ. 2508, 1 Feb 1965,
 * 2025-08-17; day before month, B.E. taken for granted, a time of day after it ignored. Never throws.
 */
export function parseThaiDate(text: string, options: DateOptions = {}): DateReading {
  if (text.length > LONGEST) return UNREADABLE
  const folded = fold(text).replace(TIME, '').replace(/[\s.,]+$/, '')
  const named = WEEKDAY.exec(folded)
  const marked = folded.replace(WEEKDAY, '').replace(LEAD, '')
  const era: Era | null = BE_MARK.test(marked) ? 'be' : CE_MARK.test(marked) ? 'ce' : null
  const plain = fold(marked.replace(era === 'ce' ? CE_MARK : BE_MARK, ' ').replace(FILLERS, ' '))
  const reading = readParts(plain, (digits) => readYear(digits, era, options), options)
  if (!reading.ok && reading.reason === 'unreadable' && plain !== marked) return readYearAlone(plain, era, options)
  if (reading.ok && named && !isWeekday(reading.date, named[1] ?? '')) reading.notes.push('weekday_differs')
  return reading
}

/** Tries each order the parts can come in. */
function readParts(text: string, toYear: (digits: string) => Year | DateReading, options: DateOptions): DateReading {
  const numbers = NUMBERS.exec(text)
  if (numbers) {
    const [, first = '', month = '', last = ''] = numbers
    if (first.length <= 2) return complete(toYear(last), Number(month), Number(first), options)
    return withoutCeNote(complete(toYear(first), Number(month), Number(last), options))
  }
  const dayWordYear = DAY_WORD_YEAR.exec(text)
  if (dayWordYear) {
    const [, day = '', word = '', year = ''] = dayWordYear
    return complete(toYear(year), monthNumber(word), Number(day), options)
  }
  const wordDayYear = WORD_DAY_YEAR.exec(text)
  if (wordDayYear) {
    const [, word = '', day = '', year = ''] = wordDayYear
    return complete(toYear(year), monthNumber(word), Number(day), options)
  }
  const dayWord = DAY_WORD.exec(text)
  if (dayWord) return dayOfMonth(Number(dayWord[1]), monthNumber(dayWord[2] ?? ''))
  const wordYear = WORD_YEAR.exec(text)
  if (wordYear) return monthOfYear(monthNumber(wordYear[1] ?? ''), toYear(wordYear[2] ?? ''))
  const monthYear = MONTH_YEAR.exec(text)
  if (monthYear) return monthOfYear(Number(monthYear[1]), toYear(monthYear[2] ?? ''))
  if (/^\d{4}$/.test(text)) return partial(toYear(text), null)
  const month = monthNumber(text)
  return month === null ? UNREADABLE : { ok: false, reason: 'partial', year: null, month, day: null }
}

function complete(year: Year | DateReading, month: number | null, day: number, options: DateOptions): DateReading {
  if ('ok' in year) return month === null ? UNREADABLE : year
  if (month === null) return UNREADABLE
  if (month < 1 || month > 12) return { ok: false, reason: 'impossible', part: 'month', daysInMonth: null }
  const length = daysInMonth(year.year, month)
  if (day < 1 || day > length) return { ok: false, reason: 'impossible', part: 'day', daysInMonth: length }
  const date = joinDate({ year: year.year, month, day })
  if (options.past && options.today && date > options.today && year.notes.includes('two_digit_year')) {
    return complete({ ...year, year: year.year - 100 }, month, day, options)
  }
  const be = year.year + 543
  const unsure = year.era === 'be' && be < 2484 && month <= 3
  return {
    ok: true,
    date,
    era: year.era,
    notes: unsure ? [...year.notes, 'pre2484_jan_mar'] : year.notes,
    // The year 2483 itself had no January to March: it ran from April to December only.
    otherDate: unsure && be < 2483 && day <= daysInMonth(year.year + 1, month)
      ? joinDate({ year: year.year + 1, month, day })
      : null,
  }
}

/** 2025-08-17 is written so by machines and means C.E. beyond doubt. */
function withoutCeNote(reading: DateReading): DateReading {
  return reading.ok ? { ...reading, notes: reading.notes.filter((note) => note !== 'year_ce') } : reading
}

function dayOfMonth(day: number, month: number | null): DateReading {
  if (month === null) return UNREADABLE
  const length = daysInMonth(2000, month) // a leap year: 29 February may be meant for one
  if (day < 1 || day > length) return { ok: false, reason: 'impossible', part: 'day', daysInMonth: length }
  return { ok: false, reason: 'partial', year: null, month, day }
}

function monthOfYear(month: number | null, year: Year | DateReading): DateReading {
  if (month === null) return UNREADABLE
  if (month < 1 || month > 12) return { ok: false, reason: 'impossible', part: 'month', daysInMonth: null }
  return partial(year, month)
}

function partial(year: Year | DateReading, month: number | null): DateReading {
  return 'ok' in year ? year : { ok: false, reason: 'partial', year: year.year, month, day: null }
}

/** "ปี 68", "พ.ศ. 19": two digits are a year only when something says so. */
function readYearAlone(text: string, era: Era | null, options: DateOptions): DateReading {
  return /^\d{2}$/.test(text) ? partial(readYear(text, era, options), null) : UNREADABLE
}

/** Four digits tell their era by themselves, whatever stands before them; two digits are guessed. */
function readYear(digits: string, era: Era | null, { today, past }: DateOptions): Year | DateReading {
  const number = Number(digits)
  if (digits.length === 4) {
    if (number >= 2300 && number < 2800) return { year: number - 543, era: 'be', notes: [] }
    if (number >= 1700 && number < 2300) return { year: number, era: 'ce', notes: era === 'ce' ? [] : ['year_ce'] }
    return NO_YEAR
  }
  if (digits.length !== 2) return UNREADABLE
  const latestBe = today ? buddhistYear(today) + (past ? 0 : YEARS_AHEAD) : 2599
  const latest = era === 'ce' ? latestBe - 543 : latestBe
  const year = latest - ((latest - number) % 100)
  return { year: era === 'ce' ? year : year - 543, era: era ?? 'be', notes: ['two_digit_year'] }
}

function isWeekday(iso: string, word: string): boolean {
  const name = WEEKDAYS[weekday(iso)]
  return name !== undefined && (name.thai.startsWith(word) || name.english.toLowerCase() === word)
}
