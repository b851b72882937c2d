import { Button, Group, Text, Timeline, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { useRecord } from '../../../components/use-record.ts'
import { RowTools } from '../../../components/row-tools.tsx'
import { useFormat } from '../../../i18n/format.ts'
import type { TabProps } from '../project-page.tsx'
import { useLinkName } from '../use-link-name.ts'
import { StepDialog } from './step-dialog.tsx'
import { SHOWN_BY } from './shown-by.ts'

export type Step = ProjectPage['steps'][number]

/** The project's life: each step with its day and the resolution behind it. */
export function Steps({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projects')
  const [open, setOpen] = useState<{ step: Step | null } | null>(null)
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('steps.title')}</Title>
        {mayWrite && (
          <Button variant="default" onClick={() => setOpen({ step: null })}>
            {t('steps.add')}
          </Button>
        )}
      </Group>
      <Timeline active={page.steps.length - 1} bulletSize={18} lineWidth={2}>
        {page.steps.map((step) => (
          <Timeline.Item key={step.id}>
            <Group justify="space-between" align="flex-start" wrap="nowrap">
              <StepText page={page} step={step} />
              {mayWrite && <StepTools step={step} onEdit={() => setOpen({ step })} />}
            </Group>
          </Timeline.Item>
        ))}
      </Timeline>
      {open !== null && <StepDialog page={page} step={open.step} onClose={() => setOpen(null)} />}
    </section>
  )
}

/** Rule 18: approved without a resolution says so. */
function StepText({ page, step }: { page: ProjectPage; step: Step }) {
  const { t } = useTranslation(['projects', 'projectFacts'])
  const format = useFormat()
  const nameOf = useLinkName()
  const link = page.links.find((one) => one.resolutionId === step.resolutionId)
  return (
    <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Text fw={600}>{t(`stage.${step.stage}`)}</Text>
      <Text size="sm">{step.steppedOn === null ? t('steps.noDay') : format.date(step.steppedOn)}</Text>
      {step.stage === 'approved' && !page.hasApproval && (
        <Text size="sm" fw={600} style={{ color: 'var(--samut-soon)' }}>
          {t('noResolution')}
        </Text>
      )}
      {link && <Text size="sm">{t('steps.byResolution', { resolution: nameOf(link) })}</Text>}
      {step.resolutionId !== null && !link && <Text size="sm" c="dimmed">{t('projectFacts:steps.linkGone')}</Text>}
      {step.note !== '' && <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>{step.note}</Text>}
    </div>
  )
}

function StepTools({ step, onEdit }: { step: Step; onEdit(): void }) {
  const { t } = useTranslation(['projects', 'projectFacts'])
  const format = useFormat()
  const { remove } = useRecord('projectSteps', SHOWN_BY)
  const named = { stage: t(`stage.${step.stage}`), day: step.steppedOn === null ? '' : format.date(step.steppedOn) }
  return (
    <RowTools
      editLabel={t('projectFacts:steps.edit', named)}
      removeLabel={t('projectFacts:steps.remove', named)}
      onEdit={onEdit}
      onRemove={() => remove(step, t('projectFacts:steps.removed', named))}
    />
  )
}
