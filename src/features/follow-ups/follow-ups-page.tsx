import { Button, Group, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { matchesFollowUp, type FollowUpRow } from '../../../electron/contract/follow-ups.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PrintMenu } from '../../components/print-menu.tsx'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { ResolutionTabs } from '../resolutions/resolution-tabs.tsx'
import { FilterFields } from './filter-fields.tsx'
import { followUpSheet } from './follow-up-sheet.ts'
import { FollowUpTable } from './follow-up-table.tsx'
import { useFilter } from './use-filter.ts'

/** What was assigned, by its due date, until it is closed. */
export function FollowUpsPage() {
  const { t } = useTranslation('followUps')
  const { t: tp } = useTranslation('papers')
  const { data, error, isPending, refetch } = useQueryCall('followUps.list', {})
  const { query } = useFilter()
  const papers = [
    { label: tp('menu.assignmentSlips'), to: `/papers/assignmentSlips?${query}` },
    { label: tp('menu.followUps'), to: `/papers/followUps?${query}` },
  ]
  return (
    <>
      <ResolutionTabs />
      <PageHeader title={t('title')} note={t('note')} actions={data !== undefined && data.length > 0 && <PrintMenu papers={papers} />} />
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <LoadingPage />}
      {data?.length === 0 && <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>}
      {data !== undefined && data.length > 0 && <List rows={data} />}
    </>
  )
}

/** So many rows are drawn at first. */
const PAGE_ROWS = 200

function List({ rows }: { rows: readonly FollowUpRow[] }) {
  const { t } = useTranslation('followUps')
  const name = useMeetingName()
  const { filter, set } = useFilter()
  const [limit, setLimit] = useState(PAGE_ROWS)
  const found = useMemo(() => rows.filter((row) => matchesFollowUp(row, filter)), [rows, filter])
  return (
    <>
      <FilterFields rows={rows} filter={filter} onChange={set} />
      <Group justify="space-between" my="sm">
        <Text c="dimmed" role="status">
          {t('found', { count: found.length, total: rows.length })}
        </Text>
        {found.length > 0 && <ExportMenu personal sheet={() => followUpSheet(found, name, t)} />}
      </Group>
      {found.length === 0 ? (
        <EmptyState
          title={t(filter.standing === 'unfinished' ? 'nothingOpen' : 'nothingFound')}
          actions={
            <Button variant="default" onClick={() => set({})}>
              {t('showAll')}
            </Button>
          }
        >
          {t('nothingFoundBody')}
        </EmptyState>
      ) : (
        <FollowUpTable rows={found.slice(0, limit)} />
      )}
      {found.length > limit && (
        <Button variant="default" mt="md" onClick={() => setLimit(limit + PAGE_ROWS)}>
          {t('showMore', { count: Math.min(PAGE_ROWS, found.length - limit) })}
        </Button>
      )}
    </>
  )
}
