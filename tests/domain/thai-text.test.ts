import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareNames, compareThai, fold, foldWithMap, tidyName, toArabicDigits, toThaiDigits,
} from '../../electron/domain/thai-text.ts'

/** Texts made to collide: Thai letters, every mark, spaces, invisible characters, Latin with accents. */
const PARTS = [
  'ก', 'น', 'ม', 'เ', 'แ', 'า', 'ำ', 'ะ', 'ๆ', 'ฯ', '๑', '๙', '\u0e31', '\u0e34', '\u0e38', '\u0e39', '\u0e3a', '\u0e47',
  '\u0e48', '\u0e49', '\u0e4c', '\u0e4d', '\u0e4e', ' ', '\n', '\u00a0', '\u200b', '\u00ad', '\ufeff', 'A', 'z', 'é', '7',
  '\u0301', '\u0323', '\u0338', '\u0130', '\u05b0', '\u{1f600}', '\ud800', '\u0085', '\u0000',
]
const thaiText = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(''))
const anyText = fc.oneof(thaiText, fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 20 }))

describe('rule 14: what looks the same is found', () => {
  it('finds น้ำ in each way of typing it', () => {
    const ways = ['น\u0e49\u0e33', 'น\u0e4d\u0e49า', 'น\u0e49\u0e4dา', 'นา\u0e4d\u0e49', 'นา\u0e49\u0e4d', 'น\u0e33\u0e49', 'น\u200b\u0e49\u0e33']
    expect(new Set(ways.map(fold))).toEqual(new Set(['น\u0e49\u0e33']))
  })

  it('finds a word whose tone mark was typed before its vowel sign', () => {
    expect(fold('ท\u0e48\u0e35')).toBe(fold('ท\u0e35\u0e48'))
    expect(fold('พันธ\u0e4c\u0e38')).toBe(fold('พันธ\u0e38\u0e4c'))
    expect(fold('อยู่')).toBe(fold('อย\u0e48\u0e39'))
    expect(fold('นา\u0e49')).toBe('น\u0e49า')
  })

  it('takes two เ for แ, Thai digits for Arabic ones, capitals for small letters', () => {
    expect(fold('เเก้ว')).toBe('แก้ว')
    expect(fold('มติที่ ๑๒')).toBe('มติที่ 12')
    expect(fold('CODI')).toBe('codi')
    expect(fold('e\u0301')).toBe(fold('É'))
  })

  it('does not care about line breaks, wide spaces and characters of no width', () => {
    expect(fold('\ufeff  สภา\u00a0\n องค์\u200bกร\u00ad ')).toBe('สภา องค์กร')
    expect(fold('อื่น ๆ')).toBe(fold('อื่นๆ'))
    expect(fold('\n \u200b\nอื่น\r\n\u200bๆ\n\n  ข้อ (๑)\n\u00ad\nB')).toBe('อื่นๆ ข้อ (1) b')
  })

  it('keeps words apart that differ', () => {
    const words = ['ป่า', 'ปา', 'ป้า', 'ปาก', 'เก', 'แก', 'กำ', 'กา', 'กํ']
    expect(new Set(words.map(fold)).size).toBe(words.length)
  })

  it('gives one form for every order of the marks on a consonant', () => {
    const marks = fc.shuffledSubarray(['\u0e38', '\u0e49', '\u0e4c', '\u0e34', '\u0e3a'])
    fc.assert(fc.property(marks, (some) => {
      expect(fold(`ก${some.join('')}`)).toBe(fold(`ก${[...some].sort().join('')}`))
    }))
  })

  it('changes nothing when folded twice', () => {
    fc.assert(fc.property(anyText, (text) => { expect(fold(fold(text))).toBe(fold(text)) }), { numRuns: 3000 })
  })
})

describe('marking hits on the original', () => {
  it('folds to the same text with and without the map', () => {
    fc.assert(fc.property(anyText, (text) => { expect(foldWithMap(text).folded).toBe(fold(text)) }), { numRuns: 1000 })
  })

  it('leads every index back into the original, in order', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { folded, map } = foldWithMap(text)
      expect(map).toHaveLength(folded.length + 1)
      map.forEach((index, i) => {
        expect(index).toBeGreaterThanOrEqual(i === 0 ? 0 : (map[i - 1] ?? 0))
        expect(index).toBeLessThanOrEqual(text.length)
      })
    }), { numRuns: 1000 })
  })

  it('leads a hit back to the word as it was written', () => {
    const original = ' กลุ่ม\u200bผู้ใช้  น\u0e4d\u0e49าบ้านเเหลม '
    const { folded, map } = foldWithMap(original)
    const cut = (word: string) => {
      const start = folded.indexOf(fold(word))
      return original.slice(map[start], map[start + fold(word).length])
    }
    expect(cut('น้ำ')).toBe('น\u0e4d\u0e49า')
    expect(cut('แหลม')).toBe('เเหลม')
    expect(cut('ผู้ใช้ น้ำ')).toBe('ผู้ใช้  น\u0e4d\u0e49า')
  })

  it('finds the folded middle of a text at its own place', () => {
    fc.assert(fc.property(thaiText, thaiText, (before, after) => {
      const { folded, map } = foldWithMap(`${before}XY-${after}`)
      const start = folded.indexOf('xy-')
      expect(`${before}XY-${after}`.slice(map[start], map[start + 2])).toMatch(/^X[^]*Y/)
    }))
  })
})

describe('text that is kept', () => {
  it('repairs spelling but keeps digits, capitals and single spaces', () => {
    expect(tidyName('  นางเเก้ว\u200b   น\u0e4d\u0e49าใส ')).toBe('นางแก้ว น้ำใส')
    expect(tidyName('บ้านเลขที่ ๑๒ Ban')).toBe('บ้านเลขที่ ๑๒ Ban')
    expect(tidyName('อื่น ๆ')).toBe('อื่น ๆ')
  })

  it('folds like the text it came from, and is tidy already', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(fold(tidyName(text))).toBe(fold(text))
      expect(tidyName(tidyName(text))).toBe(tidyName(text))
    }), { numRuns: 1000 })
  })

  it('turns digits both ways', () => {
    expect(toThaiDigits('17/8/2568')).toBe('๑๗/๘/๒๕๖๘')
    fc.assert(fc.property(fc.nat(), (n) => { expect(toArabicDigits(toThaiDigits(String(n)))).toBe(String(n)) }))
  })
})

describe('rule 13: Thai order', () => {
  it('ignores leading vowels', () => {
    const sorted = ['กมล', 'กอน', 'ก้อน', 'เกษม', 'แก้ว', 'โกวิท', 'จำปา', 'ใจดี']
    expect([...sorted].reverse().sort(compareThai)).toEqual(sorted)
  })

  it('puts หมู่ที่ 2 before หมู่ที่ 10', () => {
    expect(['หมู่ที่ 10', 'หมู่ที่ 2', 'หมู่ที่ 1'].sort(compareThai)).toEqual(['หมู่ที่ 1', 'หมู่ที่ 2', 'หมู่ที่ 10'])
  })

  it('sorts people by given name, then family name, not by title', () => {
    const people = [
      { title: 'นาง', givenName: 'ใจดี', familyName: 'กลางนา' },
      { title: 'นาย', givenName: 'เกษม', familyName: 'ใจกล้า' },
      { title: 'นาย', givenName: 'เกษม', familyName: 'กล้าหาญ' },
    ]
    expect(people.sort(compareNames).map((p) => p.familyName)).toEqual(['กล้าหาญ', 'ใจกล้า', 'กลางนา'])
  })
})
