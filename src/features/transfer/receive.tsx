import { Button, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { useJob } from '../../api/use-job.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FolderPicker } from '../../components/folder-picker.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { Section } from '../../components/section.tsx'
import { usePhaseText } from '../backup/phase-text.ts'

/** A package that another council sent is opened beside this one, to read; this council's own key opens it. */
export function Receive() {
  const { t } = useTranslation(['transfer', 'common'])
  const phaseText = usePhaseText()
  const navigate = useNavigate()
  const job = useJob()
  const [choosing, setChoosing] = useState(false)
  const [failure, setFailure] = useState<ApiError | null>(null)

  async function open(path: string): Promise<void> {
    setChoosing(false)
    setFailure(null)
    try {
      await job.run((jobId) => api.guests.open({ jobId, path, secret: null }))
      await refresh(['app.status'])
      void navigate('/')
    } catch (cause) {
      setFailure(asApiError(cause))
    }
  }
  return (
    <Section
      title={t('receive.title')}
      tools={
        <Button variant="default" onClick={() => setChoosing(true)}>
          {t('receive.action')}
        </Button>
      }
    >
      <Text>{t('receive.note')}</Text>
      <ErrorNotice error={failure} />
      <Modal opened={choosing} onClose={() => setChoosing(false)} size="lg" title={t('receive.where')} closeButtonProps={{ 'aria-label': t('common:close') }}>
        {choosing && <FolderPicker pick="package" onPick={(path) => void open(path)} />}
      </Modal>
      <ProgressDialog job={job} title={t('receive.running')} phaseText={phaseText} unit="bytes" />
    </Section>
  )
}
