import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../../../api/api-error.ts'
import { api } from '../../../api/client.ts'
import { refresh } from '../../../api/query-client.ts'
import { showError, showUndo } from '../../../components/toasts.tsx'
import type { Movement } from '../../../../electron/contract/holding.ts'
import type { AttendanceEntry } from '../../../../electron/contract/meetings.ts'
import type { AttendanceBook } from './attendance-book.ts'

export interface MovementCommands {
  /** Somebody who came or left was there: marked as present if marked as anything else. */
  add(entry: AttendanceEntry, kind: Movement['kind'], at: string): Promise<void>
  /** Null takes it away, and offers it back. */
  change(movement: Movement, at: string | null): Promise<void>
}

/** Arrivals and leavings; each change is counted by the core, and the page's meeting asked for again. */
export function useMovements(meetingId: string, book: AttendanceBook): MovementCommands {
  const { t } = useTranslation('meetings')
  return useMemo(() => {
    async function run(command: () => Promise<unknown>): Promise<boolean> {
      const done = await command().then(() => true, (cause: unknown) => {
        showError(asApiError(cause))
        return false
      })
      await refresh(['meetings'])
      return done
    }
    return {
      async add({ personId, status }, kind, at) {
        if (status !== 'present' && status !== 'substitute') book.mark([personId], 'present')
        await book.flush()
        await run(() => api.meetings.addMovement({ meetingId, personId, kind, at }))
      },
      async change({ id, revision, kind }, at) {
        if (at !== null) return void (await run(() => api.meetings.saveMovement({ id, revision, kind, at })))
        if (!(await run(() => api.meetings.removeMovement({ id, revision })))) return
        showUndo(t('people.movementRemoved'), () => run(() => api.meetings.restoreMovement({ id })))
      },
    }
  }, [meetingId, book, t])
}
