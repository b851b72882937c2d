import { join } from 'node:path'
import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../electron/contract/project-money.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { WorkerJobs } from '../../electron/platform/node/worker-jobs.ts'
import { readView, searchable, selectProjects } from '../../src/features/projects/list/project-view.ts'
import { compare, type Row } from '../../tools/lib/bench.mjs'
import { createTestCore, createTestCouncil, type TestCore } from '../support/core.ts'
import { BUILT_WORKER } from '../support/workers.ts'
import { timed, workFolder } from './support/measure.ts'

/** Five hundred projects, each with its steps and money: the list as it is called, and each change of its filters. */
export const runs = 3

const PROJECTS = 500
const TODAY = '2026-02-10'

interface Prepared {
  test: TestCore
  end: () => Promise<void>
}

export async function prepare(): Promise<Prepared> {
  const { folder, end } = workFolder()
  const test = await createTestCore(join(folder, 'projects'), { jobs: new WorkerJobs(BUILT_WORKER) })
  await createTestCouncil(test)
  for (let at = 0; at < PROJECTS; at += 1) await addProject(test, at)
  return {
    test,
    end: async () => {
      await test.core.shutdown()
      end()
    },
  }
}

async function addProject(test: TestCore, at: number): Promise<void> {
  const facts = { title: `ฟื้นฟูป่าชายเลนบ้านที่ ${at}`, objectives: 'ปลูกเสริมและดูแลต้นกล้าให้รอดครบหนึ่งปี', moo: [1 + (at % 9)], endsOn: `2026-0${1 + (at % 9)}-15` }
  const { id: projectId } = await test.call('projects.create', { ...PLAIN_PROJECT, ...facts, proposedOn: '2025-10-10' })
  await test.call('projectSteps.add', { projectId, stage: at % 3 === 0 ? 'finished' : 'running', steppedOn: '2025-12-01', resolutionId: null, note: '' })
  for (const fiscalYear of [2025, 2026]) {
    const { id: fundingId } = await test.call('fundings.add', { ...PLAIN_FUNDING, projectId, source: 'codi', fiscalYear, promisedSatang: 10_000_00 + at })
    await test.call('instalments.add', { ...PLAIN_INSTALMENT, fundingId, receivedOn: '2026-01-05', receivedSatang: 4_000_00 })
    await test.call('spendings.add', { projectId, fundingId, activityId: null, spentOn: '2026-01-20', item: 'กล้าไม้', paidTo: '', satang: 1_500_00, receipt: '', note: '' })
  }
}

export default async function projects(_args: string[], { test }: Prepared): Promise<Row[]> {
  const rows = await test.call('projects.list', {})
  const called = await timed(() => test.call('projects.list', {}))
  const views = ['', 'q=ป่า+12', 'moo=3', 'year=2026&stage=running', 'show=stale&sort=promised&order=down', 'show=noResolution&sort=title'].map((address) => readView(new URLSearchParams(address)))
  const prepared = rows.map((row) => searchable(row, TODAY))
  const slowest = Math.max(...views.map((view) => {
    const start = performance.now()
    selectProjects(prepared, view)
    return performance.now() - start
  }))
  return [
    compare(`list of ${rows.length} projects with their sums, called`, { ours: called, anchor: 50 }, 'the goal: 50 ms', { goal: { most: 50 } }),
    compare(`slowest change of filter or order in ${rows.length} projects`, { ours: slowest, anchor: 50 }, 'the goal: 50 ms ', { worst: true, goal: { most: 50 } }),
  ]
}
