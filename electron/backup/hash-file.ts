import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { asDiskError } from '../domain/disk-errors.ts'
import { readChunks, stopIfAborted, type WorkOptions } from '../vault/chunks.ts'

/**
 * Size in bytes and SHA-256 (hex) of a whole file, as `sha256sum` prints it.
 * @throws AppError FOLDER_GONE, DISK_FAILED, CANCELLED
 */
export async function hashFile(path: string, { onProgress, signal }: WorkOptions = {}): Promise<{ size: number; sha256: string }> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const hash = createHash('sha256')
      let done = 0
      for await (const chunk of readChunks(file, { length: size })) {
        stopIfAborted(signal)
        hash.update(chunk)
        done += chunk.length
        onProgress?.(done, size, 'read')
      }
      return { size, sha256: hash.digest('hex') }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw asDiskError(error)
  }
}
