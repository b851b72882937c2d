import { Alert, Group, NativeSelect, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { stage } from '../../../../electron/contract/project-parts.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { useStatus } from '../../../api/status.ts'
import { RecordDialog } from '../../../components/record-dialog.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { useValues } from '../../../components/use-values.ts'
import { useLinkName } from '../use-link-name.ts'
import type { Step } from './steps.tsx'
import { SHOWN_BY } from './shown-by.ts'

/** What usually comes next. */
const NEXT = { proposed: 'approved', approved: 'running', running: 'finished', finished: 'running', paused: 'running', cancelled: 'proposed' } as const

/** A step of the project's life (`step` null: a new one). */
export function StepDialog({ page, step, onClose }: { page: ProjectPage; step: Step | null; onClose(): void }) {
  const { t } = useTranslation(['projects', 'projectFacts'])
  const { today } = useStatus()
  const nameOf = useLinkName()
  const { values, change, dirty, check } = useValues(
    () => ({
      stage: step?.stage ?? (NEXT[page.project.stage] as Step['stage']),
      steppedOn: step === null ? today : step.steppedOn,
      resolutionId: step?.resolutionId ?? null,
      note: step?.note ?? '',
    }),
    // A step of a book from before has no day, and may stay without.
    ({ steppedOn }) => (steppedOn === null && (step === null || step.steppedOn !== null) ? [{ fieldId: 'step-day', message: t('steps.dayMissing') }] : []),
  )
  // Each resolution once, also where it approves and closes.
  const resolutions = new Map(page.links.map((link) => [link.resolutionId, `${nameOf(link)} ${link.text}`.slice(0, 120)]))
  return (
    <RecordDialog
      noun="projectSteps"
      also={SHOWN_BY}
      record={step}
      title={t(step === null ? 'steps.add' : 'projectFacts:steps.editTitle')}
      save={t('steps.save')}
      dirty={dirty}
      check={check}
      values={() => ({ projectId: page.project.id, ...values })}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <NativeSelect
          label={t('field.stage')}
          value={values.stage}
          data={stage.options.map((one) => ({ value: one, label: t(`stage.${one}`) }))}
          onChange={(event) => change({ stage: stage.parse(event.currentTarget.value) })}
        />
        <ThaiDateInput id="step-day" label={t('steps.day')} value={values.steppedOn} onChange={(steppedOn) => change({ steppedOn })} />
      </Group>
      {values.stage === 'approved' && !page.hasApproval && (
        <Alert color="amber" mt="sm" role="status">
          {t('projectFacts:steps.approvedWithout')}
        </Alert>
      )}
      <NativeSelect
        mt="sm"
        label={t('steps.resolution')}
        description={t(page.links.length === 0 ? 'projectFacts:steps.noLinks' : 'steps.resolutionHint')}
        value={values.resolutionId ?? ''}
        data={[{ value: '', label: t('steps.none') }, ...[...resolutions].map(([value, label]) => ({ value, label }))]}
        onChange={(event) => change({ resolutionId: event.currentTarget.value || null })}
      />
      <Textarea mt="sm" label={t('steps.note')} autosize minRows={2} maxLength={20_000} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
    </RecordDialog>
  )
}
