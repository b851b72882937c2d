import { Stack } from '@mantine/core'
import { Arrival } from '../../../components/arrival.tsx'
import { AttachmentsPanel } from '../../../components/attachments/attachments-panel.tsx'
import type { TabProps } from '../project-page.tsx'
import { Links } from './links.tsx'
import { Steps } from './steps.tsx'
import { Trace } from './trace.tsx'

/** How the project came about and how far it is. */
export function OverviewTab(props: TabProps) {
  return (
    <Stack gap="xl">
      <Trace page={props.page} />
      <Steps {...props} />
      <Links {...props} />
      <Arrival at="files">
        <AttachmentsPanel ownerKind="project" ownerId={props.page.project.id} />
      </Arrival>
    </Stack>
  )
}
