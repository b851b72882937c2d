import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../../electron/contract/project-money.ts'
import { PLAIN_PROJECT } from '../../../electron/contract/projects.ts'
import { WorkerJobs } from '../../../electron/platform/node/worker-jobs.ts'
import { createTestCore, PASSPHRASE, type TestCore } from '../../support/core.ts'
import { BUILT_WORKER } from '../../support/workers.ts'
import { makeBigCouncils, TEN_YEARS, type BigCouncil } from './big-council.ts'

/** A council's book of many years, with all that the home page tells of. */

const PROJECTS_A_YEAR = 12

export interface Book {
  /** The data folder. */
  folder: string
  council: BigCouncil
}

export async function makeBook(folder: string, years: number): Promise<Book> {
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

export async function inBook<T>({ folder, council }: Book, work: (test: TestCore) => Promise<T>): Promise<T> {
  const test = await createTestCore(folder, { jobs: new WorkerJobs(BUILT_WORKER) })
  try {
    await test.call('councils.open', { councilId: council.councilId, passphrase: PASSPHRASE })
    return await work(test)
  } finally {
    await test.core.shutdown()
  }
}
