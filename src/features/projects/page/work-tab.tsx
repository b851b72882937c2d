import { Stack } from '@mantine/core'
import type { TabProps } from '../project-page.tsx'
import { Activities } from '../work/activities.tsx'
import { Indicators } from '../work/indicators.tsx'
import { Lessons } from '../work/lessons.tsx'
import { Photos } from '../work/photos.tsx'

/** What is done, how it looked before and after, what came of it, and what was learnt. */
export function WorkTab(props: TabProps) {
  return (
    <Stack gap="xl">
      <Activities {...props} />
      <Photos {...props} />
      <Indicators {...props} />
      <Lessons {...props} />
    </Stack>
  )
}
