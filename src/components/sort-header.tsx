import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'

interface Props {
  /** Named by `data-column`, for the widths in the page's styles. */
  column: string
  label: string
  /** What a click does: "เรียงตาม ชื่อ". */
  title: string
  /** Null: the table stands in another column's order. */
  order: 'up' | 'down' | null
  className?: string | undefined
  buttonClass?: string | undefined
  onSort(): void
}

/** A column's heading that puts the table in its order; a second click turns it round. */
export function SortHeader({ column, label, title, order, className, buttonClass, onSort }: Props) {
  const Arrow = order === 'down' ? IconArrowDown : IconArrowUp
  return (
    <Table.Th data-column={column} className={className ?? ''} aria-sort={order === null ? 'none' : order === 'down' ? 'descending' : 'ascending'}>
      <UnstyledButton className={buttonClass ?? ''} onClick={onSort} title={title}>
        {label}
        {order !== null && <Arrow size="1rem" aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  )
}
