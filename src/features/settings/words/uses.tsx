import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** In how many projects a word stands. */
export function Uses({ count }: { count: number }) {
  const { t } = useTranslation('words')
  return (
    <Text size="sm" c="dimmed">
      {count === 0 ? t('unused') : t('used', { count })}
    </Text>
  )
}
