import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_FUNDING, PLAIN_INSTALMENT, type Funding, type Instalment, type Spending } from '../../electron/contract/project-money.ts'
import { bahtText } from '../../electron/contract/text/index.ts'
import { differingWords, fundingLines, promisedOf, sumsBySource, sumsByYear, total } from '../../electron/domain/project-money.ts'
import { AT, idOf } from '../documents/invented.ts'

const fields = { revision: 1, createdAt: AT, updatedAt: AT }
const funding = (n: number, over: Partial<Funding> = {}): Funding => ({ ...PLAIN_FUNDING, ...fields, id: idOf(1, n), projectId: idOf(0, 1), source: 'codi', fiscalYear: 2026, promisedSatang: 0, ...over })
const instalment = (n: number, fundingId: string, receivedSatang: number): Instalment => ({ ...PLAIN_INSTALMENT, ...fields, id: idOf(2, n), fundingId, receivedSatang })
const spending = (n: number, fundingId: string | null, satang: number, spentOn = '2026-02-01'): Spending => ({
  ...fields, id: idOf(3, n), projectId: idOf(0, 1), fundingId, activityId: null, spentOn, item: 'กล้าไม้', paidTo: '', satang, receipt: '', note: '',
})

describe('rule 20: budget lines sum by source and by fiscal year', () => {
  const fundings = [
    funding(1, { source: 'codi', fiscalYear: 2026, promisedSatang: 5_000 }),
    funding(2, { source: 'members', fiscalYear: 2025, promisedSatang: 1_000 }),
    funding(3, { source: 'codi', fiscalYear: 2025, promisedSatang: 3_000 }),
  ]
  const spendings = [spending(1, idOf(1, 1), 500), spending(2, null, 70, '2025-10-01'), spending(3, null, 7, '2025-09-30')]
  const lines = fundingLines(fundings, [instalment(1, idOf(1, 1), 2_000), instalment(2, idOf(1, 3), 3_000)], spendings)

  it('each source once, what nobody said a source of in none', () => {
    expect(sumsBySource(lines)).toEqual([
      { source: 'codi', promisedSatang: 8_000, receivedSatang: 5_000, spentSatang: 500 },
      { source: 'members', promisedSatang: 1_000, receivedSatang: 0, spentSatang: 0 },
    ])
  })

  it('each fiscal year once, from 1 October: spending without a source by its day', () => {
    expect(sumsByYear(lines, spendings)).toEqual([
      { fiscalYear: 2025, promisedSatang: 4_000, receivedSatang: 3_000, spentSatang: 7 },
      { fiscalYear: 2026, promisedSatang: 5_000, receivedSatang: 2_000, spentSatang: 570 },
    ])
  })

  const project = fc.record({
    fundings: fc.array(fc.record({ source: fc.constantFrom('members' as const, 'codi' as const, 'donation' as const), fiscalYear: fc.integer({ min: 2024, max: 2027 }), promisedSatang: fc.nat(10 ** 9) }), { maxLength: 6 }),
    received: fc.array(fc.tuple(fc.nat(5), fc.nat(10 ** 9)), { maxLength: 8 }),
    spent: fc.array(fc.tuple(fc.option(fc.nat(5)), fc.integer({ min: 1, max: 10 ** 9 }), fc.constantFrom('2025-09-30', '2025-10-01', '2026-09-30')), { maxLength: 8 }),
  })

  it('no satang is lost or made, whatever comes and goes', () => {
    fc.assert(fc.property(project, ({ fundings: some, received, spent }) => {
      const own = some.map((one, at) => funding(at, one))
      const has = (at: number | null): string | null => (at !== null && at < own.length ? idOf(1, at) : null)
      const instalments = received.flatMap(([at, satang], n) => { const id = has(at); return id === null ? [] : [instalment(n, id, satang)] })
      const outgoings = spent.map(([at, satang, on], n) => spending(n, has(at), satang, on))
      const found = fundingLines(own, instalments, outgoings)
      const sums = [...sumsBySource(found)]
      const years = sumsByYear(found, outgoings)
      const sourced = total(outgoings.filter(({ fundingId }) => fundingId !== null), ({ satang }) => satang)
      for (const list of [sums, years]) {
        expect(total<{ promisedSatang: number }>(list, (one) => one.promisedSatang)).toBe(total(own, (one) => one.promisedSatang))
        expect(total<{ receivedSatang: number }>(list, (one) => one.receivedSatang)).toBe(total(instalments, (one) => one.receivedSatang))
      }
      expect(total(sums, (one) => one.spentSatang)).toBe(sourced)
      expect(total(years, (one) => one.spentSatang)).toBe(total(outgoings, ({ satang }) => satang))
      expect(total(found, (one) => one.balanceSatang)).toBe(total(instalments, (one) => one.receivedSatang) - sourced)
    }))
  })
})

describe('rule 21: words and figures of an old paper', () => {
  it('the figures count until the council decides for the words; the figures stay on record', () => {
    fc.assert(fc.property(fc.nat(10 ** 12), fc.nat(10 ** 12), (figures, words) => {
      const paper = { promisedSatang: figures, writtenWords: bahtText(words) }
      expect(differingWords(paper)).toBe(figures === words ? null : words)
      expect(promisedOf({ ...paper, wordsChoice: '' })).toBe(figures)
      expect(promisedOf({ ...paper, wordsChoice: 'figures' })).toBe(figures)
      expect(promisedOf({ ...paper, wordsChoice: 'words' })).toBe(words)
    }))
  })

  it('380,000 with สามล้านแปดแสนบาทถ้วน differs, and words that are no amount say nothing', () => {
    expect(differingWords({ promisedSatang: 38_000_000, writtenWords: 'สามล้านแปดแสนบาทถ้วน' })).toBe(380_000_000)
    expect(differingWords({ promisedSatang: 38_000_000, writtenWords: 'ตามที่ตกลงกัน' })).toBeNull()
  })
})
