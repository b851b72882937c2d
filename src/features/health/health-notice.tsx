import { Alert, Anchor, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { subscribe } from '../../api/client.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useSession } from '../../api/status.ts'
import { useFormat } from '../../i18n/format.ts'
import { adviceFor } from './advice.ts'

/** The page that says more of it, and has what mends it. */
const HEALTH = '/settings/health'

/** Above every page: records found damaged, or a clock that cannot be right. Nothing while all is well. */
export function HealthNotice() {
  const { t } = useTranslation('health')
  const format = useFormat()
  const { councilId } = useSession()
  const { pathname } = useLocation()
  const { data } = useQueryCall('health.last', {})
  useEffect(() => subscribe('health', () => void refresh(['health'])), [])
  if (data === undefined) return null
  const { report, clockBehind } = data
  return (
    <>
      {report !== null &&
        adviceFor(report).filter((advice) => advice === 'repair' || pathname !== HEALTH).map((advice) => (
          <Alert key={advice} color={advice === 'rebuild' ? 'amber' : 'red'} role="alert" mb="md" title={t(`notice.${advice}`)}>
            <Text>{t(`notice.${advice}Next`)}</Text>
            <Anchor component={Link} to={advice === 'repair' ? `/repair/${councilId}` : HEALTH}>
              {t(advice === 'repair' ? 'repair.title' : 'title')}
            </Anchor>
          </Alert>
        ))}
      {clockBehind !== null && (
        <Alert color="amber" role="alert" mb="md">
          {t('notice.clock', { date: format.dateTime(clockBehind) })}
        </Alert>
      )}
    </>
  )
}
