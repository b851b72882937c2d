import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Seal } from '../../../electron/contract/minutes.ts'
import styles from './minutes.module.css'

/** The code as it stands on paper, and the page that checks it. */
export function SealLine({ seal: { code } }: { seal: Seal }) {
  const { t } = useTranslation('minutes')
  return (
    <Text component="div" mt="xs">
      {t('seal.label')} <span className={styles.code}>{code}</span>{' '}
      <Anchor component={Link} to={`/check?code=${encodeURIComponent(code)}`}>
        {t('seal.check')}
      </Anchor>
    </Text>
  )
}
