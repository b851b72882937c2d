import { Alert, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../api/status.ts'

/** Why a page cannot be changed, and who can. Without `children`: the reader's role. A backup is read-only whatever the page says. */
export function ReadOnlyNotice({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('common')
  const { t: tr } = useTranslation('restores')
  const isGuest = useStatus().session?.guest != null
  return (
    <Alert color="gray" icon={<IconEye aria-hidden />} title={t('readOnly.title')} mb="md">
      <Text component="div">{isGuest ? tr('band.why') : (children ?? t('readOnly.role'))}</Text>
    </Alert>
  )
}
