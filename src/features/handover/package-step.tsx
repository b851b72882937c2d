import { Alert, Button, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageInfo } from '../../../electron/contract/backups.ts'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { useJob } from '../../api/use-job.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FolderPicker } from '../../components/folder-picker.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'
import { usePhaseText } from '../backup/phase-text.ts'

/** A verified backup on the stick that changes hands. */
export function PackageStep({ made, onMade }: { made: PackageInfo | null; onMade(info: PackageInfo): void }) {
  const { t } = useTranslation(['handover', 'common'])
  const format = useFormat()
  const phaseText = usePhaseText()
  const job = useJob()
  const [choosing, setChoosing] = useState(false)
  const [failure, setFailure] = useState<ApiError | null>(null)

  async function make(folder: string): Promise<void> {
    setChoosing(false)
    setFailure(null)
    try {
      const { info } = await job.run((jobId) => api.backups.create({ jobId, folder }))
      onMade(info)
      void refresh(['backups', 'app', 'handover'])
    } catch (cause) {
      setFailure(asApiError(cause))
    }
  }
  return (
    <Section title={t('backup.title')}>
      <Text mb="md">{t('backup.lead')}</Text>
      <ErrorNotice error={failure} />
      {made !== null && (
        <Alert color="green" role="status" title={t('backup.done')} mb="md">
          <Text style={{ overflowWrap: 'anywhere' }}>{t('backup.doneAt', { path: made.path, size: format.bytes(made.size) })}</Text>
        </Alert>
      )}
      <Button variant={made === null ? 'filled' : 'default'} onClick={() => setChoosing(true)}>
        {t(made === null ? 'backup.go' : 'backup.again')}
      </Button>
      <Modal opened={choosing} onClose={() => setChoosing(false)} size="lg" title={t('backup.where')} closeButtonProps={{ 'aria-label': t('common:close') }}>
        {choosing && <FolderPicker pick="folder" onPick={(folder) => void make(folder)} />}
      </Modal>
      <ProgressDialog job={job} title={t('backup.running')} phaseText={phaseText} unit="bytes" />
    </Section>
  )
}
