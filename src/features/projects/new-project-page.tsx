import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { PLAIN_PROJECT, type ProjectInput } from '../../../electron/contract/projects.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { ProjectForm } from './facts/project-form.tsx'

const { proposedOn: _proposedOn, ...PLAIN } = PLAIN_PROJECT
const BLANK: ProjectInput = { ...PLAIN, title: '' }

export function NewProjectPage() {
  const { t } = useTranslation(['projects', 'common'])
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const { today } = useStatus()
  const create = useCommandCall('projects.create', { errorShown: true })
  if (!mayWrite) {
    return (
      <>
        <PageHeader title={t('add')} />
        <ReadOnlyNotice />
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('add')} />
      <ProjectForm
        first={BLANK}
        busy={create.isPending}
        error={create.error}
        onSave={(project, leave) =>
          create.mutate({ ...project, proposedOn: today }, {
            onSuccess: ({ id }) => {
              leave()
              void navigate(`/projects/${id}`, { replace: true })
            },
          })
        }
        cancel={
          <Button component={Link} to="/projects" variant="default">
            {t('common:cancel')}
          </Button>
        }
      />
    </>
  )
}
