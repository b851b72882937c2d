import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQueryCall } from '../../../api/hooks.ts'
import { useMayWrite } from '../../../api/status.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { ExportMenu } from '../../../components/export-menu.tsx'
import { LoadingPage } from '../../../components/loading-page.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { useMeetingName } from '../meeting-name.ts'
import { byYear } from './by-year.ts'
import { meetingSheet } from './meeting-sheet.ts'
import { YearOfMeetings } from './year-of-meetings.tsx'

/** All meetings, by year. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings')
  const mayWrite = useMayWrite()
  const name = useMeetingName()
  const list = useQueryCall('meetings.list', {})
  const settings = useQueryCall('settings.get', {})
  const doubts = useQueryCall('meetings.numberDoubts', {})
  const create = (
    <Button component={Link} to="/meetings/new">
      {t('list.create')}
    </Button>
  )
  const all = list.data ?? []
  const empty = list.data?.length === 0
  const actions = (
    <>
      {all.length > 0 && <ExportMenu sheet={() => meetingSheet(all, name, t)} />}
      {mayWrite && !empty && create}
    </>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('list.note')} actions={actions} />
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <LoadingPage />}
      {empty && (
        <EmptyState title={t('list.emptyTitle')} actions={mayWrite && create}>
          {mayWrite ? t('list.emptyBody') : t('list.emptyReader')}
        </EmptyState>
      )}
      {byYear(all).map((year) => (
        <YearOfMeetings key={year.year} of={year} wanted={settings.data?.values.meetingsPerYear ?? null} doubts={doubts.data ?? []} />
      ))}
    </>
  )
}
