import { SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PartnerPaper } from '../../../electron/contract/partners.ts'
import { useStatus } from '../../api/status.ts'
import { RecordDialog } from '../../components/record-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { useValues } from '../../components/use-values.ts'
import { ProjectSelect, type NamedProject } from '../projects/project-select.tsx'

const ID = { day: 'paper-day', subject: 'paper-subject' }

interface Props {
  partnerId: string
  paper: PartnerPaper | null
  projects: readonly NamedProject[]
  onClose(): void
}

/** A paper sent to the partner or received from it. */
export function PaperDialog({ partnerId, paper, projects, onClose }: Props) {
  const { t } = useTranslation('partners')
  const { today } = useStatus()
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({
      direction: paper?.direction ?? ('out' as 'in' | 'out'), datedOn: paper === null ? (today as string | null) : paper.datedOn, number: paper?.number ?? '', subject: paper?.subject ?? '',
      projectId: paper?.projectId ?? null, note: paper?.note ?? '',
    }),
    ({ datedOn, subject }) => [
      ...(datedOn === null ? [{ fieldId: ID.day, message: t('problem.day') }] : []),
      ...(subject.trim() === '' ? [{ fieldId: ID.subject, message: t('problem.subject') }] : []),
    ],
  )
  return (
    <RecordDialog
      noun="partnerPapers"
      also={['partners', 'audit']}
      record={paper}
      title={t(paper === null ? 'papers.add' : 'papers.editTitle')}
      save={t('papers.save')}
      saved={t('papers.saved')}
      dirty={dirty}
      check={check}
      values={() => ({ ...values, partnerId, datedOn: values.datedOn ?? today, subject: values.subject.trim() })}
      onClose={onClose}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('papers.direction')}
          value={values.direction}
          onChange={(value) => change({ direction: value === 'in' ? 'in' : 'out' })}
          data={(['out', 'in'] as const).map((value) => ({ value, label: t(`papers.${value}`) }))}
        />
        <ThaiDateInput id={ID.day} label={t('papers.datedOn')} required value={values.datedOn} error={problemOf(ID.day)} onChange={(datedOn) => change({ datedOn })} />
        <TextInput label={t('papers.number')} autoComplete="off" maxLength={100} value={values.number} onChange={(event) => change({ number: event.currentTarget.value })} />
        <TextInput
          id={ID.subject}
          label={t('papers.subject')}
          required
          autoComplete="off"
          maxLength={500}
          value={values.subject}
          error={problemOf(ID.subject)}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
        <ProjectSelect label={t('papers.project')} projects={projects} value={values.projectId} onChange={(projectId) => change({ projectId })} />
        <Textarea label={t('field.note')} maxLength={20_000} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Stack>
    </RecordDialog>
  )
}
