import { parentPort, workerData } from 'node:worker_threads'
import { IN_THIS_THREAD } from './backup/database-work.ts'
import { AppError } from './contract/errors.ts'
import type { WorkerHooks } from './platform/jobs.ts'
import { TextThread } from './platform/node/text-thread.ts'
import { openTexts, type TextsOf } from './store/search/text-work.ts'
import type { Touched } from './store/writer.ts'
import { WorkerJobs, type JobMessage, type JobRequest } from './platform/node/worker-jobs.ts'

/** Composition root of a worker thread: runs one job, tells its progress, and answers once; or takes texts apart as often as it is asked. */
const port = parentPort
if (!port) throw new Error('worker.ts runs as a worker thread')

const controller = new AbortController()
port.on('message', (message: unknown) => {
  if (message === 'cancel') controller.abort()
})

const { name, input } = workerData as JobRequest
const send = (message: JobMessage): void => port.postMessage(message)

/** The code of all jobs takes longer to load than the work on a database, which another job waits for. */
async function loadJob(): Promise<(input: unknown, hooks: WorkerHooks) => Promise<unknown>> {
  const jobs = name in IN_THIS_THREAD ? IN_THIS_THREAD : (await import('./platform/jobs.ts')).JOBS
  return jobs[name as keyof typeof jobs] as Awaited<ReturnType<typeof loadJob>>
}

/** A package's database, and the texts of an index, have a thread of their own beside this one, begun when it is asked for; it ends with this one at the latest. */
const beside = new WorkerJobs(new URL(import.meta.url))
const databases: WorkerHooks['databases'] = {
  examineDatabase: (task) => beside.run('examineDatabase', task),
  takeOverDatabase: (task) => beside.run('takeOverDatabase', task),
}

const texts: WorkerHooks['texts'] = (of) => new TextThread(new URL(import.meta.url), of)

/** Oftener than this nobody can see, and every message costs the thread that serves the window. */
const TELL_EVERY_MS = 50
let told = { phase: '', at: 0 }

/** Tells the beginning and the end of each phase, and in between what there is time for. */
function onProgress(done: number, total: number, phase: string): void {
  const now = performance.now()
  if (phase === told.phase && done < total && now - told.at < TELL_EVERY_MS) return
  told = { phase, at: now }
  send({ kind: 'progress', done, total, phase })
}

function answer(work: Promise<unknown>): void {
  work.then(
    (value) => send({ kind: 'value', value }),
    (error: unknown) => {
      if (error instanceof AppError) send({ kind: 'error', code: error.code, details: error.details })
      else send({ kind: 'unexpected', message: String(error), stack: error instanceof Error ? (error.stack ?? '') : '' })
    },
  )
}

if (name === 'texts') {
  const reader = openTexts(input as TextsOf)
  port.on('message', (records) => answer(reader.readyEntriesOf(records as Touched[])))
} else answer(loadJob().then((job) => job(input, { signal: controller.signal, onProgress, databases, texts })))
