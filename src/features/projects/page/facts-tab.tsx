import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInput, ProjectPage } from '../../../../electron/contract/projects.ts'
import { api } from '../../../api/client.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { showDone } from '../../../components/toasts.tsx'
import { ProjectFacts } from '../facts/project-facts.tsx'
import { ProjectForm } from '../facts/project-form.tsx'
import type { TabProps } from '../project-page.tsx'

/** What the project is: typed by whoever may write, read by the others. */
export function FactsTab({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projects')
  const save = useCommandCall('projects.save', { errorShown: true, invalidates: ['meetings'] })
  // As the form was opened: what somebody else saves meanwhile is not written over unasked.
  const [base, setBase] = useState(page.project)
  if (!mayWrite) return <ProjectFacts page={page} />

  const take = ({ project }: ProjectPage): void => setBase(project)
  const saveOver = (revision: number, project: ProjectInput): void =>
    save.mutate(
      { id: base.id, revision, project },
      {
        onSuccess: (saved) => {
          take(saved)
          showDone(t('saved'))
        },
      },
    )
  return (
    <ProjectForm
      key={base.revision}
      first={inputOf(base)}
      busy={save.isPending}
      error={save.error}
      onSave={(project) => saveOver(base.revision, project)}
      conflict={{
        onKeepMine: (mine) => void api.projects.get({ id: base.id }).then(({ project }) => saveOver(project.revision, mine)),
        onTakeTheirs: () => {
          save.reset()
          void api.projects.get({ id: base.id }).then(take)
        },
      }}
    />
  )
}

/** What the form changes; stage, model and origin have ways of their own. */
function inputOf({ id: _id, revision: _revision, createdAt: _created, updatedAt: _updated, stage: _stage, isModel: _model, copiedFrom: _from, ...input }: ProjectPage['project']): ProjectInput {
  return input
}
