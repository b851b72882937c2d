import { expect, it } from 'vitest'
import { PLAIN_FUNDING, PLAIN_INSTALMENT, type Spending } from '../../../../electron/contract/project-money.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { i18n } from '../../../../src/i18n/index.ts'
import { moneySheet } from '../../../../src/features/projects/money/money-sheet.ts'

const AT = '2026-01-05T03:00:00.000Z'
const fields = { revision: 1, createdAt: AT, updatedAt: AT }
const instalment = { ...PLAIN_INSTALMENT, ...fields, id: 'i', fundingId: 'f', dueOn: '2026-02-01', dueSatang: 40_000_00, receivedOn: '2026-02-03', receivedSatang: 40_500_25, excessReason: 'ดอกเบี้ย' }
const spending = (fundingId: string | null): Spending => ({
  ...fields, id: 's', projectId: 'p', fundingId, activityId: null, spentOn: '2026-03-01', item: 'กล้าไม้', paidTo: 'กลุ่มเพาะกล้า', satang: 6_450_50, receipt: '88', note: '',
})
const page = {
  project: { title: 'ปลูกป่า' },
  funding: [{
    ...PLAIN_FUNDING, ...fields, id: 'f', projectId: 'p', source: 'codi', fiscalYear: 2026, partnerId: 'x', promisedSatang: 40_000_00, countedSatang: 40_000_00,
    instalments: [instalment], receivedSatang: 40_500_25, spentSatang: 6_450_50, balanceSatang: 34_049_75, wordsSatang: null,
  }],
  spendings: [spending('f'), spending(null)],
} as unknown as ProjectPage

it('a project’s money as a table: a row for each promise, instalment and spending, in baht to reckon with, each with its words', () => {
  const { columns, rows } = moneySheet(page, new Map([['x', 'พอช. ภาคใต้']]), i18n.getFixedT('th', ['projectMoney', 'projects']))
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => columns.length))
  const column = (heading: string) => rows.map((row) => row[columns.findIndex((one) => one.heading === heading)])
  expect(column('รายการเงิน')).toEqual(['อนุมัติ', 'งวดเงิน', 'รายจ่าย', 'รายจ่าย'])
  expect(column('แหล่งเงิน')).toEqual(['พอช.', 'พอช.', 'พอช.', ''])
  expect(column('ปีงบประมาณ')).toEqual([2569, 2569, 2569, null])
  expect(column('อนุมัติ (บาท)')).toEqual([40_000, null, null, null])
  expect(column('รับ (บาท)')).toEqual([null, 40_500.25, null, null])
  expect(column('จ่าย (บาท)')).toEqual([null, null, 6_450.5, 6_450.5])
  expect(column('วันที่')).toEqual([null, '2026-02-03', '2026-03-01', '2026-03-01'])
  expect(column('ภาคี/ผู้รับเงิน')).toEqual(['พอช. ภาคใต้', '', 'กลุ่มเพาะกล้า', 'กลุ่มเพาะกล้า'])
  expect(column('ตัวอักษร')).toEqual(['สี่หมื่นบาทถ้วน', 'สี่หมื่นห้าร้อยบาทยี่สิบห้าสตางค์', 'หกพันสี่ร้อยห้าสิบบาทห้าสิบสตางค์', 'หกพันสี่ร้อยห้าสิบบาทห้าสิบสตางค์'])
  expect(column('หมายเหตุ')).toEqual(['', 'ดอกเบี้ย', '', ''])
})
