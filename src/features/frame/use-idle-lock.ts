import { useIdle } from '@mantine/hooks'
import { useEffect } from 'react'
import { subscribe } from '../../api/client.ts'
import { useSession } from '../../api/status.ts'
import { flushAll } from '../../components/autosave-registry.ts'
import { lockWhenIdle } from './lock.ts'

const MINUTE = 60_000
/** Longest wait a browser timer holds; stands for "never". */
const NEVER = 2_147_483_647

/** Locks after the council's minutes without a key or pointer, and saves typed text when the core is about to lock. */
export function useIdleLock(): void {
  const { idleMinutes } = useSession()
  const idle = useIdle(idleMinutes > 0 ? idleMinutes * MINUTE : NEVER, { initialState: false })
  useEffect(() => {
    if (idle && idleMinutes > 0) void lockWhenIdle()
  }, [idle, idleMinutes])
  useEffect(() => subscribe('locking', () => void flushAll()), [])
}
