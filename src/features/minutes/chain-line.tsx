import { Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import type { ChainCheck } from '../../../electron/contract/minutes.ts'
import styles from './minutes.module.css'

/** All codes of the book in one line: whether every one belongs to its record, and which does not. */
export function ChainLine() {
  const { t } = useTranslation('minutes')
  const { data, error, refetch } = useQueryCall('minutes.chain', {})
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  if (data === null) return <Text role="status">{t('chain.partOnly')}</Text>
  const Icon = data.ok ? IconCircleCheck : IconCircleX
  return (
    <Text component="div" role="status" c={data.ok ? 'var(--samut-accent)' : 'var(--samut-wrong)'} style={{ display: 'flex', gap: '0.5rem' }}>
      <Icon size="1.25rem" stroke={1.5} aria-hidden style={{ flex: 'none', marginTop: '0.25rem' }} />
      <span>
        <ChainWords chain={data} />
      </span>
    </Text>
  )
}

function ChainWords({ chain: { ok, length, brokenAt, differing, headCode } }: { chain: ChainCheck }) {
  const { t } = useTranslation('minutes')
  if (ok && length === 0) return t('chain.none')
  if (ok) {
    return (
      <>
        {t('chain.ok', { count: length })} <span className={styles.code}>{headCode}</span>
      </>
    )
  }
  return [brokenAt === null ? '' : t('chain.broken', { seq: brokenAt }), differing.length === 0 ? '' : t('chain.differing', { list: differing.join(', ') })].filter(Boolean).join(' ')
}
