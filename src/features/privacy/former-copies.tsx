import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useFormat } from '../../i18n/format.ts'

/** Which copies still hold what was erased, by their dates, and what becomes of them. */
export function FormerCopies() {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const copies = useQueryCall('copies.list', {})
  const backups = useQueryCall('backups.history', {})
  const dates = (instants: readonly string[]) => instants.map(format.dateTime).join(', ')
  const automatic = copies.data?.copies ?? []
  const made = backups.data?.recent ?? []
  return (
    <div>
      <Text fw={600}>{t('copies.title')}</Text>
      <Text>{t('copies.lead')}</Text>
      <ErrorNotice error={copies.error ?? backups.error} />
      {copies.data !== undefined && (
        <Text mt="xs">
          {automatic.length === 0 ? t('copies.noAutomatic') : t('copies.automatic', { count: automatic.length, dates: dates(automatic.map(({ madeAt }) => madeAt)) })}
        </Text>
      )}
      {made.length > 0 && <Text mt="xs">{t('copies.backups', { count: made.length, dates: dates(made.map(({ at }) => at)) })}</Text>}
      <Text mt="xs">{t('copies.restore')}</Text>
    </div>
  )
}
