import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QUERY_LIMIT } from '../../electron/contract/query-pieces.ts'
import { fits, parseQuery } from '../../electron/domain/search-query.ts'
import { squeeze, squeezeFolded, squeezeWithMap } from '../../electron/domain/search-text.ts'

const texts = (typed: string) => {
  const { all, none } = parseQuery(typed)
  return { all: all.map((term) => term.texts), none: none.map((term) => term.texts) }
}

describe('what is asked in the box', () => {
  it.each([
    ['งบ ประชุม', { all: [['งบ'], ['ประชุม']], none: [] }],
    ['"งบ ประมาณ"', { all: [['งบประมาณ']], none: [] }],
    ['“งบ ประมาณ” ปี', { all: [['งบประมาณ'], ['ปี']], none: [] }],
    ['ขยะ -ทะเล -"น้ำ เสีย"', { all: [['ขยะ']], none: [['ทะเล'], ['น้ำเสีย']] }],
    ['"เปิดไม่ปิด คำ', { all: [['เปิดไม่ปิดคำ']], none: [] }],
    ['081-234-5678', { all: [['0812345678']], none: [] }],
    ['1-2345-67890-12-1', { all: [['1234567890121']], none: [] }],
    ['CODI e-mail', { all: [['codi'], ['email']], none: [] }],
    ['พ.ศ. 2569', { all: [['2026', '2569']], none: [] }],
    ['พ.ศ.๒๕๖๙', { all: [['2026', '2569']], none: [] }],
    ['ค.ศ. 2026', { all: [['2026', '2569']], none: [] }],
    ['-2568', { all: [], none: [['2025', '2568']] }],
    ['3/2569', { all: [['32569']], none: [] }],
    ['2300 9999', { all: [['2300'], ['9999']], none: [] }],
    ['- -- "" ! ?? * ( ) 😀', { all: [], none: [] }],
    ['   ', { all: [], none: [] }],
  ])('%s', (typed, expected) => {
    expect(texts(typed)).toEqual(expected)
  })

  it('is cut where it is too long, and never an error', () => {
    expect(texts('น้ำ'.repeat(10_000)).all[0]?.[0]?.length).toBeLessThanOrEqual(QUERY_LIMIT)
    expect(texts('ก '.repeat(5000)).all.length).toBeLessThanOrEqual(16)
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      for (const list of Object.values(texts(typed)).flat()) for (const text of list) expect(text).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
    }))
  })

  it('is the same however its signs were typed', () => {
    const ways = ['น้ำ', 'น\u0e4d\u0e49า', 'น\u0e49\u0e4dา', 'นำ\u0e49', 'น\u200b้ำ']
    for (const typed of ways) expect(texts(typed)).toEqual(texts('น้ำ'))
    expect(texts('เเก้ว ๑๒')).toEqual(texts('แก้ว 12'))
  })
})

describe('a scan with the same folding', () => {
  it('asks every word, in any field, and leaves out', () => {
    const fields = ['งบประมาณปี2569', 'ป่าชายเลน']
    const told = (typed: string, year: number | null = null) => fits(parseQuery(typed), fields, year)
    expect([told('งบ เลน'), told('งบ ทะเล'), told('งบ -เลน'), told('ปี 2026'), told('2020'), told('2020', 2020), told('-งบ'), told('2569ป่า')]).toEqual([true, false, false, true, false, true, false, false])
  })
})

describe('squeezing', () => {
  it('keeps every letter, digit and mark there is, and nothing else', () => {
    const differing = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter((sign) => (squeezeFolded(sign) === sign) !== /[\p{L}\p{N}\p{M}]/u.test(sign))
    expect(differing).toEqual([])
  })

  it('gives the same with and without the way back, which ends behind the last sign', () => {
    const anyText = fc.array(fc.constantFrom('ก', 'น', 'เ', 'า', 'ำ', '\u0e49', '\u0e4d', ' ', '-', '\n', '\u200b', 'A', '๑', '😀', 'é'), { maxLength: 20 }).map((parts) => parts.join(''))
    fc.assert(fc.property(anyText, (text) => {
      const { text: squeezed, map } = squeezeWithMap(text)
      expect(squeezed).toBe(squeeze(text))
      expect(map).toHaveLength(squeezed.length + 1)
      expect([...map].sort((a, b) => a - b)).toEqual(map)
      expect(map.at(-1)).toBeLessThanOrEqual(text.length)
    }))
  })
})
