import { useState } from 'react'
import { useLocation, useNavigationType, useSearchParams, type Location } from 'react-router'
import { MANY, readAsked, writeAsked, type Asked } from './search-address.ts'

/** Left in the history by this page's own writing. */
interface Own {
  typed: true
}
const isOwn = ({ state }: Location): boolean => (state as Own | null)?.typed === true

/**
 * What is asked, kept in the address as it is typed; an address that comes from elsewhere (the box in the header, going
 * back) is taken over. Typed text lives here: an address changes a moment after the key, and the cursor would jump.
 */
export function useAsked(): { asked: Asked; /** Changes with every address that came from elsewhere. */ arrival: number; change(part: Partial<Asked>): void } {
  const [params, setParams] = useSearchParams()
  const location = useLocation()
  const came = useNavigationType()
  const [asked, setAsked] = useState(() => readAsked(params))
  const [seen, setSeen] = useState(location)
  const [arrival, setArrival] = useState(0)
  if (seen !== location) {
    setSeen(location)
    if (came !== 'REPLACE' || !isOwn(location)) {
      setAsked(readAsked(params))
      setArrival(arrival + 1)
    }
  }
  const change = (part: Partial<Asked>): void => {
    const next = { ...asked, shown: MANY, ...part }
    setAsked(next)
    setParams(writeAsked(next), { replace: true, preventScrollReset: true, state: { typed: true } satisfies Own })
  }
  return { asked, arrival, change }
}
