import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bahtText, formatBaht, parseBaht, parseBahtText } from '../../electron/domain/numerals.ts'
import { toThaiDigits } from '../../electron/domain/thai-text.ts'

const amount = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -9, max: 9 }).map((n) => n * 10 ** 14))

describe('rule 21: amounts in words', () => {
  it.each([
    [0, 'ศูนย์บาทถ้วน'], [100, 'หนึ่งบาทถ้วน'], [1000, 'สิบบาทถ้วน'], [1100, 'สิบเอ็ดบาทถ้วน'], [2000, 'ยี่สิบบาทถ้วน'], [2100, 'ยี่สิบเอ็ดบาทถ้วน'],
    [10_100, 'หนึ่งร้อยเอ็ดบาทถ้วน'], [11_100, 'หนึ่งร้อยสิบเอ็ดบาทถ้วน'], [100_100, 'หนึ่งพันเอ็ดบาทถ้วน'], [15_100_000, 'หนึ่งแสนห้าหมื่นหนึ่งพันบาทถ้วน'],
    [120_000_000, 'หนึ่งล้านสองแสนบาทถ้วน'], [38_000_000, 'สามแสนแปดหมื่นบาทถ้วน'], [100_000_100, 'หนึ่งล้านเอ็ดบาทถ้วน'],
    [1_100_000_000, 'สิบเอ็ดล้านบาทถ้วน'], [2_100_000_000, 'ยี่สิบเอ็ดล้านบาทถ้วน'], [100_000_000_000_000, 'หนึ่งล้านล้านบาทถ้วน'],
    [100_000_100_000_000, 'หนึ่งล้านเอ็ดล้านบาทถ้วน'], [50, 'ห้าสิบสตางค์'], [1, 'หนึ่งสตางค์'], [111, 'หนึ่งบาทสิบเอ็ดสตางค์'],
    [8_550_021, 'แปดหมื่นห้าพันห้าร้อยบาทยี่สิบเอ็ดสตางค์'], [-2_000_000, 'ลบสองหมื่นบาทถ้วน'],
  ])('%i satang: %s', (satang, words) => expect(bahtText(satang)).toBe(words))

  it('reads back every amount it writes, as regular', () => {
    fc.assert(fc.property(amount, (satang) => {
      expect(parseBahtText(bahtText(satang))).toEqual({ satang, regular: true })
    }), { numRuns: 3000 })
  })

  it('is exact beyond what a number holds', () => {
    expect(bahtText(10n ** 20n)).toBe('หนึ่งล้านล้านล้านบาทถ้วน')
    expect(parseBahtText(bahtText(10n ** 20n))).toBeNull()
    expect(() => bahtText(0.5)).toThrow(RangeError)
  })
})

describe('rule 21: words of an old paper are compared with its figures', () => {
  it('tells 380,000 from สามล้านแปดแสนบาทถ้วน', () => {
    expect(parseBahtText('(สามล้านแปดแสนบาทถ้วน)')?.satang).toBe(380_000_000)
    expect(parseBaht('380,000')).toBe(38_000_000)
  })

  it('reads what is not quite regular, and says so', () => {
    expect(parseBahtText('หนึ่งแสนห้าหมื่นเอ็ดพันบาทถ้วน')).toEqual({ satang: 15_100_000, regular: false })
    expect(parseBahtText('หนึ่งพันบาท')).toEqual({ satang: 100_000, regular: false })
    expect(parseBahtText('ร้อยบาทถ้วน')).toEqual({ satang: 10_000, regular: false })
    expect(parseBahtText('ล้านบาทถ้วน')).toEqual({ satang: 100_000_000, regular: false })
    expect(parseBahtText('หนึ่งร้อยหนึ่งบาทถ้วน')).toEqual({ satang: 10_100, regular: false })
    expect(parseBahtText(' ( ห้าร้อย บาทถ้วน ) ')).toEqual({ satang: 50_000, regular: true })
  })

  it.each(['', 'บาทถ้วน', 'ถ้วน', 'ห้า', 'สองสามบาท', 'สิบร้อยบาท', 'ห้าร้อยเหรียญบาท', 'หนึ่งหนึ่งบาท', 'หนึ่งร้อยสตางค์', '500 บาท', 'หนึ่งบาทสองบาท', 'ล้าน'.repeat(90) + 'บาท'])(
    'does not guess at "%s"', (text) => expect(parseBahtText(text)).toBeNull())
})

describe('amounts in figures', () => {
  it.each([
    ['1,200,000', 120_000_000], ['1,200,000.50', 120_000_050], ['1200000.5', 120_000_050], ['๑,๒๐๐ บาท', 120_000], ['฿85', 8_500],
    ['25,000.-', 2_500_000], ['1,095,000.-บาท', 109_500_000], ['5,000บาทถ้วน', 500_000], [' 0 ', 0], ['-20000', -2_000_000], ['-0', 0],
  ])('reads %s', (text, satang) => expect(parseBaht(text)).toBe(satang))

  it.each(['', '-', '1,20,000', '1.200.000', '12.345', '1e5', '15-20', 'ประมาณ 80', '1.-5', '1 2 3', '9'.repeat(15), '1,000,000,000,000,000'])(
    'does not guess at "%s"', (text) => expect(parseBaht(text)).toBeNull())

  it('writes them with commas and two places', () => {
    expect([0, 5, 100, 120_000_000, -123_456_789].map(formatBaht)).toEqual(['0.00', '0.05', '1.00', '1,200,000.00', '-1,234,567.89'])
  })

  it('reads back every amount it writes, in Thai digits too', () => {
    fc.assert(fc.property(amount, fc.boolean(), (satang, thai) => {
      const shown = formatBaht(satang)
      expect(parseBaht(thai ? toThaiDigits(shown) : shown)).toBe(satang)
    }))
  })
})
