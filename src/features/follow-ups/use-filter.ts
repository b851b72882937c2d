import { useSearchParams } from 'react-router'
import { followUpFilter, type FollowUpFilter } from '../../../electron/contract/follow-ups.ts'

/** What is not finished is asked for most; `all` in the address takes even that away. */
const AT_FIRST: FollowUpFilter = { standing: 'unfinished' }

/** The filter, kept in the address: coming back finds the list as it was left, and papers take the same words. */
export function useFilter(): { filter: FollowUpFilter; query: string; set(filter: FollowUpFilter): void } {
  const [params, setParams] = useSearchParams()
  const entries = Object.fromEntries(params)
  const read = followUpFilter.safeParse(entries)
  const filter = params.size === 0 || !read.success ? AT_FIRST : read.data
  const set = (next: FollowUpFilter) => {
    const given = Object.entries(next).filter(([, value]) => value !== undefined)
    setParams(given.length === 0 ? { all: '' } : Object.fromEntries(given.map(([name, value]) => [name, String(value)])), { replace: true, preventScrollReset: true })
  }
  return { filter, query: new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString(), set }
}
