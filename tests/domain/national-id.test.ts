import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatNationalId, formatPhone, hasRightCheckDigit, isPhone, maskNationalId, parseNationalId, parsePhone, parsePhones,
} from '../../electron/domain/national-id.ts'
import { toThaiDigits } from '../../electron/domain/thai-text.ts'

const SAMPLE = '1234567890121'
/** Any thirteen digits that fit: the last is found by trying, not by the formula under test. */
const validId = fc.stringMatching(/^\d{12}$/).map((twelve) => {
  const fitting = [...'0123456789'].filter((last) => hasRightCheckDigit(twelve + last))
  return { twelve, fitting }
})

describe('the check digit', () => {
  it('passes the published sample and fails a row of ones', () => {
    expect(hasRightCheckDigit(SAMPLE)).toBe(true)
    expect(hasRightCheckDigit('1111111111111')).toBe(false)
  })

  it('is one digit for every twelve', () => {
    fc.assert(fc.property(validId, ({ fitting }) => { expect(fitting).toHaveLength(1) }))
  })

  it('catches one mistyped digit, but for the two gaps of the official formula', () => {
    // The third digit has the weight 11, so it does not count; remainders 0 and 10 both give the check digit 1.
    const counted = fc.constantFrom(0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11)
    fc.assert(fc.property(validId, counted, fc.integer({ min: 1, max: 9 }), ({ twelve, fitting: [last] }, at, by) => {
      fc.pre(last !== '1')
      const wrong = twelve.slice(0, at) + String((Number(twelve[at]) + by) % 10) + twelve.slice(at + 1)
      expect(hasRightCheckDigit(wrong + last)).toBe(false)
    }))
  })
})

describe('rule 12 stands on it: reading a national ID', () => {
  it.each(['1234567890121', '1-2345-67890-12-1', '๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑', '1 2345 67890 12 1', ' 1.2345.67890.12.1\u200b', '1234567890121.0', '1–2345–67890–12–1'])(
    'reads %s', (text) => expect(parseNationalId(text)).toEqual({ ok: true, id: SAMPLE, nonCitizen: false }))

  it.each([
    ['', 'empty'], [' - ', 'empty'], ['1234567890122', 'checksum'], ['123456789012', 'length'], ['12345678901211', 'length'],
    ['3.28569E+12', 'scientific'], ['3.28569e12', 'scientific'], ['ไม่มี', 'unreadable'], ['1234567890121 (เก่า)', 'unreadable'],
  ])('says what is wrong with "%s"', (text, problem) => expect(parseNationalId(text)).toMatchObject({ ok: false, problem, suggestion: null }))

  it('offers the zero that a number column lost', () => {
    fc.assert(fc.property(validId, ({ twelve, fitting: [last] }) => {
      const id = `0${twelve.slice(1)}`
      const check = [...'0123456789'].find((digit) => hasRightCheckDigit(id + digit)) ?? last
      expect(parseNationalId(id.slice(1) + check)).toMatchObject({ ok: false, problem: 'lost_leading_zero', suggestion: id + check })
    }))
  })

  it('asks about first digits of non-citizens, and only those', () => {
    fc.assert(fc.property(validId, ({ twelve, fitting: [last] }) => {
      expect(parseNationalId(twelve + last)).toEqual({ ok: true, id: twelve + last, nonCitizen: '067'.includes(twelve.slice(0, 1)) })
    }))
  })

  it('reads back what it prints', () => {
    fc.assert(fc.property(validId, ({ twelve, fitting: [last] }) => {
      expect(parseNationalId(toThaiDigits(formatNationalId(twelve + last)))).toMatchObject({ ok: true, id: twelve + last })
    }))
  })

  it('is masked but for the last three digits', () => {
    expect(maskNationalId(SAMPLE)).toBe('x-xxxx-xxxxx-12-1')
    expect(maskNationalId('')).toBe('')
    expect(formatNationalId(SAMPLE)).toBe('1-2345-67890-12-1')
  })
})

describe('telephone numbers', () => {
  it.each(['0810001234', '081-000-1234', '081 0001234', '๐๘๑-๐๐๐-๑๒๓๔', '+66 81 000 1234', '+66(0)810001234', '0066810001234', '66810001234', '081-000-1234 (ลูกสาว)', 'โทร. 081-000-1234', '(081) 000-1234'])(
    'reads %s', (text) => expect(parsePhone(text)).toEqual({ ok: true, phone: '0810001234', notes: [] }))

  it('puts back a lost leading zero and says so', () => {
    expect(parsePhone('810001234')).toEqual({ ok: true, phone: '0810001234', notes: ['lost_leading_zero'] })
    expect(parsePhone('76000123')).toEqual({ ok: true, phone: '076000123', notes: ['lost_leading_zero'] })
  })

  it.each([['', 'empty'], ['-', 'empty'], ['ไม่มี', 'unreadable'], ['08-1000-12', 'length'], ['08100012345', 'length'], ['1111', 'length']])(
    'refuses "%s"', (text, problem) => expect(parsePhone(text)).toMatchObject({ ok: false, problem }))

  it('reads several in one field', () => {
    expect(parsePhones('081-000-1234, 076-000123 ต่อ 5\n-').map((one) => one.ok && one.phone)).toEqual(['0810001234', '076000123'])
    expect(parsePhones('ไม่มี')).toEqual([{ ok: false, problem: 'unreadable', digits: '' }])
    expect(parsePhones('')).toEqual([])
  })

  it('prints them in groups and reads them back', () => {
    expect(['0810001234', '020001234', '076000123', '1111'].map(formatPhone)).toEqual(['081-000-1234', '02-000-1234', '076-000-123', '1111'])
    fc.assert(fc.property(fc.stringMatching(/^0([689]\d{8}|[2-57]\d{7})$/), (phone) => {
      expect(isPhone(phone)).toBe(true)
      expect(parsePhone(formatPhone(phone))).toEqual({ ok: true, phone, notes: [] })
    }))
  })
})
