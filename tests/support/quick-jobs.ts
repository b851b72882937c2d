import { JOBS } from '../../electron/platform/jobs.ts'
import type { Jobs } from '../../electron/platform/ports.ts'
import { sealWithPassphrase } from '../../electron/vault/key-slots.ts'
import { FAST_LOG_N } from './council-folder.ts'

/** The real jobs in the test's own thread, with passphrases that cost nothing: for tests of what jobs are used for. */
export const quickJobs: Jobs = {
  run: async (name, input, hooks = {}) => {
    if (name === 'sealSlot') {
      const { slotId, keys, passphrase } = input as Parameters<typeof JOBS.sealSlot>[0]
      return (await sealWithPassphrase(slotId, keys, passphrase, FAST_LOG_N)) as never
    }
    const job = JOBS[name] as (input: unknown, hooks: unknown) => Promise<never>
    return await job(input, hooks)
  },
  close: () => Promise.resolve(),
}
