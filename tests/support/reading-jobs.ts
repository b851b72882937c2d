import type { RollPreview } from '../../electron/contract/imports.ts'
import type { JobInput } from '../../electron/platform/jobs.ts'
import type { Jobs } from '../../electron/platform/ports.ts'
import { quickJobs } from './quick-jobs.ts'

/** Jobs that cost nothing; the reader answers what the test says. */
export function jobsThatRead(read: (input: JobInput<'readRoll'>) => RollPreview): Jobs {
  return {
    ...quickJobs,
    run: (name, input, hooks) => (name === 'readRoll' ? Promise.resolve(read(input as JobInput<'readRoll'>) as never) : quickJobs.run(name, input, hooks)),
  }
}
