import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { useJob } from '../../api/use-job.ts'
import type { Preview } from '../../../electron/contract/backups.ts'
import type { Secret } from '../../../electron/contract/councils.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { SecretForm } from '../../components/secret-form.tsx'
import { showDone } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { usePhaseText } from './phase-text.ts'

/** What can be done with a package that was looked at: restore it, or look around in it as a drill. */
export function RestoreActions({ path, preview, secret }: { path: string; preview: Preview; secret: Secret | null }) {
  const { t } = useTranslation('backups')
  const { t: tr } = useTranslation('restores')
  const format = useFormat()
  const phaseText = usePhaseText()
  const navigate = useNavigate()
  const job = useJob()
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [running, setRunning] = useState<'restore' | 'drill'>('restore')
  const [asking, setAsking] = useState(false)
  const mode = preview.here === null ? 'new' : 'replace'

  /** @throws ApiError */
  async function restore(proved: Secret): Promise<void> {
    setRunning('restore')
    await job.run((jobId) => api.backups.restore({ jobId, path, secret: proved, mode }))
    await refresh(['app'])
    showDone(t('restore.done'))
    void navigate('/')
  }

  async function begin(): Promise<void> {
    setFailure(null)
    if (mode === 'replace') {
      const agreed = await askToConfirm({
        title: t('restore.askReplace'),
        body: t('restore.askReplaceBody', { council: preview.councilName, date: format.dateTime(preview.createdAt) }),
        confirm: t('restore.actionReplace'),
        danger: true,
      })
      if (!agreed) return
    }
    // The open council's own key shows what is in the package; to replace anything a person's secret is asked for.
    if (secret === null) setAsking(true)
    else await restore(secret).catch((error: unknown) => setFailure(asApiError(error)))
  }

  async function drill(): Promise<void> {
    setFailure(null)
    setRunning('drill')
    try {
      await job.run((jobId) => api.guests.open({ jobId, path, secret }))
      await refresh(['app.status'])
      void navigate('/')
    } catch (error) {
      setFailure(asApiError(error))
    }
  }

  return (
    <Stack>
      <ErrorNotice error={failure} />
      <Group>
        <Button color={mode === 'new' ? 'sea' : 'red'} onClick={() => void begin()}>
          {mode === 'new' ? t('restore.actionNew') : t('restore.actionReplace')}
        </Button>
        <Button variant="default" onClick={() => void drill()}>
          {tr('drill.openAction')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {tr('drill.note')}
      </Text>
      <Modal opened={asking && job.progress === null} onClose={() => setAsking(false)} title={tr('secret.replaceTitle')}>
        <Stack>
          <Text>{tr('secret.replaceNote')}</Text>
          <SecretForm action={mode === 'new' ? t('restore.actionNew') : t('restore.actionReplace')} danger={mode === 'replace'} onSecret={restore} />
        </Stack>
      </Modal>
      <ProgressDialog job={job} title={running === 'drill' ? tr('drill.running') : t('restore.running')} phaseText={phaseText} unit="bytes" />
    </Stack>
  )
}
