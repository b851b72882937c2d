import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskReading, DeskRow } from '../../../electron/contract/import-desk.ts'
import type { ImportChoices } from '../../../electron/contract/imports.ts'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { stageFile } from '../../api/stage-file.ts'
import { useJob, type Job } from '../../api/use-job.ts'

export interface Read {
  stageId: string
  reading: DeskReading
  rows: DeskRow[]
}

export interface Reader {
  job: Job
  fileName: string
  read: Read | null
  error: ApiError | null
  /** Hands a file over and reads it. */
  open(file: File): void
  /** Reads the same file again, as the user says now. */
  again(choices: ImportChoices): void
  /** Lets go of the file. */
  close(): void
}

async function allRows(stageId: string, total: number): Promise<DeskRow[]> {
  const rows: DeskRow[] = []
  while (rows.length < total) {
    const piece = await api.imports.rows({ stageId, from: rows.length })
    if (piece.rows.length === 0) break
    rows.push(...piece.rows)
  }
  return rows
}

/** One staged file and what was read of it; it is let go of when the page is left. */
export function useReader(): Reader {
  const job = useJob()
  const [fileName, setFileName] = useState('')
  const [read, setRead] = useState<Read | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const staged = useRef<string | null>(null)

  const discard = useCallback(() => {
    if (staged.current !== null) void api.files.discard({ stageId: staged.current }).catch(() => undefined)
    staged.current = null
  }, [])
  useEffect(() => discard, [discard])

  const { run } = job
  const load = useCallback(
    (stage: () => Promise<string>, choices: ImportChoices) => {
      setError(null)
      run(async (jobId) => {
        const stageId = await stage()
        const reading = await api.imports.preview({ jobId, stageId, choices })
        return { stageId, reading, rows: await allRows(stageId, reading.counts.records) }
      }).then(setRead, (cause: unknown) => {
        const failure = asApiError(cause)
        if (failure.code !== 'CANCELLED') setError(failure)
      })
    },
    [run],
  )

  const open = (file: File) => {
    discard()
    setRead(null)
    setFileName(file.name)
    load(async () => (staged.current = await stageFile(file)), { columns: [], sheets: [] })
  }
  const again = (choices: ImportChoices) => {
    const { current } = staged
    if (current !== null) load(() => Promise.resolve(current), choices)
  }
  const close = () => {
    discard()
    setRead(null)
    setError(null)
  }
  return { job, fileName, read, error, open, again, close }
}
