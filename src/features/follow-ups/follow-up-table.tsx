import { Anchor, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FollowUpRow } from '../../../electron/contract/follow-ups.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { RegisterTable } from '../resolutions/register-table.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { useFollowUpWords } from './words.ts'

export function FollowUpTable({ rows }: { rows: readonly FollowUpRow[] }) {
  const { t } = useTranslation('followUps')
  return (
    <RegisterTable
      columns={[
        { title: t('column.standing'), width: '9rem' },
        { title: t('column.task') },
        { title: t('column.owner'), width: '13rem', onlyWide: true },
        { title: t('column.due'), width: '9rem' },
        { title: t('column.resolution'), width: '14rem', onlyWide: true },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </RegisterTable>
  )
}

function Row({ row }: { row: FollowUpRow }) {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const words = useFollowUpWords()
  const name = useMeetingName()
  const told = row.state === 'open' ? row.lastNote : row.closing
  return (
    <Table.Tr>
      <Table.Td>
        <StandingBadge standing={row.standing} />
      </Table.Td>
      <Table.Td>
        <Anchor component={Link} to={`/resolutions/follow-ups/${row.id}`}>
          {row.task || t('noTask')}
        </Anchor>
        <Text component="div" size="sm" className="only-narrow">
          {words.owner(row.owner)}
        </Text>
        {told !== '' && (
          <Text component="div" size="sm" c="dimmed" lineClamp={2}>
            {t(row.state === 'open' ? 'lastNote' : 'outcome', { text: told })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="only-wide">{words.owner(row.owner)}</Table.Td>
      <Table.Td className="tabular">
        {words.due(row.dueOn)}
        {row.closedOn !== null && (
          <Text component="div" size="sm" c="dimmed">
            {t('closedOn', { date: format.date(row.closedOn) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="only-wide">
        {words.resolution(row)}
        <Text component="div" size="sm" c="dimmed">
          {name(row.meeting)}
        </Text>
      </Table.Td>
    </Table.Tr>
  )
}
