import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../electron/contract/project-money.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { bareBook, type BareBook } from '../support/bare-book.ts'

let book: BareBook
let projectId: string
beforeEach(async () => {
  book = bareBook()
  projectId = (await book.call('projects.create', { ...PLAIN_PROJECT, title: 'ปลูกป่า', proposedOn: '2026-01-10' })).id
})
afterEach(() => book.close())

const page = () => book.call('projects.get', { id: projectId })
const activity = (title: string, position: number) =>
  book.call('activities.add', { projectId, position, title, plannedFrom: null, plannedTo: null, actualFrom: null, actualTo: null, outcome: '' })

test('rule 20: sums by source and by fiscal year are those of the lines', async () => {
  const codi = await book.call('fundings.add', { ...PLAIN_FUNDING, projectId, source: 'codi', fiscalYear: 2026, promisedSatang: 1_000_00 })
  await book.call('fundings.add', { ...PLAIN_FUNDING, projectId, source: 'members', fiscalYear: 2025, promisedSatang: 50_00 })
  await book.call('instalments.add', { ...PLAIN_INSTALMENT, fundingId: codi.id, receivedOn: '2026-02-01', receivedSatang: 600_00 })
  const spend = (fundingId: string | null, spentOn: string, satang: number) =>
    book.call('spendings.add', { projectId, fundingId, activityId: null, spentOn, item: 'กล้าไม้', paidTo: '', satang, receipt: '', note: '' })
  await spend(codi.id, '2026-11-01', 700_25)
  await spend(null, '2025-10-01', 10_00)
  expect(await page()).toMatchObject({
    sums: [{ source: 'members', spentSatang: 0 }, { source: 'codi', promisedSatang: 1_000_00, receivedSatang: 600_00, spentSatang: 700_25 }],
    years: [{ fiscalYear: 2025, promisedSatang: 50_00, spentSatang: 0 }, { fiscalYear: 2026, promisedSatang: 1_000_00, receivedSatang: 600_00, spentSatang: 710_25 }],
    totalSpentSatang: 710_25,
  })
  expect((await page()).funding.map(({ balanceSatang }) => balanceSatang)).toEqual([0, -100_25])
})

describe('the order of activities', () => {
  const titles = async () => (await page()).activities.map(({ title }) => title)

  test('is changed as a whole, and writes only what moved', async () => {
    const [one, two, three] = [await activity('สำรวจ', 1), await activity('ปลูก', 2), await activity('ติดตาม', 3)]
    await book.call('activities.reorder', { projectId, ids: [one.id, three.id, two.id] })
    expect(await titles()).toEqual(['สำรวจ', 'ติดตาม', 'ปลูก'])
    expect((await page()).activities.map(({ revision }) => revision)).toEqual([1, 2, 2])
  })

  test('is refused when somebody added or removed one meanwhile, and when one is named twice', async () => {
    const [one, two] = [await activity('สำรวจ', 1), await activity('ปลูก', 2)]
    for (const ids of [[one.id], [one.id, one.id], [one.id, two.id, projectId]]) {
      await expect(book.call('activities.reorder', { projectId, ids })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    }
    expect(await titles()).toEqual(['สำรวจ', 'ปลูก'])
  })
})
