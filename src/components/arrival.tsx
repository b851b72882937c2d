import { useEffect, useRef, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'

/** In an address: the part of the page that it leads to. */
export const ARRIVE_AT = 'at'

/** As long as a page takes to be read and drawn; nobody scrolls by hand so soon. */
const SETTLING_MS = 1000

/** A part of a page that an address can lead to, as `?at=files`: it is scrolled to and takes the focus. */
export function Arrival({ at, children }: { at: string; children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null)
  const [params] = useSearchParams()
  const wanted = params.get(ARRIVE_AT) === at
  useEffect(() => {
    if (!wanted) return
    const show = () => void part.current?.scrollIntoView()
    part.current?.focus({ preventScroll: true })
    // What stands above comes bit by bit and pushes it away; told at once, too.
    const watch = new ResizeObserver(show)
    watch.observe(document.body)
    const settled = setTimeout(() => watch.disconnect(), SETTLING_MS)
    return () => {
      clearTimeout(settled)
      watch.disconnect()
    }
  }, [wanted])
  return (
    <div ref={part} tabIndex={wanted ? -1 : undefined} style={{ scrollMarginTop: 'calc(var(--app-shell-header-height) + 1rem)' }}>
      {children}
    </div>
  )
}
