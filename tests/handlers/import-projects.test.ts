import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportBatch, ProjectChoice } from '../../electron/contract/import-desk.ts'
import type { ProjectRecord, RollPreview } from '../../electron/contract/imports.ts'
import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../electron/contract/project-money.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { readRoll } from '../../electron/imports/read-roll.ts'
import { confirmAsk, judge, toChoices, UNDECIDED, type Decision } from '../../src/features/imports/projects/project-desk.ts'
import { readRows } from '../imports/invented.ts'
import { createTestCore, createTestCouncil, type TestCore } from '../support/core.ts'
import { jobsThatRead } from '../support/reading-jobs.ts'
import { flag, projectRow, rollPreview } from '../support/roll-preview.ts'
import { tempFolder } from '../support/temp-folder.ts'

let book: TestCore
let list: RollPreview
beforeEach(async () => {
  book = await createTestCore(tempFolder(), { jobs: jobsThatRead(() => list) })
  await createTestCouncil(book)
})
afterEach(() => book.core.shutdown())

const DEFAULTS = { fiscalYear: 2026, source: 'codi' as const }

async function stage(preview: RollPreview): Promise<string> {
  list = preview
  const stageId = randomUUID()
  await book.call('files.stage', { stageId, name: 'โครงการ.csv', offset: 0, total: 1, bytes: new Uint8Array(1) })
  await book.call('imports.preview', { jobId: randomUUID(), stageId, choices: { columns: [], sheets: [] } })
  return stageId
}
/** Brings in what the desk would, every doubt answered with "ใช้ตามนี้" unless `decide` says otherwise. */
async function bringIn(preview: RollPreview, decide: (row: number) => Partial<Decision> = () => ({})): Promise<ImportBatch | null> {
  const there = await book.call('imports.projects', {})
  const rows = preview.rows.flatMap((row) => (row.kind === 'project' ? [row] : []))
  let decisions = new Map(rows.map((row): [string, Decision] => [row.key, { ...UNDECIDED, ...decide(row.row) }]))
  const first = judge(rows, decisions, there, DEFAULTS)
  decisions = new Map(first.map(({ row, decision, asks }): [string, Decision] => [row.key, asks.reduce(confirmAsk, decision)]))
  return await commit(preview, toChoices(judge(rows, decisions, there, DEFAULTS)))
}
async function commit(preview: RollPreview, rows: ProjectChoice[]): Promise<ImportBatch | null> {
  const stageId = await stage(preview)
  return rows.length === 0 ? null : await book.call('imports.commitProjects', { jobId: randomUUID(), stageId, rows, defaults: DEFAULTS })
}
const choice = (row: number, more: Partial<ProjectChoice> = {}): ProjectChoice => ({ key: `0:${row}:1`, fixes: {}, confirmed: [], another: false, update: null, ...more })
const projectList = (records: ProjectRecord[]): RollPreview => rollPreview(records.map((record, at) => projectRow(at + 2, record)), { kind: 'project_list' })
const undo = (id: string) => book.call('imports.undo', { jobId: randomUUID(), id })
const refused = (code: string, details: object = {}) => expect.objectContaining({ code, details: expect.objectContaining(details) as object })
/** Promises of one batch bear one instant: their order is not told. */
const pages = async () => await Promise.all((await book.call('projects.list', {})).map(async ({ id }) => {
  const page = await book.call('projects.get', { id })
  return { ...page, funding: page.funding.sort((a, b) => a.fiscalYear - b.fiscalYear || b.promisedSatang - a.promisedSatang) }
}))
const pageOf = async (title: string) => (await pages()).find(({ project }) => project.title === title)!

const FOREST: ProjectRecord = {
  code: 'ป1', title: 'ฟื้นฟูป่าชายเลน', issue: 'การจัดการทรัพยากรสิ่งแวดล้อม', fiscalYear: 2025, funding: [{ source: 'provincial_government', amountSatang: 100_000_00 }, { source: 'members', amountSatang: 10_000_00 }],
  totalSatang: 110_000_00, wordsSatang: 110_000_00, stage: 'approved', responsible: { title: 'นาง', givenName: 'สมศรี', familyName: 'รักถิ่น' }, resolution: 'ครั้งที่ 1/2568', note: 'ทำต่อปีหน้า',
}

describe('bringing in a list of projects', () => {
  test('reading it writes nothing, and hands its rows over', async () => {
    const stageId = await stage(projectList([FOREST]))
    expect((await book.call('imports.rows', { stageId, from: 0 })).rows).toMatchObject([{ row: { kind: 'project', record: FOREST }, here: null }])
    expect(await pages()).toEqual([])
  })

  test('every field comes in: money by source and fiscal year, the stage as a step, the issue by its name, the resolution as words (rule 18)', async () => {
    const issues = await book.call('projects.issues', {})
    const batch = await bringIn(projectList([FOREST]))
    expect(batch).toMatchObject({ kind: 'project_list', added: 1, updated: 0, userName: 'สมหญิง ใจดี' })
    expect(await pageOf('ฟื้นฟูป่าชายเลน')).toMatchObject({
      project: { code: 'ป1', stage: 'approved', issueIds: [issues.find(({ name }) => name.startsWith('การจัดการทรัพยากรสิ่งแวดล้อม'))?.id], background: 'ทำต่อปีหน้า' },
      hasApproval: false,
      steps: [{ stage: 'approved', steppedOn: null, resolutionId: null, note: 'มติ ครั้งที่ 1/2568' }],
      team: [{ name: 'นางสมศรี รักถิ่น', role: 'ผู้รับผิดชอบ', personId: null }],
      funding: [{ source: 'provincial_government', fiscalYear: 2025, promisedSatang: 100_000_00, receivedSatang: 0 }, { source: 'members', fiscalYear: 2025, promisedSatang: 10_000_00 }],
      totalPromisedSatang: 110_000_00,
    })
    expect((await book.call('audit.list', { recordId: batch!.id, before: null }))[0]).toMatchObject({ command: 'imports.commitProjects' })
    expect((await book.call('audit.verify', {})).ok).toBe(true)
  })

  test('rule 21: figures and words that differ are both kept, and nobody has chosen', async () => {
    await bringIn(readRows([['ชื่อโครงการ', 'งบ อบจ.', 'รวม', 'จำนวนเงินตัวอักษร', 'ปีงบประมาณ'], ['จัดสมัชชา', 380000, 380000, 'สามล้านแปดแสนบาทถ้วน', 2568]]))
    expect((await pageOf('จัดสมัชชา')).funding).toMatchObject([{ promisedSatang: 380_000_00, writtenWords: 'สามล้านแปดแสนบาทถ้วน', wordsSatang: 3_800_000_00, wordsChoice: '' }])
  })

  test('of several sources the words are about none alone: they and a sum that does not fit are noted, and nothing is dropped', async () => {
    await bringIn(readRows([
      ['ชื่อโครงการ', 'ประเด็น', 'งบ พอช.', 'สมทบชุมชน', 'รวม', 'จำนวนเงินตัวอักษร', 'ปีงบประมาณ'],
      ['บ้านมั่นคง', 'เรื่องที่ไม่มี', 1200000, 240000, 1400000, 'หนึ่งล้านสี่แสนบาทถ้วน', 2569], ['ซ่อมฝาย', null, 100, 200, 300, 'สี่ร้อยบาทถ้วน', 2569],
    ]))
    const { project, funding } = await pageOf('บ้านมั่นคง')
    expect(funding.map(({ promisedSatang, writtenWords }) => [promisedSatang, writtenWords])).toEqual([[1_200_000_00, ''], [240_000_00, '']])
    expect(project.background).toBe('ประเด็นในรายการเดิม เรื่องที่ไม่มี\nยอดรวมในรายการเดิม 1,400,000.00 บาท ไม่ตรงกับผลรวมของแหล่งเงิน')
    expect((await pageOf('ซ่อมฝาย')).project.background).toBe('จำนวนเงินรวมเป็นตัวอักษรในรายการเดิม สี่ร้อยบาทถ้วน')
  })

  test('money without a source or a year takes what the user said for all of it', async () => {
    await bringIn(readRows([['ชื่อโครงการ', 'งบประมาณ'], ['ขุดสระ', 5000]]))
    expect((await pageOf('ขุดสระ')).funding).toMatchObject([{ source: 'codi', fiscalYear: 2026, promisedSatang: 5_000_00 }])
  })

  test('a doubtful row waits until it was looked at; one that fails keeps all others out', async () => {
    const rows = readRows([['ชื่อโครงการ', 'งบ พอช.', 'รวม', 'ปีงบประมาณ'], ['ปลูกป่า', 100, 100, 2568], ['ซ่อมฝาย', 100, 150, 2568]])
    await expect(commit(rows, [choice(2), choice(3)])).rejects.toEqual(refused('INPUT_INVALID', { fields: ['confirmed'], row: 3 }))
    expect(await pages()).toEqual([])
    await commit(rows, [choice(2), choice(3, { fixes: { funding: [{ source: 'codi', amountSatang: 150_00 }], totalSatang: 150_00 } })])
    expect((await pageOf('ซ่อมฝาย')).totalPromisedSatang).toBe(150_00)
  })

  test('a row without a title makes no project until it gets one', async () => {
    const rows = rollPreview([projectRow(2, { title: null, fiscalYear: 2025, totalSatang: 500_00 }, { action: 'reject', flags: [flag('title', 'name_missing')] })], { kind: 'project_list' })
    await expect(commit(rows, [choice(2)])).rejects.toEqual(refused('INPUT_INVALID', { fields: ['confirmed'] }))
    await commit(rows, [choice(2, { fixes: { title: 'ซ่อมฝาย' } })])
    expect((await pages()).map(({ project }) => project.title)).toEqual(['ซ่อมฝาย'])
  })
})

describe('what is on record', () => {
  test('the same list again adds nothing', async () => {
    await bringIn(projectList([FOREST]))
    expect(await bringIn(projectList([FOREST, { ...FOREST, title: 'ชื่ออื่น' }, { ...FOREST, code: null, title: 'ฟื้นฟู ป่าชายเลน' }]))).toBeNull()
    expect(await pages()).toHaveLength(1)
  })

  test('whatever the page says, a title on record is not written twice unless the user called it another', async () => {
    await bringIn(projectList([FOREST]))
    await expect(commit(projectList([FOREST]), [choice(2)])).rejects.toEqual(refused('PROJECT_SAME_TITLE', { title: FOREST.title, row: 2 }))
    await expect(commit(projectList([{ title: 'ใหม่' }, { title: 'ใหม่' }]), [choice(2), choice(3)])).rejects.toEqual(refused('PROJECT_SAME_TITLE', { row: 3 }))
    await commit(projectList([FOREST]), [choice(2, { another: true })])
    expect(await pages()).toHaveLength(2)
  })

  test('the next year’s money of the same project is added to it, once, and what is on record stays as it is', async () => {
    await bringIn(projectList([FOREST]))
    const next = { ...FOREST, fiscalYear: 2026, stage: 'finished' as const }
    expect(await bringIn(projectList([{ ...FOREST, funding: [{ source: 'members', amountSatang: 99_00 }] }]))).toBeNull()
    expect(await bringIn(projectList([next, next]))).toMatchObject({ added: 0, updated: 2 })
    const page = await pageOf('ฟื้นฟูป่าชายเลน')
    expect(page.project.stage).toBe('approved')
    expect(page.funding.map(({ source, fiscalYear, promisedSatang }) => [source, fiscalYear, promisedSatang])).toEqual([
      ['provincial_government', 2025, 100_000_00], ['members', 2025, 10_000_00], ['provincial_government', 2026, 100_000_00], ['members', 2026, 10_000_00],
    ])
  })
})

describe('taking it back', () => {
  test('leaves nothing of it', async () => {
    await bringIn(projectList([{ ...FOREST, title: 'เดิม', code: null }]))
    const before = await pages()
    const batch = await bringIn(projectList([FOREST, { ...FOREST, title: 'เดิม', code: null, fiscalYear: 2027 }]))
    expect(await undo(batch!.id)).toMatchObject({ undoneAt: expect.any(String) as string })
    expect(await pages()).toEqual(before)
    expect((await book.call('search.find', { text: 'ฟื้นฟูป่าชายเลน' })).total).toBe(0)
  })

  test('is refused once money, work or letters were built on it, and says on which', async () => {
    const batch = await bringIn(projectList([FOREST]))
    const { project, funding } = await pageOf('ฟื้นฟูป่าชายเลน')
    const blocked = refused('STILL_USED', { names: ['ฟื้นฟูป่าชายเลน'], reasons: ['project'] })
    const instalment = await book.call('instalments.add', { ...PLAIN_INSTALMENT, fundingId: funding[0]!.id, receivedOn: '2026-02-01', receivedSatang: 1_00 })
    await expect(undo(batch!.id)).rejects.toEqual(blocked)
    await book.call('instalments.remove', instalment)
    const more = await book.call('fundings.add', { ...PLAIN_FUNDING, projectId: project.id, source: 'donation', fiscalYear: 2026, promisedSatang: 1 })
    await expect(undo(batch!.id)).rejects.toEqual(blocked)
    await book.call('fundings.remove', more)
    const step = await book.call('projectSteps.add', { projectId: project.id, stage: 'running', steppedOn: '2026-02-02', resolutionId: null, note: '' })
    await expect(undo(batch!.id)).rejects.toEqual(refused('STILL_USED', { names: ['ฟื้นฟูป่าชายเลน', 'ฟื้นฟูป่าชายเลน'], reasons: ['project', 'changed'] }))
    await book.call('projectSteps.remove', step)
    await expect(undo(batch!.id)).rejects.toEqual(refused('STILL_USED', { reasons: ['changed'] }))
  })

  /** Few titles, codes and years, so that rows of one list meet those of another. */
  const record = fc.record({
    code: fc.constantFrom(null, null, 'ก1'),
    title: fc.constantFrom('ปลูกป่า', 'ปลูก ป่า', 'ซ่อมฝาย', 'ขุดสระ'),
    issue: fc.constantFrom(null, 'แหล่งน้ำ', 'อื่น'),
    fiscalYear: fc.constantFrom(null, 2025, 2026),
    funding: fc.array(fc.record({ source: fc.constantFrom('codi' as const, 'members' as const), amountSatang: fc.constantFrom(100_00, 250_50) }), { maxLength: 2 }),
    totalSatang: fc.constantFrom(null, 300_00),
    wordsSatang: fc.constantFrom(null, 300_00, 400_00),
    stage: fc.constantFrom(null, 'running' as const),
    responsible: fc.constantFrom(null, { organisation: 'กลุ่มสมมุติ' }),
    note: fc.constantFrom(null, 'หมายเหตุ'),
  }) satisfies fc.Arbitrary<ProjectRecord>

  test('of random lists, one after the other, leaves what was there before each', async () => {
    await book.call('projects.create', { ...PLAIN_PROJECT, title: 'ขุดสระ' })
    const visible = async () => JSON.parse(JSON.stringify(await pages(), (key, value: unknown) => (['revision', 'updatedAt'].includes(key) ? undefined : value))) as unknown
    let taken = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.array(record, { minLength: 1, maxLength: 5 }), fc.constantFrom(null, false)), { minLength: 1, maxLength: 3 }), async (lists) => {
        const states: { id: string; before: unknown }[] = []
        for (const [records, same] of lists) {
          const before = await visible()
          const batch = await bringIn(projectList(records), () => ({ same }))
          if (batch) states.push({ id: batch.id, before })
        }
        for (const { id, before } of states.reverse()) {
          taken += 1
          await undo(id)
          expect(await visible()).toEqual(before)
        }
      }),
      { numRuns: 25 },
    )
    expect(taken).toBeGreaterThan(10)
    expect((await book.call('audit.verify', {})).ok).toBe(true)
  })
})

const SAMPLE = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples', 'แผนงานโครงการ ปีงบ 2568-2569.xlsx')
interface Expected {
  rows: { action: string; record: { title: string; fiscal_year: number; funding: { amount: number }[] } }[]
}
test.skipIf(!existsSync(SAMPLE))('the public sample comes in as exactly the projects that it is said to hold', async () => {
  await bringIn(readRoll({ fileName: 'โครงการ.xlsx', bytes: readFileSync(SAMPLE), choices: { columns: [], sheets: [] }, today: '2026-03-15' }))
  const expected = (JSON.parse(readFileSync(`${SAMPLE}.expected.json`, 'utf8')) as Expected).rows.filter(({ action }) => action !== 'reject')
  const said = expected.map(({ record }) => [record.title, record.funding.map(({ amount }) => [record.fiscal_year - 543, amount * 100]).sort(([, a = 0], [, b = 0]) => b - a)])
  const found = (await pages()).map(({ project, funding }) => [project.title, funding.map(({ fiscalYear, promisedSatang }) => [fiscalYear, promisedSatang])])
  expect(new Map(found as [string, unknown][])).toEqual(new Map(said as [string, unknown][]))
})
