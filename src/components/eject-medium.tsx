import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconPlayerEject } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError, type ApiError } from '../api/api-error.ts'
import { api } from '../api/client.ts'
import { useQueryCall } from '../api/hooks.ts'
import { ErrorNotice } from './error-notice.tsx'

/**
 * How to take out what was just written to: a button where this computer can eject it, a sentence where it cannot, and
 * nothing for a disk that stays.
 */
export function EjectMedium({ folder }: { folder: string }) {
  const { t } = useTranslation('common')
  const medium = useQueryCall('media.describe', { folder })
  const [state, setState] = useState<'there' | 'ejecting' | 'out'>('there')
  const [failure, setFailure] = useState<ApiError | null>(null)

  async function eject(): Promise<void> {
    setState('ejecting')
    setFailure(null)
    try {
      await api.media.eject({ folder })
      setState('out')
    } catch (error) {
      setFailure(asApiError(error))
      setState('there')
    }
  }

  if (state === 'out') {
    return (
      <Group gap="xs" mt="sm" role="status" wrap="nowrap">
        <IconCircleCheck aria-hidden />
        <Text fw={600}>{t('eject.out')}</Text>
      </Group>
    )
  }
  if (medium.data?.removable !== true) return null
  if (!medium.data.canEject) return <Text mt="xs">{t('eject.byHand')}</Text>
  return (
    <>
      <Group mt="sm" gap="md">
        <Button variant="default" leftSection={<IconPlayerEject size="1.25rem" stroke={1.5} aria-hidden />} loading={state === 'ejecting'} onClick={() => void eject()}>
          {t('eject.action')}
        </Button>
        <Text size="sm">{t(state === 'ejecting' ? 'eject.running' : 'eject.note')}</Text>
      </Group>
      <ErrorNotice error={failure} />
    </>
  )
}
