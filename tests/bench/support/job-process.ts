import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { WorkerJobs } from '../../../electron/platform/node/worker-jobs.ts'
import type { JobInput, JobName } from '../../../electron/platform/jobs.ts'
import { createTestCore } from '../../support/core.ts'
import { BUILT_WORKER } from '../../support/workers.ts'

/**
 * The whole program in a process of its own that does one job and nothing before: what its memory peaks at is the
 * job's doing. While it works, calls are served as from an open window.
 */

export interface JobFigures {
  ms: number
  /** Most resident memory of the process: the program, its libraries, the job's thread. */
  peakMemoryMb: number
  /** Longest time that the thread which serves calls stood still, during the job and in a second of rest before. */
  longestBlockMs: number
  longestBlockAtRestMs: number
  /** What each phase that the job tells of took, from its beginning to the next one's: by the clock, and of the processors. */
  phases: Record<string, Took>
}

export interface Took {
  ms: number
  /** Of all threads of the process. */
  cpuMs: number
}

interface Task<N extends JobName = JobName> {
  dataFolder: string
  /** Null: the program as it stands, idle. */
  job: { name: N; input: JobInput<N> } | null
}

const REST_MS = 1000
const CALL_EVERY_MS = 20

export function inProcessOfItsOwn<N extends JobName>(task: Task<N>): Promise<JobFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [], { serialization: 'advanced', execArgv: [] })
    child.on('message', (message) => resolve(message as JobFigures))
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`the process of the job ended with exit code ${code} and no figures`)))
    child.send(task)
  })
}

/** How long the event loop stood still at worst. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await work()
  delay.disable()
  return delay.max / 1e6
}

/** On Linux `maxRSS` begins at what the parent held when it forked: there the kernel's own high-water mark of this process is asked. */
function peakMemoryMb(): number {
  const kilobytes = process.platform === 'linux' ? /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] : undefined
  return Number(kilobytes ?? process.resourceUsage().maxRSS) / 1024
}

/** Adds up what passes until the next phase is told. */
function stopwatch(): { begin: (phase: string) => void; phases: JobFigures['phases'] } {
  const phases: JobFigures['phases'] = {}
  const now = (): Took => {
    const { user, system } = process.cpuUsage()
    return { ms: performance.now(), cpuMs: (user + system) / 1000 }
  }
  let current = ''
  let since = now()
  const begin = (phase: string): void => {
    if (phase === current) return
    const { ms, cpuMs } = now()
    const before = phases[current] ?? { ms: 0, cpuMs: 0 }
    phases[current] = { ms: before.ms + ms - since.ms, cpuMs: before.cpuMs + cpuMs - since.cpuMs }
    current = phase
    since = { ms, cpuMs }
  }
  return { begin, phases }
}

async function run({ dataFolder, job }: Task): Promise<JobFigures> {
  const jobs = new WorkerJobs(BUILT_WORKER)
  const { core, call } = await createTestCore(dataFolder, { jobs })
  const calls = setInterval(() => void call('app.status', {}), CALL_EVERY_MS)
  const longestBlockAtRestMs = await longestBlock(() => new Promise((resolve) => setTimeout(resolve, REST_MS)))
  const { begin, phases } = stopwatch()
  const start = performance.now()
  const longestBlockMs = await longestBlock(async () => job && (await jobs.run(job.name, job.input, { onProgress: (_done, _total, phase) => begin(phase) })))
  begin('end')
  const ms = performance.now() - start
  clearInterval(calls)
  await core.shutdown()
  return { ms, peakMemoryMb: peakMemoryMb(), longestBlockMs, longestBlockAtRestMs, phases }
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  process.once('message', (task) => {
    void run(task as Task).then((figures) => process.send?.(figures, () => process.exit(0)))
  })
}
