import { Fieldset, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../../electron/contract/project-work.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { RecordDialog } from '../../../components/record-dialog.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { useValues } from '../../../components/use-values.ts'

const ID = { title: 'activity-title', plannedTo: 'activity-planned-to', actualTo: 'activity-actual-to' }

/** What is done, when it was planned and when it was done; `activity` null: a new one, at the end. */
export function ActivityDialog({ page, activity, onClose }: { page: ProjectPage; activity: Activity | null; onClose(): void }) {
  const { t } = useTranslation('projectWork')
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({
      title: activity?.title ?? '',
      plannedFrom: activity?.plannedFrom ?? null,
      plannedTo: activity?.plannedTo ?? null,
      actualFrom: activity?.actualFrom ?? null,
      actualTo: activity?.actualTo ?? null,
      outcome: activity?.outcome ?? '',
    }),
    (values) => {
      const found: FieldProblem[] = []
      const turned = (from: string | null, to: string | null) => from !== null && to !== null && to < from
      if (values.title.trim() === '') found.push({ fieldId: ID.title, message: t('activities.titleMissing') })
      if (turned(values.plannedFrom, values.plannedTo)) found.push({ fieldId: ID.plannedTo, message: t('activities.order') })
      if (turned(values.actualFrom, values.actualTo)) found.push({ fieldId: ID.actualTo, message: t('activities.order') })
      return found
    },
  )

  const position = activity?.position ?? Math.min(999, (page.activities.at(-1)?.position ?? 0) + 1)
  const input = () => ({ ...values, projectId: page.project.id, position, title: values.title.trim() })
  return (
    <RecordDialog
      noun="activities"
      also={['projects']}
      record={activity}
      title={t(activity === null ? 'activities.add' : 'activities.editTitle')}
      save={t('activities.save')}
      saved={t('saved')}
      dirty={dirty}
      check={check}
      values={input}
      onClose={onClose}
    >
      <Stack gap="md">
        <TextInput
          id={ID.title}
          label={t('activities.title')}
          maxLength={300}
          data-autofocus
          value={values.title}
          error={problemOf(ID.title)}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Fieldset legend={t('activities.planned')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <ThaiDateInput label={t('activities.plannedFrom')} id="activity-planned-from" value={values.plannedFrom} onChange={(plannedFrom) => change({ plannedFrom })} />
            <ThaiDateInput label={t('activities.plannedTo')} id={ID.plannedTo} value={values.plannedTo} error={problemOf(ID.plannedTo)} onChange={(plannedTo) => change({ plannedTo })} />
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend={t('activities.actual')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <ThaiDateInput label={t('activities.actualFrom')} id="activity-actual-from" value={values.actualFrom} onChange={(actualFrom) => change({ actualFrom })} />
            <ThaiDateInput label={t('activities.actualTo')} id={ID.actualTo} value={values.actualTo} error={problemOf(ID.actualTo)} onChange={(actualTo) => change({ actualTo })} />
          </SimpleGrid>
        </Fieldset>
        <Textarea label={t('activities.outcome')} maxLength={20_000} value={values.outcome} onChange={(event) => change({ outcome: event.currentTarget.value })} />
      </Stack>
    </RecordDialog>
  )
}
