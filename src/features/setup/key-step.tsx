import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { RecoverySteps } from './recovery-steps.tsx'

/** Question 4: the paper key, kept and proved. */
export function KeyStep() {
  const { session } = useStatus()
  return session === null ? <Navigate to="/" replace /> : <PendingKey />
}

function PendingKey() {
  const { t } = useTranslation('setup')
  const navigate = useNavigate()
  const sheet = useQueryCall('councils.pendingRecovery', {})
  const on = () => void navigate('/setup/finish', { replace: true })
  if (sheet.error !== null) return <ErrorNotice error={sheet.error} onRetry={() => void sheet.refetch()} />
  if (sheet.data === undefined) return <LoadingPage />
  if (sheet.data === null) return <Navigate to="/setup/finish" replace />
  return (
    <RecoverySteps
      sheet={sheet.data}
      onProved={on}
      later={
        <Button variant="subtle" onClick={on}>
          {t('key.later')}
        </Button>
      }
    />
  )
}
