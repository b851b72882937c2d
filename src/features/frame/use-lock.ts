import { useCallback } from 'react'
import { call } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { forgetRecords } from '../../api/status.ts'
import { flushAll } from '../../components/autosave-registry.ts'

/** Locks at once: saves what is being typed, then closes the council and empties the page. */
export function useLock(): () => void {
  return useCallback(() => void lockNow(), [])
}

export async function lockNow(): Promise<void> {
  await flushAll()
  await call('councils.lock')
  await refresh(['app.status'])
  forgetRecords()
}
