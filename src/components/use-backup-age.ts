import { useTranslation } from 'react-i18next'
import { useStatusQuery } from '../api/status.ts'
import { daysSince } from './days-since.ts'

/** How old the last backup of the open council is, in words; null while locked. */
export function useBackupAge(): string | null {
  const { t } = useTranslation('common')
  const { data } = useStatusQuery()
  if (!data?.session) return null
  const { lastBackupAt } = data.session
  if (lastBackupAt === null) return t('frame.noBackup')
  const days = daysSince(lastBackupAt, data.today)
  return days === 0 ? t('frame.backupToday') : t('frame.backupDays', { count: days })
}
