import { rmSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hold, type Holder } from '../store/holder.ts'
import type { AppContext } from './context.ts'
import { folderAt, type CouncilFolder } from './council-folder.ts'

/**
 * Folders for a package that is looked into: beside the councils, private, and gone afterwards. Each is held like a
 * council, so that the tidying at start takes away what a crash left, and nothing that another window is using.
 */

const privateFolders = (dataFolder: string): string => join(dataFolder, 'guests')

export interface PrivateFolder {
  folder: CouncilFolder
  holder: Holder
  /** After the holder was released. Never throws: what cannot go now goes at the next start. */
  wipe(): void
}

export async function makePrivateFolder({ ports }: AppContext): Promise<PrivateFolder> {
  const folder = folderAt(join(privateFolders(ports.dataFolder), ports.newId()))
  await mkdir(folder.files, { recursive: true, mode: 0o700 })
  const holder = hold(folder.lock, ports.clock.now())
  return {
    folder,
    holder,
    wipe() {
      try {
        rmSync(folder.root, { recursive: true, force: true, maxRetries: 3 })
      } catch {
        // Sealed whatever it is, and wiped at the next start.
      }
    },
  }
}

/** A private folder for the length of `body`. */
export async function withPrivateFolder<T>(context: AppContext, body: (folder: CouncilFolder) => Promise<T>): Promise<T> {
  const { folder, holder, wipe } = await makePrivateFolder(context)
  try {
    return await body(folder)
  } finally {
    holder.release()
    wipe()
  }
}

/** At start: wipes what a crash left; a folder that another process holds stays. */
export async function cleanPrivateFolders(dataFolder: string): Promise<void> {
  const all = privateFolders(dataFolder)
  for (const name of await readdir(all).catch(() => [])) {
    const folder = folderAt(join(all, name))
    try {
      hold(folder.lock, new Date().toISOString()).release()
    } catch {
      continue
    }
    await rm(folder.root, { recursive: true, force: true })
  }
}
