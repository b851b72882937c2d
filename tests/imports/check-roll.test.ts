import { describe, expect, test } from 'vitest'
import type { CellInput } from '../support/workbook.ts'
import { flagsOf, inventedId, people, readBytes, readRows, readSheets, records } from './invented.ts'

/** What only shows when a roll is seen whole. DOMAIN's rules are named where a test keeps one. */

const named = (n: number) => { const one = people(1, n)[0]; return `${String(one?.title)}${String(one?.givenName)} ${String(one?.familyName)}` }

describe('rule 12: one person once', () => {
  const HEAD = ['ชื่อ-สกุล', 'เลขบัตรประชาชน', 'โทร']

  test('the same national ID twice is stopped, with the row it repeats', () => {
    const preview = readRows([HEAD, [named(0), inventedId(1), '0810001111'], [named(1), inventedId(2)], [named(0), inventedId(1), '0820002222']])
    expect(preview.rows.map(({ action, duplicateOf }) => [action, duplicateOf?.row ?? null])).toEqual([['accept', null], ['accept', null], ['reject', 2]])
    expect(flagsOf(preview)[2]).toEqual(['nationalId:id_duplicate'])
    expect(records(preview)[2]?.phones).toEqual(['0820002222'])
  })

  test('the same ID on another person is stopped too, and is not theirs', () => {
    const preview = readRows([HEAD, [named(0), inventedId(1)], [named(1), inventedId(1)]])
    expect([flagsOf(preview)[1], preview.rows[1]?.action, records(preview)[1]?.nationalId]).toEqual([['nationalId:id_duplicate_other_person'], 'reject', null])
  })

  test('a surname changed by marriage is the same person', () => {
    expect(flagsOf(readRows([HEAD, ['นางสาวสายใจ แก้วสมมุติ', inventedId(1)], ['นางสายใจ ทองทดลอง', inventedId(1)]]))[1]).toEqual(['nationalId:id_duplicate'])
  })

  test('the same name with another ID is asked, and without one too', () => {
    const preview = readRows([HEAD, [named(0), inventedId(1)], [named(0), inventedId(2)], [named(0), '']])
    expect(flagsOf(preview)).toEqual([[], ['givenName:name_duplicate_other_id'], ['givenName:name_duplicate']])
    expect(preview.rows.map(({ action }) => action)).toEqual(['accept', 'flag', 'flag'])
  })

  test('a row without a name makes no record', () => {
    const preview = readRows([HEAD, [named(0), inventedId(1)], ['', inventedId(2), '0810001111'], [named(1), inventedId(3)]])
    expect([flagsOf(preview)[1]?.[0], preview.rows[1]?.action]).toEqual(['givenName:name_missing', 'reject'])
  })
})

describe('the council\'s area', () => {
  const HEAD = ['ชื่อ-สกุล', 'หมู่', 'ตำบล']
  const rows = (tambon: string[], moo: (at: number) => number = (at) => (at % 5) + 1): CellInput[][] => tambon.map((name, at) => [named(at), moo(at), name])
  const outside = (preview: ReturnType<typeof readRows>) => flagsOf(preview).flatMap((flags, at) => (flags.includes('tambon:outside_area') ? [at] : []))

  test('somebody from another tambon than the title names is asked', () => {
    expect(outside(readRows([['ทะเบียนสมาชิกสภาองค์กรชุมชนตำบลทดลอง'], HEAD, ...rows(['ทดลอง', 'ต.ทดลอง', 'ตำบลทดลอง', 'ที่อื่น', 'ทดลอง', 'ทดลอง'])]))).toEqual([3])
  })

  test('without a title the file\'s name, else the majority decides', () => {
    const bytes = ['ทดลอง', 'ทดลอง', 'ทดลอง', 'ทดลอง', 'ที่อื่น']
    expect(outside(readRows([HEAD, ...rows(bytes)]))).toEqual([4])
    const csv = ['ชื่อ-สกุล,หมู่,ตำบล', ...['ทดลอง', 'ที่อื่น', 'ไกลออกไป', 'ไกลมาก', 'สุดท้าย'].map((name, at) => `${named(at)},1,${name}`)].join('\n')
    expect(outside(readBytes(Buffer.from(csv), 'สมาชิก ต.ทดลอง 2568.csv'))).toEqual([1, 2, 3, 4])
  })

  test('a council may lie in two tambon', () => {
    expect(outside(readRows([['สภาองค์กรชุมชนตำบลทดลอง'], HEAD, ...rows(['ทดลอง', 'ทดลอง', 'ทดลองใต้', 'ทดลองใต้', 'ทดลอง', 'ทดลองใต้'])]))).toEqual([])
  })

  test('a village number far behind the last one is asked', () => {
    const preview = readRows([HEAD, ...rows(Array.from({ length: 11 }, () => 'ทดลอง'), (at) => (at === 10 ? 12 : (at % 5) + 1))])
    expect(flagsOf(preview).at(-1)).toEqual(['moo:moo_out_of_range'])
    const gap = readRows([HEAD, ...rows(Array.from({ length: 10 }, () => 'ทดลอง'), (at) => [1, 2, 3, 5, 6][at % 5] ?? 1)])
    expect(flagsOf(gap).flat()).toEqual([])
  })
})

describe('terms and ages', () => {
  const HEAD = ['ชื่อ-สกุล', 'วันเกิด', 'วันเริ่มวาระ', 'วันครบวาระ']

  test('rule 8: a term ends on the day before the same date four years on', () => {
    const preview = readRows([HEAD, [named(0), null, '17/8/2568', '16/8/2572'], [named(1), null, '17/8/2568', '17/8/2572'], [named(2), null, '29 ก.พ. 2567', '28 ก.พ. 2571'], [named(3), null, '17/8/2568', null]])
    expect(flagsOf(preview)).toEqual([[], ['dueEndOn:term_end_mismatch'], [], []])
    expect(preview.rows[1]?.flags[0]?.params).toMatchObject({ suggest: '2029-08-16' })
    expect(records(preview)[3]?.dueEndOn).toBeNull()
  })

  test('rule 10: one elected in between serves the remainder', () => {
    const preview = readRows([HEAD, [named(0), null, '17/8/2568', '16/8/2572'], [named(1), null, '17/8/2568', '16/8/2572'], [named(2), null, '1/2/2569', '16/8/2572']])
    expect(flagsOf(preview).flat()).toEqual([])
  })

  test('under 18 is judged on the day the term began', () => {
    const preview = readRows([HEAD, [named(0), '1/9/2550', '17/8/2568'], [named(1), '1/8/2550', '17/8/2568'], [named(2), '1/7/2568', '17/8/2568'], [named(3), '1/1/2443', '17/8/2568']])
    expect(flagsOf(preview)).toEqual([['bornOn:under_18'], [], ['bornOn:date_implausible'], ['bornOn:date_pre2484_jan_mar']])
    expect(records(preview)[2]?.bornOn).toBeNull()
  })

  test('a term before the Act, or far ahead, is a slip of the year', () => {
    const preview = readRows([HEAD, [named(0), null, '17/8/2508'], [named(1), null, '17/8/2658']])
    expect(flagsOf(preview)).toEqual([['startedOn:date_implausible'], ['startedOn:date_implausible']])
    expect(records(preview).map(({ startedOn }) => startedOn)).toEqual([null, null])
  })

  test('an age that does not fit the birth is asked; one that is old like all is not', () => {
    const preview = readRows([['ชื่อ-สกุล', 'วันเกิด', 'อายุ'], [named(0), '1/6/2508', 57], [named(1), '1/6/2518', 47], [named(2), '1/6/2528', 37], [named(3), '1/6/2538', 47]])
    expect(flagsOf(preview)).toEqual([[], [], [], ['bornOn:age_disagrees']])
  })
})

test('a list without titles is asked about once', () => {
  const list = people(6).map((one): CellInput[] => [`${one.givenName} ${one.familyName}`, one.moo])
  const preview = readRows([['ชื่อ-สกุล', 'หมู่'], ...list])
  expect([preview.counts.accept, preview.notices]).toEqual([6, [{ code: 'no_titles', sheet: null, row: null, params: { count: 6 } }]])
  const one = readSheets([{ name: 'a', rows: [['ชื่อ-สกุล', 'หมู่'], ...list.slice(0, 1), ...people(6, 10).map((each): CellInput[] => [`นาย${each.givenName} ${each.familyName}`, 1])] }])
  expect(flagsOf(one)[0]).toEqual(['title:title_missing'])
})
