import { Alert, Anchor, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { breachClock } from '../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { BreachTime } from './breach-time.tsx'
import { useNow } from './use-now.ts'

/** Breaches of which somebody is still to be told, with the hours that are left; nothing at all without one. */
export function OpenBreaches() {
  const { t } = useTranslation('privacy')
  const now = useNow()
  const { data } = useQueryCall('privacy.breaches', {})
  const open = data?.filter((breach) => breachClock(breach, now).open) ?? []
  if (open.length === 0) return null
  const red = open.some((breach) => breachClock(breach, now).office === 'overdue')
  return (
    <Alert color={red ? 'red' : 'amber'} icon={<IconAlertTriangle aria-hidden />} title={t('breach.home')} role="alert">
      {open.map((breach) => (
        <div key={breach.id}>
          <Text lineClamp={2}>{breach.happened}</Text>
          <BreachTime breach={breach} now={now} />
        </div>
      ))}
      <Anchor component={Link} to="/members/breaches">
        {t('breach.homeOpen')}
      </Anchor>
    </Alert>
  )
}
