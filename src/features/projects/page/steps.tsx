import { Button, Group, NativeSelect, Text, Textarea, Timeline, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stage } from '../../../../electron/contract/project-parts.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { useStatus } from '../../../api/status.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { useFormat } from '../../../i18n/format.ts'
import type { TabProps } from '../project-page.tsx'

/** The project's life: each step with its day and the resolution behind it. */
export function Steps({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const [adding, setAdding] = useState(false)
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('steps.title')}</Title>
        {mayWrite && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('steps.add')}
          </Button>
        )}
      </Group>
      <Timeline active={page.steps.length - 1} bulletSize={18} lineWidth={2}>
        {page.steps.map((step) => (
          <Timeline.Item key={step.id} title={t(`stage.${step.stage}`)}>
            <Text size="sm">{step.steppedOn === null ? t('steps.noDay') : format.date(step.steppedOn)}</Text>
            {step.stage === 'approved' && step.resolutionId === null && !page.hasApproval && (
              <Text size="sm" c="amber.9">
                {t('noResolution')}
              </Text>
            )}
            {step.resolutionId !== null && <Text size="sm">{resolutionOf(page, step.resolutionId)}</Text>}
            {step.note !== '' && (
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {step.note}
              </Text>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
      {adding && <StepDialog page={page} onClose={() => setAdding(false)} />}
    </section>
  )

  function resolutionOf({ links }: ProjectPage, id: string): string {
    const link = links.find((one) => one.resolutionId === id)
    return link ? t('steps.byResolution', { number: link.resolutionNumber, year: link.resolutionYear + 543 }) : ''
  }
}

function StepDialog({ page, onClose }: { page: ProjectPage; onClose(): void }) {
  const { t } = useTranslation('projects')
  const { today } = useStatus()
  const add = useCommandCall('projectSteps.add', { errorShown: true, invalidates: ['projects'] })
  const [value, setValue] = useState<(typeof stage.options)[number]>(NEXT[page.project.stage])
  const [on, setOn] = useState<string | null>(today)
  const [resolutionId, setResolution] = useState('')
  const [note, setNote] = useState('')
  return (
    <FormDialog
      title={t('steps.add')}
      save={t('steps.save')}
      dirty={note !== ''}
      busy={add.isPending}
      error={add.error}
      check={() => (on === null ? [{ fieldId: 'step-day', message: t('steps.dayMissing') }] : [])}
      onSave={() =>
        add.mutate({ projectId: page.project.id, stage: value, steppedOn: on, resolutionId: resolutionId || null, note }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <NativeSelect
          label={t('field.stage')}
          value={value}
          data={stage.options.map((one) => ({ value: one, label: t(`stage.${one}`) }))}
          onChange={(event) => setValue(stage.parse(event.currentTarget.value))}
        />
        <ThaiDateInput id="step-day" label={t('steps.day')} value={on} onChange={setOn} />
      </Group>
      <NativeSelect
        mt="sm"
        label={t('steps.resolution')}
        description={t('steps.resolutionHint')}
        value={resolutionId}
        data={[{ value: '', label: t('steps.none') }, ...page.links.map((link) => ({ value: link.resolutionId, label: `${link.resolutionNumber}/${link.resolutionYear + 543} ${link.text}`.slice(0, 120) }))]}
        onChange={(event) => setResolution(event.currentTarget.value)}
      />
      <Textarea mt="sm" label={t('steps.note')} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FormDialog>
  )
}

/** What usually comes next. */
const NEXT = { proposed: 'approved', approved: 'running', running: 'finished', finished: 'running', paused: 'running', cancelled: 'proposed' } as const
