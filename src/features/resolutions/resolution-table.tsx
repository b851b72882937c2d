import { Anchor, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormat } from '../../i18n/format.ts'
import type { FollowUpRow } from '../../../electron/contract/follow-ups.ts'
import type { ResolutionRow } from '../../../electron/contract/meetings.ts'
import { resolutionNumber } from '../../../electron/contract/text/index.ts'
import { StandingBadge } from '../follow-ups/standing-badge.tsx'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { ResolutionWords } from '../meetings/resolution-words.tsx'
import { RegisterTable } from './register-table.tsx'
import styles from './resolutions.module.css'

export function ResolutionTable({ rows, tasks }: { rows: readonly ResolutionRow[]; tasks: ReadonlyMap<string, FollowUpRow> }) {
  const { t } = useTranslation('resolutions')
  return (
    <RegisterTable
      columns={[
        { title: t('column.number'), width: '5.5rem' },
        { title: t('column.resolution') },
        { title: t('column.meeting'), width: '16rem' },
        { title: t('column.assigned'), width: '13rem', onlyWide: true },
        { title: t('column.projects'), width: '10rem', onlyWide: true },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id} row={row} task={tasks.get(row.id)} />
      ))}
    </RegisterTable>
  )
}

interface RowProps {
  row: ResolutionRow
  /** What it asked somebody to do. */
  task: FollowUpRow | undefined
}

function Row({ row, task }: RowProps) {
  const { t } = useTranslation(['resolutions', 'meetings'])
  const format = useFormat()
  const name = useMeetingName()
  return (
    <Table.Tr>
      <Table.Th scope="row" fw="inherit" className="tabular">
        {resolutionNumber(row)}
      </Table.Th>
      <Table.Td>
        <ResolutionWords resolution={row} />
        {row.voteMethod === 'unanimous' && ` ${t('meetings:resolution.methods.unanimous')}`}
        {!row.quorumMet && (
          <Text component="span" size="sm" className={styles.noQuorum}>
            <IconAlertTriangle size="1.125rem" stroke={1.5} aria-hidden /> {t('noQuorum')}
          </Text>
        )}
        <div className="only-narrow">
          {(row.assignee !== '' || row.verb === 'assign') && (
            <div>
              {t('column.assigned')}: <Assigned row={row} task={task} />
            </div>
          )}
          {row.projects.length > 0 && (
            <div>
              {t('column.projects')}: <Projects row={row} />
            </div>
          )}
        </div>
      </Table.Td>
      <Table.Td>
        <Anchor component={Link} to={`/meetings/${row.meetingId}?item=${row.agendaItemId}`} className={styles.name ?? ''}>
          {name({ kind: row.meetingKind, number: row.meetingNumber, year: Number(row.heldOn.slice(0, 4)), committeeName: row.committeeName })}
        </Anchor>
        <Text component="div" size="sm" c="dimmed">
          {format.date(row.heldOn)}
          {row.agendaTitle !== '' && ` · ${row.agendaTitle}`}
        </Text>
        <Anchor component={Link} to={`/meetings/${row.meetingId}/excerpt?resolution=${row.id}`} size="sm">
          {t('excerpt')}
        </Anchor>
      </Table.Td>
      <Table.Td className="only-wide">
        <Assigned row={row} task={task} />
      </Table.Td>
      <Table.Td className="only-wide">
        <Projects row={row} />
      </Table.Td>
    </Table.Tr>
  )
}

function Projects({ row: { projects } }: Pick<RowProps, 'row'>) {
  return projects.map(({ id, title }, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <Anchor component={Link} to={`/projects/${id}`} inherit>
        {title}
      </Anchor>
    </span>
  ))
}

/** Who is to do it, by when, and where it stands. */
function Assigned({ row: { assignee, dueOn }, task }: RowProps) {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  return (
    <>
      {assignee}
      {dueOn !== null && (
        <Text component="div" size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {t('resolution.due', { date: format.date(dueOn) })}
        </Text>
      )}
      {task !== undefined && (
        <Link to={`/resolutions/follow-ups/${task.id}`}>
          <StandingBadge standing={task.standing} />
        </Link>
      )}
    </>
  )
}
