import { Worker, type ResourceLimits } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '../../contract/errors.ts'
import type { JobInput, JobName, JobOutput } from '../jobs.ts'
import type { JobHooks, Jobs } from '../ports.ts'

/** What travels between the main thread and a worker. */
export interface JobRequest {
  /** 'texts': no job, but a thread that is asked again and again (text-thread.ts). */
  name: JobName | 'texts'
  input: unknown
}
export type JobMessage =
  | { kind: 'progress'; done: number; total: number; phase: string }
  | { kind: 'value'; value: unknown }
  | { kind: 'error'; code: ErrorCode; details: ErrorDetails }
  | { kind: 'unexpected'; message: string; stack: string }

export type JobAnswer = Exclude<JobMessage, { kind: 'progress' }>

/** What a worker answered, as the promise that its work was. */
export function answerOf<T>(answer: JobAnswer): Promise<T> {
  if (answer.kind === 'value') return Promise.resolve(answer.value as T)
  if (answer.kind === 'error') return Promise.reject(new AppError(answer.code, answer.details))
  return Promise.reject(Object.assign(new Error(answer.message), { stack: answer.stack }))
}

/** Reading leaves nothing half done, and is too busy to listen: when it is cancelled its thread just ends. */
const READING: ReadonlySet<JobName> = new Set(['readRoll', 'readFileText'])
/**
 * Nobody waits for the reading of files, and what they hold may be made to take all memory: then the thread ends, not the
 * program. Threads that handle many texts one after the other would let what they are done with lie about.
 */
const LIMITS: Partial<Record<JobName, ResourceLimits>> = {
  readFileText: { maxOldGenerationSizeMb: 512 },
  rebuildSearch: { maxYoungGenerationSizeMb: 8 },
  fillSearch: { maxYoungGenerationSizeMb: 8 },
}

/**
 * One fresh thread a job: nothing of one job (keys, a 256 MB key derivation) outlives it, and a
 * cancelled job that does not answer can be ended from outside.
 */
export class WorkerJobs implements Jobs {
  readonly #entry: URL
  readonly #running = new Set<Worker>()

  constructor(entry: URL) {
    this.#entry = entry
  }

  run<N extends JobName>(name: N, input: JobInput<N>, hooks: JobHooks = {}): Promise<JobOutput<N>> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.#entry, { workerData: { name, input } satisfies JobRequest, resourceLimits: LIMITS[name] ?? {} })
      this.#running.add(worker)
      const cancel = (): void => void (READING.has(name) ? worker.terminate() : worker.postMessage('cancel'))
      hooks.signal?.addEventListener('abort', cancel, { once: true })
      if (hooks.signal?.aborted) cancel()

      const settle = (act: () => void): void => {
        hooks.signal?.removeEventListener('abort', cancel)
        this.#running.delete(worker)
        act()
        void worker.terminate()
      }
      worker.on('message', (message: JobMessage) => {
        if (message.kind === 'progress') hooks.onProgress?.(message.done, message.total, message.phase)
        else settle(() => void answerOf<JobOutput<N>>(message).then(resolve, reject))
      })
      worker.on('error', (error) => settle(() => reject(error)))
      worker.on('exit', () => settle(() => reject(new AppError('CANCELLED'))))
    })
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running].map((worker) => worker.terminate()))
  }
}
