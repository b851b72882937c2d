import type { ErrorCode } from '../../electron/contract/errors.ts'
import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { asApiError, type ApiError } from '../api/api-error.ts'
import { errorText } from '../i18n/error-text.ts'

/** Failures that somebody who helps will want to look up in the program's log; the others explain themselves. */
const LOOKED_UP: ReadonlySet<ErrorCode> = new Set(['UNEXPECTED', 'UNKNOWN_CALL', 'DISK_FAILED', 'DATABASE_DAMAGED', 'KEY_DAMAGED'])

/** A refused call, in place. `onRetry` adds a button that tries again. */
export function ErrorNotice({ error, onRetry }: { error: ApiError | Error | null; onRetry?: () => void }) {
  const { t } = useTranslation('common')
  if (error === null) return null
  const { what, then } = errorText(error)
  const { code, traceId } = asApiError(error)
  const isLookedUp = traceId !== '' && LOOKED_UP.has(code)
  return (
    <Alert color="red" role="alert" title={what} my="md">
      <Text>{then}</Text>
      {(onRetry !== undefined || isLookedUp) && (
        <Group mt="xs" gap="md">
          {onRetry !== undefined && (
            <Button variant="default" onClick={onRetry}>
              {t('retry')}
            </Button>
          )}
          {isLookedUp && (
            <Text size="xs" c="dimmed">
              {t('reference', { traceId })}
            </Text>
          )}
        </Group>
      )}
    </Alert>
  )
}
