import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../api/api-error.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'

interface Props {
  title: string
  /** What will be adopted, and where. */
  children: React.ReactNode
  /** Proposed day of an adoption by circulation; null where the day follows from the meeting. */
  day: string | null
  busy: boolean
  error: ApiError | null
  onAdopt(corrections: string, adoptedOn: string): void
  onClose(): void
}

/** With or without corrections: what is written down here stands on paper for good. */
export function AdoptDialog({ title, children, day, busy, error, onAdopt, onClose }: Props) {
  const { t } = useTranslation('minutes')
  const [how, setHow] = useState<'without' | 'with'>('without')
  const [corrections, setCorrections] = useState('')
  const [adoptedOn, setAdoptedOn] = useState(day ?? '')
  const missing = how === 'with' && corrections.trim() === ''
  return (
    <FormDialog
      title={title}
      save={t('adopt.save')}
      dirty={corrections !== ''}
      busy={busy}
      error={error}
      check={() => (missing ? [{ fieldId: 'corrections', message: t('adopt.correctionsMissing') }] : [])}
      onSave={() => onAdopt(how === 'with' ? corrections.trim() : '', adoptedOn)}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text component="div">{children}</Text>
        <Radio.Group label={t('adopt.how')} value={how} onChange={(value) => setHow(value === 'with' ? 'with' : 'without')}>
          <Stack gap="xs" mt="xs">
            <Radio value="without" label={t('adopt.without')} data-autofocus />
            <Radio value="with" label={t('adopt.with')} />
          </Stack>
        </Radio.Group>
        {how === 'with' && (
          <Textarea
            id="corrections"
            label={t('adopt.corrections')}
            description={t('adopt.correctionsNote')}
            minRows={3}
            autosize
            maxLength={20_000}
            value={corrections}
            onChange={(event) => setCorrections(event.currentTarget.value)}
          />
        )}
        {day !== null && <ThaiDateInput label={t('adopt.day')} required value={adoptedOn} onChange={(date) => setAdoptedOn(date ?? day)} />}
        <Text c="dimmed">{t('adopt.forGood')}</Text>
      </Stack>
    </FormDialog>
  )
}
