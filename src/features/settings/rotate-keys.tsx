import { Alert, Anchor, Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useJob } from '../../api/use-job.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { Section } from '../../components/section.tsx'

/** New keys for the whole book: what it does, what stays, and what stands against it. */
export function RotateKeys() {
  const { t } = useTranslation('settings')
  const keys = useQueryCall('users.keys', {})
  const rotate = useCommandCall('users.rotateKeys', { errorShown: true, invalidates: ['audit'] })
  const job = useJob()
  const ready = keys.data?.paperReady === true && keys.data.waiting.length === 0

  const start = async () => {
    const agreed = await askToConfirm({ title: t('users.keys.confirmTitle'), body: t('users.keys.confirmBody'), confirm: t('users.keys.go') })
    // A failure is shown below.
    if (agreed) await job.run((jobId) => rotate.mutateAsync({ jobId })).catch(() => undefined)
  }
  return (
    <Section title={t('users.keys.title')}>
      <Text>{t('users.keys.lead')}</Text>
      <Text mt="xs">{t('users.keys.stays')}</Text>
      {keys.data !== undefined && keys.data.waiting.length > 0 && <Text mt="xs">{t('users.keys.waiting', { names: keys.data.waiting.join(', ') })}</Text>}
      {keys.data?.paperReady === false && (
        <Text mt="xs">
          {t('users.keys.paper')}{' '}
          <Anchor component={Link} to="/recovery">
            {t('users.keys.paperGo')}
          </Anchor>
        </Text>
      )}
      {rotate.isSuccess && (
        <Alert role="status" mt="md">
          {t('users.keys.done')}
        </Alert>
      )}
      <ErrorNotice error={rotate.error} />
      <Button mt="md" variant="default" disabled={!ready} loading={rotate.isPending} onClick={() => void start()}>
        {t('users.keys.go')}
      </Button>
      <ProgressDialog job={job} title={t('users.keys.running')} phaseText={(phase) => t(phase === 'check' ? 'users.keys.phases.check' : 'users.keys.phases.copy')} />
    </Section>
  )
}
