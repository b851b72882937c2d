import { useEffect, useRef, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'

/** In an address: the part of the page that it leads to. */
export const ARRIVE_AT = 'at'

/** A part of a page that an address can lead to, as `?at=files`: it is scrolled to and takes the focus. */
export function Arrival({ at, children }: { at: string; children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null)
  const [params] = useSearchParams()
  const wanted = params.get(ARRIVE_AT) === at
  useEffect(() => {
    if (!wanted) return
    part.current?.scrollIntoView()
    part.current?.focus({ preventScroll: true })
  }, [wanted])
  return (
    <div ref={part} tabIndex={wanted ? -1 : undefined}>
      {children}
    </div>
  )
}
