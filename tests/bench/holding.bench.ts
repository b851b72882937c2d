import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { UNCOUNTED } from '../../electron/contract/meetings.ts'
import { fromPlainText } from '../../electron/domain/rich-text.ts'
import { WorkerJobs } from '../../electron/platform/node/worker-jobs.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { compare, median, notMeasured, type Row } from '../../tools/lib/bench.mjs'
import { findChromium } from '../../tools/lib/chromium.mjs'
import { sandboxArgs } from '../../tools/lib/electron.mjs'
import { startServer } from '../../tools/lib/server.mjs'
import { createTestCore, PASSPHRASE, type TestCore } from '../support/core.ts'
import { BUILT_WORKER } from '../support/workers.ts'
import { makeBigCouncils, type BigCouncil } from './support/big-council.ts'
import { timed, workFolder } from './support/measure.ts'

/**
 * A meeting of 300 members: the roll frozen with the first mark, ticks, text and named votes saved as typed, from the
 * key to the paint; and the list of all meetings of thirty years, each with its own frozen roll.
 */
export const runs = 3

const SIZE = { organisations: 100, members: 300, years: 30, meetingsPerYear: 6, frozen: true }
const HAND = 'what a hand does not notice: 50 ms'
const BATCH = 'the goal: 20 ms'
const PAINT = 'one tick in a roll of 300, from the key to the paint'
const TIMES = 20

interface Prepared {
  dataFolder: string
  council: BigCouncil
  browser: Browser | null
  end: () => Promise<void>
}

export async function prepare(): Promise<Prepared> {
  const { folder, end } = workFolder()
  const dataFolder = join(folder, 'data')
  const council = await makeBigCouncils(dataFolder, 1, SIZE)
  const executablePath = findChromium()
  const browser = executablePath ? await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandboxArgs()] }) : null
  return { dataFolder, council, browser, end: async () => { await browser?.close(); end() } }
}

let run = 0

export default async function holding(_args: string[], { dataFolder, council, browser }: Prepared): Promise<Row[]> {
  run += 1
  const test = await createTestCore(dataFolder, { jobs: new WorkerJobs(BUILT_WORKER) })
  let rows: Row[]
  let id: string
  try {
    await test.call('councils.open', { councilId: council.councilId, passphrase: PASSPHRASE })
    id = (await test.call('meetings.create', { kind: 'extraordinary', number: run, heldOn: '2026-02-10', startsAt: '09:30', endsAt: null, place: '', recorder: '', checker: '' })).id
    rows = [...(await commands(test, id)), await listing(test, council)]
  } finally {
    await test.core.shutdown()
  }
  return [...rows, browser === null ? notMeasured(PAINT, HAND, 'no Chromium on this machine') : await painting(browser, dataFolder, id)]
}

async function commands(test: TestCore, id: string): Promise<Row[]> {
  const { attendance, agenda } = await test.call('meetings.get', { id })
  const people = attendance.map(({ personId }) => personId)
  const mark = (personIds: string[]) => test.call('meetings.mark', { meetingId: id, personIds, status: 'present', remark: '' })
  const freezing = await timed(() => mark(people.slice(0, 1)))
  const ticks: number[] = []
  for (const personId of people.slice(1, TIMES)) ticks.push(await timed(() => mark([personId])))
  await mark(people)

  let item = agenda[4]
  if (item === undefined) throw new Error('no agenda')
  const batches: number[] = []
  for (let at = 0; at < TIMES; at += 1) {
    const body = fromPlainText(Array.from({ length: 30 }, () => 'ที่ประชุมอภิปรายเรื่องงบประมาณ ผู้รับผิดชอบ และช่องทางแจ้งข่าว').join('\n') + at)
    batches.push(await timed(async () => {
      item = await test.call('meetings.saveItem', { id: item?.id ?? '', revision: item?.revision ?? 1, title: item?.title ?? '', body })
    }))
  }
  const resolution = { verb: 'agree' as const, text: 'ตามที่เสนอ', ...UNCOUNTED, voteMethod: 'named' as const, takenAt: '10:00', assignee: '', dueOn: null }
  let made = await test.call('meetings.addResolution', { agendaItemId: item.id, resolution })
  const votes: number[] = []
  for (const personId of people.slice(0, TIMES)) {
    votes.push(await timed(async () => {
      made = await test.call('meetings.saveResolution', { id: made.id, revision: made.revision, resolution, ballots: [{ personId, choice: 'for' }] })
    }))
  }
  return [
    compare('the first mark of a meeting of 300: its roll frozen, 300 rows with their log', { ours: freezing, anchor: 100 }, 'what a hand does not notice: 100 ms', { goal: { most: 100 } }),
    compare('one tick in a roll of 300, saved and counted', { ours: median(ticks), anchor: 20 }, BATCH, { goal: { most: 20 } }),
    compare('a batch of keystrokes in an item of two pages, saved', { ours: median(batches), anchor: 20 }, BATCH, { goal: { most: 20 } }),
    compare('one vote by name of 300, saved with its sums and who was there', { ours: median(votes), anchor: 20 }, BATCH, { goal: { most: 20 } }),
  ]
}

async function listing(test: TestCore, { folder, keys }: BigCouncil): Promise<Row> {
  await test.call('meetings.list', {})
  const ours = await timed(() => test.call('meetings.list', {}))
  const db = openSealed(join(folder, 'council.db'), keys.databaseKey)
  const tables = ['attendance', 'meeting_roll'].map((name) => db.prepare(`SELECT meeting_id, person_id FROM ${name}`))
  const anchor = await timed(() => tables.forEach((table) => table.all()))
  db.close()
  return compare('the list of 180 meetings over 30 years, each with a frozen roll of 300, called', { ours, anchor }, 'meeting and person of the same rows by SQL', { goal: { most: 150 } })
}

/** A tick is made by the key's coming up; the frame that shows it is drawn after the callback, and the next task comes behind it. */
const LISTEN = `
  globalThis.felt = []
  addEventListener('keyup', ({ key, timeStamp }) => {
    if (key === ' ') requestAnimationFrame(() => setTimeout(() => felt.push(performance.now() - timeStamp)))
  }, true)`

/** In Chromium, through browser mode: the roll's rows as the secretary walks them. */
async function painting(browser: Browser, dataDir: string, id: string): Promise<Row> {
  const { child, address } = startServer({ port: '0', dataDir })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  try {
    const page = await context.newPage()
    await page.goto(await address)
    await page.getByLabel('รหัสผ่าน', { exact: true }).fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor({ timeout: 60_000 })
    await page.evaluate(`location.hash = '/meetings/${id}'`)
    await page.locator('[data-person]').nth(299).waitFor({ state: 'attached' })
    await page.locator('[data-person]').first().focus()
    await page.evaluate(LISTEN)
    for (let at = 0; at < TIMES; at += 1) {
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.waitForTimeout(100)
    }
    const felt = await page.evaluate<number[]>('felt')
    return compare(PAINT, { ours: median(felt), anchor: 50 }, HAND, { goal: { most: 50 }, note: `longest of ${felt.length}: ${Math.round(Math.max(...felt))} ms` })
  } finally {
    await context.close()
    child.kill('SIGTERM')
  }
}
