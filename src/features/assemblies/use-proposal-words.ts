import { useTranslation } from 'react-i18next'
import type { Assembly, Proposal } from '../../../electron/contract/assemblies.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'

export interface ProposalWords {
  /** Via which assembly or meeting it was put forward; '' where neither is said. */
  via(proposal: Pick<Proposal, 'assemblyId' | 'meetingId'>): string
  /** Title of the project it is about; '' where it is about none. */
  project(proposal: Pick<Proposal, 'projectId'>): string
}

/** "สมัชชาครั้งที่ 11" */
export function useAssemblyName(): (assembly: Pick<Assembly, 'number'>) => string {
  const { t } = useTranslation('assemblies')
  return ({ number }) => t('assembly.name', { number })
}

/** What a proposal names of other records, as words. */
export function useProposalWords(assemblies: readonly Assembly[]): ProposalWords {
  const name = useAssemblyName()
  const meetingName = useMeetingName()
  const projects = useQueryCall('projects.list', {}).data ?? []
  const meetings = useQueryCall('meetings.list', {}).data ?? []
  return {
    via: ({ assemblyId, meetingId }) => {
      const assembly = assemblies.find(({ id }) => id === assemblyId)
      const meeting = meetings.find(({ id }) => id === meetingId)
      return assembly !== undefined ? name(assembly) : meeting !== undefined ? meetingName(meeting) : ''
    },
    project: ({ projectId }) => projects.find(({ id }) => id === projectId)?.title ?? '',
  }
}
