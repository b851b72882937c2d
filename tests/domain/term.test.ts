import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isRealDate } from '../../electron/domain/thai-date.ts'
import { byElectionEnd, byElectionEnds, expiryWarning, termEnd, termState } from '../../electron/domain/term.ts'

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

describe('rule 8: a term ends the day before the same date, years on', () => {
  it.each([
    ['2025-08-17', 4, '2029-08-16'], // 17 ส.ค. 2568 -> 16 ส.ค. 2572
    ['2024-02-29', 4, '2028-02-28'], // 29 ก.พ. 2567 -> 28 ก.พ. 2571
    ['2024-02-29', 1, '2025-02-28'], // no 29 February: the last day of the month (ป.พ.พ. ม.193/5)
    ['2024-03-01', 1, '2025-02-28'],
    ['2023-03-01', 1, '2024-02-29'],
    ['2025-01-01', 4, '2028-12-31'],
  ])('%s and %i years: %s', (start, years, end) => expect(termEnd(start, years)).toBe(end))

  it('leaves no day between a term and the next, and none in both', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 20 }), (start, years) => {
      const end = termEnd(start, years)
      const next = addDays(end, 1)
      expect(isRealDate(end)).toBe(true)
      expect(Number(next.slice(0, 4)) - Number(start.slice(0, 4))).toBe(years)
      expect(next.slice(5)).toBe(start.slice(5) === '02-29' && !isRealDate(`${next.slice(0, 4)}-02-29`) ? '03-01' : start.slice(5))
    }))
  })
})

describe('rule 10: a by-election fills the remainder or a full term, by setting', () => {
  const rules = (byElectionRemainder: boolean) => ({ termYears: 4, byElectionRemainder })

  it('gives the last day of the seat’s own term, or four years anew', () => {
    expect(byElectionEnds('2026-03-01', 4, '2029-08-16')).toEqual({ remainder: '2029-08-16', full: '2030-02-28' })
    expect(byElectionEnd('2026-03-01', '2029-08-16', rules(true))).toBe('2029-08-16')
    expect(byElectionEnd('2026-03-01', '2029-08-16', rules(false))).toBe('2030-02-28')
  })

  it('gives a full term where the seat’s own had run out: nothing remains of it', () => {
    expect(byElectionEnds('2029-08-17', 4, '2029-08-16').remainder).toBeNull()
    expect(byElectionEnd('2029-08-17', '2029-08-16', rules(true))).toBe('2033-08-16')
  })

  it('never ends before it begins, nor later than a full term while the seat’s own is within one', () => {
    fc.assert(fc.property(day, day, fc.boolean(), (start, due, remainder) => {
      const end = byElectionEnd(start, due, rules(remainder))
      expect(end >= start).toBe(true)
      if (due <= termEnd(start, 4)) expect(end <= termEnd(start, 4)).toBe(true)
    }))
  })
})

describe('rule 9: who is past the due end is acting, not gone', () => {
  const term = { startedOn: '2025-08-17', dueEndOn: '2029-08-16', endedOn: null }

  it('goes from future to in office to acting, each from its first day', () => {
    expect(['2025-08-16', '2025-08-17', '2029-08-16', '2029-08-17', '2040-01-01'].map((on) => termState(term, on)))
      .toEqual(['future', 'in_office', 'in_office', 'acting', 'acting'])
  })

  it('ends the day after the last day in office, early or late', () => {
    expect(['2026-01-12', '2026-01-13'].map((on) => termState({ ...term, endedOn: '2026-01-12' }, on))).toEqual(['in_office', 'ended'])
    expect(['2029-10-01', '2029-10-02'].map((on) => termState({ ...term, endedOn: '2029-10-01' }, on))).toEqual(['acting', 'ended'])
  })

  it('never takes a step back as days go by', () => {
    const order = ['future', 'in_office', 'acting', 'ended']
    fc.assert(fc.property(day, fc.nat(3000), fc.option(fc.nat(5000)), day, fc.nat(400), (startedOn, length, ends, on, later) => {
      const some = { startedOn, dueEndOn: addDays(startedOn, length), endedOn: ends === null ? null : addDays(startedOn, ends) }
      expect(order.indexOf(termState(some, addDays(on, later)))).toBeGreaterThanOrEqual(order.indexOf(termState(some, on)))
    }))
  })

  it('warns 180, 90 and 30 days ahead', () => {
    const warn = (days: number) => expiryWarning(term.dueEndOn, addDays(term.dueEndOn, -days))
    expect([181, 180, 91, 90, 31, 30, 0, -1].map((days) => warn(days)?.within ?? null)).toEqual([null, 180, 180, 90, 90, 30, 30, null])
    expect(warn(45)).toEqual({ daysLeft: 45, within: 90 })
  })

  it('warns only of an end that lies ahead, with the right count', () => {
    fc.assert(fc.property(day, fc.integer({ min: -400, max: 400 }), (dueEnd, days) => {
      const today = addDays(dueEnd, -days)
      const warning = expiryWarning(dueEnd, today)
      if (warning === null) expect(days < 0 || days > 180).toBe(true)
      else expect(warning.daysLeft).toBe(daysBetween(today, dueEnd))
    }))
  })
})
