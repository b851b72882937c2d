import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wayToTarget } from '../../../../electron/contract/text/index.ts'
import { BOX, chartScale, nameHeights } from '../../../../src/features/projects/work/chart-scale.ts'
import { timeScale } from '../../../../src/features/projects/work/time-scale.ts'

const TODAY = '2026-03-10'
const NONE = { plannedFrom: null, plannedTo: null, actualFrom: null, actualTo: null }

describe('the timeline of activities', () => {
  it('is not drawn where no activity has a day', () => {
    expect(timeScale([], TODAY)).toBeNull()
    expect(timeScale([NONE], TODAY)).toBeNull()
  })

  it('has every month from the first day to the last, over the turn of the year', () => {
    const scale = timeScale([{ ...NONE, plannedFrom: '2025-11-20', plannedTo: '2026-02-01' }], TODAY)
    expect(scale?.months.map(({ iso }) => iso)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01'])
    expect(scale?.months[0]?.left).toBe(0)
    expect(scale?.today).toBeNull()
  })

  it('draws what is under way until today with its end open, and a single day as wide as a day', () => {
    const scale = timeScale([{ ...NONE, actualFrom: '2026-03-01' }], TODAY)
    expect(scale?.barOf('2026-03-01', null, true)).toEqual({ left: 0, width: expect.closeTo((10 / 31) * 100, 6), open: true })
    expect(scale?.barOf('2026-03-01', '2026-03-01', true)).toEqual({ left: 0, width: expect.closeTo(100 / 31, 6), open: false })
    expect(scale?.barOf(null, null, true)).toBeNull()
    expect(scale?.today).toBeCloseTo((9 / 31) * 100, 6)
  })

  it('keeps every bar inside, whatever was planned and done', () => {
    const day = fc.option(fc.date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)))
    fc.assert(fc.property(fc.array(fc.record({ plannedFrom: day, plannedTo: day, actualFrom: day, actualTo: day }), { maxLength: 6 }), (activities) => {
      const ordered = activities.map(({ plannedFrom: a, plannedTo: b, actualFrom: c, actualTo: d }) => {
        const [plannedFrom, plannedTo] = a !== null && b !== null && b < a ? [b, a] : [a, b]
        const [actualFrom, actualTo] = c !== null && d !== null && d < c ? [d, c] : [c, d]
        return { plannedFrom, plannedTo, actualFrom, actualTo }
      })
      const scale = timeScale(ordered, TODAY)
      for (const one of ordered) {
        for (const bar of [scale?.barOf(one.plannedFrom, one.plannedTo, false), scale?.barOf(one.actualFrom, one.actualTo, true)]) {
          if (!bar) continue
          expect(bar.left).toBeGreaterThanOrEqual(0)
          expect(bar.left + bar.width).toBeLessThanOrEqual(100.5)
        }
      }
    }))
  })
})

describe('the chart of an indicator', () => {
  const reading = (n: number, readOn: string, value: number) => ({ id: String(n), readOn, value })

  it('stands a single reading, and several of one day, in the middle', () => {
    for (const days of [['2026-01-01'], ['2026-01-01', '2026-01-01']]) {
      const { points } = chartScale({ baseline: null, target: null }, days.map((day, at) => reading(at, day, 5)))
      expect(points.map(({ x }) => x)).toEqual(days.map(() => BOX.plot / 2))
    }
  })

  it('draws time in true distance, and more above less', () => {
    const { points } = chartScale({ baseline: 0, target: 10 }, [reading(1, '2026-01-01', 1), reading(2, '2026-01-11', 4), reading(3, '2026-01-31', 9)])
    const [first, second, third] = points
    expect((second!.x - first!.x) * 2).toBeCloseTo(third!.x - second!.x, 6)
    expect(first!.y).toBeGreaterThan(second!.y)
    expect(second!.y).toBeGreaterThan(third!.y)
  })

  it('keeps readings, baseline and target inside, whatever they are', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(fc.property(fc.option(value), fc.option(value), fc.array(value, { minLength: 1, maxLength: 8 }), (baseline, target, values) => {
      const { points, yOf } = chartScale({ baseline, target }, values.map((one, at) => reading(at, `2026-01-${String(at + 1).padStart(2, '0')}`, one)))
      const heights = [...points.map(({ y }) => y), ...[baseline, target].filter((one) => one !== null).map(yOf)]
      for (const y of heights) {
        expect(y).toBeGreaterThanOrEqual(BOX.top - 1e-6)
        expect(y).toBeLessThanOrEqual(BOX.height - BOX.bottom + 1e-6)
      }
      for (const { x } of points) expect(x > 0 && x < BOX.plot).toBe(true)
    }))
  })

  it('keeps the names of two close lines apart, in their order', () => {
    for (const [a, b] of [[50, 51], [51, 50], [50, 50]] as const) {
      const apart = nameHeights(a, b)
      expect(Math.abs(apart.baseline - apart.target)).toBeCloseTo(15, 6)
      if (a !== b) expect(apart.baseline > apart.target).toBe(a > b)
    }
    expect(nameHeights(10, 80)).toEqual({ baseline: 10, target: 80 })
  })
})

describe('the way to a target', () => {
  it('counts from the baseline, in both directions', () => {
    expect(wayToTarget({ baseline: 0, target: 1600, better: 'more' }, 1410)).toEqual({ reached: false, left: 190, percent: 88 })
    expect(wayToTarget({ baseline: 9, target: 2, better: 'less' }, 5)).toEqual({ reached: false, left: 3, percent: 57 })
    expect(wayToTarget({ baseline: 9, target: 2, better: 'less' }, 11)).toEqual({ reached: false, left: 9, percent: -29 })
  })

  it('is reached at the target and beyond, and then nothing is left', () => {
    for (const value of [10, 12]) expect(wayToTarget({ baseline: 0, target: 10, better: 'more' }, value)).toMatchObject({ reached: true, left: 0 })
    for (const value of [10, 8]) expect(wayToTarget({ baseline: 20, target: 10, better: 'less' }, value)).toMatchObject({ reached: true, left: 0 })
  })

  it('has no share of the way without a baseline, a way, or in the wrong direction; nothing at all without a target', () => {
    expect(wayToTarget({ baseline: null, target: 10, better: 'more' }, 4)).toEqual({ reached: false, left: 6, percent: null })
    expect(wayToTarget({ baseline: 10, target: 10, better: 'more' }, 4)?.percent).toBeNull()
    expect(wayToTarget({ baseline: 20, target: 10, better: 'more' }, 4)?.percent).toBeNull()
    expect(wayToTarget({ baseline: 0, target: null, better: 'more' }, 4)).toBeNull()
    expect(wayToTarget({ baseline: 0, target: 0.3, better: 'more' }, 0.1)?.left).toBe(0.2)
  })
})
