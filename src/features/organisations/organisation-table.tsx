import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { LongTable } from '../../components/long-table.tsx'
import table from '../../components/long-table.module.css'
import { SortHeader } from '../../components/sort-header.tsx'
import { COLUMNS, mooText, type OrganisationColumn, type OrganisationView, type SearchableOrganisation } from './organisation-view.ts'
import styles from './organisations.module.css'
import { StatusBadge } from './status-badge.tsx'

interface Props {
  entries: readonly SearchableOrganisation[]
  view: Pick<OrganisationView, 'sort' | 'descending'>
  onSort(column: OrganisationColumn): void
}

const ROW_REM = 3.25
/** Where there is no room for a column of their own, they stand under the name. */
const ONLY_WIDE: ReadonlySet<OrganisationColumn> = new Set(['kind', 'registrationNo'])

/** Organisations as a table. */
export function OrganisationTable({ entries, view, onSort }: Props) {
  const { t } = useTranslation('organisations')
  const head = COLUMNS.map((column) => (
    <SortHeader
      key={column}
      column={column}
      label={t(`columns.${column}`)}
      title={t('list.sortBy', { column: t(`columns.${column}`) })}
      order={view.sort !== column ? null : view.descending ? 'down' : 'up'}
      className={ONLY_WIDE.has(column) ? 'only-wide' : undefined}
      buttonClass={table.sort}
      onSort={() => onSort(column)}
    />
  ))
  return (
    <LongTable caption={t('list.caption')} className={styles.list} highlightOnHover head={head} rows={entries} estimate={ROW_REM}>
      {(entry, place, measure) => <Row key={entry.organisation.id} entry={entry} place={place} measure={measure} />}
    </LongTable>
  )
}

function Row({ entry, place, measure }: { entry: SearchableOrganisation; place: number; measure: (row: HTMLElement | null) => void }) {
  const { organisation, status, seats, delegates } = entry
  const { t } = useTranslation('organisations')
  const navigate = useNavigate()
  const address = `/members/organisations/${organisation.id}`
  const short = delegates.length < seats
  return (
    // The name is the link; a click anywhere in the row does the same for the mouse.
    <Table.Tr ref={measure} data-index={place} aria-rowindex={place + 2} className={table.row ?? ''} onClick={() => void navigate(address)}>
      <Table.Td>
        <Link to={address} className={table.name} onClick={(event) => event.stopPropagation()}>
          {organisation.name}
        </Link>
        <Text size="sm" c="dimmed" className="only-narrow">
          {[t(`kind.${organisation.kind}`), organisation.registrationNo].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td className="only-wide">{t(`kind.${organisation.kind}`)}</Table.Td>
      <Table.Td ta="right">{mooText(organisation.moo)}</Table.Td>
      <Table.Td className="only-wide">{organisation.registrationNo}</Table.Td>
      <Table.Td ta="right" className={short ? styles.short ?? '' : ''}>
        {t('list.delegatesOf', { count: delegates.length, seats })}
      </Table.Td>
      <Table.Td>
        <StatusBadge status={status} />
      </Table.Td>
    </Table.Tr>
  )
}
