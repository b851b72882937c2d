import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQueryCall } from '../../../api/hooks.ts'
import { useMayWrite } from '../../../api/status.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { LoadingPage } from '../../../components/loading-page.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { byYear } from './by-year.ts'
import { YearOfMeetings } from './year-of-meetings.tsx'

/** All meetings, by year. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings')
  const mayWrite = useMayWrite()
  const list = useQueryCall('meetings.list', {})
  const settings = useQueryCall('settings.get', {})
  const create = (
    <Button component={Link} to="/meetings/new">
      {t('list.create')}
    </Button>
  )
  const empty = list.data?.length === 0
  return (
    <>
      <PageHeader title={t('title')} note={t('list.note')} actions={mayWrite && !empty && create} />
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <LoadingPage />}
      {empty && (
        <EmptyState title={t('list.emptyTitle')} actions={mayWrite && create}>
          {mayWrite ? t('list.emptyBody') : t('list.emptyReader')}
        </EmptyState>
      )}
      {byYear(list.data ?? []).map((year) => (
        <YearOfMeetings key={year.year} of={year} wanted={settings.data?.values.meetingsPerYear ?? null} />
      ))}
    </>
  )
}
