import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseYearRange, writeYearRange } from '../../electron/contract/text/index.ts'

const year = fc.option(fc.integer({ min: 1801, max: 2157 }))

describe('years as they are typed', () => {
  it.each([
    ['2569', 2026, 2026],
    ['๒๕๖๙', 2026, 2026],
    ['2026', 2026, 2026],
    ['พ.ศ. 2569', 2026, 2026],
    ['ปี 2569', 2026, 2026],
    ['2567-2569', 2024, 2026],
    ['๒๕๖๗ – ๒๕๖๙', 2024, 2026],
    ['2567 ถึง 2569', 2024, 2026],
    ['ตั้งแต่ 2567', null, null],
    ['2569-2567', 2024, 2026],
    ['2567-', 2024, null],
    ['-2569', null, 2026],
    ['ถึง 2569', null, 2026],
  ])('%s', (typed, from, to) => {
    expect(parseYearRange(typed)).toEqual(from === null && to === null ? null : { from, to })
  })

  it.each(['', '-', '69', '25', '25690', 'ปีนี้', '2569 2570', '9999', '1500', '2569--2570', "'; DROP TABLE"])('“%s” is none', (typed) => {
    expect(parseYearRange(typed)).toBeNull()
  })

  it('are read as they are written', () => {
    fc.assert(fc.property(year, year, (one, other) => {
      fc.pre(one !== null || other !== null)
      const range = one !== null && other !== null && one > other ? { from: other, to: one } : { from: one, to: other }
      expect(parseYearRange(writeYearRange(range))).toEqual(range)
    }))
    expect(writeYearRange({ from: null, to: null })).toBe('')
  })
})
