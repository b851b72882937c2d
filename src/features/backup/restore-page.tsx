import { Anchor, Button, Container, Group, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { useStatus } from '../../api/status.ts'
import type { Preview } from '../../../electron/contract/backups.ts'
import type { Secret } from '../../../electron/contract/councils.ts'
import { WRITERS } from '../../../electron/contract/define.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FolderPicker } from '../../components/folder-picker.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SecretForm } from '../../components/secret-form.tsx'
import { PackagePreview } from './package-preview.tsx'
import { RestoreActions } from './restore-actions.tsx'
import { TakeRecords } from './take-records.tsx'

/** The list is read from the package only when it is wanted. */
function Taking({ path, secret }: { path: string; secret: Secret | null }) {
  const { t } = useTranslation('restores')
  const [open, setOpen] = useState(false)
  if (open) return <TakeRecords path={path} secret={secret} />
  return (
    <Group>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('take.action')}
      </Button>
    </Group>
  )
}

/** Choose a package, prove the right to open it, look at what it holds; then restore it, or look around in it. */
export function RestorePage() {
  const { t } = useTranslation('backups')
  const [path, setPath] = useState<string | null>(null)
  return (
    <Container size="md" py="xl">
      <PageHeader title={t('restore.title')} note={t('restore.note')} />
      {path === null ? (
        <Stack>
          <Text fw={500}>{t('restore.choose')}</Text>
          <FolderPicker pick="package" onPick={setPath} />
        </Stack>
      ) : (
        <Stack>
          <Group justify="space-between">
            <Text style={{ overflowWrap: 'anywhere', flex: 1 }}>{t('restore.file', { path })}</Text>
            <Button variant="default" onClick={() => setPath(null)}>
              {t('restore.otherFile')}
            </Button>
          </Group>
          <Opening key={path} path={path} />
        </Stack>
      )}
      <BackLink />
    </Container>
  )
}

function BackLink() {
  const { t } = useTranslation('common')
  return (
    <Anchor component={Link} to="/" mt="xl" display="inline-block">
      {t('back')}
    </Anchor>
  )
}

interface Opened {
  preview: Preview
  /** Null: the open council's own key opened it. */
  secret: Secret | null
}

function Opening({ path }: { path: string }) {
  const { t } = useTranslation('backups')
  const { t: tr } = useTranslation('restores')
  const { session } = useStatus()
  const hasKey = session !== null
  const mayTake = session !== null && (WRITERS as readonly string[]).includes(session.user.role)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [foreign, setForeign] = useState(!hasKey)
  const [failure, setFailure] = useState<ApiError | null>(null)

  // With a council open its own key is tried first: most packages looked into are its own.
  useEffect(() => {
    if (!hasKey) return
    let wanted = true
    api.backups.inspect({ path, secret: null }).then(
      (preview) => wanted && setOpened({ preview, secret: null }),
      (cause: unknown) => {
        if (!wanted) return
        const error = asApiError(cause)
        if (error.code === 'SECRET_WRONG') setForeign(true)
        else setFailure(error)
      },
    )
    return () => {
      wanted = false
    }
  }, [path, hasKey])

  if (opened !== null) {
    return (
      <Stack>
        <PackagePreview preview={opened.preview} />
        <RestoreActions path={path} {...opened} />
        {mayTake && opened.preview.councilId === session.councilId && <Taking path={path} secret={opened.secret} />}
      </Stack>
    )
  }
  if (failure !== null) return <ErrorNotice error={failure} />
  if (!foreign) return <LoadingPage lines={4} />
  return (
    <Stack>
      {hasKey && <Text>{tr('secret.foreign')}</Text>}
      <SecretForm action={t('restore.look')} onSecret={async (secret) => setOpened({ preview: await api.backups.inspect({ path, secret }), secret })} />
    </Stack>
  )
}
