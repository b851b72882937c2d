import { Anchor, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FollowUpRow } from '../../../electron/contract/follow-ups.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import styles from '../resolutions/resolutions.module.css'
import { StandingBadge } from './standing-badge.tsx'
import { useFollowUpWords } from './words.ts'

export function FollowUpTable({ rows }: { rows: readonly FollowUpRow[] }) {
  const { t } = useTranslation('followUps')
  return (
    <Table.ScrollContainer minWidth="36rem">
      <Table highlightOnHover className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="9rem">{t('column.standing')}</Table.Th>
            <Table.Th>{t('column.task')}</Table.Th>
            <Table.Th w="13rem">{t('column.owner')}</Table.Th>
            <Table.Th w="9rem">{t('column.due')}</Table.Th>
            <Table.Th w="13rem" className="only-wide">
              {t('column.resolution')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
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
        {told !== '' && (
          <Text component="div" size="sm" c="dimmed" lineClamp={2}>
            {t(row.state === 'open' ? 'lastNote' : 'outcome', { text: told })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{words.owner(row.owner)}</Table.Td>
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
