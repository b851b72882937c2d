import { Alert, Anchor, Button, Group, Modal, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite, useSession } from '../../api/status.ts'
import { useJob } from '../../api/use-job.ts'
import type { PackageInfo, VerifyReport } from '../../../electron/contract/backups.ts'
import type { Secret } from '../../../electron/contract/councils.ts'
import { EjectMedium } from '../../components/eject-medium.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FolderPicker } from '../../components/folder-picker.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { SecretForm } from '../../components/secret-form.tsx'
import { useFormat } from '../../i18n/format.ts'
import { CopiesSection } from '../copies/copies-section.tsx'
import { usePhaseText } from './phase-text.ts'
import { Drills } from './drills.tsx'
import { MakeActions } from './make-actions.tsx'
import { UndoRestore } from './undo-restore.tsx'
import { VerifyResult } from './verify-result.tsx'

/** Making a backup, verifying one without restoring it, and what was made before. */
export function BackupPage() {
  const { t } = useTranslation(['backups', 'copies', 'transfer', 'handover'])
  const { t: tr } = useTranslation('restores')
  const format = useFormat()
  const phaseText = usePhaseText()
  const mayWrite = useMayWrite()
  const { guest } = useSession()
  const history = useQueryCall('backups.history', {})
  const job = useJob()
  const [choosing, setChoosing] = useState<'folder' | 'package' | null>(null)
  const [running, setRunning] = useState<'make' | 'check' | 'copy'>('make')
  const [made, setMade] = useState<(PackageInfo & { folder: string; clockBehind: string | null }) | null>(null)
  const [report, setReport] = useState<VerifyReport | null>(null)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [foreign, setForeign] = useState<string | null>(null)

  async function attempt(what: 'make' | 'check' | 'copy', work: (jobId: string) => Promise<void>): Promise<void> {
    setChoosing(null)
    setRunning(what)
    setMade(null)
    setReport(null)
    setFailure(null)
    try {
      await job.run(work)
    } catch (error) {
      setFailure(asApiError(error))
    }
  }

  const make = (folder: string) =>
    attempt('make', async (jobId) => {
      const { info, report: verified, clockBehind } = await api.backups.create({ jobId, folder })
      setMade({ ...info, folder, clockBehind })
      setReport(verified)
      void refresh(['backups', 'app'])
    })
  /** The open council's own key is tried first; for another council's package a secret is asked for. */
  const check = (path: string) =>
    attempt('check', async (jobId) => {
      try {
        setReport(await api.backups.verify({ jobId, path, secret: null }))
      } catch (error) {
        if (asApiError(error).code !== 'SECRET_WRONG') throw error
        setForeign(path)
      }
    })
  /** @throws ApiError, to be shown where the secret was typed */
  async function checkForeign(path: string, secret: Secret): Promise<void> {
    setRunning('check')
    setReport(await job.run((jobId) => api.backups.verify({ jobId, path, secret })))
    setForeign(null)
  }

  const last = history.data?.last ?? null
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <Button variant="default" onClick={() => setChoosing('package')}>
              {t('check.action')}
            </Button>
            {mayWrite && <MakeActions last={last} target={history.data?.target ?? null} onMake={(folder) => void make(folder)} onChoose={() => setChoosing('folder')} />}
          </>
        }
      />
      {history.error !== null && <ErrorNotice error={history.error} />}
      {history.data !== undefined &&
        (last === null ? (
          <Alert color="amber">{t('last.never')}</Alert>
        ) : (
          <Text>
            {t('last.at', { date: format.dateTime(last.at), by: last.by })} {t('last.where', { path: last.path })}
          </Text>
        ))}
      <ErrorNotice error={failure} />
      {made !== null && (
        <Alert color="green" role="status" title={t('make.done')} my="md">
          <Text style={{ overflowWrap: 'anywhere' }}>{t('make.doneAt', { path: made.path, size: format.bytes(made.size) })}</Text>
          {mayWrite && <EjectMedium folder={made.folder} />}
        </Alert>
      )}
      {made !== null && made.clockBehind !== null && (
        <Alert color="amber" role="alert" my="md">
          {t('make.clockBehind', { date: format.dateTime(made.clockBehind) })}
        </Alert>
      )}
      {report !== null && <VerifyResult report={report} />}
      {(history.data?.recent.length ?? 0) > 0 && (
        <>
          <Title order={2} mt="xl" mb="sm">
            {t('history.title')}
          </Title>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('history.when')}</Table.Th>
                <Table.Th>{t('history.who')}</Table.Th>
                <Table.Th>{t('history.where')}</Table.Th>
                <Table.Th ta="right">{t('history.size')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {history.data?.recent.map((record) => (
                <Table.Tr key={record.at}>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.dateTime(record.at)}</Table.Td>
                  <Table.Td>{record.by}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{record.path}</Table.Td>
                  <Table.Td ta="right" className="tabular">{format.bytes(record.size)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      {guest === null && (
        <>
          <UndoRestore />
          <Stack mt="xl">
            <CopiesSection onMake={(work) => void attempt('copy', work)} onVerify={(path) => void check(path)} />
            <Drills />
            <Group>
              <Anchor component={Link} to="/transfer">
                {t('transfer:title')}
              </Anchor>
              <Anchor component={Link} to="/handover">
                {t('handover:link')}
              </Anchor>
              <Anchor component={Link} to="/restore">
                {t('restore.link')}
              </Anchor>
            </Group>
          </Stack>
        </>
      )}
      <Modal opened={foreign !== null && job.progress === null} onClose={() => setForeign(null)} title={tr('secret.verifyTitle')}>
        {foreign !== null && (
          <Stack>
            <Text>{tr('secret.foreign')}</Text>
            <SecretForm action={tr('secret.verify')} onSecret={(secret) => checkForeign(foreign, secret)} />
          </Stack>
        )}
      </Modal>
      <Modal opened={choosing !== null} onClose={() => setChoosing(null)} size="lg" title={choosing === 'folder' ? t('make.title') : t('check.title')}>
        {choosing !== null && (
          <FolderPicker pick={choosing} startAt={history.data?.target ?? null} onPick={(path) => void (choosing === 'folder' ? make(path) : check(path))} />
        )}
      </Modal>
      <ProgressDialog job={job} title={running === 'copy' ? t('copies:making') : t(`${running}.running`)} phaseText={phaseText} unit="bytes" />
    </>
  )
}
