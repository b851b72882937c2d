import { Stack } from '@mantine/core'
import type { TabProps } from '../project-page.tsx'
import { ModelSection } from '../template/model-section.tsx'
import { Beneficiaries } from './beneficiaries.tsx'
import { ProjectPartners } from './project-partners.tsx'
import { Team } from './team.tsx'

/** Who does it, with whom, and for whom. */
export function PeopleTab(props: TabProps) {
  return (
    <Stack gap="xl">
      <Team {...props} />
      <ProjectPartners {...props} />
      <Beneficiaries {...props} />
      <ModelSection {...props} />
    </Stack>
  )
}
