import { join } from 'node:path'
import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../electron/contract/project-money.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { WorkerJobs } from '../../electron/platform/node/worker-jobs.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { compare, type Row } from '../../tools/lib/bench.mjs'
import { createTestCore, PASSPHRASE, type TestCore } from '../support/core.ts'
import { BUILT_WORKER } from '../support/workers.ts'
import { makeBigCouncils, TEN_YEARS, type BigCouncil } from './support/big-council.ts'
import { timed, workFolder } from './support/measure.ts'

/** All that the home page asks, of a book of ten years and of one of thirty: old years must cost next to nothing. */
export const runs = 3

const TODAY = '2026-02-10'
const PROJECTS_A_YEAR = 12
const REPEAT = 5

interface Book {
  folder: string
  council: BigCouncil
}
interface Prepared {
  ten: Book
  thirty: Book
  end: () => void
}

export async function prepare(): Promise<Prepared> {
  const { folder, end } = workFolder()
  return { ten: await makeBook(join(folder, 'ten'), 10), thirty: await makeBook(join(folder, 'thirty'), 30), end }
}

async function makeBook(folder: string, years: number): Promise<Book> {
  const [council] = [await makeBigCouncils(folder, 1, { ...TEN_YEARS, years, frozen: true })]
  await inBook({ folder, council }, async (test) => {
    for (let at = 0; at < years * PROJECTS_A_YEAR; at += 1) await addProject(test, at, 2026 - Math.floor(at / PROJECTS_A_YEAR))
  })
  return { folder, council }
}

async function addProject(test: TestCore, at: number, fiscalYear: number): Promise<void> {
  const { id: projectId } = await test.call('projects.create', { ...PLAIN_PROJECT, title: `โครงการสมมุติ ${at}`, proposedOn: `${fiscalYear}-01-05` })
  for (const source of ['local_government', 'members'] as const) {
    const { id: fundingId } = await test.call('fundings.add', { ...PLAIN_FUNDING, projectId, source, fiscalYear, promisedSatang: 5_000_000 })
    for (const month of ['02', '05']) await test.call('instalments.add', { ...PLAIN_INSTALMENT, fundingId, receivedOn: `${fiscalYear}-${month}-01`, receivedSatang: 1_000_000 })
    await test.call('spendings.add', { projectId, fundingId, activityId: null, spentOn: `${fiscalYear}-06-01`, item: 'วัสดุ', paidTo: '', satang: 800_000, receipt: '', note: '' })
  }
}

async function inBook<T>({ folder, council }: Book, work: (test: TestCore) => Promise<T>): Promise<T> {
  const test = await createTestCore(folder, { jobs: new WorkerJobs(BUILT_WORKER) })
  try {
    await test.call('councils.open', { councilId: council.councilId, passphrase: PASSPHRASE })
    return await work(test)
  } finally {
    await test.core.shutdown()
  }
}

/** Everything the page asks before it is whole. */
async function ask(test: TestCore): Promise<void> {
  await test.call('home.now', {})
  await test.call('home.charts', {})
  await test.call('legal.year', {})
  await test.call('members.roll', { on: TODAY })
  await test.call('terms.radar', { on: TODAY })
  await test.call('settings.get', {})
}

const measure = (book: Book): Promise<number> =>
  inBook(book, async (test) => {
    await ask(test)
    return (await timed(async () => {
      for (let at = 0; at < REPEAT; at += 1) await ask(test)
    })) / REPEAT
  })

/** The same figures by plain SQL: a count of every row of the tables that the page is made from. */
function counting({ council }: Book): number {
  const db = openSealed(join(council.folder, 'council.db'), council.keys.databaseKey)
  const counts = ['meetings', 'meeting_roll', 'attendance', 'resolutions', 'memberships', 'people', 'projects', 'fundings', 'instalments', 'spendings'].map((name) => db.prepare(`SELECT count(*), max(updated_at) FROM ${name}`))
  const start = performance.now()
  for (const count of counts) count.get()
  const ms = performance.now() - start
  db.close()
  return ms
}

export default async function homePage(_args: string[], { ten, thirty }: Prepared): Promise<Row[]> {
  const [young, old] = [await measure(ten), await measure(thirty)]
  return [
    compare('home page, all its questions, 10 years', { ours: young, anchor: counting(ten) }, 'count(*) of every row of ten tables', { goal: { most: 150 } }),
    compare('home page, all its questions, 30 years', { ours: old, anchor: young }, 'the same of 10 years', { goal: { ratio: 1.5 } }),
  ]
}
