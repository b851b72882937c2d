import { describe, expect, test } from 'vitest'
import { beDate, flagsOf, inventedId, people, person, readCsvText, readRows, readSheets, records, serialOf } from './invented.ts'
import type { CellInput } from '../support/workbook.ts'

/** How a list may be laid out: the same people have to come out of every form of it. */

const HEADINGS = ['ลำดับ', 'ชื่อ-สกุล', 'เลขประจำตัวประชาชน', 'วันเกิด', 'บ้านเลขที่', 'หมู่ที่', 'โทรศัพท์', 'กลุ่มที่สังกัด', 'ประเภทสมาชิก']
const row = (n: number): CellInput[] => {
  const one = person(n)
  return [n + 1, `${one.title}${one.givenName} ${one.familyName}`, one.nationalId, beDate(one.bornOn), one.houseNo, one.moo, one.phone, one.organisation, 'ผู้แทน']
}
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, at) => row(from + at))

function expectPeople(preview: ReturnType<typeof readRows>, count: number, from = 0): void {
  const read = records(preview).map(({ title, givenName, familyName, nationalId, bornOn, houseNo, moo, phones, organisation }) => ({ title, givenName, familyName, nationalId, bornOn, houseNo, moo, phones, organisation }))
  expect(read).toEqual(people(count, from).map(({ phone, ...one }) => ({ ...one, phones: [phone] })))
}

describe('where the heading stands', () => {
  test('below title lines, merged or not', () => {
    const preview = readRows([['ทะเบียนรายชื่อสมาชิกสภาองค์กรชุมชนตำบลทดลอง'], ['ปรับปรุงเมื่อ', '1 มกราคม 2569'], [], HEADINGS, ...rows(6)], { merges: ['A1:I1'] })
    expectPeople(preview, 6)
    expect(preview.skipped.map(({ row: at, reason }) => [at, reason])).toEqual([[1, 'title'], [2, 'title'], [3, 'blank'], [4, 'header']])
    expect(preview.sheets[0]).toMatchObject({ headerRows: [4], firstDataRow: 5 })
    expect(flagsOf(preview).flat()).toEqual([])
  })

  test('a merged title right above a heading whose first cell is blank', () => {
    const preview = readRows([['ทะเบียนรายชื่อสมาชิก'], ['', ...HEADINGS.slice(1)], ...rows(6)], { merges: ['A1:I1'] })
    expectPeople(preview, 6)
    expect(preview.columns[0]).toMatchObject({ field: 'sequence', how: 'contents' })
  })

  test('on two lines, a wide heading over narrow ones', () => {
    const top = ['ลำดับ', 'ชื่อ-สกุล', 'เลขประจำตัวประชาชน', 'วันเกิด', 'ที่อยู่', null, 'โทรศัพท์', 'กลุ่มที่สังกัด', 'ประเภทสมาชิก']
    const below = [null, null, null, null, 'เลขที่', 'หมู่ที่']
    for (const merges of [['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:G2', 'H1:H2', 'I1:I2'], []]) {
      const preview = readRows([top, below, ...rows(6)], { merges })
      expectPeople(preview, 6)
      expect(preview.sheets[0]).toMatchObject({ headerRows: [1, 2], firstDataRow: 3 })
    }
  })

  test('one heading merged over title, given name and surname', () => {
    const list = people(8).map((one, n): CellInput[] => [n + 1, one.title, one.givenName, one.familyName, one.nationalId, beDate(one.bornOn), one.houseNo, one.moo, one.phone, one.organisation])
    const preview = readRows([['ที่', 'ชื่อ-สกุล', null, null, 'เลขบัตร', 'วันเดือนปีเกิด', 'บ้านเลขที่', 'หมู่', 'โทร', 'กลุ่ม'], ...list], { merges: ['B1:D1'] })
    expectPeople(preview, 8)
  })

  test('numbers of the columns below it are no record', () => {
    const preview = readRows([HEADINGS, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'], ...rows(5)])
    expectPeople(preview, 5)
    expect(preview.skipped.at(-1)).toMatchObject({ row: 2, reason: 'header' })
  })

  test('a small table above a better one is a table too', () => {
    const posts = [['ที่', 'ชื่อ-สกุล', 'ตำแหน่ง'], [1, 'นายสมหมาย ทองทดลอง', 'ประธาน'], [2, 'นางสมร แก้วสมมุติ', 'เลขานุการ'], []]
    const preview = readRows([...posts, HEADINGS, ...rows(6)])
    expect(records(preview).slice(0, 2).map(({ givenName, post }) => [givenName, post?.name])).toEqual([['สมหมาย', 'chair'], ['สมร', 'secretary']])
    expect(records(preview)).toHaveLength(8)
    expect(records(preview)[2]).toMatchObject({ nationalId: person(0).nationalId, organisation: person(0).organisation })
  })

  test('the same heading again further down, as on each printed page', () => {
    const preview = readRows([HEADINGS, ...rows(4), [], ['ทะเบียนรายชื่อ (ต่อ)'], HEADINGS, ...rows(4, 4)])
    expectPeople(preview, 8)
    expect(preview.skipped.filter(({ reason }) => reason === 'repeated_header')).toHaveLength(1)
  })

  test('none at all: what the cells hold says what they are', () => {
    const preview = readRows(rows(8))
    expect(records(preview).map(({ givenName, nationalId, phones }) => [givenName, nationalId, phones?.[0]])).toEqual(people(8).map(({ givenName, nationalId, phone }) => [givenName, nationalId, phone]))
  })
})

describe('several sheets', () => {
  const sheetRows = (moo: number) => people(30).filter((one) => one.moo === moo).map((one, n): CellInput[] => [n + 1, `${one.title}${one.givenName} ${one.familyName}`, one.nationalId, one.houseNo])
  const head = ['ที่', 'ชื่อ - สกุล', 'เลขบัตรประชาชน', 'บ้านเลขที่']
  const moos = (preview: ReturnType<typeof readRows>) => records(preview).map(({ nationalId, moo }) => [nationalId, moo])
  const expected = [1, 2, 3].flatMap((moo) => people(30).filter((one) => one.moo === moo).map((one) => [one.nationalId, moo]))

  test.each([['หมู่ 1', 'หมู่ 2', 'หมู่ 3'], ['ม.1', 'ม.2', 'ม.3'], ['1', '2', '3'], ['หมู่ที่ ๑', 'หมู่ที่ ๒', 'หมู่ที่ ๓'], ['ม1 บ้านเหนือ', 'ม2 บ้านใต้', 'ม3 บ้านกลาง']])('one for each village, its number only in its name: %s', (...names) => {
    expect(moos(readSheets(names.map((name, at) => ({ name, rows: [head, ...sheetRows(at + 1)] }))))).toEqual(expected)
  })

  test('the heading only on the first', () => {
    expect(moos(readSheets([1, 2, 3].map((moo) => ({ name: `หมู่ ${String(moo)}`, rows: moo === 1 ? [head, ...sheetRows(1)] : sheetRows(moo) }))))).toEqual(expected)
  })

  test('the village only in the title of each', () => {
    expect(moos(readSheets([1, 2, 3].map((moo) => ({ name: `Sheet${String(moo)}`, rows: [[`รายชื่อสมาชิก หมู่ที่ ${String(moo)}`], head, ...sheetRows(moo)] }))))).toEqual(expected)
  })

  test('a hidden one stays out, and is named', () => {
    const preview = readSheets([{ name: 'ทะเบียน', rows: [HEADINGS, ...rows(5)] }, { name: 'ของเก่า', hidden: true, rows: [HEADINGS, ...rows(5, 20)] }])
    expectPeople(preview, 5)
    expect(preview.sheets[1]).toMatchObject({ included: false, reason: 'hidden' })
    expect(preview.notices).toContainEqual({ code: 'hidden_sheet', sheet: 1, row: null, params: { name: 'ของเก่า' } })
  })

  test('a hidden one comes in when the user takes it in; a shown one goes out', () => {
    const sheets = [{ name: 'ทะเบียน', rows: [HEADINGS, ...rows(5)] }, { name: 'ของเก่า', hidden: true, rows: [HEADINGS, ...rows(5, 20)] }]
    const preview = readSheets(sheets, {}, { columns: [], sheets: [{ index: 0, included: false }, { index: 1, included: true }] })
    expectPeople(preview, 5, 20)
    expect(preview.sheets[0]?.reason).toBe('left_out')
  })

  test('an old copy of the list is said to be one, and makes nobody twice', () => {
    const preview = readSheets([{ name: 'ล่าสุด', rows: [HEADINGS, ...rows(6)] }, { name: 'สำรอง', rows: [HEADINGS, ...rows(6)] }])
    expect(preview.counts).toMatchObject({ records: 12, accept: 6, reject: 6 })
    expect(preview.notices.map(({ code }) => code)).toContain('later_sheet_repeats')
  })

  test('notes and other lists beside the roll are left out', () => {
    const preview = readSheets([
      { name: 'จดเล่น', rows: [['โทรหากำนัน'], ['ส่งก่อนวันที่ 15']] },
      { name: 'โครงการ', rows: [['ที่', 'ชื่อโครงการ', 'งบประมาณ', 'สถานะ'], [1, 'ซ่อมฝาย', 20000, 'เสนอ']] },
      { name: 'สมาชิก', rows: [HEADINGS, ...rows(5)] },
      { name: 'ว่าง', rows: [] },
    ])
    expectPeople(preview, 5)
    expect(preview.sheets.map(({ reason }) => reason)).toEqual(['no_table', 'other_kind', null, 'empty'])
  })

  test('hidden rows are read and counted in a notice', () => {
    const preview = readRows([HEADINGS, ...rows(5)], { hiddenRows: [3, 4] })
    expectPeople(preview, 5)
    expect(preview.notices).toContainEqual({ code: 'hidden_rows', sheet: 0, row: 3, params: { count: 2 } })
  })
})

describe('columns', () => {
  test('in another order and under other names', () => {
    const preview = readRows([
      ['สังกัดองค์กร', 'เบอร์มือถือ', 'นามสกุล', 'ชื่อ', 'คำนำหน้าชื่อ', 'ว/ด/ป เกิด', 'หมู่บ้านที่', 'เลขที่บ้าน', 'หมายเลขบัตร ปชช.', 'No.'],
      ...people(6).map((one, n) => [one.organisation, one.phone, one.familyName, one.givenName, one.title, beDate(one.bornOn), one.moo, one.houseNo, one.nationalId, n + 1]),
    ])
    expectPeople(preview, 6)
  })

  test('in English', () => {
    const preview = readRows([
      ['No.', 'Title', 'First name', 'Last name', 'Citizen ID', 'Date of birth', 'House No.', 'Moo', 'Mobile', 'Organization', 'Member type'],
      ...people(6).map((one, n) => [n + 1, one.title, one.givenName, one.familyName, one.nationalId, beDate(one.bornOn), one.houseNo, one.moo, one.phone, one.organisation, 'delegate']),
    ])
    expectPeople(preview, 6)
    expect(records(preview)[0]?.capacity).toBe('delegate')
  })

  test('ticks instead of words, the kinds side by side under one heading', () => {
    const preview = readRows([
      ['ที่', 'ชื่อ-สกุล', 'ประเภทสมาชิก', null, 'ตำแหน่ง', null],
      [null, null, 'ผู้แทน', 'ผู้ทรงคุณวุฒิ', 'ประธาน', 'เลขานุการ'],
      [1, 'นายสมชาย ทองทดลอง', '✓', null, '/', null],
      [2, 'นางสายใจ แก้วสมมุติ', '✓', null, null, '/'],
      [3, 'นายเกษม บุญลองดู', null, '✓', null, null],
      [4, 'นายยูโสบ หลีจำลอง', '✓', '✓', null, null],
      [5, 'นางอารีย์ ใจตัวอย่าง', '✓', null, null, null],
    ], { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] })
    expect(records(preview).map(({ capacity, post }) => [capacity, post?.name ?? null])).toEqual([['delegate', 'chair'], ['delegate', 'secretary'], ['expert', null], [null, null], ['delegate', null]])
    expect(flagsOf(preview)[3]).toEqual(['capacity:choice_unclear'])
  })

  test('boxes, one of which nobody ticked', () => {
    const preview = readRows([['ชื่อ-สกุล', 'ผู้แทนชุมชนท้องถิ่น', 'ผู้แทนชุมชนอื่น', 'ผู้ทรงคุณวุฒิ'], ['นายสมชาย ทองทดลอง', '☑', '☐', '☐'], ['นางสายใจ แก้วสมมุติ', '☐', '☐', '☑'], ['นายเกษม บุญลองดู', '☑', '☐', '☐']])
    expect(records(preview).map(({ capacity, organisation }) => [capacity, organisation ?? null])).toEqual([['delegate', null], ['expert', null], ['delegate', null]])
  })

  test('where some tick and others cross, a cross says no; where all cross, it is the tick', () => {
    const HEAD = ['ที่', 'ชื่อ-สกุล', 'ผู้แทน', 'ผู้ทรงคุณวุฒิ']
    const kinds = (rows: CellInput[][]) => records(readRows([HEAD, ...rows.map((marks, n): CellInput[] => [n + 1, ['นายสมชาย ทองทดลอง', 'นางสายใจ แก้วสมมุติ', 'นายเกษม บุญลองดู'][n] ?? '', ...marks])])).map(({ capacity }) => capacity)
    expect(kinds([['✓', 'x'], ['✗', '✓ (สรรหา)'], ['x', 'x']])).toEqual(['delegate', 'expert', null])
    expect(kinds([['x', ''], ['', 'X'], ['×', '']])).toEqual(['delegate', 'expert', 'delegate'])
    expect(kinds([['✓', ''], ['✓', ''], ['✓', '']])).toEqual(['delegate', 'delegate', 'delegate'])
  })

  test('ticks are known as such with headings repeated and sums among them', () => {
    const preview = readRows([['ที่', 'ชื่อ-สกุล', 'ประธาน', 'สมาชิก'], [1, 'นายสมชาย ทองทดลอง', '/', null], [2, 'นางสายใจ แก้วสมมุติ', null, '/'], ['ที่', 'ชื่อ-สกุล', 'ประธาน', 'สมาชิก'], [3, 'นายเกษม บุญลองดู', null, '/'], [null, 'รวม', 1, 2]])
    expect(records(preview).map(({ post }) => post?.name ?? null)).toEqual(['chair', null, null])
  })

  test('a mark is nobody\'s organisation: it is asked', () => {
    const preview = readRows([['ที่', 'ชื่อ-สกุล', 'องค์กร'], [1, 'นายสมชาย ทองทดลอง', '✓'], [2, 'นางสายใจ แก้วสมมุติ', 'กลุ่มทดลอง']])
    expect(records(preview).map(({ organisation }) => organisation)).toEqual([null, 'กลุ่มทดลอง'])
    expect(flagsOf(preview)[0]).toEqual(['organisation:choice_unclear'])
  })

  test('a date of birth in three columns', () => {
    const preview = readRows([
      ['ที่', 'ชื่อ-สกุล', 'วันเดือนปีเกิด', null, null], [null, null, 'วัน', 'เดือน', 'ปี'],
      [1, 'นายสมชาย ทองทดลอง', 1, 'ก.พ.', 2508], [2, 'นางสายใจ แก้วสมมุติ', 12, 'มีนาคม', 2510], [3, 'นายเกษม บุญลองดู', 31, 'มิ.ย.', 2510], [4, 'นายยูโสบ หลีจำลอง', null, null, 2511],
    ], { merges: ['C1:E1'] })
    expect(records(preview).map(({ bornOn }) => bornOn)).toEqual(['1965-02-01', '1967-03-12', null, null])
    expect(flagsOf(preview)).toEqual([[], [], ['bornOn:date_impossible'], ['bornOn:date_partial']])
  })

  test('a column for each of an organisation\'s two delegates', () => {
    const preview = readRows([['ที่', 'ชื่อองค์กร', 'ผู้แทนคนที่ 1', 'ผู้แทนคนที่ 2', 'หมู่'], [1, 'กลุ่มเหนือ', 'นายสมชาย ทองทดลอง', 'นางสายใจ แก้วสมมุติ', 1], [2, 'กลุ่มใต้', 'นายเกษม บุญลองดู', null, 2]])
    expect(records(preview).map(({ givenName, organisation, moo }) => [givenName, organisation, moo])).toEqual([['สมชาย', 'กลุ่มเหนือ', 1], ['สายใจ', 'กลุ่มเหนือ', 1], ['เกษม', 'กลุ่มใต้', 2]])
  })

  test('ticks for the village', () => {
    const preview = readRows([
      ['ที่', 'ชื่อ-สกุล', 'หมู่ 1', 'หมู่ 2', 'หมู่ 3'],
      ...people(6).map((one, n): CellInput[] => [n + 1, `${one.title}${one.givenName} ${one.familyName}`, ...[1, 2, 3].map((moo) => (moo === (n % 3) + 1 ? 'x' : null))]),
    ])
    expect(records(preview).map(({ moo }) => moo)).toEqual([1, 2, 3, 1, 2, 3])
  })

  test('religion, blood group and the like are never taken in', () => {
    const preview = readRows([['ชื่อ-สกุล', 'ศาสนา', 'หมู่เลือด', 'อีเมล', 'หมู่'], ['นายสมชาย ทองทดลอง', 'อิสลาม', 'O', 'a@b.example', 2], ['นางสายใจ แก้วสมมุติ', 'พุทธ', 'B', '', 3]])
    expect(preview.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual(['ศาสนา', 'หมู่เลือด', 'อีเมล'])
    expect(JSON.stringify(preview.rows)).not.toMatch(/อิสลาม|พุทธ|example/)
  })

  test('the user may say what a column is, and what it is not', () => {
    const sheet = { name: 'Sheet1', rows: [['ชื่อ-สกุล', 'หมู่', 'รหัสลับ', 'หมายเหตุ'], ['นายสมชาย ทองทดลอง', 2, inventedId(5), 'ก'], ['นางสายใจ แก้วสมมุติ', 3, inventedId(6), 'ข']] as CellInput[][] }
    const preview = readSheets([sheet], {}, { columns: [{ sheet: 0, index: 3, field: null }, { sheet: 0, index: 1, field: 'houseNo' }], sheets: [] })
    expect(preview.columns.map(({ field, how }) => [field, how])).toEqual([['fullName', 'header'], ['houseNo', 'chosen'], ['nationalId', 'contents'], [null, 'chosen']])
    expect(records(preview)[0]).not.toHaveProperty('note')
    expect(records(preview)[0]?.houseNo).toBe('2')
  })

  test('each says how much of it was understood, with one example', () => {
    const preview = readRows([['ชื่อ-สกุล', 'วันเกิด', 'หมู่'], ['นายสมชาย ทองทดลอง', '1/2/2508', 2], ['นางสายใจ แก้วสมมุติ', '31/2/2508', 3], ['นายเกษม บุญลองดู', null, 3]])
    expect(preview.columns[1]).toMatchObject({ header: 'วันเกิด', filled: 2, understood: 1, sample: '1/2/2508', sampleRead: '1965-02-01' })
  })
})

describe('rows that are none', () => {
  const head = ['ลำดับ', 'ชื่อ-สกุล', 'เลขบัตรประชาชน', 'บ้านเลขที่', 'กลุ่ม']
  const list = (from: number, count: number) => people(count, from).map((one, n): CellInput[] => [n + 1, `${one.title}${one.givenName} ${one.familyName}`, one.nationalId, one.houseNo, one.organisation])

  test('headings, subtotals, totals, blanks, signatures', () => {
    const preview = readRows([
      head, ['หมู่ที่ 1 บ้านเหนือ'], ...list(0, 3), [null, 'รวม 3 คน'], [], ['หมู่ที่ 2 บ้านใต้'], ...list(3, 3), [null, 'รวม 3 คน'], [null, 'รวมทั้งสิ้น 6 คน'], [],
      [null, null, 'ลงชื่อ .......................... ผู้จัดทำ'], [null, null, '(นายสมชาย ทองทดลอง)'], [null, null, 'ประธานสภาองค์กรชุมชนตำบลทดลอง'], [null, null, 'วันที่ 1 มีนาคม 2569'],
    ], { merges: ['A2:E2', 'A8:E8'] })
    expect(records(preview).map(({ moo, village }) => [moo, village])).toEqual([...Array.from({ length: 3 }, () => [1, 'บ้านเหนือ']), ...Array.from({ length: 3 }, () => [2, 'บ้านใต้'])])
    expect(preview.skipped.map(({ reason }) => reason)).toEqual(['header', 'section_heading', 'subtotal', 'blank', 'section_heading', 'subtotal', 'total', 'blank', 'footer', 'footer', 'footer', 'footer'])
    expect(preview.notices).toEqual([])
  })

  test('a total that is not true is said', () => {
    const preview = readRows([head, ...list(0, 4), [null, 'รวมทั้งสิ้น 7 คน']])
    expect(preview.notices).toEqual([{ code: 'stated_count_mismatch', sheet: 0, row: 6, params: { stated: 7, found: 4 } }])
  })

  test('groups as headings over their delegates', () => {
    const rowsOf = (from: number) => people(2, from).map((one, n): CellInput[] => [n + 1, `${one.title}${one.givenName} ${one.familyName}`, one.nationalId, one.houseNo])
    const preview = readRows([head.slice(0, 4), ['กลุ่มออมทรัพย์บ้านเหนือ'], ...rowsOf(0), ['กลุ่มเลี้ยงปลาบ้านใต้'], ...rowsOf(2)])
    expect(records(preview).map(({ organisation }) => organisation)).toEqual(['กลุ่มออมทรัพย์บ้านเหนือ', 'กลุ่มออมทรัพย์บ้านเหนือ', 'กลุ่มเลี้ยงปลาบ้านใต้', 'กลุ่มเลี้ยงปลาบ้านใต้'])
  })

  test('a group merged over its delegates, or a ditto mark, is every one\'s', () => {
    const rowsOf = (group: CellInput, below: CellInput, from: number) => people(2, from).map((one, n): CellInput[] => [n + 1, `${one.title}${one.givenName} ${one.familyName}`, one.nationalId, one.houseNo, n === 0 ? group : below])
    const preview = readRows([head, ...rowsOf('กลุ่มเหนือ', null, 0), ...rowsOf('กลุ่มใต้', null, 2), ...rowsOf('กลุ่มกลาง', '"', 4)], { merges: ['E2:E3', 'E4:E5'] })
    expect(records(preview).map(({ organisation }) => organisation)).toEqual(['กลุ่มเหนือ', 'กลุ่มเหนือ', 'กลุ่มใต้', 'กลุ่มใต้', 'กลุ่มกลาง', 'กลุ่มกลาง'])
  })

  test('dashes, "sep=;", tests of a form', () => {
    const text = ['sep=;', 'ประทับเวลา;ชื่อ-นามสกุล;เลขบัตรประชาชน 13 หลัก', ...people(3).map((one) => `1/7/2025, 8:00:11;${one.title}${one.givenName} ${one.familyName};${one.nationalId}`), '----;----;----', '1/7/2025, 9:00:00;ทดสอบ ทดสอบ;1111111111111'].join('\n')
    const preview = readCsvText(text)
    expect(records(preview).map(({ nationalId }) => nationalId)).toEqual(people(3).map(({ nationalId }) => nationalId))
    expect(preview.skipped.map(({ row: at, reason }) => [at, reason])).toEqual([[1, 'separator_line'], [2, 'header'], [6, 'separator_line'], [7, 'test_entry']])
  })

  test('the heading\'s village is only for rows that give none', () => {
    const preview = readRows([['ชื่อ-สกุล', 'เลขบัตรประชาชน', 'ที่อยู่'], ['หมู่ที่ 4 บ้านทดลอง'], ['นายสมชาย ทองทดลอง', inventedId(1), '12/3 ม.4'], ['นางสายใจ แก้วสมมุติ', inventedId(2), '15'], ['นายเกษม บุญลองดู', inventedId(3), '18 หมู่ 4'], ['นายยูโสบ หลีจำลอง', inventedId(4), '20 หมู่ 5'], ['นางอารีย์ ใจตัวอย่าง', inventedId(5), '21 หมู่ 4']], { merges: ['A2:C2'] })
    expect(records(preview).map(({ moo, village }) => [moo, village])).toEqual([[4, null], [4, 'บ้านทดลอง'], [4, null], [5, null], [4, null]])
    expect(flagsOf(preview)).toEqual([[], [], [], ['moo:moo_disagrees'], []])
  })
})

describe('two people in a cell', () => {
  test.each([
    ['นายสมชาย ทองทดลอง\nนางสายใจ แก้วสมมุติ', ['สมชาย ทองทดลอง', 'สายใจ แก้วสมมุติ']],
    ['นายสมชาย / นางสายใจ ทองทดลอง', ['สมชาย ทองทดลอง', 'สายใจ ทองทดลอง']],
    ['1. นายสมชาย ทองทดลอง 2. นางสายใจ แก้วสมมุติ', ['สมชาย ทองทดลอง', 'สายใจ แก้วสมมุติ']],
    ['นายสมชาย ทองทดลอง และนางสายใจ แก้วสมมุติ', ['สมชาย ทองทดลอง', 'สายใจ แก้วสมมุติ']],
    ['นายสมชาย ทองทดลอง, นางสายใจ แก้วสมมุติ', ['สมชาย ทองทดลอง', 'สายใจ แก้วสมมุติ']],
  ])('%j', (cell, names) => {
    const preview = readRows([['ที่', 'ชื่อ-สกุล', 'เลขบัตรประชาชน', 'กลุ่ม'], [1, cell, `${inventedId(1)}\n${inventedId(2)}`, 'กลุ่มทดลอง'], [2, 'นายเกษม บุญลองดู', inventedId(3), 'กลุ่มทดลอง']])
    expect(records(preview).map(({ givenName, familyName }) => `${String(givenName)} ${String(familyName)}`)).toEqual([...names, 'เกษม บุญลองดู'])
    expect(records(preview).map(({ nationalId }) => nationalId)).toEqual([inventedId(1), inventedId(2), inventedId(3)])
    expect(preview.rows.map(({ part, action }) => [part, action])).toEqual([[1, 'flag'], [2, 'flag'], [1, 'accept']])
    expect(preview.rows[0]?.key).toBe('0:2:1')
  })
})

describe('workbooks as other programs write them', () => {
  test('days counted from 1904', () => {
    const list = people(4).map((one): CellInput[] => [`${one.title}${one.givenName} ${one.familyName}`, { serial: serialOf(one.bornOn) - 1462 }])
    const preview = readSheets([{ name: 'Sheet1', rows: [['ชื่อ-สกุล', 'วันเกิด'], ...list] }], { dates1904: true })
    expect(records(preview).map(({ bornOn }) => bornOn)).toEqual(people(4).map(({ bornOn }) => bornOn))
    expect(preview.notices.map(({ code }) => code)).toContain('dates_1904')
  })

  test('strings in the cells, cells without addresses', () => {
    for (const options of [{ inlineStrings: true }, { withoutAddresses: true }]) {
      expectPeople(readSheets([{ name: 'Sheet1', rows: [HEADINGS, ...rows(4)] }], options), 4)
    }
  })

  test('formulas with their results; one without is asked', () => {
    const preview = readRows([['ชื่อ-สกุล', 'หมู่'], [{ formula: 'A9&B9', value: 'นายสมชาย ทองทดลอง' }, { formula: '1+1', value: 2 }], ['นางสายใจ แก้วสมมุติ', { formula: 'B2' }], ['นายเกษม บุญลองดู', { error: '#REF!' }]])
    expect(records(preview)[0]).toMatchObject({ givenName: 'สมชาย', moo: 2 })
    expect(flagsOf(preview)).toEqual([[], ['moo:cell_error'], ['moo:cell_error']])
  })

  test('phones and IDs kept whole by a format of zeros', () => {
    const preview = readRows([['ชื่อ-สกุล', 'โทร', 'เลขบัตรประชาชน'], ['นายสมชาย ทองทดลอง', { number: 810001234, format: '0000000000' }, Number(inventedId(4))], ['นางสายใจ แก้วสมมุติ', 820001234, Number(inventedId(5))]])
    expect(records(preview).map(({ phones, nationalId }) => [phones, nationalId])).toEqual([[['0810001234'], inventedId(4)], [['0820001234'], inventedId(5)]])
  })
})
