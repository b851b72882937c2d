import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCodeOf, qrText, readCode, shortCode } from '../../electron/domain/seal-code.ts'
import { toThaiDigits } from '../../electron/contract/text/index.ts'

const HEX = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))
const SEQ = fc.integer({ min: 1, max: 99_999 })
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('the code on adopted minutes', () => {
  it('is the place and the first 100 bits in groups of four', () => {
    // 00443 2…: five bits each, so 00000 00001 00010 00011 … reads 0123.
    expect(shortCode(12, `00443214c74254b635cf84653a56d7c675be77df${'0'.repeat(24)}`)).toBe('12-0123-4567-89AB-CDEF-GHJK')
    expect(shortCode(1, 'f'.repeat(64))).toBe('1-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  })

  it('says the same number as the hash, bit for bit', () => {
    fc.assert(fc.property(HEX, SEQ, (hex, seq) => {
      const signs = qrText(seq, hex).split(':')[2] ?? ''
      const value = [...signs].reduce((sum, sign) => sum * 32n + BigInt(CROCKFORD.indexOf(sign)), 0n)
      expect(value >> 4n).toBe(BigInt(`0x${hex}`))
    }))
  })

  it('is read again however it was typed: Thai digits, small letters, other separators, O for 0 and I or L for 1', () => {
    const misread = (text: string, at: number) => text.replaceAll('0', 'o').replaceAll('1', at % 2 === 0 ? 'I' : 'l')
    fc.assert(fc.property(HEX, SEQ, fc.constantFrom('-', ' ', ' – ', '.', ''), fc.nat(3), (hex, seq, separator, at) => {
      const [place = '', ...groups] = shortCode(seq, hex).split('-')
      const typed = [place, ...groups.map((group) => misread(group, at))].join(separator).toLowerCase()
      for (const text of [typed, toThaiDigits(typed), `  ${typed}\n`]) {
        const read = readCode(text)
        expect(read?.seq).toBe(seq)
        expect(read && isCodeOf(read, hex)).toBe(true)
      }
      // The code alone, without its place.
      const alone = readCode(groups.join(separator))
      expect(alone?.seq).toBeNull()
      expect(alone && isCodeOf(alone, hex)).toBe(true)
    }))
  })

  it('is read from the QR text, which holds the whole hash', () => {
    fc.assert(fc.property(HEX, SEQ, (hex, seq) => {
      const read = readCode(qrText(seq, hex))
      expect(read).toMatchObject({ seq })
      expect(read?.signs).toHaveLength(52)
      expect(read && isCodeOf(read, hex)).toBe(true)
      const other = `${hex.slice(0, 60)}${hex.endsWith('0000') ? '1111' : '0000'}`
      expect(read && isCodeOf(read, other)).toBe(false)
    }))
  })

  it.each(['', 'สวัสดี', '12', '12-ABCD', '12-ABCD-EFGH-JKMN-PQRS-TVWU', '12-ABCD-EFGH-JKMN-PQRS-TVWX-YZ00', '1e9'])('knows that %j is none', (text) => {
    expect(readCode(text)).toBeNull()
  })
})
