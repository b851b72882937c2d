import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './long-table.module.css'
import { VirtualBody } from './virtual-body.tsx'

interface Props<T> {
  /** Read out, not seen. */
  caption: string
  /** Widths of the columns. */
  className: string | undefined
  highlightOnHover?: boolean
  /** Cells of the one heading row. */
  head: ReactNode
  rows: readonly T[]
  /** Height of a usual row, in rem. */
  estimate: number
  children(row: T, place: number, measure: (row: HTMLElement | null) => void): ReactNode
}

/** A table whose headings stay in sight and of which only the rows near the window are drawn: ten thousand scroll like ten. */
export function LongTable<T>({ caption, className, highlightOnHover = false, head, rows, estimate, children }: Props<T>) {
  return (
    <Table className={`${styles.table ?? ''} ${className ?? ''}`} highlightOnHover={highlightOnHover} aria-rowcount={rows.length + 1}>
      <caption className="visually-hidden">{caption}</caption>
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>{head}</Table.Tr>
      </Table.Thead>
      <VirtualBody count={rows.length} estimate={estimate}>
        {(place, measure) => {
          const row = rows[place]
          return row && children(row, place, measure)
        }}
      </VirtualBody>
    </Table>
  )
}
