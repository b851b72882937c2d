import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQueryCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { LoadingPage } from '../../../components/loading-page.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { MeetingDesk } from './meeting-desk.tsx'

/** One meeting: `?item=` names the agenda item shown, `?pane=` what stands beside it. */
export function MeetingPage() {
  const { t } = useTranslation('meetings')
  const { id = '' } = useParams()
  const meeting = useQueryCall('meetings.get', { id })
  if (meeting.data !== undefined) return <MeetingDesk key={id} page={meeting.data} />
  if (meeting.error === null) return <LoadingPage />
  return (
    <>
      <PageHeader title={t('title')} />
      <ErrorNotice error={meeting.error} onRetry={() => void meeting.refetch()} />
      <Button component={Link} to="/meetings" variant="default">
        {t('title')}
      </Button>
    </>
  )
}
