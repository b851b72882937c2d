import { Badge, Table, Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { VirtualBody } from '../../components/virtual-body.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useMemberWords } from '../members/words.ts'
import type { Judged } from './desk.ts'
import styles from './imports.module.css'
import { OUTCOME_COLOURS } from './outcome-colours.ts'
import { Phones } from './phones.tsx'
import { RowAnswers } from './row-answers.tsx'
import type { Desk } from './use-desk.ts'
import { useDeskWords } from './use-desk-words.ts'

const ROW_REM = 4.5

interface Props {
  rows: readonly Judged[]
  desk: Desk
}

/** The rows of the list as they would come in; only those near the window are drawn. */
export function RowsTable({ rows, desk }: Props) {
  const { t } = useTranslation('imports')
  return (
    <Table className={styles.rows ?? ''} aria-rowcount={rows.length + 1}>
      <caption className="visually-hidden">{t('table.caption')}</caption>
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          <Table.Th data-column="row">{t('table.row')}</Table.Th>
          <Table.Th data-column="person">{t('table.person')}</Table.Th>
          <Table.Th data-column="details">{t('table.details')}</Table.Th>
          <Table.Th>{t('table.outcome')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <VirtualBody count={rows.length} estimate={ROW_REM}>
        {(place, measure) => {
          const one = rows[place]
          return one && <Row key={one.row.key} one={one} place={place} measure={measure} desk={desk} />
        }}
      </VirtualBody>
    </Table>
  )
}

interface RowProps {
  one: Judged
  place: number
  measure: (row: HTMLElement | null) => void
  desk: Desk
}

const Row = memo(function Row({ one, place, measure, desk }: RowProps) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const words = useDeskWords()
  const member = useMemberWords()
  const { record, outcome, row } = one
  const standing = record.organisation ?? (record.capacity ? member.standing(record.capacity, null) : '')
  const place2 = [record.houseNo, record.moo != null && t('table.moo', { moo: record.moo })].filter(Boolean).join(' ')
  const details = [
    record.bornOn && t('table.born', { date: format.date(record.bornOn) }),
    place2,
    <Phones key="phones" phones={record.phones ?? []} />,
    record.nationalId && t('table.hasId'),
    record.startedOn && t('table.term', { date: format.date(record.startedOn) }),
  ].filter(Boolean)
  return (
    <Table.Tr ref={measure} data-index={place} aria-rowindex={place + 2} data-outcome={outcome}>
      <Table.Td className="tabular">{row.row}</Table.Td>
      <Table.Td>
        <Text fw={500}>{words.name(record)}</Text>
        {record.post && <Text size="sm">{member.post({ post: record.post.name, label: record.post.label })}</Text>}
        {standing !== '' && (
          <Text size="sm" c="dimmed">
            {standing}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {details.map((line, at) => (
          <Text key={at} size="sm" component="div">
            {line}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <Badge color={OUTCOME_COLOURS[outcome]} mb={outcome === 'add' ? 0 : '0.25rem'}>
          {t(`outcome.${outcome}`)}
        </Badge>
        <RowAnswers one={one} desk={desk} />
      </Table.Td>
    </Table.Tr>
  )
})
