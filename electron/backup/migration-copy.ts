import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../contract/errors.ts'
import { openSealed } from '../store/sealed-database.ts'
import { isSound, takeSnapshot } from './snapshot.ts'

/**
 * A sealed, verified copy of the database beside it, made before its schema changes:
 * council.before-v<version>.db under the same key. An older copy of the same version is replaced.
 * @throws AppError DATABASE_DAMAGED when the copy is not sound: then nothing is migrated
 */
export async function copyBeforeMigration(input: { folder: string; databaseKey: Uint8Array; version: number }): Promise<void> {
  const target = join(input.folder, `council.before-v${input.version}.db`)
  await rm(target, { force: true })
  await takeSnapshot(join(input.folder, 'council.db'), input.databaseKey, target, input.databaseKey)
  const copy = openSealed(target, input.databaseKey, { readonly: true })
  try {
    if (!isSound(copy)) throw new AppError('DATABASE_DAMAGED', { reason: 'copy' })
  } finally {
    copy.close()
  }
}
