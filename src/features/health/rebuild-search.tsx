import { Alert, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite } from '../../api/status.ts'
import { useJob } from '../../api/use-job.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { showDone } from '../../components/toasts.tsx'

/** Phases that nothing stops: the new index is merged, checked and written. */
const ENDING: ReadonlySet<string> = new Set(['merge', 'check', 'commit'])

/** The search index alone is damaged: made anew from the records, which are sound. */
export function RebuildSearch() {
  const { t } = useTranslation('health')
  const mayWrite = useMayWrite()
  const job = useJob()
  const [failure, setFailure] = useState<ApiError | null>(null)

  async function rebuild(): Promise<void> {
    setFailure(null)
    try {
      await job.run((jobId) => api.health.rebuildSearch({ jobId }))
      showDone(t('rebuild.done'))
    } catch (error) {
      setFailure(asApiError(error))
    }
    await refresh(['health', 'search', 'audit'])
  }

  return (
    <Alert color="amber" mb="md" maw="44rem" title={t('notice.rebuild')}>
      <Text>{t('rebuild.what')}</Text>
      <ErrorNotice error={failure} />
      {mayWrite ? (
        <Button mt="sm" onClick={() => void rebuild()}>
          {t('rebuild.action')}
        </Button>
      ) : (
        <Text mt="sm">{t('rebuild.who')}</Text>
      )}
      <ProgressDialog
        job={job}
        title={t('rebuild.running')}
        phaseText={(phase) => t(phase === 'search' ? 'rebuild.phase' : ENDING.has(phase) ? 'rebuild.ending' : 'part.pages')}
        mayCancel={(phase) => !ENDING.has(phase)}
      />
    </Alert>
  )
}
