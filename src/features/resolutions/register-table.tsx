import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './resolutions.module.css'

interface Column {
  title: string
  /** Without one: what the others leave. */
  width?: string
  /** Not where the page is narrow: it stands under another column's text then. */
  onlyWide?: boolean
}

/** A register of long texts: fixed columns, and lines that begin at the top. */
export function RegisterTable({ columns, children }: { columns: readonly Column[]; children: ReactNode }) {
  return (
    <Table.ScrollContainer minWidth="34rem">
      <Table highlightOnHover className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ title, width, onlyWide }) => (
              <Table.Th key={title} w={width} className={onlyWide === true ? 'only-wide' : ''}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
