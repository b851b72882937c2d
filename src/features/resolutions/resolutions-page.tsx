import { Button, Group, Text } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import type { FollowUpRow } from '../../../electron/contract/follow-ups.ts'
import type { ResolutionRow } from '../../../electron/contract/meetings.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { filterResolutions, yearsOf } from './filter.ts'
import { FilterFields } from './filter-fields.tsx'
import { resolutionSheet } from './resolution-sheet.ts'
import { ResolutionTable } from './resolution-table.tsx'
import { ResolutionTabs } from './resolution-tabs.tsx'
import { NO_FILTER, useFilter } from './use-filter.ts'

/** The register: every resolution of every meeting, the latest first. */
export function ResolutionsPage() {
  const { t } = useTranslation('resolutions')
  const register = useQueryCall('meetings.resolutions', {})
  const followUps = useQueryCall('followUps.list', {})
  const tasks = useMemo(() => new Map(followUps.data?.map((task) => [task.resolutionId, task])), [followUps.data])
  return (
    <>
      <ResolutionTabs />
      <PageHeader title={t('title')} note={t('note')} />
      <ErrorNotice error={register.error ?? followUps.error} onRetry={() => void Promise.all([register.refetch(), followUps.refetch()])} />
      {(register.isPending || followUps.isPending) && <LoadingPage />}
      {register.data?.length === 0 && (
        <EmptyState
          title={t('emptyTitle')}
          actions={
            <Button component={Link} to="/meetings">
              {t('toMeetings')}
            </Button>
          }
        >
          {t('emptyBody')}
        </EmptyState>
      )}
      {register.data !== undefined && register.data.length > 0 && followUps.data !== undefined && <Register rows={register.data} tasks={tasks} />}
    </>
  )
}

/** So many rows are drawn at first: more are a click away, and nobody reads three thousand. */
const PAGE_ROWS = 200

function Register({ rows, tasks }: { rows: readonly ResolutionRow[]; tasks: ReadonlyMap<string, FollowUpRow> }) {
  const { t } = useTranslation(['resolutions', 'meetings', 'followUps'])
  const name = useMeetingName()
  const [filter, setFilter] = useFilter()
  const [limit, setLimit] = useState(PAGE_ROWS)
  // Typing stays quick: the table may follow a moment later.
  const wanted = useDeferredValue(filter)
  const found = useMemo(() => filterResolutions(rows, wanted), [rows, wanted])
  const years = useMemo(() => yearsOf(rows), [rows])
  return (
    <>
      <FilterFields filter={filter} years={years} onChange={setFilter} />
      <Group justify="space-between" my="sm">
        <Text c="dimmed" role="status">
          {found.length === rows.length ? t('all', { count: rows.length }) : t('found', { count: found.length })}
        </Text>
        {found.length > 0 && <ExportMenu sheet={() => resolutionSheet(found, tasks, name, t)} />}
      </Group>
      {found.length === 0 ? (
        <EmptyState
          title={t('nothingFoundTitle')}
          actions={
            <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
              {t('clear')}
            </Button>
          }
        >
          {t('nothingFoundBody')}
        </EmptyState>
      ) : (
        <ResolutionTable rows={found.slice(0, limit)} tasks={tasks} />
      )}
      {found.length > limit && (
        <Button variant="default" mt="md" onClick={() => setLimit(limit + PAGE_ROWS)}>
          {t('showMore', { count: Math.min(PAGE_ROWS, found.length - limit) })}
        </Button>
      )}
    </>
  )
}
