import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../electron/contract/text/index.ts'
import { attendanceSum, daysServed, meetingsInOffice, servedBy } from '../../electron/domain/service.ts'
import { joined, lengthOf, within, type DaySpan } from '../../electron/domain/spans.ts'
import { termState } from '../../electron/domain/term.ts'

const ORIGIN = '2015-01-01'
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(ORIGIN, days))
const span = fc.tuple(fc.integer({ min: 0, max: 900 }).map((days) => addDays(ORIGIN, days)), fc.integer({ min: 0, max: 400 })).map(([from, days]): DaySpan => ({ from, to: addDays(from, days) }))
const term = fc.record({ personId: fc.constant('p'), from: day, due: fc.integer({ min: 0, max: 1500 }), end: fc.option(fc.integer({ min: 0, max: 2000 })) }).map(
  ({ personId, from, due, end }) => ({ personId, startedOn: from, dueEndOn: addDays(from, due), endedOn: end === null ? null : addDays(from, end) }),
)
const status = fc.constantFrom('present', 'absent', 'leave', 'substitute', null)
const meeting = fc.record({ heldOn: day, counts: fc.boolean(), status })
const rules = fc.record({ actingCounts: fc.boolean(), substituteCounts: fc.boolean() })
const TODAY = addDays(ORIGIN, 3500)

/** Every day of the spans, one by one. */
function days(spans: readonly DaySpan[]): Set<string> {
  const all = new Set<string>()
  for (const { from, to } of spans) for (let at = from; at <= to; at = addDays(at, 1)) all.add(at)
  return all
}

describe('spans of days', () => {
  test('joined, they hold the same days, each once, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const all = joined(spans)
        expect(all.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)).toBe(days(spans).size)
        for (let at = 1; at < all.length; at += 1) expect(daysBetween(all[at - 1]!.to, all[at]!.from)).toBeGreaterThan(1)
      }),
      { numRuns: 60 },
    )
  })

  test('within others they keep exactly the days that lie in both', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 3 }), fc.array(span, { maxLength: 3 }), (spans, bounds) => {
        const allowed = days(bounds)
        expect([...days(within(spans, bounds))].sort()).toEqual([...days(spans)].filter((one) => allowed.has(one)).sort())
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    [[{ from: '2021-08-17', to: '2025-08-16' }], { years: 4, months: 0, days: 0 }],
    [[{ from: '2017-08-17', to: '2021-08-16' }, { from: '2021-08-17', to: '2025-08-16' }], { years: 8, months: 0, days: 0 }],
    [[{ from: '2021-08-17', to: '2025-08-16' }, { from: '2022-01-01', to: '2023-01-01' }], { years: 4, months: 0, days: 0 }],
    [[{ from: '2024-02-29', to: '2028-02-28' }], { years: 4, months: 0, days: 0 }],
    [[{ from: '2025-01-31', to: '2025-02-27' }], { years: 0, months: 0, days: 28 }],
    [[{ from: '2025-01-01', to: '2025-01-20' }, { from: '2025-03-01', to: '2025-03-20' }], { years: 0, months: 1, days: 10 }],
    [[], { years: 0, months: 0, days: 0 }],
  ])('%j last %j', (spans, length) => expect(lengthOf(spans)).toEqual(length))

  test('a longer service is never told as shorter', () => {
    const total = ({ years, months, days: over }: ReturnType<typeof lengthOf>) => (years * 12 + months) * 31 + over
    fc.assert(
      fc.property(span, (one) => {
        expect(total(lengthOf([{ from: one.from, to: addDays(one.to, 1) }]))).toBeGreaterThanOrEqual(total(lengthOf([one])))
      }),
    )
  })
})

describe('attendance has the right denominator', () => {
  test('meetings with a quorum held while in office, and no other (rules 1, 5)', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 3 }), fc.array(meeting, { maxLength: 20 }), rules, (terms, drawn, rule) => {
        const meetings = drawn.map((one, at) => ({ ...one, id: String(at), onRoll: null }))
        const marks = new Map(meetings.map((one) => [one.id, one.status]))
        const sum = attendanceSum(terms, meetings, marks, rule, TODAY)
        const asked = meetings.filter(
          ({ heldOn, counts }) =>
            counts && heldOn <= TODAY && terms.some((one) => ['in_office', ...(rule.actingCounts ? ['acting'] : [])].includes(termState(one, heldOn))),
        )
        expect(sum.held).toBe(asked.length)
        expect(sum.present + sum.substitute + sum.leave + sum.absent + sum.unmarked).toBe(sum.held)
        const came = asked.filter((one) => one.status === 'present' || (one.status === 'substitute' && rule.substituteCounts)).length
        expect(sum.percent).toBe(asked.length === 0 ? null : Math.round((came / asked.length) * 1000) / 10)
      }),
    )
  })

  test('half a term with every meeting attended is 100 %, not 50 %', () => {
    const meetings = Array.from({ length: 60 }, (_, at) => ({ id: String(at), heldOn: addDays('2020-01-15', at * 30), counts: true, onRoll: null }))
    const joinedLate = { personId: 'p', startedOn: meetings[30]!.heldOn, dueEndOn: '2030-01-01', endedOn: null }
    const marks = new Map(meetings.slice(30).map(({ id }) => [id, 'present' as const]))
    const counting = { actingCounts: true, substituteCounts: false }
    expect(attendanceSum([joinedLate], meetings, marks, counting, '2030-01-01')).toMatchObject({ held: 30, present: 30, percent: 100 })
    expect(meetingsInOffice([joinedLate], meetings, counting, '2019-01-01')).toEqual([])
  })
})

describe('years served', () => {
  test('count a day once, however many posts overlap on it, and none outside a term', () => {
    const terms = [{ startedOn: '2021-08-17', endedOn: '2025-08-16' }]
    const posts = [
      { post: 'chair', startedOn: '2021-08-17', endedOn: '2023-08-16' },
      { post: 'chair', startedOn: '2022-08-17', endedOn: '2024-08-16' },
      { post: 'treasurer', startedOn: '2025-02-17', endedOn: null },
    ]
    const bounds = daysServed(terms, '2026-02-10')
    const served = servedBy(posts, ({ post }) => post, bounds, '2026-02-10')
    expect(served.map(({ key, length }) => [key, length.years, length.months])).toEqual([['chair', 3, 0], ['treasurer', 0, 6]])
  })

  test('a term that goes on is served until today, one that has not begun is not served', () => {
    expect(daysServed([{ startedOn: '2025-02-11', endedOn: null }], '2026-02-10')).toEqual([{ from: '2025-02-11', to: '2026-02-10' }])
    expect(daysServed([{ startedOn: '2027-01-01', endedOn: null }], '2026-02-10')).toEqual([])
  })
})
