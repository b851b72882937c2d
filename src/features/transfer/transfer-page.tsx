import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMayWrite, useSession } from '../../api/status.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Contacts } from './contacts.tsx'
import { OwnCard } from './own-card.tsx'
import { Receive } from './receive.tsx'
import { Send } from './send.tsx'

/** Cards exchanged with other councils, and packages that only they can open. */
export function TransferPage() {
  const { t } = useTranslation('transfer')
  const mayWrite = useMayWrite()
  const isKeeper = useSession().user.role === 'secretary'
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <Stack gap="xl" maw="60rem">
        {!mayWrite && <ReadOnlyNotice />}
        {isKeeper && <Send />}
        <Receive />
        <Contacts />
        {mayWrite && <OwnCard />}
      </Stack>
    </>
  )
}
