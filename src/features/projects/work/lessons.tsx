import { Button, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { projectInput, type ProjectPage } from '../../../../electron/contract/projects.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { refresh } from '../../../api/query-client.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { Section } from '../../../components/section.tsx'
import type { TabProps } from '../project-page.tsx'

/** What the council would do again, and what not. */
export function Lessons({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projectWork')
  const [writing, setWriting] = useState(false)
  const { lessons } = page.project
  return (
    <Section
      title={t('lessons.heading')}
      tools={
        mayWrite && (
          <Button variant="default" onClick={() => setWriting(true)}>
            {t('lessons.write')}
          </Button>
        )
      }
    >
      {lessons === '' ? <Text c="dimmed">{t('lessons.none')}</Text> : <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{lessons}</Text>}
      {writing && <LessonsDialog project={page.project} onClose={() => setWriting(false)} />}
    </Section>
  )
}

function LessonsDialog({ project, onClose }: { project: ProjectPage['project']; onClose(): void }) {
  const { t } = useTranslation('projectWork')
  const save = useCommandCall('projects.save', { errorShown: true })
  const [lessons, setLessons] = useState(project.lessons)
  return (
    <FormDialog
      title={t('lessons.heading')}
      save={t('lessons.save')}
      dirty={lessons !== project.lessons}
      busy={save.isPending}
      error={save.error}
      check={() => []}
      onSave={() => save.mutate({ id: project.id, revision: project.revision, project: { ...projectInput.parse(project), lessons: lessons.trim() } }, { onSuccess: onClose })}
      onTakeTheirs={() => void refresh(['projects']).then(onClose)}
      onClose={onClose}
    >
      <Textarea label={t('lessons.label')} description={t('lessons.hint')} minRows={5} maxLength={20_000} data-autofocus value={lessons} onChange={(event) => setLessons(event.currentTarget.value)} />
    </FormDialog>
  )
}
