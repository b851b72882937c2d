import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, type Stale } from '../../api/query-client.ts'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { useJob } from '../../api/use-job.ts'
import { ProgressDialog } from '../../components/progress-dialog.tsx'

const STALE: readonly Stale[] = ['privacy', 'members', 'committees', 'files', 'merges', 'search', 'audit']

export interface Erasure {
  busy: boolean
  /** @returns null when it was done or cancelled, else why not */
  run(work: (jobId: string) => Promise<unknown>, onDone: () => void): Promise<ApiError | null>
  /** To be drawn by the page: what goes on, while it goes on. */
  dialog: ReactNode
}

/** Personal data cleared by a job. It can be cancelled until it is saved; what follows only overwrites freed space. */
export function useErasure(): Erasure {
  const { t } = useTranslation('privacy')
  const job = useJob()
  const run = async (work: (jobId: string) => Promise<unknown>, onDone: () => void) => {
    const failure = await job.run(work).then(() => null, asApiError)
    if (failure === null) onDone()
    await refresh(STALE)
    return failure?.code === 'CANCELLED' ? null : failure
  }
  const dialog = (
    <ProgressDialog
      job={job}
      title={t('erasing.title')}
      phaseText={(phase) => t(phase === 'compact' ? 'erasing.compact' : 'erasing.erase')}
      mayCancel={(phase) => phase !== 'compact'}
    />
  )
  return { busy: job.progress !== null, run, dialog }
}
