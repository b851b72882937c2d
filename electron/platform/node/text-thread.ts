import { Worker } from 'node:worker_threads'
import type { TextWork } from '../../store/search/text-work.ts'
import { answerOf, type JobMessage, type JobRequest } from './worker-jobs.ts'

/** What is done with does not lie about: texts are many, and each is needed for a moment. */
const LIMITS = { maxYoungGenerationSizeMb: 4 }

/**
 * A thread that takes texts apart for another one. It is asked a hundred times, one time after the other, so it stays
 * until the thread that asks ends.
 */
export class TextThread implements TextWork {
  readonly #entry: URL
  #thread: Worker | null = null

  constructor(entry: URL) {
    this.#entry = entry
  }

  readyEntriesOf(input: Parameters<TextWork['readyEntriesOf']>[0]): ReturnType<TextWork['readyEntriesOf']> {
    const thread = (this.#thread ??= new Worker(this.#entry, { workerData: { name: 'texts', input: null } satisfies JobRequest, resourceLimits: LIMITS }))
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        thread.off('message', onMessage).off('error', onError)
        act()
      }
      const onMessage = (message: JobMessage): void => settle(() => void answerOf<Awaited<ReturnType<TextWork['readyEntriesOf']>>>(message).then(resolve, reject))
      const onError = (error: unknown): void => settle(() => reject(error as Error))
      thread.on('message', onMessage).on('error', onError)
      thread.postMessage(input)
    })
  }
}
