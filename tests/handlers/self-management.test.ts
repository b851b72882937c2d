import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../electron/contract/project-money.ts'
import { UNCOUNTED } from '../../electron/contract/resolutions.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { ISSUE_SLOTS } from '../../electron/store/tables.ts'
import { bareBook, type BareBook } from '../support/bare-book.ts'

let book: BareBook
beforeEach(() => void (book = bareBook()))
afterEach(() => book.close())

const newProject = async (title: string) => (await book.call('projects.create', { ...PLAIN_PROJECT, title, proposedOn: '2026-01-10' })).id
const step = (projectId: string, stage: 'approved' | 'running' | 'finished' | 'paused', steppedOn: string) =>
  book.call('projectSteps.add', { projectId, stage, steppedOn, resolutionId: null, note: '' })
const page = (id: string) => book.call('projects.get', { id })

describe('the life of a project', () => {
  test('the stage is that of the latest step by its day, whenever it was written; taking a step away goes back', async () => {
    const id = await newProject('ปลูกป่า')
    expect((await page(id)).project.stage).toBe('proposed')
    const finished = await step(id, 'finished', '2026-05-01')
    await step(id, 'running', '2026-03-01')
    expect((await page(id)).project.stage).toBe('finished')
    expect((await page(id)).steps.map(({ stage }) => stage)).toEqual(['proposed', 'running', 'finished'])
    await book.call('projectSteps.remove', finished)
    expect((await page(id)).project.stage).toBe('running')
    await book.call('projectSteps.restore', { id: finished.id })
    expect((await page(id)).project.stage).toBe('finished')
  })

  test('rule 18: approved without a linked resolution still has none', async () => {
    const id = await newProject('ขุดสระ')
    await step(id, 'approved', '2026-02-01')
    expect(await page(id)).toMatchObject({ project: { stage: 'approved' }, hasApproval: false })
    expect((await book.call('projects.list', {})).find((row) => row.id === id)).toMatchObject({ hasApproval: false })
  })
})

describe('the resolutions behind a project', () => {
  /** A meeting with one resolution, as the book keeps it. */
  async function resolve(text: string): Promise<string> {
    const { id } = await book.call('meetings.create', {
      kind: 'ordinary', committeeId: null, number: 1, heldOn: '2026-02-02', startsAt: '09:30', begunAt: null, endsAt: '12:00', place: '', recorder: '', checker: '', templateId: null,
    })
    const { agenda } = await book.call('meetings.get', { id })
    const item = agenda.find(({ kind }) => kind === 'for_consideration')?.id ?? ''
    return (await book.call('meetings.addResolution', { agendaItemId: item, resolution: { verb: 'approve', text, ...UNCOUNTED, assignee: '', dueOn: null } })).id
  }

  test('rule 18: a change of plan is linked to its resolution with what it changed, and only what approves takes "no resolution" away', async () => {
    const projectId = await newProject('ซ่อมสะพาน')
    const resolutionId = await resolve('ปรับแผนสะพาน')
    await step(projectId, 'approved', '2026-02-03')
    await book.call('projects.link', { projectId, resolutionId, kind: 'changes_plan', note: 'ย้ายไปหมู่ที่ 4' })
    expect(await page(projectId)).toMatchObject({ hasApproval: false, links: [{ kind: 'changes_plan', note: 'ย้ายไปหมู่ที่ 4' }] })
    const [link] = (await page(projectId)).links
    if (!link) throw new Error('not linked')
    await book.call('projects.saveLink', { id: link.id, revision: link.revision, kind: 'approves', note: '' })
    expect(await page(projectId)).toMatchObject({ hasApproval: true, links: [{ kind: 'approves', note: '' }] })
  })

  test('the meeting tells the way on: from its resolution to the project, what it gave and what was spent; a removed project is left out', async () => {
    const [projectId, other] = [await newProject('ซ่อมสะพาน'), await newProject('ขุดสระ')]
    const resolutionId = await resolve('อนุมัติสะพาน')
    const { meetingId } = (await book.call('meetings.resolutions', {}))[0] ?? { meetingId: '' }
    await book.call('projects.link', { projectId, resolutionId, kind: 'approves', note: 'ไม่เกินงบเดิม' })
    await book.call('projects.link', { projectId, resolutionId, kind: 'notes_result', note: '' })
    await book.call('projects.link', { projectId: other, resolutionId, kind: 'closes', note: '' })
    const funding = { ...PLAIN_FUNDING, projectId, source: 'codi' as const, fiscalYear: 2026 }
    const { id: fundingId } = await book.call('fundings.add', { ...funding, promisedSatang: 400_00, resolutionId })
    await book.call('fundings.add', { ...funding, source: 'members', promisedSatang: 50_00 })
    await book.call('instalments.add', { ...PLAIN_INSTALMENT, fundingId, receivedOn: '2026-02-05', receivedSatang: 300_00 })
    await book.call('spendings.add', { projectId, fundingId, activityId: null, spentOn: '2026-02-06', item: 'ไม้', paidTo: '', satang: 120_00, receipt: '', note: '' })
    const money = { title: 'ซ่อมสะพาน', fundingCount: 2, promisedSatang: 450_00, receivedSatang: 300_00, spendingCount: 1, spentSatang: 120_00, grantedSatang: 400_00 }
    const nothing = { title: 'ขุดสระ', kind: 'closes', fundingCount: 0, promisedSatang: 0, receivedSatang: 0, spendingCount: 0, spentSatang: 0, grantedSatang: 0 }
    expect((await book.call('projects.ofMeeting', { meetingId })).sort((a, b) => a.kind.localeCompare(b.kind))).toMatchObject([
      { ...money, resolutionId, kind: 'approves', note: 'ไม่เกินงบเดิม' }, nothing, { ...money, kind: 'notes_result' },
    ])
    // The register names each once.
    const named = async () => (await book.call('meetings.resolutions', {}))[0]?.projects
    expect(await named()).toEqual([{ id: other, title: 'ขุดสระ' }, { id: projectId, title: 'ซ่อมสะพาน' }])
    await book.call('projects.remove', { id: other, revision: 1 })
    expect((await book.call('projects.ofMeeting', { meetingId })).map(({ title }) => title)).toEqual(['ซ่อมสะพาน', 'ซ่อมสะพาน'])
    expect(await named()).toEqual([{ id: projectId, title: 'ซ่อมสะพาน' }])
  })

  test('linked twice is linked once; what was said the second time is not lost', async () => {
    const projectId = await newProject('ซ่อมสะพาน')
    const resolutionId = await resolve('อนุมัติสะพาน')
    await book.call('projects.link', { projectId, resolutionId, kind: 'approves', note: '' })
    await book.call('projects.link', { projectId, resolutionId, kind: 'approves', note: 'ไม่เกินงบเดิม' })
    expect((await page(projectId)).links).toMatchObject([{ note: 'ไม่เกินงบเดิม' }])
  })
})

describe('rule 20: money', () => {
  test('received never exceeds promised silently, over all instalments of a funding', async () => {
    const projectId = await newProject('ซ่อมฝาย')
    const { id: fundingId } = await book.call('fundings.add', { ...PLAIN_FUNDING, projectId, source: 'codi', fiscalYear: 2026, promisedSatang: 1_000_00 })
    const receive = (receivedSatang: number, excessReason = '') => book.call('instalments.add', { ...PLAIN_INSTALMENT, fundingId, receivedOn: '2026-02-01', receivedSatang, excessReason })
    const first = await receive(600_00)
    await expect(receive(400_01)).rejects.toMatchObject({ code: 'RECEIVED_ABOVE_PROMISED' })
    await receive(400_00)
    await expect(book.call('instalments.save', { id: first.id, revision: 1, values: { ...PLAIN_INSTALMENT, fundingId, receivedOn: '2026-02-01', receivedSatang: 600_01 } })).rejects.toMatchObject({ code: 'RECEIVED_ABOVE_PROMISED' })
    await receive(50_00, 'ดอกเบี้ย')
    expect(await page(projectId)).toMatchObject({ totalPromisedSatang: 1_000_00, totalReceivedSatang: 1_050_00, sums: [{ source: 'codi', receivedSatang: 1_050_00 }] })
  })

  test('what was spent stands beside its source; a funding with money in it does not go', async () => {
    const projectId = await newProject('ทำแนวกันไฟ')
    const funding = await book.call('fundings.add', { ...PLAIN_FUNDING, projectId, source: 'members', fiscalYear: 2026, promisedSatang: 500_00 })
    await book.call('instalments.add', { ...PLAIN_INSTALMENT, fundingId: funding.id, receivedOn: '2026-02-01', receivedSatang: 500_00 })
    await book.call('spendings.add', { projectId, fundingId: funding.id, activityId: null, spentOn: '2026-02-02', item: 'จอบ', paidTo: '', satang: 120_50, receipt: '1', note: '' })
    expect((await page(projectId)).funding).toMatchObject([{ receivedSatang: 500_00, spentSatang: 120_50, balanceSatang: 379_50 }])
    await expect(book.call('fundings.remove', funding)).rejects.toMatchObject({ code: 'FUNDING_IN_USE' })
  })

  test('a spending cannot be paid from the money of another project', async () => {
    const [one, other] = [await newProject('หนึ่ง'), await newProject('สอง')]
    const { id: fundingId } = await book.call('fundings.add', { ...PLAIN_FUNDING, projectId: other, source: 'codi', fiscalYear: 2026, promisedSatang: 100 })
    const spending = { projectId: one, fundingId, activityId: null, spentOn: '2026-02-02', item: 'จอบ', paidTo: '', satang: 100, receipt: '', note: '' }
    await expect(book.call('spendings.add', spending)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })
})

test('rule 21: words of an old paper that differ from its figures are kept beside them and decided by nobody but the council', async () => {
  const projectId = await newProject('จัดสมัชชา')
  const values = { ...PLAIN_FUNDING, projectId, source: 'provincial_government' as const, fiscalYear: 2012, promisedSatang: 380_000_00, writtenWords: 'สามล้านแปดแสนบาทถ้วน' }
  const funding = await book.call('fundings.add', values)
  expect(await page(projectId)).toMatchObject({ totalPromisedSatang: 380_000_00, funding: [{ promisedSatang: 380_000_00, writtenWords: 'สามล้านแปดแสนบาทถ้วน', wordsSatang: 3_800_000_00, wordsChoice: '' }] })
  await book.call('fundings.save', { id: funding.id, revision: funding.revision, values: { ...values, wordsChoice: 'words' } })
  expect(await page(projectId)).toMatchObject({ totalPromisedSatang: 3_800_000_00, funding: [{ promisedSatang: 380_000_00 }] })
})

test('a word that projects use is not taken away', async () => {
  const kind = await book.call('words.add', { list: 'kind', position: 1, name: 'กองทุน' })
  const { id } = await book.call('projects.create', { ...PLAIN_PROJECT, title: 'กองทุนหมู่บ้าน', kindId: kind.id })
  await expect(book.call('words.remove', kind)).rejects.toMatchObject({ code: 'WORD_IN_USE' })
  const { project } = await page(id)
  await book.call('projects.remove', { id, revision: project.revision })
  await book.call('words.remove', kind)
})

test('a record names only records that are there', async () => {
  await expect(book.call('readings.add', { indicatorId: randomUUID(), readOn: '2026-02-02', value: 1, note: '' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('one report of a fund for each fiscal year', async () => {
  const { id: fundId } = await book.call('funds.add', { name: 'กองทุนสวัสดิการ', foundedOn: null, note: '' })
  const year = {
    fundId, fiscalYear: 2026, members: 300, membersPromisedSatang: 0, membersReceivedSatang: 0, localPromisedSatang: 0, localReceivedSatang: 0,
    statePromisedSatang: 0, stateReceivedSatang: 0, balanceSatang: null, reportedOn: null, meetingId: null, note: '',
  }
  const first = await book.call('fundYears.add', year)
  await expect(book.call('fundYears.add', year)).rejects.toMatchObject({ code: 'FUND_YEAR_TWICE' })
  await book.call('fundYears.save', { id: first.id, revision: 1, values: { ...year, members: 310 } })
  expect(await book.call('funds.list', {})).toMatchObject([{ years: [{ members: 310, benefits: [] }] }])
})

test('slots of issues are put in order, named or not', async () => {
  for (const [at, name] of ['แหล่งน้ำ', 'ที่อยู่อาศัย', ''].entries()) book.change((writer) => writer.insert(ISSUE_SLOTS, { position: at + 1, name }))
  const before = await book.call('projects.issues', {})
  const last = before.at(-1)?.id ?? ''
  await book.call('projects.orderIssues', { ids: [last] })
  const after = await book.call('projects.issues', {})
  expect(after.map(({ id }) => id)).toEqual([last, ...before.slice(0, -1).map(({ id }) => id)])
  expect(after.map(({ position }) => position)).toEqual(before.map((_, at) => at + 1))
})

test('words of a list are put in order in one step, whatever their numbers were', async () => {
  const ids: string[] = []
  for (const name of ['ก', 'ข', 'ค']) ids.push((await book.call('words.add', { list: 'goal', position: 1, name })).id)
  const [first = '', second = '', third = ''] = ids
  await book.call('words.order', { list: 'goal', ids: [third, first] })
  const goals = (await book.call('words.list', {})).filter(({ list }) => list === 'goal')
  expect(goals.map(({ id, position }) => [id, position])).toEqual([[third, 1], [first, 2], [second, 3]])
})
