import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../contract/errors.ts'
import { asDiskError } from '../domain/disk-errors.ts'
import { databaseError, openSealed } from '../store/sealed-database.ts'
import { stopIfAborted, type WorkOptions } from '../vault/chunks.ts'
import { syncFile, syncFolder, temporaryBeside } from '../vault/durable-files.ts'
import { isSearchSound, isSound, takeSnapshot } from './snapshot.ts'

/** A council's databases under another key: always a copy beside, checked whole and synced before it takes a name. */

/**
 * A sound copy of a database under another key, under a temporary name beside it, on the disk; the caller renames it.
 * Progress phases: 'copy', 'check'. @throws AppError DATABASE_DAMAGED when the copy is not sound, CANCELLED, disk errors
 */
export async function soundCopy({ path, from, to }: { path: string; from: Uint8Array; to: Uint8Array }, { onProgress, signal }: WorkOptions = {}): Promise<string> {
  const temporary = temporaryBeside(path)
  try {
    onProgress?.(0, 3, 'copy')
    await takeSnapshot(path, from, temporary, to)
    stopIfAborted(signal)
    onProgress?.(1, 3, 'check')
    const copy = openSealed(temporary, to, { journal: 'delete' })
    try {
      if (!isSound(copy) || !isSearchSound(copy)) throw new AppError('DATABASE_DAMAGED', { reason: 'copy' })
    } finally {
      copy.close()
    }
    await syncFile(temporary)
    stopIfAborted(signal)
    onProgress?.(2, 3, 'check')
    return temporary
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw databaseError(error)
  }
}

const BEFORE_MIGRATION = /^council\.before-v\d+\.db$/

/**
 * Gives the copies that migrations left the council's new key, one after the other; what has it already is left alone.
 * A copy that neither key opens stays as it is. @throws AppError disk errors
 */
export async function rekeyOldCopies({ folder, from, to }: { folder: string; from: Uint8Array; to: Uint8Array }): Promise<void> {
  try {
    for (const name of (await readdir(folder)).filter((found) => BEFORE_MIGRATION.test(found))) {
      const path = join(folder, name)
      if (!opensWith(path, from)) continue
      await rename(await soundCopy({ path, from, to }), path)
      await syncFolder(folder)
    }
  } catch (error) {
    throw asDiskError(error)
  }
}

function opensWith(path: string, key: Uint8Array): boolean {
  try {
    openSealed(path, key, { readonly: true }).close()
    return true
  } catch {
    return false
  }
}
