import type { UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from '../../api/api-error.ts'
import { useQueryCall } from '../../api/hooks.ts'
import type { Stale } from '../../api/query-client.ts'
import { useSession } from '../../api/status.ts'
import type { MinutesLife } from '../../../electron/contract/minutes.ts'

/** What a step of the minutes makes stale beside its own noun. */
export const STALE: readonly Stale[] = ['meetings', 'papers']

/** Everything between draft and amendment of one meeting's minutes. */
export function useMinutesLife(meetingId: string, enabled = true): UseQueryResult<MinutesLife, ApiError> {
  return useQueryCall('minutes.get', { meetingId }, { enabled })
}

/** True where the signed-in user may say that minutes are adopted or amended: the secretary and the chair. */
export function useMayAdopt(): boolean {
  const session = useSession()
  return session.guest === null && (session.user.role === 'secretary' || session.user.role === 'chair')
}
