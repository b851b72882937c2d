import { describe, expect, test } from 'vitest'
import type { OrganisationRecord, ProjectRecord, RollPreview } from '../../electron/contract/imports.ts'
import { flagsOf, readRows, readSheets } from './invented.ts'
import type { CellInput } from '../support/workbook.ts'

/** Lists of organisations and of projects. */

const organisations = (preview: RollPreview) => preview.rows.map(({ record }) => record as OrganisationRecord)
const projects = (preview: RollPreview) => preview.rows.map(({ record }) => record as ProjectRecord)

describe('a list of organisations', () => {
  const HEAD = ['ที่', 'ชื่อกลุ่ม', 'ประเภท', 'หมู่', 'เลขที่จดแจ้ง', 'จำนวนสมาชิก', 'ประธาน', 'สถานะ']

  test('villages one, many, as a range, all', () => {
    const preview = readRows([HEAD, [1, 'กลุ่มเหนือ', 'ชุมชนท้องถิ่น', 1], [2, 'กลุ่มใต้', 'ชุมชนอื่น', '2,3'], [3, 'กลุ่มกลาง', 'ดั้งเดิม', 'หมู่ 1-3'], [4, 'กองทุนทดลอง', 'ชุมชนอื่น', 'ทุกหมู่'], [5, 'กลุ่มอื่น', 'ไม่แน่ใจ', 'ริมคลอง']])
    expect(organisations(preview).map(({ kind, moo }) => [kind, moo])).toEqual([['local', [1]], ['other', [2, 3]], ['traditional', [1, 2, 3]], ['other', [1, 2, 3]], [null, []]])
    expect(flagsOf(preview)).toEqual([[], [], [], [], ['kind:organisation_kind_unreadable', 'moo:moo_unreadable']])
  })

  test('one sheet for each village, its number only in the name; sums and signatures are no organisations', () => {
    const preview = readSheets([1, 2].map((moo) => ({
      name: `ม.${String(moo)}`,
      rows: [['บัญชีองค์กรชุมชนที่จดแจ้ง'], ['ที่', 'ชื่อองค์กรชุมชน', 'เลขทะเบียน', 'สมาชิก (คน)'], [1, `กลุ่มทดลอง${String(moo)}`, `${String(moo)}/2552`, '๒๕ คน'], ['รวม', null, null, 25], [null, null, 'ลงชื่อ ................ นายทะเบียน']],
    })))
    expect(organisations(preview)).toEqual([1, 2].map((moo) => ({ name: `กลุ่มทดลอง${String(moo)}`, moo: [moo], registrationNo: `${String(moo)}/2552`, memberCount: 25 })))
  })

  test('kinds to tick, on a second line', () => {
    const preview = readRows([['ที่', 'ชื่อกลุ่ม', 'ประเภทชุมชน', null, null, 'จำนวนสมาชิก'], [null, null, 'ท้องถิ่น', 'ดั้งเดิม', 'อื่น ๆ'], [1, 'กลุ่มเหนือ', '/', null, null, 20], [2, 'กลุ่มใต้', null, '/', null, 30], [3, 'กลุ่มกลาง', null, null, '/', 40]], { merges: ['C1:E1'] })
    expect(organisations(preview).map(({ name, kind, memberCount }) => [name, kind, memberCount])).toEqual([['กลุ่มเหนือ', 'local', 20], ['กลุ่มใต้', 'traditional', 30], ['กลุ่มกลาง', 'other', 40]])
  })

  test('one registration number twice makes no second organisation; one name twice is asked', () => {
    const preview = readRows([HEAD, [1, 'กลุ่มเหนือ', null, 1, '1/2552'], [2, 'กลุ่มเหนือ (เดิม)', null, 1, '๑/๒๕๕๒'], [3, 'กลุ่มเหนือ', null, 2, '3/2552'], [4, 'กลุ่มใต้', null, 3, { serial: 1096654, format: 'mmm-yy' }]])
    expect(preview.rows.map(({ action, duplicateOf }) => [action, duplicateOf?.row ?? null])).toEqual([['accept', null], ['reject', 2], ['flag', null], ['flag', null]])
    expect(flagsOf(preview)).toEqual([[], ['registrationNo:org_duplicate'], ['name:org_same_name'], ['registrationNo:regno_became_date']])
  })

  test('the council\'s own number beside every group is no group\'s: it is left out, and said', () => {
    const preview = readRows([['ที่', 'ชื่อกลุ่ม', 'เลขที่จดแจ้ง', 'จำนวนสมาชิก'], ...[1, 2, 3, 4].map((n): CellInput[] => [n, `กลุ่มที่${String(n)}`, '7/2551', 10 + n])])
    expect(preview.notices).toContainEqual({ code: 'number_of_council', sheet: null, row: null, params: { number: '7/2551', count: 4 } })
    expect(preview.rows.map(({ action, record }) => [action, record])).toEqual([1, 2, 3, 4].map((n) => ['accept', { name: `กลุ่มที่${String(n)}`, registrationNo: null, memberCount: 10 + n }]))
  })

  test('leaders, and groups that have ended', () => {
    const preview = readRows([HEAD, [1, 'กลุ่มเหนือ', 'ชุมชนท้องถิ่น', 1, '1/2552', '25 คน', 'นางสายใจ แก้วสมมุติ', 'ดำเนินการ'], [2, 'กลุ่มใต้', 'ชุมชนท้องถิ่น', 2, '2/2552', 'ประมาณ 30', '-', 'เลิกแล้ว']])
    expect(organisations(preview).map(({ leader, memberCount }) => [leader?.givenName ?? null, memberCount])).toEqual([['สายใจ', 25], [null, 30]])
    expect(flagsOf(preview)).toEqual([[], ['memberCount:number_approximate', 'status:organisation_dissolved']])
  })
})

describe('a list of projects', () => {
  test('money by source, in a column each below one heading', () => {
    const preview = readRows([['ที่', 'ชื่อโครงการ', 'แหล่งงบประมาณ', null, null, 'รวม', 'ปีงบประมาณ'], [null, null, 'อบจ.', 'พอช.', 'ชุมชน'], [1, 'ปลูกป่า', 100, '200.-', 300, 600, 2568], [2, 'ซ่อมฝาย', 100, null, null, 150, '๒๕๖๙']], { merges: ['C1:E1'] })
    expect(projects(preview)[0]).toMatchObject({ title: 'ปลูกป่า', fiscalYear: 2025, totalSatang: 60_000, funding: [{ source: 'provincial_government', amountSatang: 10_000 }, { source: 'codi', amountSatang: 20_000 }, { source: 'members', amountSatang: 30_000 }] })
    expect(projects(preview)[1]).toMatchObject({ fiscalYear: 2026, totalSatang: null })
    expect(flagsOf(preview)).toEqual([[], ['totalSatang:sum_mismatch']])
  })

  test('the source as a word, or several with their amounts, in one column', () => {
    const preview = readRows([['ที่', 'โครงการ', 'งบประมาณ', 'แหล่งงบประมาณ', 'สถานะ'], [1, 'ปลูกป่า', '20,000 บาท', 'อบต.', 'เสนอ'], [2, 'ซ่อมฝาย', 1000, 'พอช. 600 สมาชิก 400', 'ยกเลิก']])
    expect(projects(preview).map(({ funding }) => funding)).toEqual([[{ source: 'local_government', amountSatang: 2_000_000 }], [{ source: 'codi', amountSatang: 60_000 }, { source: 'members', amountSatang: 40_000 }]])
    expect(flagsOf(preview).flat()).toEqual([])
  })

  test('figures and words that differ are both shown, and neither is chosen (ป.พ.พ. ม.12)', () => {
    const preview = readRows([['ชื่อโครงการ', 'งบประมาณ', 'จำนวนเงินตัวอักษร', 'สถานะ'], ['สมัชชา', 380000, 'สามล้านแปดแสนบาทถ้วน', 'เสนอ'], ['ปลูกป่า', 151000, 'หนึ่งแสนห้าหมื่นเอ็ดพันบาทถ้วน', 'เสนอ'], ['คืนเงิน', -500, null, 'เสนอ'], ['ยังไม่ทราบ', null, null, 'เสนอ']])
    expect(projects(preview).map(({ totalSatang, wordsSatang }) => [totalSatang, wordsSatang])).toEqual([[null, 380_000_000], [15_100_000, 15_100_000], [null, null], [null, null]])
    expect(flagsOf(preview)).toEqual([['totalSatang:amount_words_disagree'], ['wordsSatang:words_misspelt'], ['totalSatang:amount_negative'], ['totalSatang:amount_missing']])
  })

  test('what was approved names its resolution, or is asked', () => {
    const preview = readRows([['ชื่อโครงการ', 'ปีงบ', 'สถานะ', 'มติที่ประชุม'], ['ก', 2568, 'อนุมัติแล้ว', 'ครั้งที่ 1/2568'], ['ข', 68, 'กำลังดำเนินการ', null], ['ค', '2568', 'รออนุมัติ', null], ['ง', '2567-2568', 'ลอยกระทง', null]])
    expect(projects(preview).map(({ stage, fiscalYear }) => [stage, fiscalYear])).toEqual([['approved', 2025], ['running', 2025], ['proposed', 2025], [null, null]])
    expect(flagsOf(preview)).toEqual([[], ['fiscalYear:year_two_digit', 'resolution:approved_without_resolution'], [], ['fiscalYear:year_unreadable', 'stage:stage_unreadable']])
  })
})
