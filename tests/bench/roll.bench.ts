import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RollEntry } from '../../electron/contract/members.ts'
import type { RowChoice } from '../../electron/contract/import-desk.ts'
import type { JobInput } from '../../electron/platform/jobs.ts'
import { WorkerJobs } from '../../electron/platform/node/worker-jobs.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { readView, searchable, selectEntries } from '../../src/features/members/roll-view.ts'
import { compare, notMeasured, type Row } from '../../tools/lib/bench.mjs'
import { createTestCore, PASSPHRASE, personInput, type TestCore } from '../support/core.ts'
import { BUILT_WORKER } from '../support/workers.ts'
import { makeBigCouncils, type BigCouncil } from './support/big-council.ts'
import { bigRoll } from './support/big-roll.ts'
import { inProcessOfItsOwn } from './support/job-process.ts'
import { has, timed, workFolder } from './support/measure.ts'

/**
 * Rolls: a list of ten thousand read beside LibreOffice's conversion of the same workbook, written as one batch, the
 * roll of a day over thirty years beside plain reading of the same rows, and the search in a roll of ten thousand.
 */
export const runs = 3

const MEMBERS = 10_000
const THIRTY_YEARS = { organisations: 100, members: 300, years: 30, meetingsPerYear: 0 }
const TODAY = '2026-02-10'
const SOFFICE = 'soffice --headless --convert-to csv of the same workbook'

interface Prepared {
  folder: string
  roll: Uint8Array
  council: BigCouncil
  end: () => void
}

export async function prepare(): Promise<Prepared> {
  const { folder, end } = workFolder()
  const roll = bigRoll(MEMBERS)
  writeFileSync(join(folder, 'roll.xlsx'), roll)
  return { folder, roll, council: await makeBigCouncils(join(folder, 'thirty'), 1, THIRTY_YEARS), end }
}

export default async function rolls(_args: string[], { folder, roll, council }: Prepared): Promise<Row[]> {
  return [...(await reading(folder, roll)), ...(await writing(folder, roll)), ...(await ofADay(folder, council))]
}

async function reading(folder: string, bytes: Uint8Array): Promise<Row[]> {
  const name = `preview of a list of ${MEMBERS} (XLSX), from its bytes to the rows`
  const job: { name: 'readRoll'; input: JobInput<'readRoll'> } = { name: 'readRoll', input: { fileName: 'roll.xlsx', bytes, choices: { columns: [], sheets: [] }, today: TODAY } }
  const { ms, peakMemoryMb, longestBlockMs } = await inProcessOfItsOwn({ dataFolder: join(folder, 'idle'), job })
  const rest: Row = compare('longest stillness of the window meanwhile', { ours: longestBlockMs, anchor: 100 }, 'what a hand does not notice: 100 ms', { worst: true, goal: { most: 100 } })
  if (!has('soffice')) return [notMeasured(name, SOFFICE, 'LibreOffice is not installed'), rest]
  const profile = pathToFileURL(join(folder, 'profile')).href
  const anchor = await timed(() => execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'csv', '--outdir', folder, join(folder, 'roll.xlsx')], { stdio: 'ignore', timeout: 180_000 }))
  return [compare(name, { ours: ms, anchor }, SOFFICE, { goal: { ratio: 1 }, peakMemoryMb }), rest]
}

/** Through the desk, as the page does it. */
async function writing(folder: string, bytes: Uint8Array): Promise<Row[]> {
  const test = await createTestCore(join(folder, `desk-${randomUUID()}`), { jobs: new WorkerJobs(BUILT_WORKER) })
  try {
    await test.call('councils.createSample', { jobId: test.newId() })
    const stageId = await stage(test, bytes)
    const reading = await test.call('imports.preview', { jobId: test.newId(), stageId, choices: { columns: [], sheets: [] } })
    const rows: RowChoice[] = []
    for (let from = 0; from < MEMBERS; from += 500) {
      const piece = await test.call('imports.rows', { stageId, from })
      rows.push(...piece.rows.map(({ row }): RowChoice => ({ key: row.key, fixes: {}, confirmed: row.flags.map(({ field, code }) => `${field}:${code}`), another: true, update: null })))
    }
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const ms = await timed(() => test.call('imports.commit', { jobId: test.newId(), stageId, rows, defaults: { startedOn: '2025-08-17', capacity: 'delegate' } }))
    delay.disable()
    return [
      compare(`commit of ${rows.length} members with terms, as one batch with its log`, { ours: ms, anchor: 2000 }, 'the goal: 2 s', { goal: { most: 2000 }, note: reading.kind }),
      compare('longest stillness of the window meanwhile', { ours: delay.max / 1e6, anchor: 100 }, 'what a hand does not notice: 100 ms ', { worst: true, goal: { most: 100 } }),
      ...(await erasing(test)),
      ...searching((await test.call('members.roll', { on: TODAY })).entries),
    ]
  } finally {
    await test.core.shutdown()
  }
}

/** One person of so many: all of the file is written anew, but not in the thread of the window. */
async function erasing(test: TestCore): Promise<Row[]> {
  const { entries } = await test.call('members.roll', { on: TODAY })
  const membership = { capacity: 'delegate', organisationId: null, startedOn: TODAY, dueEndOn: null } as const
  const { id } = await test.call('members.add', { person: personInput('ลบออก'), membership, post: null })
  const { revision } = (await test.call('members.get', { id })).person
  await test.call('members.remove', { id, revision })
  const { removed } = await test.call('privacy.overview', {})
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const ms = await timed(() => test.call('privacy.eraseRemoved', { jobId: test.newId(), people: removed.map((person) => ({ id: person.id, revision: person.revision })) }))
  delay.disable()
  return [
    compare(`erasure of one person in a book of ${entries.length}`, { ours: ms, anchor: 10_000 }, 'what a dialog with progress may take: 10 s', { goal: { most: 10_000 } }),
    compare('longest stillness of the window meanwhile', { ours: delay.max / 1e6, anchor: 100 }, 'what a hand does not notice: 100 ms  ', { worst: true, goal: { most: 100 } }),
  ]
}

async function stage(test: TestCore, bytes: Uint8Array): Promise<string> {
  const stageId = randomUUID()
  for (let offset = 0; offset < bytes.length; offset += 2 ** 20) {
    await test.call('files.stage', { stageId, name: 'roll.xlsx', offset, total: bytes.length, bytes: bytes.subarray(offset, offset + 2 ** 20) })
  }
  return stageId
}

/** What the roll page does for each letter typed. */
function searching(entries: RollEntry[]): Row[] {
  const prepared = entries.map((entry) => searchable(entry, ({ label }) => label))
  const view = readView(new URLSearchParams({ q: 'ทอง ดาว' }), TODAY)
  const repeat = 20
  const start = performance.now()
  for (let at = 0; at < repeat; at += 1) selectEntries(prepared, view)
  const ours = (performance.now() - start) / repeat
  const plain = performance.now()
  for (let at = 0; at < repeat; at += 1) entries.filter(({ person }) => `${person.givenName} ${person.familyName}`.includes('ทอง'))
  return [compare(`one letter typed in a roll of ${entries.length}`, { ours, anchor: (performance.now() - plain) / repeat }, 'includes() over every name', { goal: { most: 50 } })]
}

async function ofADay(folder: string, council: BigCouncil): Promise<Row[]> {
  const test = await createTestCore(join(folder, 'thirty'), { jobs: new WorkerJobs(BUILT_WORKER) })
  try {
    await test.call('councils.open', { councilId: council.councilId, passphrase: PASSPHRASE })
    const days = Array.from({ length: 20 }, (_, at) => `${2017 + at}-06-15`)
    await test.call('members.roll', { on: '2016-06-15' })
    const ours = (await timed(async () => {
      for (const on of days) await test.call('members.roll', { on })
    })) / days.length
    const db = openSealed(join(council.folder, 'council.db'), council.keys.databaseKey)
    const tables = ['people', 'memberships', 'posts', 'organisations'].map((name) => db.prepare(`SELECT * FROM ${name}`))
    const anchor = (await timed(() => days.forEach(() => tables.forEach((table) => table.all())))) / days.length
    db.close()
    return [compare('the roll of a day: 300 members over 30 years, called', { ours, anchor }, 'every row of the same four tables by SQL', { goal: { most: 5 } })]
  } finally {
    await test.core.shutdown()
  }
}
