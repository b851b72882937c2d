import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useSession } from '../../api/status.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { showDone } from '../../components/toasts.tsx'
import { RecoverySteps } from './recovery-steps.tsx'

/** The paper key of an open council: proved at last, or made anew. */
export function RecoveryPage() {
  const { t } = useTranslation('setup')
  const navigate = useNavigate()
  const sheet = useQueryCall('councils.pendingRecovery', {})
  if (sheet.error !== null) return <ErrorNotice error={sheet.error} onRetry={() => void sheet.refetch()} />
  if (sheet.data === undefined) return <LoadingPage />
  if (sheet.data === null) return <Renew />
  const proved = () => {
    showDone(t('prove.done'))
    void navigate('/')
  }
  return <RecoverySteps sheet={sheet.data} onProved={proved} />
}

function Renew() {
  const { t } = useTranslation('setup')
  const { recoveryProvedAt, user } = useSession()
  const renew = useCommandCall('councils.renewRecovery', { invalidates: ['app.status'], errorShown: true, secret: true })
  const start = async () => {
    const agreed = await askToConfirm({ title: t('renew.title'), body: t('renew.warning'), confirm: t('renew.go') })
    if (agreed) renew.mutate({})
  }
  return (
    <>
      <PageHeader title={t('renew.title')} note={recoveryProvedAt === null ? t('renew.unproved') : t('renew.proved')} />
      {user.role === 'secretary' ? (
        <>
          <Text mb="md">{t('renew.body')}</Text>
          <ErrorNotice error={renew.error} />
          <Button onClick={() => void start()} loading={renew.isPending}>
            {t('renew.go')}
          </Button>
        </>
      ) : (
        <ReadOnlyNotice>{t('renew.onlySecretary')}</ReadOnlyNotice>
      )}
    </>
  )
}
