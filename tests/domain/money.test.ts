import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receivedAbovePromised, sumByFiscalYear, sumBySource } from '../../electron/domain/money.ts'

const line = fc.record({
  source: fc.constantFrom('members' as const, 'codi' as const, 'donation' as const),
  fiscalYear: fc.integer({ min: 2024, max: 2027 }),
  promisedSatang: fc.nat(10 ** 9),
  receivedSatang: fc.nat(10 ** 9),
})
const total = (lines: readonly { promisedSatang: number; receivedSatang: number }[]) =>
  [lines.reduce((sum, one) => sum + one.promisedSatang, 0), lines.reduce((sum, one) => sum + one.receivedSatang, 0)]

describe('rule 20: budget lines sum by source and by fiscal year', () => {
  const lines = [
    { source: 'codi' as const, fiscalYear: 2026, promisedSatang: 5_000, receivedSatang: 2_000 },
    { source: 'members' as const, fiscalYear: 2025, promisedSatang: 1_000, receivedSatang: 1_500 },
    { source: 'codi' as const, fiscalYear: 2025, promisedSatang: 3_000, receivedSatang: 3_000 },
  ]

  it('adds up each source and each year', () => {
    expect(sumBySource(lines)).toEqual([
      { source: 'codi', promisedSatang: 8_000, receivedSatang: 5_000 },
      { source: 'members', promisedSatang: 1_000, receivedSatang: 1_500 },
    ])
    expect(sumByFiscalYear(lines)).toEqual([
      { fiscalYear: 2025, promisedSatang: 4_000, receivedSatang: 4_500 },
      { fiscalYear: 2026, promisedSatang: 5_000, receivedSatang: 2_000 },
    ])
  })

  it('names what was received above what was promised, also where the totals hide it', () => {
    expect(receivedAbovePromised(lines)).toEqual([lines[1]])
  })

  it('loses no satang, names each source and year once and changes no line', () => {
    fc.assert(fc.property(fc.array(line), (some) => {
      const before = structuredClone(some)
      const bySource = sumBySource(some)
      const byYear = sumByFiscalYear(some)
      expect(total(bySource)).toEqual(total(some))
      expect(total(byYear)).toEqual(total(some))
      expect(bySource.map((one) => one.source).sort()).toEqual([...new Set(some.map((one) => one.source))].sort())
      expect(byYear.map((one) => one.fiscalYear)).toEqual([...new Set(some.map((one) => one.fiscalYear))].sort())
      expect(some).toEqual(before)
    }))
  })
})
