import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { projectInput, type ProjectInput } from '../../../electron/contract/projects.ts'
import type { ApiError } from '../../api/api-error.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { useUnsavedForm } from '../../components/use-unsaved-form.ts'

interface Props {
  first: ProjectInput
  busy: boolean
  error: ApiError | null
  /** `leave` is called before another page is shown: what was typed is saved. */
  onSave(project: ProjectInput, leave: () => void): void
  /** Where there is one to go back to. */
  cancel?: ReactNode
}

const FIELDS = Object.keys(projectInput.shape) as (keyof ProjectInput)[]

/** By what is typed: a saved project comes back as another object. */
const differ = (a: ProjectInput, b: ProjectInput): boolean => FIELDS.some((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))

/** The facts of a project, for a new one and for one that is there. */
export function ProjectForm({ first, busy, error, onSave, cancel }: Props) {
  const { t } = useTranslation('projects')
  const issues = useQueryCall('projects.issues', {})
  const [project, setProject] = useState(first)
  const [tried, setTried] = useState(false)
  const leave = useUnsavedForm(differ(project, first))
  const set = <K extends keyof ProjectInput>(key: K, value: ProjectInput[K]): void => setProject((now) => ({ ...now, [key]: value }))

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (project.title.trim() !== '') onSave(project, leave)
  }
  return (
    <form onSubmit={submit}>
      <Stack maw="48rem">
        <TextInput
          label={t('field.title')}
          required
          value={project.title}
          error={tried && project.title.trim() === '' ? t('field.titleMissing') : undefined}
          onChange={(event) => set('title', event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <TextInput label={t('field.code')} value={project.code} onChange={(event) => set('code', event.currentTarget.value)} />
        </Group>
        <Group grow align="flex-start">
          <ThaiDateInput label={t('field.startsOn')} value={project.startsOn} onChange={(date) => set('startsOn', date)} />
          <ThaiDateInput label={t('field.endsOn')} value={project.endsOn} onChange={(date) => set('endsOn', date)} />
        </Group>
        <Checkbox.Group label={t('field.issues')} value={project.issueIds} onChange={(ids) => set('issueIds', ids)}>
          <Stack gap="xs" mt="xs">
            {(issues.data ?? []).map((issue) => (
              <Checkbox key={issue.id} value={issue.id} label={issue.name || t('issueUnnamed', { position: issue.position })} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Textarea label={t('field.background')} autosize minRows={3} value={project.background} onChange={(event) => set('background', event.currentTarget.value)} />
        <Textarea label={t('field.objectives')} autosize minRows={3} value={project.objectives} onChange={(event) => set('objectives', event.currentTarget.value)} />
        <ErrorNotice error={error} />
        <Group>
          <Button type="submit" loading={busy}>
            {t('save')}
          </Button>
          {cancel}
        </Group>
      </Stack>
    </form>
  )
}
