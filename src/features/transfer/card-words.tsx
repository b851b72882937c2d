import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './transfer.module.css'

/** The eight words of a card, numbered for reading out. */
export function CardWords({ words }: { words: readonly string[] }) {
  const { t } = useTranslation('transfer')
  return (
    <div>
      <Text size="sm" c="dimmed" mb="0.25rem">
        {t('words')}
      </Text>
      <ol className={styles.words} aria-label={t('words')}>
        {words.map((word, at) => (
          <li key={at}>
            <Text span fw={600}>
              {word}
            </Text>
          </li>
        ))}
      </ol>
    </div>
  )
}
