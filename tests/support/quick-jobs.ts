import { JOBS, type JobInput, type JobName, type JobOutput } from '../../electron/platform/jobs.ts'
import type { Jobs } from '../../electron/platform/ports.ts'
import { FAST_LOG_N } from './council-folder.ts'

/** The real jobs in the test's own thread, with passphrases that cost nothing: for tests of what jobs are used for. */
export const quickJobs: Jobs = {
  async run<N extends JobName>(name: N, input: JobInput<N>, hooks = {}): Promise<JobOutput<N>> {
    const job = JOBS[name] as (input: unknown, hooks: unknown) => Promise<JobOutput<N>>
    // A copy of its own, as a worker gets it: wiping one leaves the other.
    return await job(structuredClone(name === 'newSlot' ? { ...input, logN: FAST_LOG_N } : input), hooks)
  },
  close: () => Promise.resolve(),
}
