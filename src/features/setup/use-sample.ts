import { useState } from 'react'
import { useNavigate } from 'react-router'
import { SAMPLE_PASSPHRASE } from '../../../electron/contract/sample-passphrase.ts'
import { asApiError } from '../../api/api-error.ts'
import { call } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { forgetRecords, useStatus } from '../../api/status.ts'
import { useJob, type Job } from '../../api/use-job.ts'
import { showError } from '../../components/toasts.tsx'

/** The sample council in one click: made the first time, opened ever after; then its home page. */
export function useSample(): { job: Job; busy: boolean; open: () => Promise<void> } {
  const { councils } = useStatus()
  const navigate = useNavigate()
  const job = useJob()
  const [busy, setBusy] = useState(false)

  async function open(): Promise<void> {
    const made = councils.find(({ isSample }) => isSample)
    setBusy(true)
    try {
      if (made === undefined) await job.run((jobId) => call('councils.createSample', { jobId }))
      else await call('councils.open', { councilId: made.id, passphrase: SAMPLE_PASSPHRASE })
      forgetRecords()
      await refresh(['app.status'])
      void navigate('/')
    } catch (cause) {
      await refresh(['app.status'])
      const error = asApiError(cause)
      if (error.code !== 'CANCELLED') showError(error)
    } finally {
      setBusy(false)
    }
  }
  return { job, busy, open }
}
