import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from './contract/errors.ts'
import { JOBS } from './platform/jobs.ts'
import type { JobMessage, JobRequest } from './platform/node/worker-jobs.ts'

/** Composition root of a worker thread: runs one job, tells its progress, and answers once. */
const port = parentPort
if (!port) throw new Error('worker.ts runs as a worker thread')

const controller = new AbortController()
port.on('message', (message: unknown) => {
  if (message === 'cancel') controller.abort()
})

const { name, input } = workerData as JobRequest
const send = (message: JobMessage): void => port.postMessage(message)
const job = JOBS[name] as (input: unknown, hooks: unknown) => Promise<unknown>

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

job(input, { signal: controller.signal, onProgress }).then(
  (value) => send({ kind: 'value', value }),
  (error: unknown) => {
    if (error instanceof AppError) send({ kind: 'error', code: error.code, details: error.details })
    else send({ kind: 'unexpected', message: String(error), stack: error instanceof Error ? (error.stack ?? '') : '' })
  },
)
