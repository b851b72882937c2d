import { Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { useMemberWords } from '../members/words.ts'
import type { Judged } from './desk.ts'
import { DeskRow, DeskRows } from './desk-rows.tsx'
import { Phones } from './phones.tsx'
import { RowAnswers } from './row-answers.tsx'
import type { Desk } from './use-desk.ts'
import { useDeskWords } from './use-desk-words.ts'

interface Props {
  rows: readonly Judged[]
  desk: Desk
}

export function RowsTable({ rows, desk }: Props) {
  const { t } = useTranslation('imports')
  return (
    <DeskRows caption={t('table.caption')} about={t('table.person')} rows={rows}>
      {(one, place, measure) => <Row key={one.row.key} one={one} place={place} measure={measure} desk={desk} />}
    </DeskRows>
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
  const under = (
    <>
      {record.post && <Text size="sm">{member.post({ post: record.post.name, label: record.post.label })}</Text>}
      {standing !== '' && (
        <Text size="sm" c="dimmed">
          {standing}
        </Text>
      )}
    </>
  )
  return (
    <DeskRow number={row.row} place={place} measure={measure} outcome={outcome} name={words.name(record)} under={under} details={details}>
      <RowAnswers one={one} desk={desk} />
    </DeskRow>
  )
})
