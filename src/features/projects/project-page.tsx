import { Button, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { ProjectPage } from '../../../electron/contract/projects.ts'
import { api } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite } from '../../api/status.ts'
import { Arrival } from '../../components/arrival.tsx'
import { AttachmentsPanel } from '../../components/attachments/attachments-panel.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { showDone, showUndo } from '../../components/toasts.tsx'
import { Funding } from './funding.tsx'
import { Links } from './links.tsx'
import { ProjectFacts } from './project-facts.tsx'
import { ProjectForm } from './project-form.tsx'

export function ProjectPageView() {
  const { id = '' } = useParams()
  const page = useQueryCall('projects.get', { id })
  if (page.error !== null) return <ErrorNotice error={page.error} />
  if (page.data === undefined) return <LoadingPage />
  return <Project page={page.data} />
}

function Project({ page }: { page: ProjectPage }) {
  const { t } = useTranslation('projects')
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const { project } = page
  const save = useCommandCall('projects.save', { errorShown: true, invalidates: ['meetings'] })
  const remove = useCommandCall('projects.remove')
  const hasApproval = page.links.some((link) => link.kind === 'approves')

  function removeProject(): void {
    remove.mutate(
      { id: project.id, revision: project.revision },
      {
        onSuccess: () => {
          void navigate('/projects')
          showUndo(t('removed', { title: project.title }), () => api.projects.restore({ id: project.id }).then(() => refresh(['projects'])))
        },
      },
    )
  }
  return (
    <>
      <PageHeader
        title={project.title}
        note={`${t(`stage.${project.stage}`)} · ${hasApproval ? t('hasResolution') : t('noResolution')}`}
        actions={
          mayWrite && (
            <Button variant="default" onClick={removeProject}>
              {t('remove')}
            </Button>
          )
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      <Stack gap="xl">
        <Links page={page} mayWrite={mayWrite} />
        <Funding page={page} mayWrite={mayWrite} />
        <Arrival at="files">
          <AttachmentsPanel ownerKind="project" ownerId={project.id} />
        </Arrival>
        <section>
          <Title order={2} mb="sm">
            {t('facts')}
          </Title>
          {mayWrite ? (
            <ProjectForm
              key={project.revision}
              first={inputOf(project)}
              busy={save.isPending}
              error={save.error}
              onSave={(input) => save.mutate({ id: project.id, revision: project.revision, project: input }, { onSuccess: () => showDone(t('saved')) })}
            />
          ) : (
            <ProjectFacts project={project} />
          )}
        </section>
      </Stack>
    </>
  )
}

function inputOf({ id: _id, revision: _revision, createdAt: _created, updatedAt: _updated, ...input }: ProjectPage['project']) {
  return input
}
