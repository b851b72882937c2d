import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../../api/hooks.ts'
import { useMayWrite, useStatus } from '../../../api/status.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { LoadingPage } from '../../../components/loading-page.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../../components/read-only-notice.tsx'
import { NewMeetingForm } from './new-meeting-form.tsx'
import { lastHeld, startOf } from './new-meeting.ts'

/** Making a meeting: what last time tells is filled in already. */
export function NewMeetingPage() {
  const { t } = useTranslation('meetings')
  const { today } = useStatus()
  const mayWrite = useMayWrite()
  const list = useQueryCall('meetings.list', {})
  return (
    <>
      <PageHeader title={t('new.title')} note={t('new.note')} />
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <LoadingPage />}
      {!mayWrite && <ReadOnlyNotice />}
      {mayWrite && list.data !== undefined && <NewMeetingForm start={startOf(lastHeld(list.data), today)} />}
    </>
  )
}
