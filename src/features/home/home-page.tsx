import { Stack } from '@mantine/core'
import { useSession, useStatus } from '../../api/status.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { useFormat } from '../../i18n/format.ts'
import { OpenBreaches } from '../privacy/open-breaches.tsx'
import { DueTasks } from './due-tasks.tsx'
import { LegalYearAtAGlance } from './legal-year.tsx'
import { MembersAtAGlance } from './members-at-a-glance.tsx'
import { NextSteps } from './next-steps.tsx'
import { RecentMeetings } from './recent-meetings.tsx'

/** What to do now, and how the council stands: from its records, nothing else. */
export function HomePage() {
  const format = useFormat()
  const { today } = useStatus()
  const { councilName } = useSession()
  return (
    <>
      <PageHeader title={councilName} note={format.date(today, 'weekday')} />
      <Stack gap="xl">
        <OpenBreaches />
        <NextSteps />
        <DueTasks />
        <LegalYearAtAGlance />
        <RecentMeetings />
        <MembersAtAGlance />
      </Stack>
    </>
  )
}
