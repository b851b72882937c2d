import { Alert, Anchor, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { subscribe } from '../../api/client.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useSession } from '../../api/status.ts'
import { useFormat } from '../../i18n/format.ts'

/** Above every page: records found damaged, or a clock that cannot be right. Nothing while all is well. */
export function HealthNotice() {
  const { t } = useTranslation('health')
  const format = useFormat()
  const { councilId } = useSession()
  const { data } = useQueryCall('health.last', {})
  useEffect(() => subscribe('health', () => void refresh(['health'])), [])
  if (data === undefined) return null
  const { report, clockBehind } = data
  const records = report?.parts.some(({ name, state }) => state === 'damaged' && name !== 'files') ?? false
  return (
    <>
      {report !== null && !report.ok && (
        <Alert color="red" role="alert" mb="md" title={t(records ? 'notice.damaged' : 'notice.files')}>
          <Text>{t(records ? 'notice.next' : 'notice.filesNext')}</Text>
          <Anchor component={Link} to={records ? `/repair/${councilId}` : '/settings/health'}>
            {t(records ? 'repair.title' : 'title')}
          </Anchor>
        </Alert>
      )}
      {clockBehind !== null && (
        <Alert color="amber" role="alert" mb="md">
          {t('notice.clock', { date: format.dateTime(clockBehind) })}
        </Alert>
      )}
    </>
  )
}
