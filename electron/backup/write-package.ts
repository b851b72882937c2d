import { open, type FileHandle } from 'node:fs/promises'
import { stopIfAborted, twoBuffers, writeFully } from '../vault/chunks.ts'
import type { PackageWork } from './database-work.ts'
import { plannedLayout } from './layout.ts'
import { fatLimitError } from './medium.ts'
import { SyncedUpTo } from './synced-up-to.ts'
import { tarPieces, type Source } from './tar-stream.ts'
import { readContents, type PackageContents, type WantedDatabase } from './verify-package.ts'
import type { WriteProgress } from './write-progress.ts'

/** A package is written, brought onto its medium part by part, and each part read again from there while the next is written. */

/**
 * So much is written before it is brought onto the medium: what takes about a second there, so that progress moves.
 * Never more than the system's memory can hold for a slow stick without stalling everything else.
 */
const SYNC_EVERY_BYTES = { first: 4 * 1024 * 1024, least: 1024 * 1024, most: 32 * 1024 * 1024 }
const SYNC_MS = { quick: 500, slow: 2000 }

const PIECE_BYTES = 1024 * 1024

export interface PackageContent {
  sources: readonly Source[]
  /** Seconds since 1970, of every member. */
  mtime: number
  /** Its snapshot: where to put it when it is read again, and what it must be. */
  database: WantedDatabase
}

/**
 * Writes the tar into `part`, which must not exist yet, and, close behind, reads again what of it is on the medium.
 * @throws AppError FILE_DAMAGED, FILE_TOO_LARGE_FOR_MEDIUM, CANCELLED, disk errors
 */
export async function writeAndRead(part: string, { sources, mtime, database }: PackageContent, progress: WriteProgress, work: PackageWork): Promise<PackageContents> {
  const synced = new SyncedUpTo()
  const out = await open(part, 'wx', 0o600)
  let back: FileHandle | null = null
  try {
    back = await open(part, 'r')
    const writing = writeTar(out, tarPieces(sources, mtime, twoBuffers(PIECE_BYTES)), synced, progress, work.signal)
    const reading = readContents(back, plannedLayout(sources, mtime), database, {
      ...work,
      onProgress: (done) => progress.readAgain(done),
      ready: (end) => synced.until(end),
    })
    for (const side of [writing, reading]) side.catch((error: unknown) => synced.fail(error))
    await Promise.allSettled([writing, reading])
    synced.throwIfFailed()
    return await reading
  } finally {
    await back?.close()
    await out.close()
  }
}

async function writeTar(out: FileHandle, pieces: AsyncIterable<Buffer>, synced: SyncedUpTo, progress: WriteProgress, signal: AbortSignal | undefined): Promise<void> {
  let syncing: Promise<void> = Promise.resolve()
  let syncEvery = SYNC_EVERY_BYTES.first
  const bringOver = async (upTo: number): Promise<void> => {
    const began = performance.now()
    await out.datasync()
    syncEvery = nextSyncEvery(syncEvery, performance.now() - began)
    synced.reach(upTo)
    progress.onMedium(upTo)
  }
  try {
    let position = 0
    let asked = 0
    progress.written(0)
    for await (const piece of pieces) {
      stopIfAborted(signal)
      synced.throwIfFailed()
      await writeFully(out, piece, position).catch((error: unknown) => {
        throw fatLimitError(error, position, piece.byteLength)
      })
      position += piece.byteLength
      if (position - asked > syncEvery) {
        await syncing
        syncing = bringOver((asked = position))
        syncing.catch(() => undefined)
      }
      progress.written(position)
    }
    await syncing
    await out.sync()
    synced.reach(position)
    progress.onMedium(position)
  } finally {
    await syncing.catch(() => undefined)
  }
}

function nextSyncEvery(bytes: number, tookMs: number): number {
  if (tookMs > SYNC_MS.slow) return Math.max(bytes / 2, SYNC_EVERY_BYTES.least)
  return tookMs < SYNC_MS.quick ? Math.min(bytes * 2, SYNC_EVERY_BYTES.most) : bytes
}
