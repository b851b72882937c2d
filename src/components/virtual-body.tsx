import { Table } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState, type ReactNode } from 'react'

interface Props {
  count: number
  /** Height of a row in rem, until it was measured. */
  estimate: number
  /** A row by its place: put `ref={measure}`, `data-index` and `aria-rowindex` on its element. */
  children(place: number, measure: (row: HTMLElement | null) => void): ReactNode
}

/** The body of a long table: only rows near the window are drawn, and the page scrolls as if all were. */
export function VirtualBody({ count, estimate, children }: Props) {
  const [body, setBody] = useState<HTMLTableSectionElement | null>(null)
  const [top, setTop] = useState(0)
  // Whatever grows or wraps above the table moves it, and changes the height of the page.
  useEffect(() => {
    if (body === null) return
    const observer = new ResizeObserver(() => setTop(Math.round(body.getBoundingClientRect().top + window.scrollY)))
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [body])

  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const rows = useWindowVirtualizer({ count, estimateSize: () => estimate * rem, overscan: 12, scrollMargin: top })
  const items = rows.getVirtualItems()
  const above = (items[0]?.start ?? top) - top
  const below = rows.getTotalSize() - ((items.at(-1)?.end ?? top) - top)
  return (
    <Table.Tbody ref={setBody}>
      {above > 0 && <tr aria-hidden style={{ height: above }} />}
      {items.map(({ index }) => children(index, rows.measureElement))}
      {below > 0 && <tr aria-hidden style={{ height: below }} />}
    </Table.Tbody>
  )
}
