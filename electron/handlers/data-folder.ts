import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cleanLeftovers } from '../backup/restore-package.ts'
import { mapDiskError } from '../domain/disk-errors.ts'
import { councilsFolder } from './council-folder.ts'
import { cleanPrivateFolders } from './private-folder.ts'

/**
 * Makes the data folder and tidies what a crash may have left: half-made councils and interrupted
 * restores, and packages that were being looked into. Runs once at start, before any door opens. @throws AppError FOLDER_READ_ONLY, DISK_FULL
 */
export async function prepareDataFolder(dataFolder: string): Promise<void> {
  const councils = councilsFolder(dataFolder)
  try {
    await mkdir(councils, { recursive: true, mode: 0o700 })
    for (const name of await readdir(councils)) {
      if (name.startsWith('.making-')) await rm(join(councils, name), { recursive: true, force: true })
    }
    await cleanLeftovers(councils)
    await cleanPrivateFolders(dataFolder)
  } catch (error) {
    throw mapDiskError(error) ?? error
  }
}
