import { uuidv7 } from 'uuidv7'
import type { JobHooks } from '../platform/ports.ts'
import { CouncilStore, type Steps } from '../store/council-store.ts'
import { openSealed } from '../store/sealed-database.ts'
import type { Writer } from '../store/writer.ts'
import { stopIfAborted } from '../vault/chunks.ts'
import type { BookForJob } from './context.ts'

/**
 * Long writing off the main thread (writingAside): one transaction on a connection of its own. Until it is saved the
 * open council reads what was there before, and a program that is killed or a job that is cancelled leaves just that.
 */

/** How long it works before it looks whether it was cancelled. */
const SLICE_MS = 40

/** Pages that find no room are sealed, written and read again, some of them many times: room for all of ten thousand rows. */
const CACHE_KIB = 32 * 1024

export interface BookWork<T> {
  /** The call, for the log. */
  command: string
  /** Progress phase of the steps. */
  phase: string
  steps: (writer: Writer) => Steps<T>
  /** What is done on the same connection once the transaction stands; cancelling is over by then. */
  afterwards?: (store: CouncilStore) => void
}

/** @throws AppError of the steps, CANCELLED, disk errors; then nothing is changed */
export async function onBook<T>({ database, databaseKey, actor, at }: BookForJob, { onProgress, signal }: JobHooks, work: BookWork<T>): Promise<T> {
  const store = new CouncilStore(openSealed(database, databaseKey))
  store.db.pragma(`cache_size = -${String(CACHE_KIB)}`)
  let looked = performance.now()
  try {
    const result = await store.writeInSteps({ actor, command: work.command, now: () => at, newId: uuidv7 }, work.steps, async ({ done, total }) => {
      if (performance.now() - looked < SLICE_MS) return
      onProgress?.(done, total, work.phase)
      await new Promise<void>((resolve) => setImmediate(resolve))
      looked = performance.now()
    }, () => stopIfAborted(signal))
    work.afterwards?.(store)
    return result
  } finally {
    store.close()
  }
}
