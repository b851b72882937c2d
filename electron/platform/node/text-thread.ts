import { Worker } from 'node:worker_threads'
import type { ReadyEntry } from '../../store/search/index-writer.ts'
import type { TextReader, TextsOf } from '../../store/search/text-work.ts'
import type { Touched } from '../../store/writer.ts'
import { answerOf, type JobAnswer, type JobRequest } from './worker-jobs.ts'

/** What is done with does not lie about: texts are many, and each is needed for a moment. */
const LIMITS = { maxYoungGenerationSizeMb: 4 }

/** A thread that takes texts apart for another one: it is asked a hundred times, one time after the other. */
export class TextThread implements TextReader {
  readonly #thread: Worker

  constructor(entry: URL, of: TextsOf) {
    this.#thread = new Worker(entry, { workerData: { name: 'texts', input: of } satisfies JobRequest, resourceLimits: LIMITS })
  }

  readyEntriesOf(records: readonly Touched[]): Promise<ReadyEntry[]> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        this.#thread.off('message', onMessage).off('error', onError)
        act()
      }
      const onMessage = (answer: JobAnswer): void => settle(() => void answerOf<ReadyEntry[]>(answer).then(resolve, reject))
      const onError = (error: unknown): void => settle(() => reject(error as Error))
      this.#thread.on('message', onMessage).on('error', onError)
      this.#thread.postMessage(records)
    })
  }

  close(): void {
    void this.#thread.terminate()
  }
}
