import { useCallback, useEffect, useRef, useState } from 'react'
import type { Events } from '../../electron/contract/events.ts'
import { call, subscribe } from './client.ts'

export type Progress = Omit<Events['progress'], 'jobId'>

export interface Job {
  /** Null while nothing runs. */
  progress: Progress | null
  /** When the running work began (epoch milliseconds). */
  startedAt: number | null
  /** Runs `work` under a fresh job id and follows its progress until it ends. Rejects as `work` does. */
  run<T>(work: (jobId: string) => Promise<T>): Promise<T>
  /** Asks the core to stop; `run` then rejects with CANCELLED. */
  cancel(): void
}

const NOTHING_YET: Progress = { done: 0, total: 0, phase: '' }

/** Progress and cancelling of one piece of long work at a time. */
export function useJob(): Job {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const running = useRef<string | null>(null)

  useEffect(
    () =>
      subscribe('progress', ({ jobId, ...now }) => {
        if (jobId === running.current) setProgress(now)
      }),
    [],
  )

  const run = useCallback(async <T>(work: (jobId: string) => Promise<T>): Promise<T> => {
    const jobId = crypto.randomUUID()
    running.current = jobId
    setProgress(NOTHING_YET)
    setStartedAt(Date.now())
    try {
      return await work(jobId)
    } finally {
      running.current = null
      setProgress(null)
      setStartedAt(null)
    }
  }, [])

  const cancel = useCallback(() => {
    if (running.current !== null) void call('app.cancelJob', { jobId: running.current })
  }, [])

  return { progress, startedAt, run, cancel }
}
