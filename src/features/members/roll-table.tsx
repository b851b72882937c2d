import { Badge, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { fullName } from '../../../electron/contract/text/index.ts'
import type { RollEntry } from '../../../electron/contract/members.ts'
import { LongTable } from '../../components/long-table.tsx'
import table from '../../components/long-table.module.css'
import { SortHeader } from '../../components/sort-header.tsx'
import { useFormat } from '../../i18n/format.ts'
import styles from './members.module.css'
import { SORT_COLUMNS, type RollView, type SortColumn } from './roll-view.ts'
import { StateBadge } from './state-badge.tsx'
import { useMemberWords } from './words.ts'

interface Props {
  caption: string
  entries: readonly RollEntry[]
  view: Pick<RollView, 'sort' | 'descending'>
  onSort(column: SortColumn): void
}

const ROW_REM = 3.25
/** Where there is no room for a column of their own, they stand under the name. */
const ONLY_WIDE: ReadonlySet<SortColumn> = new Set(['post', 'organisation'])

/** The roll as a table. */
export function RollTable({ caption, entries, view, onSort }: Props) {
  const { t } = useTranslation('members')
  const head = SORT_COLUMNS.map((column) => (
    <SortHeader
      key={column}
      column={column}
      label={t(`columns.${column}`)}
      title={t('roll.sortBy', { column: t(`columns.${column}`) })}
      order={view.sort !== column ? null : view.descending ? 'down' : 'up'}
      className={ONLY_WIDE.has(column) ? 'only-wide' : undefined}
      buttonClass={table.sort}
      onSort={() => onSort(column)}
    />
  ))
  return (
    <LongTable caption={caption} className={styles.roll} highlightOnHover head={head} rows={entries} estimate={ROW_REM}>
      {(entry, place, measure) => <Row key={entry.person.id} entry={entry} place={place} measure={measure} />}
    </LongTable>
  )
}

function Row({ entry, place, measure }: { entry: RollEntry; place: number; measure: (row: HTMLElement | null) => void }) {
  const { person, membership, organisationName, posts, state } = entry
  const { t } = useTranslation('members')
  const format = useFormat()
  const words = useMemberWords()
  const navigate = useNavigate()
  const address = `/members/${person.id}`
  return (
    // The name is the link; a click anywhere in the row does the same for the mouse.
    <Table.Tr ref={measure} data-index={place} aria-rowindex={place + 2} className={table.row ?? ''} onClick={() => void navigate(address)}>
      <Table.Td>
        <Link to={address} className={table.name} onClick={(event) => event.stopPropagation()}>
          {fullName(person)}
        </Link>
        <Text size="sm" c="dimmed" className="only-narrow">
          {[...posts.map(words.post), words.standing(membership.capacity, organisationName)].join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td className="only-wide">
        {posts.map((post) => (
          <Badge key={post.id} color="sea" className={styles.wrapping ?? ''}>
            {words.post(post)}
          </Badge>
        ))}
      </Table.Td>
      <Table.Td className="only-wide">{words.standing(membership.capacity, organisationName)}</Table.Td>
      <Table.Td ta="right">{person.moo}</Table.Td>
      <Table.Td className={styles.span ?? ''}>
        <span>{format.date(membership.startedOn)}</span> <span>{t('until', { date: format.date(membership.endedOn ?? membership.dueEndOn) })}</span>
      </Table.Td>
      <Table.Td>
        <StateBadge state={state} />
      </Table.Td>
    </Table.Tr>
  )
}
