import { JOBS, type JobInput, type JobName, type JobOutput } from '../../electron/platform/jobs.ts'
import type { Jobs } from '../../electron/platform/ports.ts'
import { FAST_LOG_N } from './fast-log-n.ts'

/** The real jobs in the test's own thread, with passphrases that cost nothing: for tests of what jobs are used for. */
export const quickJobs: Jobs = {
  async run<N extends JobName>(name: N, input: JobInput<N>, hooks = {}): Promise<JobOutput<N>> {
    const job = JOBS[name] as (input: unknown, hooks: unknown) => Promise<JobOutput<N>>
    // Copies, as a worker gets and gives them: wiping one leaves the other, and what cannot travel fails here too.
    return structuredClone(await job(structuredClone(name === 'newSlot' ? { ...input, logN: FAST_LOG_N } : input), hooks))
  },
  close: () => Promise.resolve(),
}
