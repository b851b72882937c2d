import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../api/hooks.ts'
import { useSession, useStatus } from '../../api/status.ts'
import { daysSince } from '../../components/days-since.ts'
import styles from './frame.module.css'

/** Amber so many days before the council's own limit, red from there on. */
const AMBER_DAYS = 2

/** How old the last backup is; never by colour alone. */
export function BackupAge() {
  const { t } = useTranslation('common')
  const { lastBackupAt } = useSession()
  const { today } = useStatus()
  const settings = useQueryCall('settings.get', {})
  const warnDays = settings.data?.values.backupWarnDays ?? Infinity
  if (lastBackupAt === null) {
    return (
      <span className={styles.backup} data-tone="soon">
        {t('frame.noBackup')}
      </span>
    )
  }
  const days = daysSince(lastBackupAt, today)
  return (
    <span className={styles.backup} data-tone={days >= warnDays ? 'wrong' : days >= warnDays - AMBER_DAYS ? 'soon' : 'calm'}>
      {days === 0 ? t('frame.backupToday') : t('frame.backupDays', { count: days })}
    </span>
  )
}
