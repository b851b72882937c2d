import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CallInput } from '../../electron/contract/index.ts'
import type { RollPreview } from '../../electron/contract/imports.ts'
import { verifyChain } from '../../electron/store/audit-chain.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { inventedId } from '../imports/invented.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, TestJobs, type TestCore } from '../support/core.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { codeOf } from '../support/failures.ts'
import { memberRow, projectRow, rollPreview } from '../support/roll-preview.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** A batch is written by a job on a connection of its own: what everybody else may see of it, and when. */

/** Enough that a batch is still being written when somebody cancels, locks or kills. */
const ROWS = 1_500
const LIST: RollPreview = rollPreview(Array.from({ length: ROWS }, (_, at) =>
  memberRow(at + 2, { title: 'นาย', givenName: `สมมุติ${'ก'.repeat(at % 7)}`, familyName: `ที่${String(at)}`, nationalId: inventedId(at + 1), capacity: 'delegate', startedOn: '2025-08-17' })))
const CHOICES = LIST.rows.map((_, at) => ({ key: `0:${String(at + 2)}:1`, fixes: {}, confirmed: [], another: false, update: null }))

/** Real worker threads; only the reading is given. */
class JobsWithList extends TestJobs {
  override run: TestJobs['run'] = (name, input, hooks) => (name === 'readRoll' ? Promise.resolve(LIST as never) : super.run(name, input, hooks))
}

let dataFolder: string
let book: TestCore
beforeEach(async () => {
  dataFolder = tempFolder()
  book = await createTestCore(dataFolder, { jobs: new JobsWithList() })
  await createTestCouncil(book)
})
afterEach(() => book.core.shutdown())

async function read(): Promise<CallInput<'imports.commit'>> {
  const stageId = randomUUID()
  const bytes = new TextEncoder().encode('ชื่อ\n')
  await book.call('files.stage', { stageId, name: 'รายชื่อ.csv', offset: 0, total: bytes.length, bytes })
  await book.call('imports.preview', { jobId: randomUUID(), stageId, choices: { columns: [], sheets: [] } })
  return { jobId: randomUUID(), stageId, rows: CHOICES, defaults: { startedOn: '2025-01-01', capacity: 'delegate' } }
}
const count = async () => (await book.call('members.roll', { on: '2026-02-10', includeEnded: true })).entries.length
const addOne = () =>
  book.call('members.add', {
    person: personInput('มาทีหลัง'),
    membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null },
    post: null,
  })

/** Resolves at the first progress of this job. */
async function begun(jobId: string): Promise<void> {
  while (!book.events.some(({ topic, payload }) => topic === 'progress' && (payload as { jobId: string }).jobId === jobId)) await new Promise((resolve) => setTimeout(resolve, 1))
}

describe('while a batch is being written', () => {
  test('reading shows the book as it was, and never a part of it', async () => {
    const input = await read()
    let over = false
    const committing = book.call('imports.commit', input).finally(() => (over = true))
    const seen = new Set<number>()
    while (!over) {
      seen.add(await count())
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await committing
    seen.add(await count())
    expect([...seen]).toEqual([0, ROWS])
  })

  test('a command waits for its turn, and both are kept in one unbroken log', async () => {
    const input = await read()
    const committing = book.call('imports.commit', input)
    await begun(input.jobId)
    await Promise.all([committing, addOne()])
    expect(await count()).toBe(ROWS + 1)
    const [last] = await book.call('audit.list', { recordId: null, before: null })
    expect(last?.command).toBe('members.add')
    expect((await book.call('audit.verify', {})).ok).toBe(true)
  })

  test('cancelling leaves nothing of it, and the next command goes through', async () => {
    const input = await read()
    const code = codeOf(() => book.call('imports.commit', input))
    await begun(input.jobId)
    await book.call('app.cancelJob', { jobId: input.jobId })
    expect(await code).toBe('CANCELLED')
    expect(await count()).toBe(0)
    expect((await book.call('audit.list', { recordId: null, before: null })).some(({ command }) => command === 'imports.commit')).toBe(false)
    await addOne()
    expect(await count()).toBe(1)
    await book.call('imports.commit', { ...input, jobId: randomUUID() })
    expect(await count()).toBe(ROWS + 1)
  })

  test('locking does not wait, and leaves nothing of it', async () => {
    const input = await read()
    const code = codeOf(() => book.call('imports.commit', input))
    await begun(input.jobId)
    await book.call('councils.lock', {})
    expect(await code).toBe('CANCELLED')
  })

  test('a change of keys that was under way does not lose it', async () => {
    const input = await read()
    const rotationId = randomUUID()
    const rotation = codeOf(() => book.call('users.rotateKeys', { jobId: rotationId }))
    await begun(rotationId)
    const batch = await codeOf(() => book.call('imports.commit', input))
    expect([batch, await rotation]).toEqual(['succeeded', 'succeeded'])
    expect(await count()).toBe(ROWS)
  })
})

const PROJECTS = Array.from({ length: ROWS }, (_, at) => projectRow(at + 2, { title: `โครงการที่ ${String(at)}`, fiscalYear: 2026, funding: [{ source: 'codi', amountSatang: 100 }] }))

test.each([
  { job: 'commitRoll', rows: LIST.rows, table: 'people', defaults: { startedOn: '2025-01-01', capacity: 'delegate' } },
  { job: 'commitProjectList', rows: PROJECTS, table: 'projects', defaults: { fiscalYear: 2026, source: 'codi' } },
])('a program killed at any moment of $job leaves all of the batch or nothing', async ({ job, rows, table, defaults }) => {
  const program = `
    const { ${job} } = await import(${JSON.stringify(join(import.meta.dirname, '../../electron/handlers/imports/batch-jobs.ts'))})
    const input = JSON.parse((await import('node:fs')).readFileSync(process.argv[1], 'utf8'))
    process.stdout.write('begin')
    await ${job}({ ...input, databaseKey: Buffer.from(input.databaseKey, 'hex') }, {})
    process.stdout.write('done')`
  const { databaseKey, database } = await closedBook()
  const list = { fileName: 'รายชื่อ.csv', fileSha256: '0'.repeat(64), rows, choices: { columns: [], sheets: [] }, summary: { sheets: [], columns: [] }, leftOut: 0 }
  const input = { database, databaseKey: Buffer.from(databaseKey).toString('hex'), actor: { id: randomUUID(), displayName: 'สมหญิง ใจดี' }, at: '2026-02-10T03:00:00.000Z', list, rows: CHOICES, defaults }
  const inputFile = join(dataFolder, 'input.json')
  writeFileSync(inputFile, JSON.stringify(input))
  const found: number[] = []
  for (let k = 0; k < 12 && !found.includes(ROWS); k += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, inputFile], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    const ended = once(child, 'exit')
    const kill = setTimeout(() => child.kill('SIGKILL'), k === 11 ? 60_000 : k * 40)
    await ended
    clearTimeout(kill)
    const db = openSealed(database, databaseKey)
    found.push(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number)
    expect(verifyChain(db).ok).toBe(true)
    expect(db.pragma('integrity_check(1)', { simple: true })).toBe('ok')
    db.close()
  }
  expect(found.every((count) => count === 0 || count === ROWS)).toBe(true)
  expect(found[0]).toBe(0)
  expect(found.at(-1)).toBe(ROWS)
}, 120_000)

/** The test's council, closed, with its key. */
async function closedBook(): Promise<{ database: string; databaseKey: Uint8Array }> {
  const councilId = (await book.call('app.status', {})).session?.councilId ?? ''
  await book.call('councils.lock', {})
  const folder = join(dataFolder, 'councils', councilId)
  const { keys } = await unlockFolder(join(folder, 'keys'), { passphrase: PASSPHRASE })
  return { database: join(folder, 'council.db'), databaseKey: keys.databaseKey }
}
