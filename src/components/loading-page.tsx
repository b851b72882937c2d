import { Skeleton, Stack } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Shorter waits are better shown as nothing: a flash of grey is unrest. */
const PATIENCE_MS = 200

/** A page whose records are on their way: grey lines, after a moment. */
export function LoadingPage({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation('common')
  const [late, setLate] = useState(false)
  useTimeout(() => setLate(true), PATIENCE_MS, { autoInvoke: true })
  if (!late) return null
  return (
    <Stack gap="md" py="md" role="status" aria-label={t('loading')}>
      <Skeleton height="2.25rem" width="40%" />
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height="1.25rem" width={line % 3 === 2 ? '70%' : '100%'} />
      ))}
    </Stack>
  )
}
