import { SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { IndicatorLine, Reading } from '../../../../electron/contract/project-work.ts'
import { useStatus } from '../../../api/status.ts'
import { DecimalInput } from '../../../components/decimal-input.tsx'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { RecordDialog } from '../../../components/record-dialog.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { useValues } from '../../../components/use-values.ts'

const ID = { day: 'reading-day', value: 'reading-value' }

interface Props {
  indicator: IndicatorLine
  reading: Reading | null
  onClose(): void
}

/** One measuring of an indicator. */
export function ReadingDialog({ indicator, reading, onClose }: Props) {
  const { t } = useTranslation('projectWork')
  const { today } = useStatus()
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({ readOn: reading?.readOn ?? (today as string | null), value: reading?.value ?? null, note: reading?.note ?? '' }),
    (values) => {
      const found: FieldProblem[] = []
      if (values.readOn === null) found.push({ fieldId: ID.day, message: t('indicators.dayMissing') })
      if (values.value === null) found.push({ fieldId: ID.value, message: t('indicators.valueMissing') })
      return found
    },
  )

  const input = () => ({ indicatorId: indicator.id, readOn: values.readOn ?? today, value: values.value ?? 0, note: values.note.trim() })
  return (
    <RecordDialog
      noun="readings"
      also={['projects']}
      record={reading}
      title={t(reading === null ? 'indicators.addReadingTo' : 'indicators.editReadingOf', { name: indicator.name })}
      save={t('indicators.saveReading')}
      saved={t('saved')}
      dirty={dirty}
      check={check}
      values={input}
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
    </RecordDialog>
  )
}
