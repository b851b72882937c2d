import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quorum } from '../../electron/domain/quorum.ts'

const half = { numerator: 1, denominator: 2 }
const required = (inOffice: number, rule = half) => quorum({ inOffice, present: 0, rule }).required

describe('rule 3: "not less than half"', () => {
  it('is 17 of 33 and 17 of 34', () => {
    expect([32, 33, 34, 35].map((inOffice) => required(inOffice))).toEqual([16, 17, 17, 18])
  })

  it('is met by that many and missed by one fewer', () => {
    expect(quorum({ inOffice: 33, present: 17, rule: half })).toEqual({ inOffice: 33, required: 17, present: 17, missing: 0, met: true })
    expect(quorum({ inOffice: 33, present: 16, rule: half })).toEqual({ inOffice: 33, required: 17, present: 16, missing: 1, met: false })
  })

  it('is the least whole number that reaches the fraction, of every fraction', () => {
    const rule = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 })).filter(([n, d]) => n <= d)
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), rule, (inOffice, [numerator, denominator]) => {
      const needed = required(inOffice, { numerator, denominator })
      expect(needed * denominator).toBeGreaterThanOrEqual(inOffice * numerator)
      expect((needed - 1) * denominator).toBeLessThan(inOffice * numerator)
    }))
  })

  it('cannot be met where nobody is in office', () => {
    expect(quorum({ inOffice: 0, present: 0, rule: half })).toMatchObject({ required: 1, met: false })
  })
})
