import { Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { leaderOf } from '../../../../electron/contract/organisation-import.ts'
import { useFormat } from '../../../i18n/format.ts'
import { mooText } from '../../organisations/organisation-view.ts'
import { DeskRow, DeskRows } from '../desk-rows.tsx'
import { Phones } from '../phones.tsx'
import { OrganisationAnswers } from './organisation-answers.tsx'
import type { Judged } from './organisation-desk.ts'
import type { OrganisationDesk } from './use-organisation-desk.ts'

export function OrganisationRows({ rows, desk }: { rows: readonly Judged[]; desk: OrganisationDesk }) {
  const { t } = useTranslation('imports')
  return (
    <DeskRows caption={t('org.caption')} about={t('org.nameAndKind')} rows={rows}>
      {(one, place, measure) => <Row key={one.row.key} one={one} place={place} measure={measure} desk={desk} />}
    </DeskRows>
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
  const line = under !== '' && (
    <Text size="sm" c="dimmed">
      {under}
    </Text>
  )
  return (
    <DeskRow number={row.row} place={place} measure={measure} outcome={outcome} name={record.name ?? t('table.noName')} under={line} details={details}>
      <OrganisationAnswers one={one} desk={desk} />
    </DeskRow>
  )
})
