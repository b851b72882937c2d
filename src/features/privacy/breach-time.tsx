import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { breachClock } from '../../../electron/contract/text/index.ts'
import type { Breach } from '../../../electron/contract/privacy.ts'
import { useFormat } from '../../i18n/format.ts'

/** How the 72 hours stand, and whether the people were told, in words; the colour only helps. */
export function BreachTime({ breach, now }: { breach: Breach; now: string }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const { office, hours, dueAt } = breachClock(breach, now)
  const facts = { count: hours, due: format.dateTime(dueAt) }
  const told = breach.officeToldAt === null ? '' : format.dateTime(breach.officeToldAt)
  return (
    <>
      {office === 'running' && (
        <Text c="var(--samut-soon)" fw={600}>
          {t('breach.running', facts)}
        </Text>
      )}
      {office === 'overdue' && (
        <Text c="var(--samut-wrong)" fw={600}>
          {t('breach.overdue', facts)}
        </Text>
      )}
      {(office === 'in_time' || office === 'late') && <Text>{t(office === 'late' ? 'breach.late' : 'breach.inTime', { told })}</Text>}
      {office === 'not_needed' && (
        <>
          <Text>{t('breach.notNeeded', { who: breach.noRiskBy, when: format.dateTime(breach.noRiskAt ?? dueAt) })}</Text>
          <Text c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
            {breach.noRiskReason}
          </Text>
        </>
      )}
      {breach.peopleToldAt !== null && <Text>{t('breach.peopleTold', { told: format.dateTime(breach.peopleToldAt) })}</Text>}
      {breach.highRisk && breach.peopleToldAt === null && (
        <Text c="var(--samut-wrong)" fw={600}>
          {t('breach.tellPeople')}
        </Text>
      )}
    </>
  )
}
