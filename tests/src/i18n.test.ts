import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../electron/contract/errors.ts'
import { en } from '../../src/i18n/en/index.ts'
import { th } from '../../src/i18n/th/index.ts'

const THAI = /[\u0E00-\u0E7F]/
const SOURCES = import.meta.glob<string>(['../../src/**/*.{ts,tsx}', '!../../src/i18n/{th,en}/**'], { query: '?raw', import: 'default', eager: true })

/** Every sentence as [its key, its text]: ['common.frame.lock', 'ล็อก']. */
function sentences(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value as object, `${path}${key}.`),
  )
}

const thai = new Map(sentences(th))
const english = new Map(sentences(en))

describe('Thai and English', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...thai.keys()].sort())
  })

  it('leave no sentence empty', () => {
    expect([...thai, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('fill in the same facts', () => {
    const facts = (text: string | undefined) => [...new Set(text?.match(/\{\{[^}]+\}\}/g) ?? [])].sort()
    const differing = [...thai].filter(([key, text]) => facts(text).join() !== facts(english.get(key)).join())
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('speak politely without ครับ or ค่ะ', () => {
    expect([...thai].filter(([, text]) => /ครับ|ค่ะ|คะ(?![\u0E00-\u0E7F])/.test(text))).toEqual([])
  })
})

/** One word for one thing. Office users say ไฟล์ for a file, โฟลเดอร์ for a folder, and ชุดสำรอง for a backup package. */
const OTHER_WORDS = /แฟ้ม|ไฟล์สำรอง|ไฟล์แบ็กอัป|แบ็?[กค]อั[ปพ]|สำเนาสำรอง|ไดเร[กค]ทอรี|โฟล์เดอร์|โฟลเดอร(?!์)|ไฟล(?!์)|แฟลชไดร์ฟ|แฟลชไดรว์|แพ[็]?[กค]เกจ/

describe('the words of a file, a folder and a backup', () => {
  const DOCUMENTS = import.meta.glob<string>('../../electron/documents/**/*.ts', { query: '?raw', import: 'default', eager: true })

  it.each(['แฟ้มข้อมูล', 'ไฟล์สำรอง', 'แบ็กอัป', 'ไดเรกทอรี', 'โฟลเดอร', 'ไฟลแนบ', 'แฟลชไดร์ฟ'])('are not %s', (word) => expect(word).toMatch(OTHER_WORDS))
  it.each(['ไฟล์', 'ไฟล์แนบ', 'ชุดสำรอง', 'โฟลเดอร์', 'แฟลชไดรฟ์'])('are %s', (word) => expect(word).not.toMatch(OTHER_WORDS))

  it('are the same on every page and every paper', () => {
    expect([...thai].filter(([, text]) => OTHER_WORDS.test(text))).toEqual([])
    expect(Object.keys(DOCUMENTS).length).toBeGreaterThan(20)
    expect(Object.entries(DOCUMENTS).filter(([, source]) => OTHER_WORDS.test(source)).map(([path]) => path)).toEqual([])
  })
})

describe('failures', () => {
  it.each(ERROR_CODES)('%s says what happened, whether the data is safe, and the next step', (code) => {
    for (const { errors } of [th, en]) {
      const { what, safe, next } = errors[code]
      expect([what, safe, next].every((part) => part.trim().length > 2)).toBe(true)
    }
    expect(THAI.test(th.errors[code].what)).toBe(true)
    expect(THAI.test(en.errors[code].what)).toBe(false)
  })

  it('have no sentence without a code', () => {
    expect(Object.keys(th.errors).sort()).toEqual([...ERROR_CODES].sort())
  })
})

describe('pages', () => {
  it('hold no Thai text of their own: it could not be translated', () => {
    const files = Object.entries(SOURCES)
    expect(files.length).toBeGreaterThan(10)
    const found = files.flatMap(([name, source]) =>
      source
        .split('\n')
        .map((text, at) => ({ where: `${name}:${at + 1}`, text }))
        // A comment may name a Thai term.
        .filter(({ text }) => THAI.test(text) && !/^\s*(\/\/|\*|\/\*)/.test(text)),
    )
    expect(found).toEqual([])
  })
})
