import { useEffect, useState } from 'react'
import type { ApiError } from '../../api/api-error.ts'

/** Counts down the seconds that TRY_AGAIN_LATER asks to wait; 0 when one may try. */
export function useWait(error: ApiError | null): number {
  const [seenError, setSeenError] = useState<ApiError | null>(null)
  const [seconds, setSeconds] = useState(0)
  if (error !== seenError) {
    setSeenError(error)
    setSeconds(error?.code === 'TRY_AGAIN_LATER' ? Number(error.details['seconds'] ?? 1) : 0)
  }
  const waiting = seconds > 0
  useEffect(() => {
    if (!waiting) return
    const tick = setInterval(() => setSeconds((left) => Math.max(0, left - 1)), 1000)
    return () => clearInterval(tick)
  }, [waiting])
  return seconds
}
