import { uuidv7 as newId } from 'uuidv7'
import { fileURLToPath } from 'node:url'
import type { CallInput, CallName, CallOutput } from '../../electron/contract/index.ts'
import type { Envelope } from '../../electron/contract/errors.ts'
import { AppError } from '../../electron/contract/errors.ts'
import { createCore, type Core } from '../../electron/core.ts'
import { bundledAt } from '../../electron/platform/node/bundled.ts'
import { nodeMedia } from '../../electron/platform/node/media.ts'
import { nodePlaces } from '../../electron/platform/node/places.ts'
import { WorkerJobs } from '../../electron/platform/node/worker-jobs.ts'
import type { JobInput, JobName, JobOutput } from '../../electron/platform/jobs.ts'
import type { JobHooks, Ports } from '../../electron/platform/ports.ts'
import { FAST_LOG_N } from './fast-log-n.ts'
import { quickJobs } from './quick-jobs.ts'
import { TEST_WORKER } from './workers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A clock that stands at a given day and moves a little with every look. */
export function testClock(start = '2026-02-10T03:00:00.000Z'): Ports['clock'] & { set(instant: string): void } {
  let at = Date.parse(start)
  return {
    now: () => new Date((at += 50)).toISOString(),
    today: () => new Date(at).toISOString().slice(0, 10),
    set: (instant) => (at = Date.parse(instant)),
  }
}

export interface TestCore {
  core: Core
  clock: ReturnType<typeof testClock>
  newId: () => string
  events: { topic: string; payload: unknown }[]
  /** Calls and unwraps; a failure is thrown as the AppError it was. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>
}

/** Real worker threads; only passphrase slots are sealed with a work factor that costs nothing. */
export class TestJobs extends WorkerJobs {
  constructor() {
    super(TEST_WORKER)
  }

  override run<N extends JobName>(name: N, input: JobInput<N>, hooks?: JobHooks): Promise<JobOutput<N>> {
    return super.run(name, name === 'newSlot' ? { ...input, logN: FAST_LOG_N } : input, hooks)
  }
}

/**
 * The real core on a real folder; only clock, printer, log and work factor are the test's. Jobs run in the test's own
 * thread: to start others costs more than most tests. Tests of what goes on beside each other give `new TestJobs()`.
 */
export async function createTestCore(dataFolder: string, overrides: Partial<Ports> = {}): Promise<TestCore> {
  const clock = testClock()
  const events: TestCore['events'] = []
  const core = await createCore({
    shell: 'browser',
    version: '0.0.0-test',
    dataFolder,
    clock,
    newId,
    jobs: quickJobs,
    places: nodePlaces,
    media: nodeMedia,
    printer: { toPdf: () => Promise.reject(new AppError('PRINTER_MISSING')), redraw: () => Promise.resolve(null), close: () => Promise.resolve() },
    opener: null,
    bundled: bundledAt(`${root}/resources`, `${root}/out/renderer/licences.json`),
    log: { error: (_traceId, error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`) },
    emit: (topic, payload) => events.push({ topic, payload }),
    ...overrides,
  })
  return {
    core,
    clock,
    newId,
    events,
    async call(name, input) {
      const answer = (await core.dispatch(name, input)) as Envelope<never>
      if (!answer.ok) throw new AppError(answer.error.code, answer.error.details)
      return answer.value
    },
  }
}

export const PASSPHRASE = 'ทะเลสวยน้ำใสหาดทรายขาว'

export const PROFILE: CallInput<'councils.create'>['profile'] = {
  name: 'สภาองค์กรชุมชนตำบลทดสอบ',
  kind: 'tambon',
  provinceCode: '83',
  amphoeCode: '8303',
  tambonCode: '830304',
  registrationNo: '',
  registeredOn: null,
  phone: '',
  address: '',
}

export async function createTestCouncil(test: TestCore): Promise<CallOutput<'councils.create'>> {
  return await test.call('councils.create', { profile: PROFILE, displayName: 'สมหญิง ใจดี', passphrase: PASSPHRASE })
}

export function personInput(givenName: string, familyName = 'ใจดี'): CallInput<'members.add'>['person'] {
  return { title: 'นาง', givenName, familyName, nationalId: '', bornOn: null, phone: '', houseNo: '', moo: 1, address: '', note: '' }
}
