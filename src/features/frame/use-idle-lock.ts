import { useIdle } from '@mantine/hooks'
import { useEffect } from 'react'
import { call, subscribe } from '../../api/client.ts'
import { useSession } from '../../api/status.ts'
import { anythingUnsaved, flushAll } from '../../components/autosave-registry.ts'
import { lockWhenIdle } from './lock.ts'

const MINUTE = 60_000
/** Longest wait a browser timer holds; stands for "never". */
const NEVER = 2_147_483_647

/**
 * Locks after the council's minutes without a key or pointer, and saves typed text when the core is about to lock. While
 * somebody is there, or text waits that could not be saved, it says so: the core locks a council whose page is silent.
 */
export function useIdleLock(): void {
  const { idleMinutes } = useSession()
  const idle = useIdle(idleMinutes > 0 ? idleMinutes * MINUTE : NEVER, { initialState: false })
  useEffect(() => {
    if (idle && idleMinutes > 0) void lockWhenIdle()
  }, [idle, idleMinutes])
  const away = useIdle(MINUTE, { initialState: false })
  useEffect(() => {
    const tell = () => {
      if (!away || anythingUnsaved()) void call('app.touch').catch(() => undefined)
    }
    tell()
    const timer = setInterval(tell, MINUTE)
    return () => clearInterval(timer)
  }, [away])
  useEffect(() => subscribe('locking', () => void flushAll()), [])
}
