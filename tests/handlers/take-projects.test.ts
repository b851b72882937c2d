import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../electron/contract/project-money.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { takeRecord } from '../../electron/handlers/take-record.ts'
import { PROJECT_PARTS } from '../../electron/store/project-parts.ts'
import { bundleOf, fingerprintOf, type ProjectBundle } from '../../electron/store/queries/bundles.ts'
import { bareBook, type BareBook } from '../support/bare-book.ts'

let book: BareBook
beforeEach(() => void (book = bareBook()))
afterEach(() => book.close())

/** A project with one record of every part. */
async function wholeProject(): Promise<string> {
  const { id: projectId } = await book.call('projects.create', { ...PLAIN_PROJECT, title: 'ปลูกป่า', proposedOn: '2026-01-10' })
  const { id: partnerId } = await book.call('partners.add', { name: 'ภาคีสมมุติ', kind: 'network', contactName: '', phone: '', address: '', note: '' })
  await book.call('projectTeam.add', { projectId, personId: null, name: 'นางสมมุติ', role: 'ผู้ประสานงาน' })
  await book.call('projectPartners.add', { projectId, partnerId, role: 'ให้กล้าไม้' })
  await book.call('beneficiaries.add', { projectId, groupName: 'ชาวประมง', target: 40, actual: null })
  await book.call('projectCopies.add', { projectId, councilName: 'สภาอื่น', copiedOn: '2026-03-01', note: '' })
  const { id: fundingId } = await book.call('fundings.add', { ...PLAIN_FUNDING, projectId, partnerId, source: 'codi', fiscalYear: 2026, promisedSatang: 100_00 })
  await book.call('instalments.add', { ...PLAIN_INSTALMENT, fundingId, receivedOn: '2026-02-01', receivedSatang: 60_00 })
  const { id: activityId } = await book.call('activities.add', { projectId, position: 1, title: 'ลงแรง', plannedFrom: null, plannedTo: null, actualFrom: null, actualTo: null, outcome: '' })
  await book.call('spendings.add', { projectId, fundingId, activityId, spentOn: '2026-02-02', item: 'กล้าไม้', paidTo: '', satang: 10_00, receipt: '7', note: '' })
  const { id: indicatorId } = await book.call('indicators.add', { projectId, position: 1, name: 'ต้นรอด', unit: 'ต้น', baseline: 0, target: 500, better: 'more' })
  await book.call('readings.add', { indicatorId, readOn: '2026-02-03', value: 420.5, note: '' })
  return projectId
}

const bundle = (id: string) => bundleOf(book.db, 'project', id) as ProjectBundle
const take = (from: ProjectBundle, way: 'back' | 'replace' | 'copy') =>
  book.change((writer) => takeRecord(writer, from, way, { now: '2026-02-10T05:00:00.000Z', newId: randomUUID, hasFile: () => true }))
/** What the parts say, apart from which rows they are. */
const told = ({ parts }: ProjectBundle) =>
  JSON.stringify(parts, (key, value: unknown) => (key === 'id' || key.endsWith('Id') || key === 'revision' || key.endsWith('edAt') ? undefined : value))

test('a copy of a project has every part, pointing at each other and not at the first', async () => {
  const first = bundle(await wholeProject())
  const { id, notes } = take(first, 'copy')
  const copy = bundle(id)
  expect(notes).toEqual([])
  expect(told(copy)).toBe(told(first))
  const ids = (one: ProjectBundle) => new Set([one.root.id, ...Object.values(one.parts).flatMap((rows) => rows.map((row) => row.id))])
  expect([...ids(copy)].filter((one) => ids(first).has(one))).toEqual([])
  const owners = Object.values(copy.parts).flatMap((rows) => rows.flatMap(({ projectId, fundingId, activityId, indicatorId }) => [projectId, fundingId, activityId, indicatorId]))
  expect(owners.filter((one) => one != null && !ids(copy).has(one as string))).toEqual([])
})

test('what was taken away, changed and added since is as it was when the project is taken back', async () => {
  const id = await wholeProject()
  const before = bundle(id)
  const { funding, activities } = await book.call('projects.get', { id })
  const [instalment] = funding[0]?.instalments ?? []
  await book.call('instalments.remove', instalment ?? { id: '', revision: 0 })
  await book.call('activities.remove', activities[0] ?? { id: '', revision: 0 })
  await book.call('beneficiaries.add', { projectId: id, groupName: 'เด็ก', target: 5, actual: null })
  expect(fingerprintOf(bundle(id))).not.toBe(fingerprintOf(before))
  take(before, 'replace')
  expect(fingerprintOf(bundle(id))).toBe(fingerprintOf(before))
  expect(book.db.pragma('foreign_key_check')).toEqual([])
})

test('every table that belongs to projects is one of their parts', () => {
  const tables = book.db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'").pluck().all() as string[]
  const pointing = tables.filter((name) => (book.db.pragma(`foreign_key_list(${name})`) as { table: string }[]).some(({ table }) => ['projects', 'fundings', 'indicators', 'activities'].includes(table)))
  // A paper exchanged with a partner and a proposal may be about a project, and belong to others.
  expect(pointing.sort()).toEqual([...PROJECT_PARTS.map(({ table }) => table.name), 'partner_papers', 'proposals'].sort())
})
