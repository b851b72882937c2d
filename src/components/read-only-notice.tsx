import { Alert, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Why a page cannot be changed, and who can. Without `children`: the reader's role. */
export function ReadOnlyNotice({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <Alert color="gray" icon={<IconEye aria-hidden />} title={t('readOnly.title')} mb="md">
      <Text component="div">{children ?? t('readOnly.role')}</Text>
    </Alert>
  )
}
