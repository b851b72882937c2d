import { useState } from 'react'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { call } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { stageFile } from '../../api/stage-file.ts'
import type { OwnerKind } from '../../../electron/contract/files.ts'

/** The record that files are kept with. */
export interface Owner {
  ownerKind: OwnerKind
  ownerId: string
}

export interface Attach {
  /** The file on its way, and how far in per cent; null while nothing is. */
  adding: { name: string; percent: number } | null
  error: ApiError | null
  add(files: readonly File[]): Promise<void>
}

/** Hands files to the core one after another and keeps each with its record; stops at the first that is refused. */
export function useAttach(ownerKind: OwnerKind, ownerId: string): Attach {
  const [adding, setAdding] = useState<Attach['adding']>(null)
  const [error, setError] = useState<ApiError | null>(null)
  async function add(files: readonly File[]): Promise<void> {
    setError(null)
    try {
      for (const file of files) {
        setAdding({ name: file.name, percent: 0 })
        const stageId = await stageFile(file, (done, total) => setAdding({ name: file.name, percent: Math.floor((done / total) * 100) }))
        await call('files.attach', { ownerKind, ownerId, stageId, mediaType: file.type })
      }
    } catch (cause) {
      setError(asApiError(cause))
    } finally {
      setAdding(null)
      await refresh(['files', 'audit'])
    }
  }
  return { adding, error, add }
}
