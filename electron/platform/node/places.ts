import { constants } from 'node:fs'
import { access, readdir, stat, statfs } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../contract/errors.ts'
import type { FolderListing, Place } from '../../contract/backups.ts'
import { mapDiskError } from '../../domain/disk-errors.ts'
import type { Places } from '../ports.ts'

export const PACKAGE_EXTENSION = '.sapha'

/** Folders a secretary would look in: sticks first, then the usual ones of this user. */
export const nodePlaces: Places = {
  async list() {
    const home = homedir()
    const candidates: Omit<Place, 'freeBytes'>[] = [
      ...(await sticks()),
      ...['Documents', 'เอกสาร'].map((name) => ({ path: join(home, name), name, kind: 'documents' as const })),
      ...['Desktop', 'เดสก์ท็อป'].map((name) => ({ path: join(home, name), name, kind: 'desktop' as const })),
      { path: home, name: basename(home), kind: 'home' },
    ]
    const found = await Promise.all(candidates.map(async (one) => ((await isFolder(one.path)) ? { ...one, freeBytes: await freeBytes(one.path) } : null)))
    return found.filter((one) => one !== null)
  },

  async browse(path) {
    const here = resolve(path)
    try {
      const entries = await readdir(here, { withFileTypes: true })
      const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.startsWith('$'))
      const packages = entries.filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(PACKAGE_EXTENSION))
      const parent = dirname(here)
      return {
        path: here,
        parent: parent === here ? null : parent,
        folders: folders.map((entry) => ({ name: entry.name, path: join(here, entry.name) })).sort(byName),
        packages: (await Promise.all(packages.map((entry) => describe(join(here, entry.name))))).sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt)),
        freeBytes: await freeBytes(here),
        writable: await access(here, constants.W_OK).then(() => true, () => false),
      } satisfies FolderListing
    } catch (error) {
      throw mapDiskError(error) ?? new AppError('FOLDER_GONE', { path: here })
    }
  },
}

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'th', { numeric: true })

async function describe(path: string): Promise<FolderListing['packages'][number]> {
  const { size, mtime } = await stat(path)
  return { name: basename(path), path, size, modifiedAt: mtime.toISOString() }
}

const isFolder = (path: string): Promise<boolean> => stat(path).then((one) => one.isDirectory(), () => false)

async function freeBytes(path: string): Promise<number | null> {
  return statfs(path).then(({ bavail, bsize }) => bavail * bsize, () => null)
}

/** Mounted sticks: drive letters other than the system's on Windows, /media and /run/media on Linux. */
async function sticks(): Promise<Omit<Place, 'freeBytes'>[]> {
  if (process.platform === 'win32') {
    const system = (process.env.SystemDrive ?? 'C:').toUpperCase()
    const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`).filter((drive) => drive !== system)
    return letters.map((drive) => ({ path: `${drive}\\`, name: drive, kind: 'removable' as const }))
  }
  const user = basename(homedir())
  const roots = [join('/media', user), join('/run/media', user), '/mnt']
  const lists = await Promise.all(roots.map(async (root) => {
    const names = await readdir(root).catch(() => [])
    return names.map((name) => ({ path: join(root, name), name, kind: 'removable' as const }))
  }))
  return lists.flat()
}
