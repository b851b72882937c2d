import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { verb as verbSchema } from '../../../electron/contract/meetings.ts'
import { DUTIES } from '../meetings/duties.ts'
import type { ResolutionFilter } from './filter.ts'

export const NO_FILTER: ResolutionFilter = { year: null, verb: null, duty: null, text: '' }

function readFilter(params: URLSearchParams): ResolutionFilter {
  const year = params.get('year')
  return {
    year: year !== null && /^\d{4}$/.test(year) ? Number(year) : null,
    verb: verbSchema.safeParse(params.get('verb')).data ?? null,
    duty: DUTIES.find((number) => String(number) === params.get('duty')) ?? null,
    text: params.get('text') ?? '',
  }
}

/** The filter, kept in the address too: coming back from a meeting finds the register as it was left. */
export function useFilter(): [ResolutionFilter, (filter: ResolutionFilter) => void] {
  const [params, setParams] = useSearchParams()
  // Typed text lives here: an address changes a moment after the key, and the cursor would jump.
  const [filter, setFilter] = useState(() => readFilter(params))
  const change = (next: ResolutionFilter) => {
    setFilter(next)
    const entries = Object.entries(next).filter(([, value]) => value !== null && value !== '')
    setParams(Object.fromEntries(entries.map(([name, value]) => [name, String(value)])), { replace: true, preventScrollReset: true })
  }
  return [filter, change]
}
