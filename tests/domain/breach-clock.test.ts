import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breachClock, retention, retentionIsOver, yearsAfter } from '../../electron/contract/text/index.ts'

const HOUR = 3_600_000
const KNOWN = '2026-02-10T03:00:00.000Z'
const after = (ms: number) => new Date(Date.parse(KNOWN) + ms).toISOString()
const breach = (office: string | null, people: string | null = null, highRisk = false) => ({ knownAt: KNOWN, highRisk, officeToldAt: office, peopleToldAt: people, noRiskAt: null as string | null })

describe('the 72 hours of a breach (PDPA s.37(4))', () => {
  test.each([
    ['at once', 0, 'running', 72],
    ['after 71 hours and a half', 71.5 * HOUR, 'running', 0],
    ['at the very end', 72 * HOUR, 'running', 0],
    ['a moment later', 72 * HOUR + 1, 'overdue', 0],
    ['a day later', 96.5 * HOUR, 'overdue', 24],
  ] as const)('%s', (_when, ms, office, hours) => {
    expect(breachClock(breach(null), after(ms))).toMatchObject({ office, hours, open: true, dueAt: '2026-02-13T03:00:00.000Z' })
  })

  test('told in time or late is told by when the Office was told, whatever the time now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 * HOUR }), fc.integer({ min: 0, max: 1000 * HOUR }), (told, now) => {
        const { office, open } = breachClock(breach(after(told)), after(now))
        expect([office, open]).toEqual([told <= 72 * HOUR ? 'in_time' : 'late', false])
      }),
    )
  })

  test('held unlikely to result in a risk stops the clock, however late; told all the same, the telling counts', () => {
    const held = { ...breach(null), noRiskAt: after(80 * HOUR) }
    expect(breachClock(held, after(500 * HOUR))).toEqual({ dueAt: '2026-02-13T03:00:00.000Z', office: 'not_needed', hours: 0, open: false })
    expect(breachClock({ ...held, officeToldAt: after(90 * HOUR) }, after(500 * HOUR))).toMatchObject({ office: 'late', open: false })
  })

  test('at a high risk it stays open until the people were told', () => {
    expect(breachClock(breach(after(HOUR), null, true), after(2 * HOUR)).open).toBe(true)
    expect(breachClock(breach(after(HOUR), after(HOUR), true), after(2 * HOUR)).open).toBe(false)
  })
})

describe('the retention clock runs from the end of the last term', () => {
  const term = (startedOn: string, endedOn: string | null) => ({ startedOn, dueEndOn: endedOn ?? '2029-01-01', endedOn })

  test.each([
    ['2016-03-01', 10, '2026-03-01'],
    ['2016-02-29', 10, '2026-02-28'],
    ['2016-02-29', 4, '2020-02-29'],
  ])('%s and %i years on is %s', (date, years, end) => expect(yearsAfter(date, years)).toBe(end))

  test('counts the latest end, and is over the day after', () => {
    const clock = retention([term('2008-01-01', '2011-12-31'), term('2012-01-01', '2016-03-01')], 10, '2026-03-01')
    expect(clock).toEqual({ lastDay: '2016-03-01', keptUntil: '2026-03-01' })
    expect([retentionIsOver(clock, '2026-03-01'), retentionIsOver(clock, '2026-03-02')]).toEqual([false, true])
  })

  test.each([
    ['nobody who never had a term', []],
    ['nobody in office', [term('2008-01-01', '2011-12-31'), term('2025-01-01', null)]],
    ['nobody acting', [{ startedOn: '2008-01-01', dueEndOn: '2012-01-01', endedOn: null }]],
    ['nobody whose term lies ahead', [term('2008-01-01', '2011-12-31'), term('2027-01-01', null)]],
  ])('%s', (_who, terms) => expect(retention(terms, 10, '2026-03-01')).toBeNull())
})
