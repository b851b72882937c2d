import { describe, expect, test } from 'vitest'
import { dateOfSerial } from '../../electron/imports/table/date-format.ts'
import { textCell, type Cell } from '../../electron/imports/table/cell.ts'
import { readAddress, readHouseNo, readMoo, readPlace, readPostcode } from '../../electron/imports/values/address.ts'
import { readCount } from '../../electron/imports/values/count.ts'
import { readDate, readTerm, studyDates, type DateColumn } from '../../electron/imports/values/date.ts'
import { readMoney } from '../../electron/imports/values/money.ts'
import { readName } from '../../electron/imports/values/name.ts'
import { readNationalId } from '../../electron/imports/values/national-id.ts'
import { noteDoubts } from '../../electron/imports/values/note.ts'
import { readPhones } from '../../electron/imports/values/phone.ts'
import type { Reading } from '../../electron/imports/values/reading.ts'
import { officeDoubt, readCapacity, readOrganisation, readPost } from '../../electron/imports/values/standing.ts'
import { inventedId, serialOf } from './invented.ts'

/** What single cells are read as. A doubt is named by its code; no doubt means that nobody is asked. */

const BIRTH: DateColumn = { role: 'birth', latest: '2008-03-15', mostlyCe: false, monthFirst: false, dates1904: false }
const number = (value: number): Cell => ({ kind: 'number', text: String(value), value, format: null })
const dateCell = (iso: string, format = 'd/m/yyyy'): Cell => ({ kind: 'date', text: iso, iso, serial: serialOf(iso), format })
const codes = (reading: Reading<unknown>) => reading.doubts.map(({ code }) => code)

describe('dates', () => {
  test.each([
    '1/2/2508', '01/02/2508', '1-2-2508', '1.2.2508', '๑/๒/๒๕๐๘', '๑ ก.พ. ๒๕๐๘', '1 ก.พ. 2508', '1 กพ 2508', '1ก.พ.2508', '1 กุมภาพันธ์ 2508',
    '1 กุมภาพันธ์ พ.ศ. 2508', 'วันที่ 1 กุมภาพันธ์ 2508', '1 Feb 2508', '1965-02-01', '1 ก.พ. ค.ศ. 1965', '1/2/2508 00:00:00', " 1/2/2508\u200b", "'1/2/2508",
  ])('%s is 1 February 1965, asked of nobody', (text) => {
    const reading = readDate(textCell(text), BIRTH)
    expect([reading.value, codes(reading)]).toEqual(['1965-02-01', []])
  })

  test.each([
    ['1/2/1965', '1965-02-01', 'date_year_ce'],
    ['1/2/08', '1965-02-01', 'date_two_digit_year'],
    ['1 ก.พ. 08', '1965-02-01', 'date_two_digit_year'],
    ['31/2/2508', null, 'date_impossible'],
    ['29/2/2510', null, 'date_impossible'],
    ['1/13/2508', null, 'date_impossible'],
    ['2508', null, 'date_partial'],
    ['ก.พ. 2508', null, 'date_partial'],
    ['5 ม.ค. 2480', null, 'date_pre2484_jan_mar'],
    ['จำไม่ได้', null, 'date_unreadable'],
    ['01022508', '1965-02-01', 'date_order_unsure'],
  ])('%s is %s and asked: %s', (text, value, code) => {
    const reading = readDate(textCell(text), BIRTH)
    expect([reading.value, codes(reading)]).toEqual([value, [code]])
  })

  test('29 February in a leap year is a day like any', () => {
    expect(readDate(textCell('29/2/2511'), BIRTH)).toEqual({ value: '1968-02-29', doubts: [] })
  })

  test('April to December before 2484 are as today\'s sum gives them', () => {
    expect(readDate(textCell('5 เม.ย. 2480'), BIRTH)).toEqual({ value: '1937-04-05', doubts: [] })
  })

  test('an impossible day says how many the month has', () => {
    expect(readDate(textCell('31/6/2512'), BIRTH).doubts[0]?.params).toMatchObject({ part: 'day', days: 30 })
  })

  test('a date cell is taken as it is; a Buddhist year stored as a C.E. one is put right, and asked', () => {
    expect(readDate(dateCell('1965-02-01'), BIRTH)).toEqual({ value: '1965-02-01', doubts: [] })
    const reading = readDate(dateCell('2508-02-01'), BIRTH)
    expect([reading.value, codes(reading)]).toEqual(['1965-02-01', ['date_be_stored_as_ce']])
  })

  test('a bare day count is a date that somebody has to look at, as number and as text', () => {
    for (const cell of [number(23_774), textCell('23774')]) {
      const reading = readDate(cell, BIRTH)
      expect([reading.value, codes(reading)]).toEqual(['1965-02-01', ['date_serial_number']])
    }
    expect(readDate(number(23_774 - 1462), { ...BIRTH, dates1904: true }).value).toBe('1965-02-01')
    expect(codes(readDate(number(2519), BIRTH))).toEqual(['date_partial'])
  })

  test.each([['', null], ['-', null], ['ไม่มี', null], ['  ', null]])('%j is nothing, and no question', (text, value) => {
    expect(readDate(textCell(text), BIRTH)).toEqual({ value, doubts: [] })
  })

  test('an error of the workbook is asked', () => {
    expect(codes(readDate({ kind: 'error', text: '#REF!' }, BIRTH))).toEqual(['cell_error'])
  })

  test('a column written month first is noticed by its impossible months', () => {
    const column = studyDates(['5/31/2508', '2/28/2510', '12/25/2499', '7/4/2501'].map(textCell), 'วันเกิด', BIRTH)
    expect(column.monthFirst).toBe(true)
    const reading = readDate(textCell('7/4/2501'), column)
    expect([reading.value, codes(reading)]).toEqual(['1958-07-04', ['date_order_unsure']])
  })

  test('a column of C.E. years is not asked year by year', () => {
    const column = studyDates(['1/2/1965', '3/4/1970', '5/6/1980'].map(textCell), 'วันเกิด', BIRTH)
    expect(readDate(textCell('1/2/1965'), column)).toEqual({ value: '1965-02-01', doubts: [] })
  })

  test('both ends of a term in one cell', () => {
    const { start, end } = readTerm(textCell('17 ส.ค. 2568 - 16 ส.ค. 2572'), { ...BIRTH, role: 'term', latest: '2026-03-15' })
    expect([start.value, end.value]).toEqual(['2025-08-17', '2029-08-16'])
  })

  test('day counts from 1900 and 1904', () => {
    expect([dateOfSerial(1, false), dateOfSerial(61, false), dateOfSerial(45_000, false), dateOfSerial(43_538, true), dateOfSerial(0.5, false)]).toEqual(['1900-01-01', '1900-03-01', '2023-03-15', '2023-03-15', null])
  })
})

describe('national IDs', () => {
  const id = inventedId(123)
  const dashed = `${id.slice(0, 1)}-${id.slice(1, 5)}-${id.slice(5, 10)}-${id.slice(10, 12)}-${id.slice(12)}`
  const thai = [...dashed].map((letter) => (/\d/.test(letter) ? String.fromCharCode(0x0e50 + Number(letter)) : letter)).join('')

  test.each([['as text', textCell(id)], ['as a number', number(Number(id))], ['dashed', textCell(dashed)], ['spaced', textCell(dashed.replaceAll('-', ' '))], ['in Thai digits', textCell(thai)], ['with an apostrophe', textCell(`'${id}`)], ['with a decimal', textCell(`${id}.0`)], ['with dashes of print', textCell(dashed.replaceAll('-', '–'))]])('%s', (_, cell) => {
    expect(readNationalId(cell)).toEqual({ value: id, doubts: [] })
  })

  test('a lost leading zero is put back only where the check digit agrees, and asked', () => {
    const zero = inventedId(77, 0)
    const reading = readNationalId(number(Number(zero)))
    expect([reading.value, codes(reading)]).toEqual([zero, ['id_lost_leading_zero']])
    const wrong = readNationalId(number(Number(zero) + 1))
    expect([wrong.value, codes(wrong)]).toEqual([null, ['id_length']])
  })

  test.each(['3.98569E+12', '3.98569e12', `${id.slice(0, 8)}00000`])('digits that a spreadsheet lost are never guessed: %s', (text) => {
    const reading = readNationalId(textCell(text))
    expect([reading.value, codes(reading)]).toEqual([null, ['id_scientific_lost']])
  })

  test('every digit is there in a long scientific number', () => {
    expect(readNationalId(textCell(`${id.slice(0, 1)}.${id.slice(1)}E+12`)).value).toBe(id)
  })

  test('a wrong check digit, a wrong length, words', () => {
    const wrong = id.slice(0, 12) + String((Number(id[12]) + 1) % 10)
    expect(codes(readNationalId(textCell(wrong)))).toEqual(['id_checksum'])
    expect(codes(readNationalId(textCell(id.slice(1))))).toEqual(['id_length'])
    expect(codes(readNationalId(textCell('รอสำเนา')))).toEqual(['id_unreadable'])
    for (const text of [wrong, id.slice(1), 'รอสำเนา']) expect(readNationalId(textCell(text)).value).toBeNull()
  })

  test('a first digit of people without Thai nationality is kept and asked', () => {
    const reading = readNationalId(textCell(inventedId(5, 6)))
    expect([reading.value, codes(reading)]).toEqual([inventedId(5, 6), ['id_noncitizen_first_digit']])
  })
})

describe('names', () => {
  const full = (text: string) => {
    const { title, givenName, familyName, nickname, doubts } = readName({ fullName: textCell(text) })
    return { name: [title, givenName, familyName], nickname, codes: doubts.map(({ code }) => code) }
  }

  test.each([
    ['นายสมชาย ใจดี', ['นาย', 'สมชาย', 'ใจดี']],
    ['น.ส.สายใจ  ใจดี', ['นางสาว', 'สายใจ', 'ใจดี']],
    ['นส. สายใจ ใจดี', ['นางสาว', 'สายใจ', 'ใจดี']],
    ['นางสาวิตรี ใจดี', ['นาง', 'สาวิตรี', 'ใจดี']],
    ['ด.ต. สมชาย ใจดี', ['ด.ต.', 'สมชาย', 'ใจดี']],
    ['ว่าที่ ร.ต.สมชาย ใจดี', ['ว่าที่ ร.ต.', 'สมชาย', 'ใจดี']],
    ['นายบุญเลิศ ณ ทดลอง', ['นาย', 'บุญเลิศ', 'ณ ทดลอง']],
    ['ฮัจยีอาหมัด ใจดี', ['ฮัจยี', 'อาหมัด', 'ใจดี']],
    ['1. นายสมชาย ใจดี', ['นาย', 'สมชาย', 'ใจดี']],
    ['นายกํานัน ทํางาน', ['นาย', 'กำนัน', 'ทำงาน']],
    ['นางเเก้ว เเสงดี', ['นาง', 'แก้ว', 'แสงดี']],
    ['\u200bนาย\u200bสมชาย\u00a0 ใจดี\u200b', ['นาย', 'สมชาย', 'ใจดี']],
    ['*นายสมชาย ใจดี', ['นาย', 'สมชาย', 'ใจดี']],
  ])('%j', (text, name) => {
    expect(full(text)).toEqual({ name, nickname: null, codes: [] })
  })

  test('what stands in brackets is a nickname, or a remark', () => {
    expect(full('นายสมชาย (บังชาย) ใจดี')).toEqual({ name: ['นาย', 'สมชาย', 'ใจดี'], nickname: 'บังชาย', codes: [] })
    expect(readName({ fullName: textCell('นายสมชาย ใจดี (ประธาน)') })).toMatchObject({ nickname: null, remark: 'ประธาน' })
  })

  test.each([['สมชาย ใจดี', 'title_missing'], ['นายสมชาย', 'surname_missing'], ['นาย', 'name_missing'], ['นายสมชาย ใจดี มีสุข', 'name_unsure'], ['นาย??? ใจดี', 'text_damaged']])('%s is asked: %s', (text, code) => {
    expect(full(text).codes).toContain(code)
  })

  test('a title or a surname that slipped into the given name\'s cell', () => {
    const cells = (title: string, givenName: string, familyName: string) => {
      const read = readName({ title: textCell(title), givenName: textCell(givenName), familyName: textCell(familyName) })
      return [read.title, read.givenName, read.familyName, read.doubts.length]
    }
    expect(cells('', 'นายสมชาย', 'ใจดี')).toEqual(['นาย', 'สมชาย', 'ใจดี', 0])
    expect(cells('นาง', 'สายใจ ใจดี', '')).toEqual(['นาง', 'สายใจ', 'ใจดี', 0])
    expect(cells('นาย', 'สมชาย', 'ณ ทดลอง')).toEqual(['นาย', 'สมชาย', 'ณ ทดลอง', 0])
  })

  test('an office before the name is no title, and said', () => {
    expect(readName({ fullName: textCell('ผู้ใหญ่สมชาย ใจดี') })).toMatchObject({ title: null, givenName: 'สมชาย', office: 'ผู้ใหญ่บ้าน' })
  })
})

describe('addresses', () => {
  const NONE = { houseNo: null, moo: null, village: null, tambon: null, amphoe: null, province: null, postcode: null, rest: null }
  test.each([
    ['12/3 ม.4 ต.ทดลอง อ.เมือง จ.สมมุติ 83110', { houseNo: '12/3', moo: 4, tambon: 'ทดลอง', amphoe: 'เมือง', province: 'สมมุติ', postcode: '83110' }],
    ['๑๒/๓ หมู่ ๔ ตำบลทดลอง อำเภอเมือง จังหวัดสมมุติ ๘๓๑๑๐', { houseNo: '12/3', moo: 4, tambon: 'ทดลอง', amphoe: 'เมือง', province: 'สมมุติ', postcode: '83110' }],
    ['บ้านเลขที่ 12 หมู่ที่ 4 บ้านเหนือ', { houseNo: '12', moo: 4, village: 'บ้านเหนือ' }],
    ['12 ม. 4', { houseNo: '12', moo: 4 }],
    ['12 หมู่4 ต.ทดลองอ.เมืองจ.สมมุติ', { houseNo: '12', moo: 4, tambon: 'ทดลอง', amphoe: 'เมือง', province: 'สมมุติ' }],
    ['เลขที่ 12/3 ซอย 5 ถนนทดสอบ ต.ทดลอง', { houseNo: '12/3', tambon: 'ทดลอง', rest: 'ซอย 5 ถนนทดสอบ' }],
    ['12 หมู่ 4\nตำบลทดลอง, อำเภอเมือง\nสมมุติ 83110', { houseNo: '12', moo: 4, tambon: 'ทดลอง', amphoe: 'เมือง', province: 'สมมุติ', postcode: '83110' }],
  ])('%j', (text, parts) => {
    expect(readAddress(textCell(text)).value).toEqual({ ...NONE, ...parts })
  })

  test.each([['4', 4], ['๔', 4], ['ม.4', 4], ['หมู่ที่ 4', 4], ['หมู่สี่', 4], ['4.0', 4], ['-', null]])('village number %s', (text, moo) => {
    expect(readMoo(textCell(text))).toEqual({ value: { moo, village: null }, doubts: [] })
  })

  test('the village\'s name beside its number; what is no number is asked', () => {
    expect(readMoo(textCell('ม.4 บ้านเหนือ')).value).toEqual({ moo: 4, village: 'บ้านเหนือ' })
    for (const text of ['0', '4,5', 'เหนือ']) expect(codes(readMoo(textCell(text)))).toEqual(['moo_unreadable'])
  })

  test('a house number that a spreadsheet made a date is suggested, never put back by itself', () => {
    const reading = readHouseNo(dateCell('2024-12-04', 'd-mmm'))
    expect([reading.value, codes(reading), reading.doubts[0]?.params]).toEqual([null, ['house_no_became_date'], { suggest: '4/12' }])
    for (const text of ['4-ธ.ค.', '4-Dec', '4/12/2567']) expect(codes(readHouseNo(textCell(text)))).toEqual(['house_no_became_date'])
    expect(codes(readHouseNo(number(45_630)))).toEqual(['house_no_became_date'])
  })

  test('house numbers as people write them', () => {
    expect(['12/3', '๑๒/๓', 'เลขที่ 12/3', '12 / 3', '12/3 ก'].map((text) => readHouseNo(textCell(text)).value)).toEqual(['12/3', '12/3', '12/3', '12/3', '12/3 ก'])
    expect(readHouseNo(number(12))).toEqual({ value: '12', doubts: [] })
  })

  test('places without the word before them; postcodes of five digits', () => {
    expect(['ต.ทดลอง', 'ตำบลทดลอง', 'ทดลอง'].map((text) => readPlace(textCell(text)).value)).toEqual(['ทดลอง', 'ทดลอง', 'ทดลอง'])
    expect(readPostcode(number(83_110)).value).toBe('83110')
    expect(codes(readPostcode(textCell('8311')))).toEqual(['postcode_unreadable'])
  })
})

describe('telephones', () => {
  test.each([
    ['081-000-1234', ['0810001234']], ['๐๘๑-๐๐๐-๑๒๓๔', ['0810001234']], ['810001234', ['0810001234']], ['+66 81 000 1234', ['0810001234']], ['(081) 000 1234', ['0810001234']],
    ['081-000-1234, 082-000-5678', ['0810001234', '0820005678']], ['081-000-1234/082-000-5678', ['0810001234', '0820005678']], ['081-000-1234 (ลูกสาว)', ['0810001234']],
    ['076-000123', ['076000123']], ['-', []], ['ไม่มี', []], ['081-000-1234\n0810001234', ['0810001234']],
  ])('%j', (text, phones) => {
    expect(readPhones(textCell(text))).toEqual({ value: phones, doubts: [] })
  })

  test.each(['08-1000-12', '0810001234567', '12345'])('%s has the wrong length', (text) => {
    expect(readPhones(textCell(text)).value).toEqual([])
    expect(codes(readPhones(textCell(text)))).toEqual(['phone_length'])
  })
})

describe('what they are in the council', () => {
  test.each([['ผู้แทน', 'delegate'], ['ผู้แทนชุมชนท้องถิ่น', 'delegate'], ['ผู้ทรงคุณวุฒิ', 'expert'], ['ผู้ทรงฯ', 'expert'], ['สมาชิก', null], ['-', null]])('%s', (text, capacity) => {
    expect(readCapacity(textCell(text))).toEqual({ value: capacity, doubts: [] })
  })

  test.each([
    ['ประธาน', 'chair', ''], ['ประธานสภาฯ', 'chair', ''], ['ปธ.สภา', 'chair', ''], ['ประธานสภาองค์กรชุมชนตำบล', 'chair', ''], ['รองประธาน', 'vice_chair', ''], ['รองประธาน คนที่ ๑', 'vice_chair', '1'],
    ['รอง ปธ.1', 'vice_chair', '1'], ['เลขานุการ', 'secretary', ''], ['เลขาฯ', 'secretary', ''], ['กรรมการและเลขานุการ', 'secretary', ''], ['เหรัญญิก', 'treasurer', ''], ['ปฏิคม', 'other', 'ปฏิคม'], ['ประธานกลุ่มแม่บ้าน', 'other', 'ประธานกลุ่มแม่บ้าน'],
  ])('post %s', (text, name, label) => {
    expect(readPost(textCell(text))).toEqual({ value: { name, label }, doubts: [] })
  })

  test('an ordinary member has no post', () => {
    for (const text of ['สมาชิก', 'สมาชิกสภา', 'สมาชิกสภาองค์กรชุมชน', '-', '']) expect(readPost(textCell(text))).toEqual({ value: null, doubts: [] })
  })

  test('nobody stands for two organisations', () => {
    const reading = readOrganisation(textCell('กลุ่มเหนือ, กลุ่มใต้'))
    expect([reading.value, codes(reading)]).toEqual([null, ['two_organisations']])
    expect(readOrganisation(textCell('กลุ่มเกษตรและแปรรูป')).value).toBe('กลุ่มเกษตรและแปรรูป')
  })

  test('offices that may stand against being a member', () => {
    expect(['ผญบ.', 'กำนัน', 'ส.อบต.', 'นายก อบต.', 'ครู'].map((text) => officeDoubt(text)?.code ?? null)).toEqual(['qualification_village_head', 'qualification_village_head', 'qualification_office', 'qualification_office', null])
  })

  test('remarks that somebody left or died, with the date if one is given', () => {
    expect(noteDoubts('ลาออก 12 ม.ค. 2569', '2026-03-15')).toMatchObject([{ code: 'status_left_office', params: { endedOn: '2026-01-12', reason: 'resigned' } }])
    expect(noteDoubts('เสียชีวิต', '2026-03-15')).toMatchObject([{ code: 'status_deceased', params: { endedOn: null } }])
    expect(noteDoubts('ขยันดี', '2026-03-15')).toEqual([])
  })
})

describe('counts and money', () => {
  test.each([['60', 60, []], ['60 คน', 60, []], ['1,260', 1260, []], ['๑๒๐', 120, []], ['ประมาณ 80', 80, ['number_approximate']], ['15-20', null, ['number_range']], ['หลายคน', null, ['number_unreadable']], ['-', null, []]])('count %s', (text, value, asked) => {
    const reading = readCount(textCell(text))
    expect([reading.value, codes(reading)]).toEqual([value, asked])
  })

  test.each([['25,000 บาท', 2_500_000, []], ['1,095,000.-', 109_500_000, []], ['85500.50', 8_550_050, []], ['๑,๒๐๐', 120_000, []], ['1.2 ล้านบาท', 120_000_000, []], ['(20,000)', -2_000_000, []], ['ประมาณ 5,000', 500_000, ['number_approximate']], ['รอประมาณราคา', null, ['amount_unreadable']], ['-', null, []]])('money %s', (text, value, asked) => {
    const reading = readMoney(textCell(text))
    expect([reading.value, codes(reading)]).toEqual([value, asked])
  })

  test('money as a number is exact to the satang', () => {
    expect(readMoney(number(85_500.5)).value).toBe(8_550_050)
    expect(readMoney(number(0.07 + 0.01)).value).toBe(8)
  })
})
