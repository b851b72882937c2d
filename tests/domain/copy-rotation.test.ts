import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KEPT, outdatedCopies, type DatedCopy } from '../../electron/domain/copy-rotation.ts'

const HOUR = 3_600_000
const copyAt = (ms: number): DatedCopy => {
  const at = new Date(ms).toISOString()
  return { at, on: at.slice(0, 10) }
}
const NOW = Date.parse('2026-03-18T09:00:00Z') // a Wednesday
const hoursAgo = (...hours: number[]) => hours.map((hour) => copyAt(NOW - hour * HOUR))

/** What is left when a copy is made every so many hours, for so many times. */
function liveThrough(everyHours: number, times: number): DatedCopy[] {
  let copies: DatedCopy[] = []
  for (let n = times - 1; n >= 0; n -= 1) {
    const made = copyAt(NOW - n * everyHours * HOUR)
    copies = [...copies, made]
    const gone = new Set(outdatedCopies(copies, made))
    copies = copies.filter((copy) => !gone.has(copy))
  }
  return copies.reverse()
}

describe('automatic copies', () => {
  test('made every hour for a year leave 3 of today, 1 a day for 7 days and 1 a week for 8 weeks', () => {
    const left = liveThrough(1, 365 * 24)
    expect(left.filter(({ on }) => on === '2026-03-18')).toHaveLength(KEPT.today)
    expect(new Set(left.map(({ on }) => on)).size).toBeGreaterThanOrEqual(KEPT.days)
    expect([...new Set(left.map(({ on }) => on))].slice(0, 7)).toEqual([18, 17, 16, 15, 14, 13, 12].map((day) => `2026-03-${day}`))
    expect(left.at(-1)?.on).toBe('2026-02-01') // the Sunday that ended the eighth week back
    expect(left.length).toBeLessThanOrEqual(KEPT.today + KEPT.days + KEPT.weeks)
  })

  test('of a book that lay closed for two years stay, though no day or week of the calendar is near them', () => {
    const old = [1, 2, 3, 30, 60].map((day) => copyAt(NOW - (730 + day) * 24 * HOUR))
    const made = copyAt(NOW)
    expect(outdatedCopies([...old, made], made)).toEqual([])
  })

  test('that claim to come from the future are left alone, and take nobody’s place', () => {
    const wrongClock = Array.from({ length: 30 }, (_, n) => copyAt(NOW + (n + 1) * 24 * HOUR))
    const past = hoursAgo(24, 48, 72)
    const made = copyAt(NOW)
    expect(outdatedCopies([...wrongClock, ...past, made], made)).toEqual([])
  })

  test('lose no more to a clock that runs years ahead for a while than to one more day, and nothing to one that fell back', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 400 * 24 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(days, fc.integer({ min: 30, max: 9000 }), (hours, daysAhead) => {
        const copies = hoursAgo(...hours)
        const ahead = copyAt(NOW + daysAhead * 24 * HOUR)
        const nextWeek = copyAt(NOW + 7 * 24 * HOUR)
        const fellBack = copyAt(NOW - 401 * 24 * HOUR - daysAhead * HOUR)
        const gone = (made: DatedCopy) => outdatedCopies([...copies, made], made)
        expect(gone(ahead)).toEqual(gone(nextWeek))
        expect(gone(fellBack)).toEqual([])
      }),
    )
  })

  test('go only when a newer one was verified; the verified one, and the newest of all, always stay', () => {
    const times = fc.uniqueArray(fc.integer({ min: NOW - 800 * 24 * HOUR, max: NOW + 800 * 24 * HOUR }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(times, fc.nat(), (moments, pick) => {
        const copies = moments.map(copyAt)
        const verified = copies[pick % copies.length] as DatedCopy
        const gone = outdatedCopies(copies, verified)
        const left = copies.filter((copy) => !gone.includes(copy))
        const newest = copies.reduce((a, b) => (a.at > b.at ? a : b))
        return gone.every(({ at }) => at < verified.at) && left.includes(verified) && left.includes(newest)
      }),
    )
  })

  test('rotate the same in any order, and a second rotation finds nothing more to remove', () => {
    const times = fc.uniqueArray(fc.integer({ min: NOW - 200 * 24 * HOUR, max: NOW }), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(times, (moments) => {
        const copies = moments.map(copyAt)
        const verified = copies.reduce((a, b) => (a.at > b.at ? a : b))
        const gone = outdatedCopies(copies, verified)
        const left = copies.filter((copy) => !gone.includes(copy))
        const again = outdatedCopies(left, verified)
        const backwards = outdatedCopies([...copies].reverse(), verified)
        return again.length === 0 && new Set(backwards).size === gone.length && backwards.every((copy) => gone.includes(copy))
      }),
    )
  })
})
