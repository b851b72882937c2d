import { randomBytes } from 'node:crypto'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorCodeOf } from '../domain/disk-errors.ts'

/**
 * Writing so that a crash or a power cut leaves the old file or the new one, never half a file: write beside,
 * sync, rename, sync the folder. The old file is never removed first.
 */

const TEMPORARY = '.tmp-'

/** A name beside `path` that nobody else uses and that `removeLeftovers` recognises. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `${TEMPORARY}${randomBytes(8).toString('hex')}`)
}

export async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const temporary = temporaryBeside(path)
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

export async function syncFile(path: string): Promise<void> {
  // Windows syncs only what was opened for writing.
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes renames and new names in a folder durable. Windows does it by itself and refuses to be asked. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } catch (error) {
    // Some network and FUSE file systems cannot sync a folder: the file itself was synced.
    if (errorCodeOf(error) !== 'EINVAL' && errorCodeOf(error) !== 'ENOTSUP') throw error
  } finally {
    await folder.close()
  }
}

/** Removes what a killed write left in a folder. Only while nobody else writes there (the council's lock is held). */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder)
  for (const name of names) if (isTemporary(name)) await rm(join(folder, name), { force: true })
}

export function isTemporary(path: string): boolean {
  return basename(path).startsWith(TEMPORARY)
}
