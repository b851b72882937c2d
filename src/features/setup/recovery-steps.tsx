import { Alert, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecoverySheet } from '../../../electron/contract/councils.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PdfActions } from '../../components/pdf-view.tsx'
import { useFormat } from '../../i18n/format.ts'
import { Step } from './step.tsx'
import styles from './setup.module.css'

interface Props {
  sheet: RecoverySheet
  onProved(): void
  /** A way on without the proof, where there is one. */
  later?: ReactNode
}

/** The paper key is shown and kept; then, with the screen empty of it, two of its groups are typed back from the paper. */
export function RecoverySteps({ sheet, onProved, later }: Props) {
  const [kept, setKept] = useState(false)
  return kept ? (
    <Prove sheet={sheet} onProved={onProved} onLook={() => setKept(false)} later={later} />
  ) : (
    <Keep sheet={sheet} onKept={() => setKept(true)} later={later} />
  )
}

function Keep({ sheet, onKept, later }: { sheet: RecoverySheet; onKept: () => void; later: ReactNode }) {
  const { t } = useTranslation('setup')
  const format = useFormat()
  const pdf = useQueryCall('councils.recoverySheetPdf', {})
  return (
    <Step title={t('key.title')} note={t('key.note')} next={t('key.kept')} onNext={onKept} other={later}>
      <div className={styles.sheet}>
        <div>
          <Text fw={600}>{sheet.councilName}</Text>
          <Text size="sm" c="dimmed">
            {t('key.madeAt', { at: format.dateTime(sheet.createdAt) })}
          </Text>
          <ol className={styles.groups} aria-label={t('key.groups')}>
            {sheet.groups.map((group, at) => (
              <li key={at} className={styles.group}>
                <span className={styles.groupNumber}>{at + 1}</span>
                <span className={styles.groupText}>{group}</span>
              </li>
            ))}
          </ol>
        </div>
        <img className={styles.qr} alt={t('key.qr')} src={`data:image/svg+xml,${encodeURIComponent(sheet.qrSvg)}`} />
      </div>
      <Group mt="md" justify="flex-start">
        {pdf.data !== undefined && <PdfActions file={pdf.data} quiet />}
        {pdf.isPending && (
          <Text size="sm" c="dimmed" role="status">
            {t('key.preparing')}
          </Text>
        )}
      </Group>
      {pdf.error !== null && (
        <>
          <ErrorNotice error={pdf.error} onRetry={() => void pdf.refetch()} />
          <Text>{t('key.byHand')}</Text>
        </>
      )}
      <Alert color="amber" title={t('key.keepTitle')} mt="md">
        <Text>{t('key.keepBody')}</Text>
      </Alert>
    </Step>
  )
}

function Prove({ sheet, onProved, onLook, later }: Props & { onLook: () => void }) {
  const { t } = useTranslation('setup')
  const prove = useCommandCall('councils.proveRecovery', { invalidates: ['app.status'], errorShown: true, secret: true })
  const [answers, setAnswers] = useState<[string, string]>(['', ''])
  const wrongGroup = prove.error?.code === 'RECOVERY_ANSWER_WRONG' ? prove.error.details['group'] : null
  return (
    <Step
      title={t('prove.title')}
      note={t('prove.note')}
      next={t('prove.check')}
      onNext={() => prove.mutate({ answers }, { onSuccess: onProved })}
      busy={prove.isPending}
      other={
        <>
          <Button variant="default" onClick={onLook}>
            {t('prove.look')}
          </Button>
          {later}
        </>
      }
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          {sheet.ask.map((asked, at) => (
            <TextInput
              key={asked}
              label={t('prove.group', { number: asked + 1 })}
              required
              autoFocus={at === 0}
              autoComplete="off"
              spellCheck={false}
              value={answers[at] ?? ''}
              error={wrongGroup === asked + 1 ? t('prove.wrong') : null}
              onChange={(event) => {
                const typed = event.currentTarget.value
                setAnswers(([first, second]) => (at === 0 ? [typed, second] : [first, typed]))
              }}
            />
          ))}
        </SimpleGrid>
        <ErrorNotice error={prove.error} />
      </Stack>
    </Step>
  )
}
