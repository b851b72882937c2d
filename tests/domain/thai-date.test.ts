import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays, buddhistYear, daysBetween, fiscalYearBe, formatDate, formatThaiDate, fullYears, isRealDate, parseThaiDate, weekday,
} from '../../electron/domain/thai-date.ts'
import type { DateStyle } from '../../electron/domain/thai-date.ts'

const TODAY = '2026-03-01'
const iso = (date: Date) => date.toISOString().slice(0, 10)
/** Days from B.E. 2300 to 2799, by an independent calendar. */
const anyDate = fc.date({ min: new Date('1757-01-01'), max: new Date('2256-12-31'), noInvalidDate: true }).map(iso)
const style = fc.constantFrom<DateStyle>('long', 'short', 'numeric', 'weekday')

function read(text: string) {
  const reading = parseThaiDate(text, { today: TODAY })
  return reading.ok ? reading.date : reading.reason
}

describe('reading dates as they are typed', () => {
  it.each([
    '1/2/2508', '1-2-2508', '1.2.2508', '01/02/2508', '1 2 2508', '1 / 2 / 2508', '๑/๒/๒๕๐๘', '๑ ก.พ. ๒๕๐๘', '1 ก.พ. 2508',
    '1ก.พ.2508', '1 กพ 2508', '1 กพ. 2508', '1-ก.พ.-2508', '1 กุมภาพันธ์ 2508', '1 กุมภาพันธ์ พ.ศ. 2508', '1 กุมภาพันธ์ พ.ศ.2508',
    'วันที่ 1 ก.พ. 2508', 'วันที่ ๑ เดือนกุมภาพันธ์ พ.ศ. ๒๕๐๘', '1 เดือน กุมภาพันธ์ ปี 2508', 'เมื่อวันที่ 1 กุมภา 2508',
    'วันจันทร์ที่ 1 กุมภาพันธ์ พ.ศ. 2508', '1 Feb 1965', '1st February, 1965', 'Feb 1, 1965', 'February 1 1965', 'Monday 1 February 1965',
    '1 ก.พ. ค.ศ. 1965', '1/2/1965', '1965-02-01', '2508-02-01', '1/2/2508 00:00:00', '1/2/2508, 8:00:11', '1965-02-01T00:00:00.000Z',
    ' \u200b1\u00a0ก.พ. 2508. ', '1 February B.E. 2508',
  ])('reads %s as 1 February 2508', (text) => expect(read(text)).toBe('1965-02-01'))

  it('knows every month by its name, its short form and its common misspelling', () => {
    const named = (month: string) => read(`5 ${month} 2560`).slice(5, 7)
    expect(['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'].map(named))
      .toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'])
    expect(['กรกฏาคม', 'กรกฎา', 'พฤษภา', 'ธันวา', 'Sept'].map(named)).toEqual(['07', '07', '05', '12', '09'])
  })

  it('reads back whatever it prints, in Thai and Arabic digits', () => {
    fc.assert(fc.property(anyDate, style, fc.boolean(), (date, how, thaiDigits) => {
      const reading = parseThaiDate(formatThaiDate(date, how, { thaiDigits }))
      expect(reading).toMatchObject({ ok: true, date, era: 'be' })
      expect(reading.ok && reading.notes.filter((note) => note !== 'pre2484_jan_mar')).toEqual([])
    }))
  })

  it('reads parts of a date as parts', () => {
    const nothing = { ok: false, reason: 'partial', year: null, month: null, day: null }
    expect(parseThaiDate('2519')).toEqual({ ...nothing, year: 1976 })
    expect(parseThaiDate('พ.ศ. ๒๕๑๙')).toEqual({ ...nothing, year: 1976 })
    expect(parseThaiDate('ปี 68', { today: TODAY })).toEqual({ ...nothing, year: 2025 })
    expect(parseThaiDate('มกราคม 2568')).toEqual({ ...nothing, year: 2025, month: 1 })
    expect(parseThaiDate('8/2568')).toEqual({ ...nothing, year: 2025, month: 8 })
    expect(parseThaiDate('3 ม.ค.')).toEqual({ ...nothing, month: 1, day: 3 })
  })

  it.each(['', '-', 'ไม่ทราบ', '68', '27689', '3.28569E+12', '17-18 ส.ค. 2568', '1/2/208', '1 กกก 2568', '12/3', '1/2/3/2568', 'วันจันทร์'])(
    'does not guess at "%s"', (text) => expect(read(text)).toBe('unreadable'))

  it('does not search a paragraph for a date', () => {
    expect(read(`1 ${' . '.repeat(50_000)}`)).toBe('unreadable')
  })

  it('never throws', () => {
    const parts = fc.constantFrom('1', '29', '31', '2568', '2026', '68', '/', '-', ' ', '.', 'ก.พ.', 'มกราคม', 'พ.ศ.', 'ค.ศ.', 'วันที่', 'may', ',', '0')
    const text = fc.oneof(fc.string(), fc.array(parts, { maxLength: 7 }).map((some) => some.join('')))
    fc.assert(fc.property(text, fc.boolean(), (typed, past) => {
      const reading = parseThaiDate(typed, { today: TODAY, past })
      if (reading.ok) expect(isRealDate(reading.date)).toBe(true)
    }), { numRuns: 3000 })
  })
})

describe('two-digit years', () => {
  const guess = (text: string, past?: boolean) => parseThaiDate(text, { today: TODAY, ...(past ? { past } : {}) })

  it('takes B.E. and notes that the century is a guess', () => {
    expect(guess('22 ต.ค. 41')).toMatchObject({ date: '1998-10-22', notes: ['two_digit_year'] })
    expect(guess('16/8/72')).toMatchObject({ date: '2029-08-16' })
    expect(guess('1 ม.ค. ค.ศ. 98')).toMatchObject({ date: '1998-01-01', era: 'ce' })
  })

  it('never puts a birth after today', () => {
    expect(guess('16/8/72', true)).toMatchObject({ date: '1929-08-16' })
    expect(guess('1/3/69', true)).toMatchObject({ date: '2026-03-01' })
    expect(guess('2/3/69', true)).toMatchObject({ date: '1926-03-02' })
  })
})

describe('rule 6: the year began on 1 April until 2483', () => {
  it('asks about January to March before 2484 and offers both readings', () => {
    expect(parseThaiDate('12 ก.พ. 2480')).toMatchObject({ date: '1937-02-12', notes: ['pre2484_jan_mar'], otherDate: '1938-02-12' })
  })

  it('does not ask about April to December, nor from 2484 on', () => {
    expect(parseThaiDate('3 สิงหาคม 2480')).toMatchObject({ date: '1937-08-03', notes: [], otherDate: null })
    expect(parseThaiDate('1 ม.ค. 2484')).toMatchObject({ date: '1941-01-01', notes: [], otherDate: null })
  })

  it('offers no second reading for 2483, which had no January, and none for a day the next year lacks', () => {
    expect(parseThaiDate('1 มี.ค. 2483')).toMatchObject({ notes: ['pre2484_jan_mar'], otherDate: null })
    expect(parseThaiDate('29 ก.พ. 2479')).toMatchObject({ date: '1936-02-29', otherDate: null })
  })
})

describe('rule 7: dates that do not exist, and C.E. years typed for B.E.', () => {
  it('takes 29 ก.พ. in leap years only', () => {
    expect(['29 ก.พ. 2567', '29/2/2571'].map(read)).toEqual(['2024-02-29', '2028-02-29'])
    for (const text of ['29 ก.พ. 2568', '29/2/2570']) {
      expect(parseThaiDate(text)).toEqual({ ok: false, reason: 'impossible', part: 'day', daysInMonth: 28 })
    }
  })

  it('says what is wrong with an impossible date', () => {
    expect(parseThaiDate('31 เม.ย. 2568')).toMatchObject({ reason: 'impossible', part: 'day', daysInMonth: 30 })
    expect(parseThaiDate('31 เม.ย.')).toMatchObject({ reason: 'impossible', part: 'day', daysInMonth: 30 })
    expect(parseThaiDate('0/4/2568')).toMatchObject({ reason: 'impossible', part: 'day' })
    expect(parseThaiDate('5/13/2568')).toMatchObject({ reason: 'impossible', part: 'month' })
    expect(parseThaiDate('5/12/3568')).toMatchObject({ reason: 'impossible', part: 'year' })
  })

  it('notes a C.E. year, also behind a wrong พ.ศ., but not one marked as C.E.', () => {
    expect(parseThaiDate('17/8/2026')).toMatchObject({ date: '2026-08-17', era: 'ce', notes: ['year_ce'] })
    expect(parseThaiDate('17 สิงหาคม พ.ศ. 2026')).toMatchObject({ era: 'ce', notes: ['year_ce'] })
    expect(parseThaiDate('17 สิงหาคม ค.ศ. 2026')).toMatchObject({ era: 'ce', notes: [] })
    expect(parseThaiDate('2026-08-17')).toMatchObject({ era: 'ce', notes: [] })
  })

  it('notes a weekday that does not fit', () => {
    expect(parseThaiDate('วันจันทร์ที่ 17 สิงหาคม 2568')).toMatchObject({ date: '2025-08-17', notes: ['weekday_differs'] })
    expect(parseThaiDate('พฤหัสที่ 14 สิงหาคม 2568')).toMatchObject({ date: '2025-08-14', notes: [] })
  })
})

describe('showing dates', () => {
  it('prints each style', () => {
    expect(formatThaiDate('2025-08-17', 'long')).toBe('17 สิงหาคม 2568')
    expect(formatThaiDate('2025-08-17', 'short')).toBe('17 ส.ค. 2568')
    expect(formatThaiDate('2025-08-07', 'numeric')).toBe('07/08/2568')
    expect(formatThaiDate('2025-08-17', 'weekday')).toBe('วันอาทิตย์ที่ 17 สิงหาคม พ.ศ. 2568')
    expect(formatThaiDate('2025-08-17', 'long', { thaiDigits: true })).toBe('๑๗ สิงหาคม ๒๕๖๘')
  })

  it('shows both years in English', () => {
    expect(formatDate('2025-08-17', 'long', 'en')).toBe('17 August 2025 (2568)')
    expect(formatDate('2025-08-17', 'weekday', 'en')).toBe('Sunday 17 August 2025 (B.E. 2568)')
    expect(formatDate('2025-08-17', 'long', 'th')).toBe('17 สิงหาคม 2568')
  })

  it('refuses what is no date', () => {
    expect(() => formatThaiDate('2025-02-29', 'long')).toThrow(RangeError)
  })
})

describe('calendar arithmetic', () => {
  it('agrees with an independent calendar', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const moved = iso(new Date(Date.parse(date) + days * 86_400_000))
      expect(addDays(date, days)).toBe(moved)
      expect(daysBetween(date, moved)).toBe(days)
      expect(weekday(date)).toBe(new Date(date).getUTCDay())
    }))
  })

  it('knows which days exist', () => {
    fc.assert(fc.property(anyDate, (date) => { expect(isRealDate(date)).toBe(true) }))
    for (const text of ['2025-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '2025-1-1', '0000-01-01', ' 2025-01-01', '2568']) {
      expect(isRealDate(text)).toBe(false)
    }
  })

  it('counts full years by birthdays', () => {
    expect(fullYears('2008-03-02', '2026-03-01')).toBe(17)
    expect(fullYears('2008-03-01', '2026-03-01')).toBe(18)
    expect(fullYears('2008-02-29', '2026-02-28')).toBe(17)
    expect(fullYears('2008-02-29', '2026-03-01')).toBe(18)
  })
})

describe('rule 20: the fiscal year runs from 1 October to 30 September', () => {
  it('is labelled by the year it ends in', () => {
    expect(['2025-09-30', '2025-10-01', '2026-01-01', '2026-09-30', '2026-10-01'].map(fiscalYearBe)).toEqual([2568, 2569, 2569, 2569, 2570])
  })

  it('differs from the calendar year in the last three months only', () => {
    fc.assert(fc.property(anyDate, (date) => {
      expect(fiscalYearBe(date) - buddhistYear(date)).toBe(date.slice(5) >= '10-01' ? 1 : 0)
    }))
  })
})
