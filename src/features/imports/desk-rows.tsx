import { Badge, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LongTable } from '../../components/long-table.tsx'
import type { Outcome } from './desk.ts'
import styles from './imports.module.css'
import { OUTCOME_COLOURS } from './outcome-colours.ts'
import { useKeptFocus } from './use-kept-focus.ts'

const ROW_REM = 4.5

interface TableProps<J> {
  caption: string
  /** What a row is about, for the heading: คน, องค์กร. */
  about: string
  rows: readonly J[]
  children(one: J, place: number, measure: (row: HTMLElement | null) => void): ReactNode
}

/** The rows of a list as they would come in. */
export function DeskRows<J>({ caption, about, rows, children }: TableProps<J>) {
  const { t } = useTranslation('imports')
  const head = (
    <>
      <Table.Th data-column="row">{t('table.row')}</Table.Th>
      <Table.Th data-column="person">{about}</Table.Th>
      <Table.Th data-column="details">{t('table.details')}</Table.Th>
      <Table.Th>{t('table.outcome')}</Table.Th>
    </>
  )
  return (
    <LongTable caption={caption} className={styles.rows} head={head} rows={rows} estimate={ROW_REM}>
      {children}
    </LongTable>
  )
}

interface RowProps {
  /** As the file counts. */
  number: number
  place: number
  measure: (row: HTMLElement | null) => void
  outcome: Outcome
  name: string
  /** Under the name. */
  under: ReactNode
  details: readonly ReactNode[]
  /** Its doubts and answers. */
  children: ReactNode
}

export function DeskRow({ number, place, measure, outcome, name, under, details, children }: RowProps) {
  const { t } = useTranslation('imports')
  const answers = useKeptFocus<HTMLTableCellElement>()
  return (
    <Table.Tr ref={measure} data-index={place} aria-rowindex={place + 2} data-outcome={outcome}>
      <Table.Td className="tabular">{number}</Table.Td>
      <Table.Td>
        <Text fw={500}>{name}</Text>
        {under}
      </Table.Td>
      <Table.Td>
        {details.map((line, at) => (
          <Text key={at} size="sm" component="div">
            {line}
          </Text>
        ))}
      </Table.Td>
      <Table.Td {...answers}>
        <Badge color={OUTCOME_COLOURS[outcome]} mb={outcome === 'add' ? 0 : '0.25rem'}>
          {t(`outcome.${outcome}`)}
        </Badge>
        {children}
      </Table.Td>
    </Table.Tr>
  )
}
