import { Alert, Anchor, Button, Container, Group, PasswordInput, SegmentedControl, Stack, Table, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { useJob } from '../../api/use-job.ts'
import type { Preview } from '../../../electron/contract/backups.ts'
import type { Secret } from '../../../electron/contract/councils.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FolderPicker } from '../../components/folder-picker.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { showDone } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { usePhaseText } from './phase-text.ts'

/** Choose a package, prove the right to open it, look at what it holds, and only then restore it. */
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

function Opening({ path }: { path: string }) {
  const { t } = useTranslation('backups')
  const [way, setWay] = useState<'passphrase' | 'key'>('passphrase')
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<{ preview: Preview; secret: Secret } | null>(null)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [busy, setBusy] = useState(false)

  async function look(event: FormEvent): Promise<void> {
    event.preventDefault()
    const secret: Secret = way === 'passphrase' ? { passphrase: typed } : { recoveryKey: typed }
    setBusy(true)
    setFailure(null)
    try {
      setOpened({ preview: await api.backups.inspect({ path, secret }), secret })
    } catch (error) {
      setFailure(asApiError(error))
    } finally {
      setBusy(false)
    }
  }

  if (opened !== null) return <Restoring path={path} {...opened} />
  return (
    <form onSubmit={(event) => void look(event)}>
      <Stack maw="32rem">
        <SegmentedControl
          aria-label={t('restore.with')}
          value={way}
          onChange={(value) => setWay(value === 'key' ? 'key' : 'passphrase')}
          data={[
            { value: 'passphrase', label: t('restore.withPassphrase') },
            { value: 'key', label: t('restore.withKey') },
          ]}
        />
        {way === 'passphrase' ? (
          <PasswordInput label={t('restore.passphrase')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        ) : (
          <Textarea label={t('restore.key')} autosize minRows={2} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        )}
        <ErrorNotice error={failure} />
        <Group>
          <Button type="submit" loading={busy} disabled={typed === ''}>
            {t('restore.look')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Restoring({ path, preview, secret }: { path: string; preview: Preview; secret: Secret }) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const phaseText = usePhaseText()
  const navigate = useNavigate()
  const job = useJob()
  const [failure, setFailure] = useState<ApiError | null>(null)
  const { here, counts } = preview
  const madeOn = format.dateTime(preview.createdAt)

  async function restore(): Promise<void> {
    const mode = here === null ? 'new' : 'replace'
    if (mode === 'replace') {
      const agreed = await askToConfirm({
        title: t('restore.askReplace'),
        body: t('restore.askReplaceBody', { council: preview.councilName, date: madeOn }),
        confirm: t('restore.actionReplace'),
        danger: true,
      })
      if (!agreed) return
    }
    setFailure(null)
    try {
      await job.run((jobId) => api.backups.restore({ jobId, path, secret, mode }))
      await refresh(['app'])
      showDone(t('restore.done'))
      void navigate('/')
    } catch (error) {
      setFailure(asApiError(error))
    }
  }

  const rows: [string, string][] = [
    [t('restore.council'), preview.councilName],
    [t('restore.made'), madeOn],
    [t('restore.by'), preview.createdBy],
    [
      t('restore.holds'),
      [
        t('restore.people', { count: counts.people ?? 0 }),
        t('restore.meetings', { count: counts.meetings ?? 0 }),
        t('restore.projects', { count: counts.projects ?? 0 }),
        t('restore.files', { count: preview.fileCount }),
      ].join(' · '),
    ],
  ]
  return (
    <Stack>
      <Table variant="vertical" withTableBorder>
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w="10rem">{name}</Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Alert color={here === null ? 'sea' : 'yellow'}>
        <Text>{here === null ? t('restore.newHere') : t('restore.alreadyHere')}</Text>
        {here?.lastChangedAt != null && here.lastChangedAt > preview.createdAt && (
          <Text fw={600}>{t('restore.older', { here: format.dateTime(here.lastChangedAt) })}</Text>
        )}
      </Alert>
      <ErrorNotice error={failure} />
      <Group>
        <Button color={here === null ? 'sea' : 'red'} onClick={() => void restore()}>
          {here === null ? t('restore.actionNew') : t('restore.actionReplace')}
        </Button>
      </Group>
      <ProgressDialog job={job} title={t('restore.running')} phaseText={phaseText} unit="bytes" />
    </Stack>
  )
}
