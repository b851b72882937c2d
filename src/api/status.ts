import { useEffect } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Session, Status } from '../../electron/contract/app.ts'
import { subscribe } from './client.ts'
import { useQueryCall } from './hooks.ts'
import { queryClient, refresh } from './query-client.ts'

/** What is installed, preferred and open: the first thing asked, and again when the session changes. */
export function useStatusQuery(): UseQueryResult<Status, Error> {
  return useQueryCall('app.status', {})
}

/** The status on any page: app.tsx draws none before it is there. */
export function useStatus(): Status {
  const { data } = useStatusQuery()
  if (data === undefined) throw new Error('useStatus() outside of app.tsx')
  return data
}

/** Who has which council open; for pages inside the frame. */
export function useSession(): Session {
  const { session } = useStatus()
  if (session === null) throw new Error('useSession() while locked')
  return session
}

/** True where the signed-in user may change records. */
export function useMayWrite(): boolean {
  const { role } = useSession().user
  return role === 'secretary' || role === 'assistant'
}

/** Forgets every record the page holds: after locking nothing of the council may stay in memory or on screen. */
export function forgetRecords(): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [name] }) => !String(name).startsWith('app.') })
}

const HOUR = 60 * 60 * 1000

/** Keeps the status true: on every change of session, and hourly for the date. Once, in app.tsx. `onLocked` stays the same. */
export function useStatusUpdates(onLocked: () => void): void {
  useEffect(() => {
    const end = subscribe('session', ({ open, locked }) => {
      if (locked) return onLocked()
      void refresh(['app.status']).then(() => {
        if (!open) forgetRecords()
      })
    })
    const hourly = setInterval(() => void refresh(['app.status']), HOUR)
    return () => {
      end()
      clearInterval(hourly)
    }
  }, [onLocked])
}
