import { SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorLine, Reading } from '../../../../electron/contract/project-work.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { refresh } from '../../../api/query-client.ts'
import { useStatus } from '../../../api/status.ts'
import { DecimalInput } from '../../../components/decimal-input.tsx'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { useRecordSaving } from '../use-record.ts'

const ID = { day: 'reading-day', value: 'reading-value' }

interface Props {
  page: ProjectPage
  indicator: IndicatorLine
  reading: Reading | null
  onClose(): void
}

/** One measuring of an indicator. */
export function ReadingDialog({ page, indicator, reading, onClose }: Props) {
  const { t } = useTranslation('projectWork')
  const { today } = useStatus()
  const [before] = useState(() => ({ readOn: reading?.readOn ?? (today as string | null), value: reading?.value ?? null, note: reading?.note ?? '' }))
  const [values, setValues] = useState(before)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const { save, saveOver, busy, error } = useRecordSaving('readings', page.project.id, reading, onClose)
  const change = (part: Partial<typeof before>) => setValues((now) => ({ ...now, ...part }))
  const problemOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message

  function check(): FieldProblem[] {
    const found: FieldProblem[] = []
    if (values.readOn === null) found.push({ fieldId: ID.day, message: t('indicators.dayMissing') })
    if (values.value === null) found.push({ fieldId: ID.value, message: t('indicators.valueMissing') })
    setProblems(found)
    return found
  }
  const input = () => ({ indicatorId: indicator.id, readOn: values.readOn ?? today, value: values.value ?? 0, note: values.note.trim() })
  return (
    <FormDialog
      title={t(reading === null ? 'indicators.addReadingTo' : 'indicators.editReadingOf', { name: indicator.name })}
      save={t('indicators.saveReading')}
      dirty={values !== before}
      busy={busy}
      error={error}
      check={check}
      onSave={() => save(input())}
      onKeepMine={() => saveOver(input())}
      onTakeTheirs={() => void refresh(['projects']).then(onClose)}
      onClose={onClose}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <ThaiDateInput label={t('indicators.readOn')} id={ID.day} value={values.readOn} error={problemOf(ID.day)} onChange={(readOn) => change({ readOn })} />
          <DecimalInput
            label={indicator.unit === '' ? t('indicators.value') : t('indicators.valueIn', { unit: indicator.unit })}
            id={ID.value}
            data-autofocus
            value={values.value}
            error={problemOf(ID.value)}
            onChange={(value) => change({ value })}
          />
        </SimpleGrid>
        <TextInput label={t('indicators.note')} maxLength={500} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Stack>
    </FormDialog>
  )
}
