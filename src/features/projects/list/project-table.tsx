import { Badge, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { LongTable } from '../../../components/long-table.tsx'
import table from '../../../components/long-table.module.css'
import { SortHeader } from '../../../components/sort-header.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { mooText } from '../../organisations/organisation-view.ts'
import type { CouncilWords } from '../facts/use-words.ts'
import styles from '../projects.module.css'
import { COLUMNS, type ProjectColumn, type ProjectView, type SearchableProject } from './project-view.ts'
import { reasonWords } from './reason-words.ts'

interface Props {
  rows: readonly SearchableProject[]
  view: ProjectView
  words: CouncilWords
  onSort(column: ProjectColumn): void
}

const ROW_REM = 4
/** Where there is no room for a column of their own, they stand under the name or are left to the project's page. */
const ONLY_WIDE: ReadonlySet<ProjectColumn> = new Set(['stage', 'endsOn', 'spent'])

/** Projects as a table; in the list of those to be looked at each says why. */
export function ProjectTable({ rows, view, words, onSort }: Props) {
  const { t } = useTranslation('projectList')
  const head = COLUMNS.map((column) => (
    <SortHeader
      key={column}
      column={column}
      label={t(`column.${column}`)}
      title={t('sortBy', { column: t(`column.${column}`) })}
      order={view.sort !== column ? null : view.descending ? 'down' : 'up'}
      className={ONLY_WIDE.has(column) ? 'only-wide' : undefined}
      buttonClass={table.sort}
      onSort={() => onSort(column)}
    />
  ))
  return (
    <LongTable caption={t('caption')} className={styles.list} highlightOnHover head={head} rows={rows} estimate={ROW_REM}>
      {(row, place, measure) => <Row key={row.id} row={row} place={place} measure={measure} words={words} withReasons={view.show === 'stale'} />}
    </LongTable>
  )
}

interface RowProps {
  row: SearchableProject
  place: number
  measure(row: HTMLElement | null): void
  words: CouncilWords
  withReasons: boolean
}

function Row({ row, place, measure, words, withReasons }: RowProps) {
  const { t } = useTranslation(['projectList', 'projects', 'projectFacts'])
  const { t: tl } = useTranslation('projectList')
  const format = useFormat()
  const navigate = useNavigate()
  const address = `/projects/${row.id}`
  const facts = [row.code, words.nameOf(row.kindId), row.moo.length > 0 ? t('projectFacts:mooNumber', { moo: mooText(row.moo) }) : ''].filter(Boolean)
  return (
    // The name is the link; a click anywhere in the row does the same for the mouse.
    <Table.Tr ref={measure} data-index={place} aria-rowindex={place + 2} className={table.row ?? ''} onClick={() => void navigate(address)}>
      <Table.Td>
        <Link to={address} className={table.name} onClick={(event) => event.stopPropagation()}>
          {row.title}
        </Link>
        {row.isModel && (
          <div>
            <Badge variant="light">{row.copies === 0 ? t('model') : `${t('model')} · ${t('copied', { count: row.copies })}`}</Badge>
          </div>
        )}
        {facts.length > 0 && <Text size="sm" c="dimmed">{facts.join(' · ')}</Text>}
        <Text size="sm" c="dimmed" className="only-narrow">
          {t(`projects:stage.${row.stage}`)}
        </Text>
        {withReasons && (
          <Text size="sm" className={styles.reasons}>
            {reasonWords(row, tl, format).map((reason) => (
              <span key={reason}>{reason}</span>
            ))}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="only-wide">{t(`projects:stage.${row.stage}`)}</Table.Td>
      <Table.Td>
        <Badge variant="light" color={row.hasApproval ? 'sea' : 'amber'} h="auto" mih="1.5rem" maw="100%" styles={{ label: { whiteSpace: 'normal' } }}>
          {t(row.hasApproval ? 'projects:hasResolution' : 'projects:noResolution')}
        </Badge>
      </Table.Td>
      <Table.Td className="only-wide" style={{ whiteSpace: 'nowrap' }}>{row.endsOn === null ? '' : format.date(row.endsOn)}</Table.Td>
      <Table.Td ta="right" className="tabular">{format.baht(row.promisedSatang)}</Table.Td>
      <Table.Td ta="right" className="tabular">{format.baht(row.receivedSatang)}</Table.Td>
      <Table.Td ta="right" className="tabular only-wide">{format.baht(row.spentSatang)}</Table.Td>
    </Table.Tr>
  )
}
