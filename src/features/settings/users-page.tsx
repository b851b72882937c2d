import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/status.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { RotateKeys } from './rotate-keys.tsx'
import { UserList } from './user-list.tsx'

/** Who opens this book and as what, one's own passphrase, and the keys. */
export function UsersPage() {
  const { t } = useTranslation('settings')
  const mayChange = useSession().user.role === 'secretary'
  return (
    <>
      <PageHeader title={t('users.title')} note={t('users.lead')} />
      {!mayChange && <ReadOnlyNotice>{t('users.onlySecretary')}</ReadOnlyNotice>}
      <Stack gap="xl" maw="56rem">
        <UserList mayChange={mayChange} />
        <ChangePassphrase />
        {mayChange && <RotateKeys />}
      </Stack>
    </>
  )
}
