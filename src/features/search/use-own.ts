import type { CallOutput } from '../../../electron/contract/index.ts'
import { QUERY_LIMIT } from '../../../electron/contract/query-pieces.ts'
import { toArabicDigits } from '../../../electron/contract/text/index.ts'
import { call } from '../../api/client.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useSession } from '../../api/status.ts'

export type OwnSearches = CallOutput<'search.own'>

const NONE: OwnSearches = { recent: [], saved: [] }

/** What this user asked lately and saved. */
export function useOwnSearches(): OwnSearches {
  return useQueryCall('search.own', {}).data ?? NONE
}

/** Whether it is worth finding again: signs alone are no question, and a national ID typed in full is nobody's habit. */
export function isWorthKeeping(text: string): boolean {
  const digits = toArabicDigits(text).replace(/[\s.-]/g, '')
  return /[\p{L}\p{N}]/u.test(text) && !/^\d{13}$/.test(digits)
}

/** Keeps a query among the recent ones, beside whatever goes on: that it could not be kept is no news. A backup that is looked into keeps nothing. */
export function useRemember(): (text: string) => void {
  const { guest } = useSession()
  return (text) => {
    const query = text.slice(0, QUERY_LIMIT).trim()
    if (guest !== null || !isWorthKeeping(query)) return
    void call('search.remember', { text: query }).then(() => refresh(['search.own']), () => undefined)
  }
}
