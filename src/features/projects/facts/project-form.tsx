import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInput } from '../../../../electron/contract/projects.ts'
import type { ApiError } from '../../../api/api-error.ts'
import { ConflictNotice } from '../../../components/conflict-notice.tsx'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { ErrorSummary, type FieldProblem } from '../../../components/error-summary.tsx'
import { unreadableFields } from '../../../components/form-problems.ts'
import { useUnsavedForm } from '../../../components/use-unsaved-form.ts'
import { FactFields, FIELD_IDS } from './fact-fields.tsx'
import { ServesFields } from './serves-fields.tsx'
import { TextFields } from './text-fields.tsx'
import { checkProject, differ, toProjectInput, valuesOf, type ProjectProblem, type ProjectValues } from './values.ts'

interface Props {
  first: ProjectInput
  busy: boolean
  error: ApiError | null
  /** `leave` is called before another page is shown: what was typed is saved. */
  onSave(project: ProjectInput, leave: () => void): void
  /** The two ways on when somebody else saved the project meanwhile. */
  conflict?: { onKeepMine(project: ProjectInput): void; onTakeTheirs(): void }
  /** Where there is one to go back to. */
  cancel?: ReactNode
}

/** What the fields are given. */
export interface FieldsProps {
  values: ProjectValues
  onChange(change: Partial<ProjectValues>): void
  problems: readonly ProjectProblem[]
}

/** The facts of a project, for a new one and for one that is there. */
export function ProjectForm({ first, busy, error, onSave, conflict, cancel }: Props) {
  const { t } = useTranslation(['projectFacts', 'projects', 'common'])
  const [values, setValues] = useState(() => valuesOf(first))
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const dirty = differ(values, valuesOf(first))
  const leave = useUnsavedForm(dirty)
  const found = checkProject(values)
  const messages = { title: t('projects:field.titleMissing'), moo: t('problem.moo'), order: t('problem.order') }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const all = [...found.map((one) => ({ fieldId: FIELD_IDS[one], message: messages[one] })), ...unreadableFields(event.currentTarget)]
    setProblems(all)
    if (all.length === 0 && !busy) onSave(toProjectInput(values), leave)
  }
  const fields: FieldsProps = {
    values,
    onChange: (change) => setValues((now) => ({ ...now, ...change })),
    problems: problems.length > 0 ? found : [],
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw="56rem" gap="xl">
        <ErrorSummary problems={problems} />
        <FactFields {...fields} />
        <ServesFields {...fields} />
        <TextFields {...fields} />
        <Stack gap="sm">
          {error?.code === 'CHANGED_MEANWHILE' && conflict ? (
            <ConflictNotice busy={busy} onKeepMine={() => conflict.onKeepMine(toProjectInput(values))} onTakeTheirs={conflict.onTakeTheirs} />
          ) : (
            <ErrorNotice error={error} />
          )}
          <Group>
            <Button type="submit" loading={busy}>
              {t('projects:save')}
            </Button>
            {cancel}
            {dirty && <Text c="dimmed">{t('common:notSaved')}</Text>}
          </Group>
        </Stack>
      </Stack>
    </form>
  )
}
