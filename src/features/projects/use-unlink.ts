import { useTranslation } from 'react-i18next'
import type { ResolutionLink } from '../../../electron/contract/projects.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { showUndo } from '../../components/toasts.tsx'

type Link = Pick<ResolutionLink, 'id' | 'revision' | 'projectId' | 'resolutionId' | 'kind' | 'note'>

/** Takes a resolution and a project apart, and offers to bring them together again. */
export function useUnlink(): (link: Link, resolution: string) => void {
  const { t } = useTranslation('projectFacts')
  const { mutate } = useCommandCall('projects.unlink', { invalidates: ['meetings.resolutions'] })
  return ({ id, revision, projectId, resolutionId, kind, note }, resolution) => {
    const back = () => api.projects.link({ projectId, resolutionId, kind, note }).then(() => refresh(['projects', 'meetings.resolutions']))
    mutate({ id, revision }, { onSuccess: () => showUndo(t('links.removed', { resolution }), back) })
  }
}
