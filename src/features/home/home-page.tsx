import { Stack } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useSession, useStatus } from '../../api/status.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { useFormat } from '../../i18n/format.ts'
import { OpenBreaches } from '../privacy/open-breaches.tsx'
import { DueList } from './due-list.tsx'
import { LegalYearAtAGlance } from './legal-year.tsx'
import { MembersAtAGlance } from './members-at-a-glance.tsx'
import { NextSteps } from './next-steps.tsx'
import { RecentMeetings } from './recent-meetings.tsx'

/** Below the first sight of the page, in a script of their own. */
const Charts = lazy(async () => ({ default: (await import('./charts/charts.tsx')).Charts }))

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
        <DueList />
        <LegalYearAtAGlance />
        <Suspense>
          <Charts />
        </Suspense>
        <RecentMeetings />
        <MembersAtAGlance />
      </Stack>
    </>
  )
}
