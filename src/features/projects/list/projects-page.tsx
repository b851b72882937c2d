import { Button, Group, Text } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { ProjectRow } from '../../../../electron/contract/projects.ts'
import { UNTOUCHED_DAYS } from '../../../../electron/contract/project-stale.ts'
import { useQueryCall } from '../../../api/hooks.ts'
import { useMayWrite, useStatus } from '../../../api/status.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { ExportMenu } from '../../../components/export-menu.tsx'
import { LoadingPage } from '../../../components/loading-page.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../../components/read-only-notice.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useWords } from '../facts/use-words.ts'
import { ProjectTabs } from '../project-tabs.tsx'
import { ImportDialog } from '../template/import-dialog.tsx'
import { ProjectFilters } from './project-filters.tsx'
import { projectSheet } from './project-sheet.ts'
import { ProjectTable } from './project-table.tsx'
import { PLAIN_VIEW, readView, searchable, selectProjects, writeView, type ProjectView, type SearchableProject } from './project-view.ts'
import { reasonWords } from './reason-words.ts'

/** โครงการ: what the council does by itself, with its resolutions and money. */
export function ProjectsPage() {
  const { t } = useTranslation(['projects', 'templates'])
  const mayWrite = useMayWrite()
  const list = useQueryCall('projects.list', {})
  const [importing, setImporting] = useState(false)
  const add = mayWrite && (
    <>
      <Button variant="default" onClick={() => setImporting(true)}>
        {t('templates:import.open')}
      </Button>
      <Button component={Link} to="/projects/import" variant="default" leftSection={<IconFileImport size="1.125rem" stroke={1.5} />}>
        {t('import')}
      </Button>
      <Button component={Link} to="/projects/new" leftSection={<IconPlus size="1.125rem" stroke={1.5} />}>
        {t('add')}
      </Button>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  )
  if (list.error !== null) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <LoadingPage />
  if (list.data.length > 0) return <Projects projects={list.data} add={add} />
  return (
    <>
      <ProjectTabs />
      <PageHeader title={t('title')} />
      {!mayWrite && <ReadOnlyNotice />}
      <EmptyState title={t('empty.title')} actions={add}>
        {t('empty.body')}
      </EmptyState>
    </>
  )
}

function Projects({ projects, add }: { projects: readonly ProjectRow[]; add: ReactNode }) {
  const { t } = useTranslation(['projectList', 'projects'])
  const { t: tl } = useTranslation('projectList')
  const format = useFormat()
  const mayWrite = useMayWrite()
  const { today } = useStatus()
  const words = useWords()
  const [address, setAddress] = useSearchParams()
  // The router takes its time with a new address; a field that waited for it would lose letters.
  const [text, setText] = useState(() => readView(address).text)
  const view = { ...readView(address), text }
  const rows = useMemo(() => projects.map((row) => searchable(row, today)), [projects, today])
  // Typing stays quick: the list follows a moment later when it is long.
  const key = useDeferredValue(new URLSearchParams(writeView(view)).toString())
  const shown = useMemo(() => selectProjects(rows, readView(new URLSearchParams(key))), [rows, key])
  const change = (part: Partial<ProjectView>): void => {
    if (part.text !== undefined) setText(part.text)
    setAddress(writeView({ ...view, ...part }), { replace: true, preventScrollReset: true })
  }
  const filtered = Object.keys(writeView({ ...view, sort: null, descending: false })).length > 0
  return (
    <>
      <ProjectTabs />
      <PageHeader
        title={t('projects:title')}
        actions={
          <>
            {shown.length > 0 && <ExportMenu sheet={() => projectSheet(shown, words, (row) => reasonWords(row, tl, format), t)} />}
            {add}
          </>
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      <ProjectFilters view={view} rows={rows} words={words} onChange={change} />
      {view.show === 'stale' && <Text c="dimmed" mb="xs">{t('staleNote', { days: UNTOUCHED_DAYS })}</Text>}
      <Group gap="md" mb="xs" mih="2.25rem">
        <Count rows={shown} empty={view.show === 'stale' && rows.every(({ reasons }) => reasons.length === 0) ? t('noneStale') : t('noMatch')} />
        {filtered && (
          <Button variant="subtle" size="compact-md" onClick={() => change({ ...PLAIN_VIEW, sort: view.sort, descending: view.descending })}>
            {t('clear')}
          </Button>
        )}
      </Group>
      {shown.length > 0 && (
        <ProjectTable rows={shown} view={view} words={words} onSort={(sort) => change({ sort, descending: view.sort === sort && !view.descending })} />
      )}
    </>
  )
}

/** How many are shown, and the sums of their money. */
function Count({ rows, empty }: { rows: readonly SearchableProject[]; empty: string }) {
  const { t } = useTranslation('projectList')
  const format = useFormat()
  const sum = (of: 'promisedSatang' | 'receivedSatang' | 'spentSatang') => format.baht(rows.reduce((all, row) => all + row[of], 0))
  const sums = { promised: sum('promisedSatang'), received: sum('receivedSatang'), spent: sum('spentSatang') }
  return (
    <Text c="dimmed" role="status" className="tabular">
      {rows.length === 0 ? empty : `${t('showing', { count: rows.length })} · ${t('sums', sums)}`}
    </Text>
  )
}
