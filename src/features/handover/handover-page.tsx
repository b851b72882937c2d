import { Anchor, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PackageInfo } from '../../../electron/contract/backups.ts'
import { useSession } from '../../api/status.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { Cover } from './cover.tsx'
import { OpenItemsList } from './open-items.tsx'
import { PackageStep } from './package-step.tsx'

/** What handing the book to another secretary is, step by step, from what is open to the new keys. */
export function HandoverPage() {
  const { t } = useTranslation('handover')
  const { user, guest } = useSession()
  const isKeeper = user.role === 'secretary' && guest === null
  const [made, setMade] = useState<PackageInfo | null>(null)
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <Stack gap="xl" maw="60rem">
        {!isKeeper && <ReadOnlyNotice>{t('onlySecretary')}</ReadOnlyNotice>}
        <OpenItemsList />
        {isKeeper && (
          <>
            <ToUsers step="user" />
            <PackageStep made={made} onMade={setMade} />
            <Cover made={made} />
            <ToUsers step="after" />
          </>
        )}
      </Stack>
    </>
  )
}

/** Users and keys have their own page. */
function ToUsers({ step }: { step: 'user' | 'after' }) {
  const { t } = useTranslation('handover')
  return (
    <Section title={t(`${step}.title`)}>
      <Text mb="xs">{t(`${step}.lead`)}</Text>
      <Anchor component={Link} to="/settings/users">
        {t(`${step}.go`)}
      </Anchor>
    </Section>
  )
}
