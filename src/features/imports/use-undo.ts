import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../../electron/contract/import-desk.ts'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { useJob, type Job } from '../../api/use-job.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { showDone } from '../../components/toasts.tsx'

export interface Undo {
  job: Job
  busy: boolean
  /** Why the last try was refused. */
  error: ApiError | null
  ask(batch: ImportBatch): Promise<void>
}

/** Takes a batch back, after asking. */
export function useUndo(onUndone: (batch: ImportBatch) => void = () => undefined): Undo {
  const { t } = useTranslation('imports')
  const job = useJob()
  const [error, setError] = useState<ApiError | null>(null)
  const undo = useCommandCall('imports.undo', { invalidates: ['members', 'organisations', 'search', 'audit'], errorShown: true })
  const ask = async (batch: ImportBatch) => {
    const agreed = await askToConfirm({ title: t('result.undoTitle', { name: batch.fileName }), body: t('result.undoBody'), confirm: t('result.undoConfirm'), danger: true })
    if (!agreed) return
    setError(null)
    await job.run((jobId) => undo.mutateAsync({ jobId, id: batch.id })).then(
      (undone) => {
        showDone(t('result.undone'))
        onUndone(undone)
      },
      (cause: unknown) => {
        const failure = asApiError(cause)
        if (failure.code !== 'CANCELLED') setError(failure)
      },
    )
  }
  return { job, busy: undo.isPending, error, ask }
}
