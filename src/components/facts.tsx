import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './facts.module.css'

/** What is known of a record: name and value, or that nothing was written. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  const { t } = useTranslation('common')
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>
            {value || (
              <Text span c="dimmed">
                {t('notRecorded')}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
