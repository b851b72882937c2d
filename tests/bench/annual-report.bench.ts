import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodePrinter } from '../../electron/platform/node/printer.ts'
import { WorkerJobs } from '../../electron/platform/node/worker-jobs.ts'
import { compare, notMeasured, type Row } from '../../tools/lib/bench.mjs'
import { createTestCore, type TestCore } from '../support/core.ts'
import { png } from '../support/png.ts'
import { BUILT_WORKER } from '../support/workers.ts'
import { has, timed, workFolder } from './support/measure.ts'

/** The annual report of the sample council with twenty pictures of half a megabyte, as it is asked for; beside LibreOffice making a PDF of the same as DOCX. */
export const runs = 3

const PICTURES = 20
const WHAT = `annual report with ${PICTURES} pictures, from the records to PDF, warm`
const WRITER = 'soffice --convert-to pdf of the same as DOCX'
const PAPER = { kind: 'annualReport', year: 2026 } as const

interface Prepared {
  folder: string
  test: TestCore
  docx: string
  end: () => Promise<void>
}

/** As many bytes as a photo of 1,600 dots, which no packing makes fewer; each another. */
const picture = (): Uint8Array => Buffer.concat([png(900, 600, 128), randomBytes(540_000)])

export async function prepare(): Promise<Prepared> {
  const { folder, end } = workFolder()
  const printer = nodePrinter()
  const test = await createTestCore(join(folder, 'data'), { printer, jobs: new WorkerJobs(BUILT_WORKER) })
  await test.call('councils.createSample', { jobId: test.newId() })
  const projects = await test.call('projects.list', {})
  for (let at = 0; at < PICTURES; at += 1) {
    const projectId = projects[0]?.id ?? ''
    const activity = await test.call('activities.add', { projectId, position: at + 1, title: `กิจกรรมที่ ${at + 1}`, plannedFrom: '2026-01-10', plannedTo: null, actualFrom: null, actualTo: null, outcome: '' })
    const stageId = randomUUID()
    const bytes = picture()
    await test.call('files.stage', { stageId, name: `${at}.png`, offset: 0, total: bytes.length, bytes })
    await test.call('files.attach', { ownerKind: 'activity', ownerId: activity.id, stageId, mediaType: 'image/png', phase: 'after' })
  }
  await test.call('papers.pdf', { paper: PAPER })
  mkdirSync(join(folder, 'out'))
  const docx = join(folder, 'out', 'annual.docx')
  writeFileSync(docx, (await test.call('papers.docx', { paper: PAPER })).bytes)
  return { folder, test, docx, end: async () => { await test.core.shutdown(); await printer.close(); end() } }
}

export default async function annualReport(_args: string[], { folder, test, docx }: Prepared): Promise<Row[]> {
  let bytes = 0
  const ours = await timed(async () => { bytes = (await test.call('papers.pdf', { paper: PAPER })).bytes.length })
  if (!has('soffice')) return [notMeasured(WHAT, WRITER, 'soffice is not installed')]
  const home = `-env:UserInstallation=file://${join(folder, 'office')}`
  const anchor = await timed(() => spawnSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], { stdio: 'ignore', timeout: 180_000 }))
  return [compare(WHAT, { ours, anchor }, WRITER, { goal: { most: 3000 }, note: `${Math.round(bytes / 1000)} kB` })]
}
