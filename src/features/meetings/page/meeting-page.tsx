import { useParams } from 'react-router'
import { useQueryCall } from '../../../api/hooks.ts'
import { LoadingPage } from '../../../components/loading-page.tsx'
import { MeetingDesk } from './meeting-desk.tsx'
import { MeetingMissing } from './meeting-missing.tsx'

/** One meeting: `?item=` names the agenda item shown, `?pane=` what stands beside it. */
export function MeetingPage() {
  const { id = '' } = useParams()
  const meeting = useQueryCall('meetings.get', { id })
  if (meeting.data !== undefined) return <MeetingDesk key={id} page={meeting.data} />
  if (meeting.error === null) return <LoadingPage />
  return <MeetingMissing error={meeting.error} onRetry={() => void meeting.refetch()} />
}
