import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../contract/errors.ts'
import { databaseError, openSealed } from '../store/sealed-database.ts'
import { syncFile, syncFolder, temporaryBeside } from '../vault/durable-files.ts'
import { DATABASE_MEMBER } from './format.ts'
import { isSound, takeSnapshot } from './snapshot.ts'

/**
 * A sealed, verified copy of the database beside it, made before its schema changes:
 * council.before-v<version>.db under the same key. An older copy of the same version goes only when this one is safe.
 * @throws AppError DATABASE_DAMAGED when the copy is not sound, or disk errors: then nothing is migrated
 */
export async function copyBeforeMigration(input: { folder: string; databaseKey: Uint8Array; version: number }): Promise<void> {
  const target = join(input.folder, `council.before-v${input.version}.db`)
  const temporary = temporaryBeside(target)
  try {
    await takeSnapshot(join(input.folder, DATABASE_MEMBER), input.databaseKey, temporary, input.databaseKey)
    const copy = openSealed(temporary, input.databaseKey, { journal: 'delete' })
    try {
      if (!isSound(copy)) throw new AppError('DATABASE_DAMAGED', { reason: 'copy' })
    } finally {
      copy.close()
    }
    await syncFile(temporary)
    await rename(temporary, target)
    await syncFolder(input.folder)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw databaseError(error)
  }
}
