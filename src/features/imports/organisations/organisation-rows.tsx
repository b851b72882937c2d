import { Badge, Table, Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { leaderOf } from '../../../../electron/contract/organisation-import.ts'
import { VirtualBody } from '../../../components/virtual-body.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { mooText } from '../../organisations/organisation-view.ts'
import styles from '../imports.module.css'
import { OUTCOME_COLOURS } from '../outcome-colours.ts'
import { Phones } from '../phones.tsx'
import { OrganisationAnswers } from './organisation-answers.tsx'
import type { Judged } from './organisation-desk.ts'
import type { OrganisationDesk } from './use-organisation-desk.ts'

const ROW_REM = 4.5

/** The rows of an organisation list as they would come in; only those near the window are drawn. */
export function OrganisationRows({ rows, desk }: { rows: readonly Judged[]; desk: OrganisationDesk }) {
  const { t } = useTranslation('imports')
  return (
    <Table className={styles.rows ?? ''} aria-rowcount={rows.length + 1}>
      <caption className="visually-hidden">{t('org.caption')}</caption>
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          <Table.Th data-column="row">{t('table.row')}</Table.Th>
          <Table.Th data-column="person">{t('org.nameAndKind')}</Table.Th>
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
  desk: OrganisationDesk
}

const Row = memo(function Row({ one, place, measure, desk }: RowProps) {
  const { t } = useTranslation(['imports', 'organisations'])
  const format = useFormat()
  const { record, outcome, row } = one
  const moo = record.moo ?? []
  const kind = record.kind ?? (outcome === 'add' ? desk.kind : null)
  const under = [kind && t(`organisations:kind.${kind}`), moo.length > 0 && t('table.moo', { moo: mooText(moo) })].filter(Boolean).join(' ')
  const leader = leaderOf(record)
  const details = [
    record.registrationNo && t('org.number', { number: record.registrationNo }),
    record.registeredOn && t('org.registered', { date: format.date(record.registeredOn) }),
    record.memberCount != null && t('org.members', { count: record.memberCount }),
    leader !== '' && t('org.leader', { name: leader }),
    <Phones key="phones" phones={record.phones ?? []} />,
    record.activity,
    record.status,
  ].filter(Boolean)
  return (
    <Table.Tr ref={measure} data-index={place} aria-rowindex={place + 2} data-outcome={outcome}>
      <Table.Td className="tabular">{row.row}</Table.Td>
      <Table.Td>
        <Text fw={500}>{record.name ?? t('table.noName')}</Text>
        {under !== '' && (
          <Text size="sm" c="dimmed">
            {under}
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
        <OrganisationAnswers one={one} desk={desk} />
      </Table.Td>
    </Table.Tr>
  )
})
