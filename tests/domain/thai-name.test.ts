import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalTitle, fullName, splitName } from '../../electron/domain/thai-name.ts'

function parts(text: string) {
  const { title, givenName, familyName } = splitName(text)
  return [title, givenName, familyName]
}

describe('rule 13 needs given names by themselves: titles and ranks are taken off', () => {
  it.each([
    ['นายสมชาย ใจดี', 'นาย', 'สมชาย', 'ใจดี'],
    ['นาย สมชาย   ใจดี', 'นาย', 'สมชาย', 'ใจดี'],
    ['นางเเก้ว น\u0e4d\u0e49าใส', 'นาง', 'แก้ว', 'น้ำใส'],
    ['น.ส.กานดา มีสุข', 'นางสาว', 'กานดา', 'มีสุข'],
    ['น.ส กานดา มีสุข', 'นางสาว', 'กานดา', 'มีสุข'],
    ['น. ส. กานดา มีสุข', 'นางสาว', 'กานดา', 'มีสุข'],
    ['นส.กานดา มีสุข', 'นางสาว', 'กานดา', 'มีสุข'],
    ['นส กานดา มีสุข', 'นางสาว', 'กานดา', 'มีสุข'],
    ['นางสาวกานดา มีสุข', 'นางสาว', 'กานดา', 'มีสุข'],
    ['ด.ช.ภูผา มีสุข', 'เด็กชาย', 'ภูผา', 'มีสุข'],
    ['ด.ญ. นภา มีสุข', 'เด็กหญิง', 'นภา', 'มีสุข'],
    ['ด.ต. ปกรณ์ กล้าหาญ', 'ด.ต.', 'ปกรณ์', 'กล้าหาญ'],
    ['ดต.ปกรณ์ กล้าหาญ', 'ด.ต.', 'ปกรณ์', 'กล้าหาญ'],
    ['ดาบตำรวจปกรณ์ กล้าหาญ', 'ด.ต.', 'ปกรณ์', 'กล้าหาญ'],
    ['ว่าที่ ร.ต.ธารา กล้าหาญ', 'ว่าที่ ร.ต.', 'ธารา', 'กล้าหาญ'],
    ['ว่าที่ร.ต. ธารา กล้าหาญ', 'ว่าที่ ร.ต.', 'ธารา', 'กล้าหาญ'],
    ['ว่าที่ร้อยตรี ธารา กล้าหาญ', 'ว่าที่ ร.ต.', 'ธารา', 'กล้าหาญ'],
    ['ว่าที่ ร.ต.หญิงธารา กล้าหาญ', 'ว่าที่ ร.ต.หญิง', 'ธารา', 'กล้าหาญ'],
    ['ร.ต.ต. อำนาจ กล้าหาญ', 'ร.ต.ต.', 'อำนาจ', 'กล้าหาญ'],
    ['ร.ต.อนันต์ กล้าหาญ', 'ร.ต.', 'อนันต์', 'กล้าหาญ'],
    ['จ.ส.อ.ตะวัน กล้าหาญ', 'จ.ส.อ.', 'ตะวัน', 'กล้าหาญ'],
    ['พล.ต.ต. อำนาจ กล้าหาญ', 'พล.ต.ต.', 'อำนาจ', 'กล้าหาญ'],
    ['พล.ต.ตะวัน กล้าหาญ', 'พล.ต.', 'ตะวัน', 'กล้าหาญ'],
    ['ผศ.ดร.วิชชา เรียนดี', 'ผศ.ดร.', 'วิชชา', 'เรียนดี'],
    ['ผศ. ดร. วิชชา เรียนดี', 'ผศ.ดร.', 'วิชชา', 'เรียนดี'],
    ['ดร วิชชา เรียนดี', 'ดร.', 'วิชชา', 'เรียนดี'],
    ['นายแพทย์วิชชา เรียนดี', 'นพ.', 'วิชชา', 'เรียนดี'],
    ['ผู้ใหญ่เดชา บ้านสวน', 'ผู้ใหญ่บ้าน', 'เดชา', 'บ้านสวน'],
    ['ผู้ใหญ่บ้านเดชา บ้านสวน', 'ผู้ใหญ่บ้าน', 'เดชา', 'บ้านสวน'],
    ['กำนันเดชา บ้านสวน', 'กำนัน', 'เดชา', 'บ้านสวน'],
    ['ฮัจยีดาวุด บ้านสวน', 'ฮัจยี', 'ดาวุด', 'บ้านสวน'],
    ['พระมหาสมพร ธรรมดี', 'พระมหา', 'สมพร', 'ธรรมดี'],
    ['Mr. John Smith', 'Mr.', 'John', 'Smith'],
    ['Mrs Mary Ann Smith', 'Mrs.', 'Mary Ann', 'Smith'],
    ['1. นายสมชาย ใจดี', 'นาย', 'สมชาย', 'ใจดี'],
  ])('%s', (text, ...expected) => expect(parts(text)).toEqual(expected))

  it.each([
    ['นายิกา ใจดี', '', 'นายิกา', 'ใจดี'],
    ['นางาม ใจดี', '', 'นางาม', 'ใจดี'],
    ['นายก ใจดี', '', 'นายก', 'ใจดี'],
    ['นางนวล ใจดี', 'นาง', 'นวล', 'ใจดี'],
    ['นางสาวิตรี ใจดี', 'นาง', 'สาวิตรี', 'ใจดี'],
    ['นางสาวสาวิตรี ใจดี', 'นางสาว', 'สาวิตรี', 'ใจดี'],
    ['นายกรณ์ ใจดี', 'นาย', 'กรณ์', 'ใจดี'],
    ['นายนาย ใจดี', 'นาย', 'นาย', 'ใจดี'],
    ['นายกำนันชัย ใจดี', 'นาย', 'กำนันชัย', 'ใจดี'],
    ['ดรุณี ใจดี', '', 'ดรุณี', 'ใจดี'],
    ['คุณากร ใจดี', '', 'คุณากร', 'ใจดี'],
    ['อรอนงค์ ใจดี', '', 'อรอนงค์', 'ใจดี'],
  ])('a name that begins like a title: %s', (text, ...expected) => expect(parts(text)).toEqual(expected))
})

describe('family names of several words', () => {
  it.each([
    ['นายบุญชู ณ ถลาง', 'ณ ถลาง'],
    ['นางบุญชู พิทักษ์ ณ ถลาง', 'พิทักษ์ ณ ถลาง'],
    ['นายกิม แซ่ ตั้ง', 'แซ่ ตั้ง'],
    ['นายดาวุด บิน อาหมัด', 'บิน อาหมัด'],
  ])('%s', (text, familyName) => expect(splitName(text)).toMatchObject({ familyName, notes: [] }))
})

describe('what is missing or unsure is said', () => {
  it.each([
    ['สมชาย ใจดี', ['title_missing']],
    ['นายสมชาย', ['surname_missing']],
    ['สมชาย', ['title_missing', 'surname_missing']],
    ['นาย', ['name_missing']],
    ['-', ['name_missing']],
    ['', ['name_missing']],
    ['คุณภัทร ใจดี', ['title_unsure']],
    ['นายสมชาย บัง ใจดี', ['many_parts']],
    ['นายสมชาย (ชาย) ใจดี', ['nickname']],
  ])('"%s"', (text, notes) => expect(splitName(text).notes).toEqual(notes))

  it('keeps the nickname apart', () => {
    expect(splitName('นายสมชาย (ชาย) ใจดี')).toMatchObject({ title: 'นาย', givenName: 'สมชาย', familyName: 'ใจดี', nickname: 'ชาย' })
  })

  it('never throws and leaves no space at the ends', () => {
    const word = fc.constantFrom('นาย', 'นาง', 'สาว', 'ดร.', 'ร.ต.', 'ว่าที่', 'หญิง', 'ณ', 'ก', '์', '(', ')', ' ', 'สมชาย', 'ใจดี', '๑.', 'Mr', 'x')
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(word, { maxLength: 8 }).map((some) => some.join(''))), (text) => {
      const { title, givenName, familyName } = splitName(text)
      expect([title, givenName, familyName].every((part) => part === part.trim())).toBe(true)
    }), { numRuns: 2000 })
  })
})

describe('printing names', () => {
  it('writes civil titles, degrees and posts on to the name and ranks apart', () => {
    const name = { givenName: 'ธารา', familyName: 'กล้าหาญ' }
    const shown = ['นาย', 'นาง', 'นางสาว', 'ดร.', 'ผศ.ดร.', 'กำนัน', 'ด.ต.', 'ว่าที่ ร.ต.', 'ร.ต.อ.หญิง', 'Mr.', 'ไม่รู้จัก', '']
      .map((title) => fullName({ title, ...name }))
    expect(shown).toEqual([
      'นายธารา กล้าหาญ', 'นางธารา กล้าหาญ', 'นางสาวธารา กล้าหาญ', 'ดร.ธารา กล้าหาญ', 'ผศ.ดร.ธารา กล้าหาญ', 'กำนันธารา กล้าหาญ',
      'ด.ต. ธารา กล้าหาญ', 'ว่าที่ ร.ต. ธารา กล้าหาญ', 'ร.ต.อ.หญิง ธารา กล้าหาญ', 'Mr. ธารา กล้าหาญ', 'ไม่รู้จัก ธารา กล้าหาญ', 'ธารา กล้าหาญ',
    ])
  })

  it('leaves out what is not there', () => {
    expect(fullName({ title: 'นาย', givenName: 'ธารา', familyName: '' })).toBe('นายธารา')
    expect(fullName({ title: 'นาย', givenName: 'ธารา', familyName: 'กล้าหาญ' }, { withTitle: false })).toBe('ธารา กล้าหาญ')
  })

  it('reads back every name it prints', () => {
    const title = fc.constantFrom(
      'นาย', 'นาง', 'นางสาว', 'เด็กชาย', 'ด.ต.', 'ว่าที่ ร.ต.', 'ว่าที่ พ.ต.', 'จ.ส.อ.', 'ร.ต.ต.', 'ร.ต.อ.หญิง', 'พล.ต.ต.', 'ดร.', 'ผศ.ดร.',
      'รศ.ดร.', 'ผู้ใหญ่บ้าน', 'กำนัน', 'ฮัจยี', 'พระครู', 'Mr.',
    )
    const givenName = fc.constantFrom('สมชาย', 'เกษร', 'แก้ว', 'อำพล', 'ไสว', 'หญิงแก้ว', 'ตะวัน', 'อนันต์', 'สาวิตรี', 'ใบเฟิร์น', 'โกวิท')
    const familyName = fc.constantFrom('ใจดี', 'ณ ถลาง', 'พิทักษ์ ณ ถลาง', 'น้ำใส', 'แซ่ตั้ง', '')
    fc.assert(fc.property(title, givenName, familyName, (t, g, f) => {
      fc.pre(!(g === 'หญิงแก้ว' && t.endsWith('.') && !t.includes('หญิง')))
      expect(parts(fullName({ title: t, givenName: g, familyName: f }))).toEqual([t, g, f])
    }))
  })
})

describe('one form of each title', () => {
  it.each([
    ['นส.', 'นางสาว'], ['น.ส.', 'นางสาว'], ['น.ส', 'นางสาว'], ['นางสาว', 'นางสาว'], ['ดาบตำรวจ', 'ด.ต.'], ['ว่าที่ร้อยตรี', 'ว่าที่ ร.ต.'],
    ['ว่าที่ ร.ต', 'ว่าที่ ร.ต.'], ['จ่าสิบเอก', 'จ.ส.อ.'], ['ผศ. ดร.', 'ผศ.ดร.'], ['MR', 'Mr.'], [' นาย\u200b ', 'นาย'], ['เจ้าอาวาส', 'เจ้าอาวาส'], ['', ''],
  ])('%s -> %s', (title, canonical) => expect(canonicalTitle(title)).toBe(canonical))

  it('is in that form already', () => {
    fc.assert(fc.property(fc.constantFrom('นาง', 'น.ส.', 'ดร', 'ร้อยเอก', 'ว่าที่ ร.ท.', 'ผญบ.', 'คุณ'), (title) => {
      expect(canonicalTitle(canonicalTitle(title))).toBe(canonicalTitle(title))
    }))
  })
})
