import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expertShare } from '../../electron/domain/expert-share.ts'

const FIFTH = { numerator: 1, denominator: 5 }

describe('rule 11: ผู้ทรงคุณวุฒิ above the set share are warned of, with the sum', () => {
  test.each([
    [30, 6, 6, 0],
    [30, 7, 6, 1],
    [29, 6, 5, 1], // a fifth of 29 is 5.8: five whole people
    [4, 1, 0, 1],
    [0, 0, 0, 0],
  ])('%i delegates and %i experts: %i allowed, %i over', (delegates, experts, allowed, over) => {
    expect(expertShare({ delegates, experts }, FIFTH)).toEqual({ delegates, experts, allowed, over })
  })

  test('the fraction is the council’s setting; of no share every expert is over', () => {
    expect(expertShare({ delegates: 30, experts: 10 }, { numerator: 1, denominator: 3 }).over).toBe(0)
    expect(expertShare({ delegates: 30, experts: 2 }, { numerator: 0, denominator: 5 }).over).toBe(2)
  })

  test('what is allowed never exceeds the fraction, and one more would', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (delegates, experts, numerator, denominator) => {
        const { allowed, over } = expertShare({ delegates, experts }, { numerator, denominator })
        expect(allowed * denominator).toBeLessThanOrEqual(delegates * numerator)
        expect((allowed + 1) * denominator).toBeGreaterThan(delegates * numerator)
        expect(over > 0).toBe(experts > allowed)
      }),
    )
  })
})
