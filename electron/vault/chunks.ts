import type { FileHandle } from 'node:fs/promises'
import { AppError } from '../contract/errors.ts'

/** Big enough that system calls do not count, small enough that a dozen of them are no memory. */
export const CHUNK_BYTES = 1024 * 1024

/** What long work takes besides its input. */
export interface WorkOptions {
  /** Bytes done of bytes in all, within the named phase. Called often: at least once per chunk. */
  onProgress?: ((done: number, total: number, phase: string) => void) | undefined
  /** Aborting ends the work with AppError CANCELLED and removes what it had begun. */
  signal?: AbortSignal | undefined
}

export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('CANCELLED')
}

export interface ChunkRange {
  from?: number
  length: number
  chunkBytes?: number
  /** Of at least `chunkBytes` each, to be used again for the next file: a thousand files need no thousand buffers. */
  buffers?: readonly [Buffer, Buffer]
  /** For a file that is still being written: settles when its bytes before `end` may be read. */
  ready?: ((end: number) => Promise<void>) | undefined
}

export function twoBuffers(size: number): readonly [Buffer, Buffer] {
  return [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)]
}

/**
 * The bytes [from, from + length) of a file, chunk by chunk; the next chunk is on its way while the current one is
 * used. Two buffers take turns: a chunk is good only until the next is asked for.
 * Ends early when the file does: the caller counts.
 */
export async function* readChunks(
  file: FileHandle,
  { from = 0, length, chunkBytes = CHUNK_BYTES, buffers = twoBuffers(Math.min(chunkBytes, length)), ready }: ChunkRange,
): AsyncGenerator<Buffer, void, undefined> {
  const end = from + length
  let position = from
  let turn = 0
  const startReading = () => {
    const [buffer, at, size] = [buffers[turn & 1 ? 1 : 0], position, Math.min(chunkBytes, end - position)]
    const reading = ready ? ready(at + size).then(() => readFully(file, buffer, at, size)) : readFully(file, buffer, at, size)
    // It may fail while nobody waits for it yet; whoever does wait still gets the failure.
    reading.catch(() => undefined)
    return reading
  }

  let pending = position < end ? startReading() : null
  try {
    while (pending) {
      const chunk: Buffer = await pending
      pending = null
      if (chunk.length === 0) return
      position += chunk.length
      turn += 1
      if (position < end) pending = startReading()
      yield chunk
    }
  } finally {
    // A reader that stops early must not leave a read running on a handle about to be closed.
    if (pending) await pending.catch(() => undefined)
  }
}

/** Reads until `length` bytes are there or the file ends (the operating system may return less at a time). */
export async function readFully(file: FileHandle, buffer: Buffer, position: number, length: number): Promise<Buffer> {
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

/**
 * More at a time is no faster, and much slower where Linux then looks for one run of memory as long (from 6.16 on):
 * 1 GB written by 1 MiB took it four times as much of a processor as by 256 KiB.
 */
const WRITE_BYTES = 256 * 1024

/** Writes all of `bytes` at `position` (the operating system may take less at a time). */
export async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.byteLength) {
    const { bytesWritten } = await file.write(bytes, written, Math.min(bytes.byteLength - written, WRITE_BYTES), position + written)
    written += bytesWritten
  }
}
