import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { asDiskError } from '../domain/disk-errors.ts'
import { syncFolder } from '../vault/durable-files.ts'
import { DATABASE_MEMBER } from './format.ts'
import { soundCopy } from './rekey.ts'

/**
 * A sealed, verified copy of the database beside it, made before its schema changes:
 * council.before-v<version>.db under the same key. An older copy of the same version goes only when this one is safe.
 * @throws AppError DATABASE_DAMAGED when the copy is not sound, or disk errors: then nothing is migrated
 */
export async function copyBeforeMigration(input: { folder: string; databaseKey: Uint8Array; version: number }): Promise<void> {
  const { folder, databaseKey, version } = input
  const temporary = await soundCopy({ path: join(folder, DATABASE_MEMBER), from: databaseKey, to: databaseKey })
  try {
    await rename(temporary, join(folder, `council.before-v${version}.db`))
    await syncFolder(folder)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asDiskError(error)
  }
}
