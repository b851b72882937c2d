import { useTranslation } from 'react-i18next'
import { useSession, useStatus } from '../../api/status.ts'
import styles from './frame.module.css'

const DAY = 24 * 60 * 60 * 1000

/** Whole local days from an instant to today. */
export function daysSince(at: string, today: string): number {
  const day = new Date(at)
  const there = Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())
  return Math.max(0, Math.round((Date.parse(today) - there) / DAY))
}

/** How old the last backup is; never by colour alone. */
export function BackupAge() {
  const { t } = useTranslation('common')
  const { lastBackupAt } = useSession()
  const { today } = useStatus()
  if (lastBackupAt === null) {
    return (
      <span className={styles.backup} data-tone="soon">
        {t('frame.noBackup')}
      </span>
    )
  }
  const days = daysSince(lastBackupAt, today)
  return (
    <span className={styles.backup} data-tone={days > 7 ? 'soon' : 'calm'}>
      {days === 0 ? t('frame.backupToday') : t('frame.backupDays', { count: days })}
    </span>
  )
}
