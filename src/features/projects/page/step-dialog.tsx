import { Alert, Group, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stage } from '../../../../electron/contract/project-parts.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { useStatus } from '../../../api/status.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { useRecord } from '../../../components/use-record.ts'
import type { Step } from './steps.tsx'
import { SHOWN_BY } from './shown-by.ts'

/** What usually comes next. */
const NEXT = { proposed: 'approved', approved: 'running', running: 'finished', finished: 'running', paused: 'running', cancelled: 'proposed' } as const

/** A step of the project's life (`step` null: a new one). */
export function StepDialog({ page, step, onClose }: { page: ProjectPage; step: Step | null; onClose(): void }) {
  const { t } = useTranslation(['projects', 'projectFacts'])
  const { today } = useStatus()
  const form = useRecord('projectSteps', SHOWN_BY)
  const [before] = useState(() => ({
    stage: step?.stage ?? (NEXT[page.project.stage] as Step['stage']),
    steppedOn: step === null ? today : step.steppedOn,
    resolutionId: step?.resolutionId ?? null,
    note: step?.note ?? '',
  }))
  const [values, setValues] = useState(before)
  const change = (part: Partial<typeof before>) => setValues((now) => ({ ...now, ...part }))
  // A step of a book from before has no day, and may stay without.
  const dayMissing = values.steppedOn === null && before.steppedOn !== null
  return (
    <FormDialog
      title={t(step === null ? 'steps.add' : 'projectFacts:steps.editTitle')}
      save={t('steps.save')}
      dirty={values !== before}
      busy={form.busy}
      error={form.error}
      check={() => (dayMissing ? [{ fieldId: 'step-day', message: t('steps.dayMissing') }] : [])}
      onSave={() => form.save(step, { projectId: page.project.id, ...values }, onClose)}
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
        data={[{ value: '', label: t('steps.none') }, ...choices(page)]}
        onChange={(event) => change({ resolutionId: event.currentTarget.value || null })}
      />
      <Textarea mt="sm" label={t('steps.note')} autosize minRows={2} maxLength={20_000} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
    </FormDialog>
  )
}

/** Each resolution once, also where it approves and closes. */
function choices({ links }: ProjectPage): { value: string; label: string }[] {
  const byResolution = new Map(links.map((link) => [link.resolutionId, link]))
  return [...byResolution.values()].map((link) => ({ value: link.resolutionId, label: `${link.resolutionNumber}/${link.resolutionYear + 543} ${link.text}`.slice(0, 120) }))
}
