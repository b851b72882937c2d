import { STAGE_LIMIT_BYTES } from '../../electron/contract/files.ts'
import { ApiError } from './api-error.ts'
import { call } from './client.ts'

/** Less than the core takes at a time: packing a piece for the loopback door holds the window up for so long. */
const PIECE_BYTES = 256 * 1024

/**
 * Hands a file to the core in pieces, so that no call blocks the window.
 * @param onProgress bytes handed over so far, and the whole size
 * @returns the stage id to name it by in the next call
 * @throws ApiError FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE (gone or changed since it was chosen)
 */
export async function stageFile(file: File, onProgress?: (done: number, total: number) => void): Promise<string> {
  if (file.size === 0) throw new ApiError('FILE_EMPTY', { name: file.name })
  if (file.size > STAGE_LIMIT_BYTES) throw new ApiError('FILE_TOO_LARGE', { name: file.name, size: file.size, limit: STAGE_LIMIT_BYTES })
  const stageId = crypto.randomUUID()
  for (let offset = 0; offset < file.size; offset += PIECE_BYTES) {
    const piece = await file.slice(offset, offset + PIECE_BYTES).arrayBuffer().catch(() => null)
    if (piece === null) throw new ApiError('FILE_UNREADABLE', { name: file.name })
    await call('files.stage', { stageId, name: file.name, offset, total: file.size, bytes: new Uint8Array(piece) })
    onProgress?.(Math.min(offset + PIECE_BYTES, file.size), file.size)
  }
  return stageId
}
