import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../contract/errors.ts'
import { asDiskError, errorCodeOf } from '../domain/disk-errors.ts'
import { readChunks, readFully, stopIfAborted, writeFully, type WorkOptions } from './chunks.ts'
import { newKey } from './council-keys.ts'
import { syncFolder, temporaryBeside } from './durable-files.ts'
import { HEAD_BYTES, Opener, plainSizeOf, PLAIN_CHUNK, Sealer, SEALED_CHUNK, sealedSizeOf } from './sealed-stream.ts'

/**
 * Attachments at rest: each file sealed under its own key (kept in its database row) and named by the SHA-256 of
 * its sealed bytes, so that anybody can check it without a key: `files/ab/ab12…`.
 */

export interface SealedFile {
  /** 32 bytes, for this file alone. */
  key: Buffer
  /** SHA-256 of the content, 64 hex digits: what tells two equal files. */
  contentSha256: string
  /** SHA-256 of the sealed bytes, 64 hex digits: the file's name. */
  sealedSha256: string
  /** Bytes of the content. */
  size: number
  /** Bytes on disk. */
  sealedSize: number
}

/** Where a sealed file lies within `files/`. */
export function sealedPath(filesFolder: string, sealedSha256: string): string {
  return join(filesFolder, sealedSha256.slice(0, 2), sealedSha256)
}

/**
 * Seals a file (by path) or bytes into `filesFolder`. The result gets its name only when it is whole and synced.
 * @throws AppError FILE_UNREADABLE (the source), DISK_FULL and other disk errors, CANCELLED
 */
export async function sealFile(source: string | Uint8Array, filesFolder: string, options: WorkOptions = {}): Promise<SealedFile> {
  if (typeof source !== 'string') {
    return sealInto(filesFolder, source.byteLength, piecesOf(source), options)
  }
  const file = await open(source, 'r').catch((error: unknown) => {
    throw new AppError('FILE_UNREADABLE', {}, { cause: error })
  })
  try {
    const { size } = await file.stat()
    return await sealInto(filesFolder, size, readChunks(file, { length: size, chunkBytes: PLAIN_CHUNK }), options)
  } finally {
    await file.close()
  }
}

async function sealInto(
  filesFolder: string,
  size: number,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { onProgress, signal }: WorkOptions,
): Promise<SealedFile> {
  const key = newKey()
  const sealer = new Sealer(key)
  const contentHash = createHash('sha256')
  const sealedHash = createHash('sha256')
  const temporary = temporaryBeside(join(filesFolder, 'x'))
  let file: FileHandle | null = null
  try {
    await mkdir(filesFolder, { recursive: true, mode: 0o700 })
    file = await open(temporary, 'wx', 0o600)
    let position = 0
    const write = async (bytes: Buffer) => {
      sealedHash.update(bytes)
      await writeFully(file as FileHandle, bytes, position)
      position += bytes.length
    }

    await write(sealer.head)
    let done = 0
    for await (const piece of pieces) {
      stopIfAborted(signal)
      contentHash.update(piece)
      done += piece.byteLength
      await write(sealer.seal(piece, done === size))
      onProgress?.(done, size, 'seal')
    }
    if (done !== size) throw new AppError('FILE_UNREADABLE', { reason: 'changed while it was read' })
    if (size === 0) await write(sealer.seal(new Uint8Array(0), true))
    await file.sync()
    await file.close()
    file = null

    const sealedSha256 = sealedHash.digest('hex')
    const target = sealedPath(filesFolder, sealedSha256)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await rename(temporary, target)
    await syncFolder(dirname(target))
    await syncFolder(filesFolder)
    return { key, contentSha256: contentHash.digest('hex'), sealedSha256, size, sealedSize: position }
  } catch (error) {
    await file?.close().catch(() => undefined)
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asDiskError(error)
  } finally {
    sealer.wipe()
  }
}

/** The content of a sealed file in memory. @throws AppError FILE_TOO_LARGE above `maxBytes`, FILE_DAMAGED, disk errors */
export async function openSealedFile(path: string, key: Uint8Array, maxBytes = 256 * 1024 * 1024): Promise<Buffer<ArrayBuffer>> {
  return withSealed(path, async (file, sealedSize) => {
    const size = plainSizeOf(sealedSize) ?? 0
    if (size > maxBytes) throw new AppError('FILE_TOO_LARGE', { size, limit: maxBytes })
    const content = Buffer.alloc(size)
    let position = 0
    for await (const piece of openPieces(file, sealedSize, key, {})) {
      content.set(piece, position)
      position += piece.length
    }
    return content
  })
}

/**
 * Opens a sealed file into `target`, which must not exist yet. Nothing appears under that name before the last
 * piece has proved authentic. @throws AppError FILE_DAMAGED, CANCELLED, disk errors
 */
export async function unsealTo(path: string, key: Uint8Array, target: string, options: WorkOptions = {}): Promise<void> {
  const temporary = temporaryBeside(target)
  try {
    await withSealed(path, async (file, sealedSize) => {
      const out = await open(temporary, 'wx', 0o600)
      try {
        let position = 0
        for await (const piece of openPieces(file, sealedSize, key, options)) {
          await writeFully(out, piece, position)
          position += piece.length
        }
        await out.sync()
      } finally {
        await out.close()
      }
    })
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asDiskError(error)
  }
}

export type SealedFileState = 'sound' | 'missing' | 'damaged'

/** Re-hashes a sealed file at rest, without any key. @throws AppError disk errors, CANCELLED */
export async function checkSealedFile(path: string, sealedSha256: string, sealedSize: number, options: WorkOptions = {}): Promise<SealedFileState> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return 'missing'
    throw asDiskError(error)
  }
  try {
    if ((await file.stat()).size !== sealedSize) return 'damaged'
    const hash = createHash('sha256')
    for await (const chunk of readChunks(file, { length: sealedSize })) {
      stopIfAborted(options.signal)
      hash.update(chunk)
    }
    return hash.digest('hex') === sealedSha256 ? 'sound' : 'damaged'
  } catch (error) {
    throw asDiskError(error)
  } finally {
    await file.close()
  }
}

async function withSealed<T>(path: string, use: (file: FileHandle, sealedSize: number) => Promise<T>): Promise<T> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT' && (await folderExists(path))) throw new AppError('FILE_DAMAGED', { missing: true })
    throw asDiskError(error)
  }
  try {
    return await use(file, (await file.stat()).size)
  } catch (error) {
    throw asDiskError(error)
  } finally {
    await file.close()
  }
}

/** The folder `files/` is there, so a missing file is damage and not a stick that was pulled out. */
function folderExists(path: string): Promise<boolean> {
  return stat(dirname(dirname(path))).then(() => true, () => false)
}

async function* openPieces(file: FileHandle, sealedSize: number, key: Uint8Array, { onProgress, signal }: WorkOptions): AsyncGenerator<Buffer> {
  const damaged = () => new AppError('FILE_DAMAGED')
  if (plainSizeOf(sealedSize) === null) throw damaged()
  const opener = Opener.begin(await readFully(file, Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES), key)
  if (!opener) throw damaged()
  try {
    let position = HEAD_BYTES
    for await (const sealed of readChunks(file, { from: HEAD_BYTES, length: sealedSize - HEAD_BYTES, chunkBytes: SEALED_CHUNK })) {
      stopIfAborted(signal)
      position += sealed.length
      const plain = opener.open(sealed, position === sealedSize)
      if (!plain) throw damaged()
      yield plain
      onProgress?.(position, sealedSize, 'open')
    }
    if (position !== sealedSize) throw damaged()
  } finally {
    opener.wipe()
  }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += PLAIN_CHUNK) yield bytes.subarray(at, at + PLAIN_CHUNK)
}

export { sealedSizeOf }
