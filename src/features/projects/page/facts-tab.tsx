import { useTranslation } from 'react-i18next'
import type { ProjectInput, ProjectPage } from '../../../../electron/contract/projects.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { showDone } from '../../../components/toasts.tsx'
import { ProjectFacts } from '../project-facts.tsx'
import { ProjectForm } from '../project-form.tsx'
import type { TabProps } from '../project-page.tsx'

/** What the project is: typed by whoever may write, read by the others. */
export function FactsTab({ page: { project }, mayWrite }: TabProps) {
  const { t } = useTranslation('projects')
  const save = useCommandCall('projects.save', { errorShown: true, invalidates: ['meetings'] })
  if (!mayWrite) return <ProjectFacts project={project} />
  const { id, revision } = project
  return (
    <ProjectForm
      key={revision}
      first={inputOf(project)}
      busy={save.isPending}
      error={save.error}
      onSave={(input) => save.mutate({ id, revision, project: input }, { onSuccess: () => showDone(t('saved')) })}
    />
  )
}

/** What the form changes; stage, model and origin have ways of their own. */
function inputOf({ id: _id, revision: _revision, createdAt: _created, updatedAt: _updated, stage: _stage, isModel: _model, copiedFrom: _from, ...input }: ProjectPage['project']): ProjectInput {
  return input
}
