import { Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate } from 'react-router'
import { useStatus } from '../../api/status.ts'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { Step } from './step.tsx'
import styles from './setup.module.css'
import { useSample } from './use-sample.ts'

/** Question 5: begin with the empty book, or look at the sample first. */
export function FinishStep() {
  const { t } = useTranslation('setup')
  const navigate = useNavigate()
  const { session } = useStatus()
  const [choice, setChoice] = useState<'empty' | 'sample'>('empty')
  const sample = useSample()
  if (session === null && !sample.busy) return <Navigate to="/" replace />
  return (
    <Step
      title={t('finish.title')}
      note={t('finish.note')}
      next={t(`finish.${choice}Go`)}
      onNext={() => void (choice === 'empty' ? navigate('/', { replace: true }) : sample.open())}
      busy={sample.busy}
    >
      <Radio.Group value={choice} onChange={(value) => setChoice(value === 'sample' ? 'sample' : 'empty')} aria-label={t('finish.title')}>
        <Stack gap="sm">
          {(['empty', 'sample'] as const).map((way) => (
            <Radio.Card key={way} value={way} className={styles.choice}>
              <Radio.Indicator size="md" />
              <div>
                <Text fw={600}>{t(`finish.${way}`)}</Text>
                <Text c="dimmed">{t(`finish.${way}Note`)}</Text>
              </div>
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
      <ProgressDialog job={sample.job} title={t('sample.making')} phaseText={() => t('sample.phase')} />
    </Step>
  )
}
