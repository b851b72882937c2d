import { daysInMonth, isRealDate, joinDate, parseThaiDate, splitDate, type DateReading } from '../../domain/thai-date.ts'
import { toArabicDigits } from '../../domain/thai-text.ts'
import type { Cell } from '../table/cell.ts'
import { dateOfSerial } from '../table/date-format.ts'
import { doubt, isNothing, sure, tidy, unsure, type Reading } from './reading.ts'

/** What is known of a column of dates before one of its cells is read. */
export interface DateColumn {
  /** birth and registration lie in the past; the end of a term does not. */
  role: 'birth' | 'past' | 'term'
  /** ISO date: the latest that a two-digit year may mean. */
  latest: string
  /** Most of the column is written with C.E. years, so one more is no surprise. */
  mostlyCe: boolean
  /** The column is written month first (5/31/2508). */
  monthFirst: boolean
  dates1904: boolean
}

/** The Calendar Year Act 2483: from 1 January 2484 on the year begins in January. */
const FIRST_JANUARY_YEAR = 1941
/** No year of a person or council is C.E. 2300: such a year in a date cell is a Buddhist year stored as it was typed. */
const BE_FROM_YEAR = 2300
const BE_OFFSET = 543
/** Day counts of 1920 to 2100, and of the same years with Buddhist numbers. */
const SERIALS = [[7_306, 73_415], [205_638, 271_748]] as const

/** A date of any kind of cell. The value is null wherever a person has to say what was meant. */
export function readDate(cell: Cell, column: DateColumn): Reading<string | null> {
  switch (cell.kind) {
    case 'empty':
      return sure(null)
    case 'date':
      return readStored(cell, cell.iso, column)
    case 'number':
      return readNumber(cell, column)
    case 'error':
      return unsure(null, doubt('cell_error', cell))
    case 'boolean':
      return unsure(null, doubt('date_unreadable', cell))
    case 'text':
      return readTyped(cell, column)
  }
}

/** A real date cell. Excel in an English calendar takes the Buddhist year that is typed for a C.E. one. */
function readStored(cell: Cell, iso: string, column: DateColumn): Reading<string | null> {
  const year = Number(iso.slice(0, 4))
  if (year < BE_FROM_YEAR) return askBefore2484(cell, iso, column)
  const date = `${String(year - BE_OFFSET).padStart(4, '0')}${iso.slice(4)}`
  if (!isRealDate(date)) return unsure(null, doubt('date_impossible', cell))
  const reading = askBefore2484(cell, date, column)
  return { ...reading, doubts: [doubt('date_be_stored_as_ce', cell, { suggest: date }), ...reading.doubts] }
}

/** January to March before 2484 fell into the Buddhist year before the one that today's sum gives. */
function askBefore2484(cell: Cell, iso: string, column: DateColumn): Reading<string | null> {
  const before = column.role === 'birth' && Number(iso.slice(0, 4)) < FIRST_JANUARY_YEAR && Number(iso.slice(5, 7)) <= 3
  return before ? unsure(iso, doubt('date_pre2484_jan_mar', cell, { suggest: iso })) : sure(iso)
}

function readNumber(cell: Cell & { kind: 'number' }, column: DateColumn): Reading<string | null> {
  const serial = cell.value
  if (Number.isInteger(serial) && serial >= 1000 && serial <= 2800) return readTyped({ kind: 'text', text: String(serial) }, column)
  const isSerial = SERIALS.some(([from, to]) => serial >= from && serial <= to)
  const iso = isSerial ? dateOfSerial(serial, column.dates1904) : null
  if (iso === null) return readTyped({ kind: 'text', text: cell.text }, column)
  const reading = readStored(cell, iso, column)
  return { ...reading, doubts: [doubt('date_serial_number', cell, { suggest: reading.value }), ...reading.doubts] }
}

function readTyped(cell: Cell & { kind: 'text' }, column: DateColumn): Reading<string | null> {
  const text = toArabicDigits(tidy(cell.text)).replace(/^'/, '')
  if (isNothing(text)) return sure(null)
  if (/^\d{5,6}$/.test(text) && SERIALS.some(([from, to]) => Number(text) >= from && Number(text) <= to)) {
    return readNumber({ kind: 'number', text, value: Number(text), format: null }, column)
  }
  const packed = readPacked(text)
  if (packed !== null) return unsure(packed, doubt('date_order_unsure', cell, { suggest: packed }))
  const parsed = parseThaiDate(column.monthFirst ? swapMonth(text) : text, { today: column.latest, past: column.role !== 'term' })
  return explain(cell, parsed, column)
}

function explain(cell: Cell, parsed: DateReading, column: DateColumn): Reading<string | null> {
  if (!parsed.ok) {
    if (parsed.reason === 'impossible') return unsure(null, doubt('date_impossible', cell, { part: parsed.part, days: parsed.daysInMonth }))
    if (parsed.reason === 'partial') return unsure(null, doubt('date_partial', cell, { year: parsed.year, month: parsed.month }))
    return unsure(null, doubt('date_unreadable', cell))
  }
  const reading = sure<string | null>(parsed.date)
  for (const note of parsed.notes) {
    if (note === 'two_digit_year') {
      if (column.role !== 'term') reading.doubts.push(doubt('date_two_digit_year', cell, { suggest: parsed.date }))
    } else if (note === 'year_ce') {
      if (!column.mostlyCe) reading.doubts.push(doubt('date_year_ce', cell, { suggest: parsed.date }))
    } else if (note === 'pre2484_jan_mar') {
      if (column.role !== 'birth') continue
      reading.value = null
      reading.doubts.push(doubt('date_pre2484_jan_mar', cell, { suggest: parsed.date, other: parsed.otherDate }))
    } else reading.doubts.push(doubt('date_order_unsure', cell, { suggest: parsed.date }))
  }
  if (column.monthFirst) reading.doubts.push(doubt('date_order_unsure', cell, { suggest: reading.value }))
  return reading
}

/** 15022508 or 25080215: eight digits without anything between them. */
function readPacked(text: string): string | null {
  const parts = /^(\d{2})(\d{2})(2[45]\d{2})$/.exec(text) ?? /^(2[45]\d{2})(\d{2})(\d{2})$/.exec(text)
  if (parts === null) return null
  const [, first = '', middle = '', last = ''] = parts
  const [day, year] = first.length === 2 ? [first, last] : [last, first]
  const iso = `${String(Number(year) - BE_OFFSET)}-${middle}-${day}`
  return isRealDate(iso) ? iso : null
}

function swapMonth(text: string): string {
  return text.replace(/^(\d{1,2})([-/.])(\d{1,2})(?=\2)/, '$3$2$1')
}

/**
 * What the column as a whole says: month first where second numbers pass 12 and first numbers do not,
 * C.E. where most years are.
 */
export function studyDates(cells: readonly Cell[], heading: string, fixed: Pick<DateColumn, 'role' | 'latest' | 'dates1904'>): DateColumn {
  let firstOver12 = 0
  let secondOver12 = 0
  let ce = 0
  let be = 0
  for (const cell of cells) {
    if (cell.kind !== 'text') continue
    const text = toArabicDigits(cell.text)
    const parts = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/.exec(text)
    if (parts !== null) {
      if (Number(parts[1]) > 12) firstOver12 += 1
      if (Number(parts[2]) > 12) secondOver12 += 1
    }
    const year = Number(/(\d{4})\s*$/.exec(text)?.[1] ?? 0)
    if (year >= BE_FROM_YEAR) be += 1
    else if (year >= 1800) ce += 1
  }
  return {
    ...fixed,
    mostlyCe: ce > be * 2 || (/ค\.?\s?ศ|\bad\b|\bce\b/i.test(heading) && !/พ\.?\s?ศ/.test(heading)),
    monthFirst: secondOver12 >= 2 && secondOver12 > firstOver12 * 2,
  }
}

/** "17 ส.ค. 2568 - 16 ส.ค. 2572": both ends of a term in one cell. */
export function readTerm(cell: Cell, column: DateColumn): { start: Reading<string | null>; end: Reading<string | null> } {
  const text = tidy(cell.text)
  const parts = text.split(/\s*(?:ถึง|\s[-–—]\s|[–—])\s*/).filter((part) => part !== '')
  const [from, to] = parts.length === 2 ? parts : [text, '']
  return {
    start: readDate(isNothing(from ?? '') ? { kind: 'empty', text: '' } : { kind: 'text', text: from ?? '' }, column),
    end: readDate(isNothing(to ?? '') ? { kind: 'empty', text: '' } : { kind: 'text', text: to ?? '' }, column),
  }
}

/** The latest day that a two-digit year of birth may mean: members are grown up. */
export function yearsBefore(iso: string, years: number): string {
  const { year, month, day } = splitDate(iso)
  return joinDate({ year: year - years, month, day: Math.min(day, daysInMonth(year - years, month)) })
}
