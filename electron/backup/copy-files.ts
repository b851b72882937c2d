import { link, mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCodeOf } from '../domain/disk-errors.ts'
import { sealedPath } from '../vault/sealed-files.ts'
import { PACKAGE_EXTENSION } from './format.ts'

/**
 * A council's automatic copies, in a folder of their own beside `councils/`: `<instant>.<changes>.sapha`, and
 * `files/`, where every attachment has a second name (a hard link: no second content).
 */

export interface CopyFile {
  name: string
  path: string
  size: number
  /** UTC instant, ISO text with milliseconds. */
  at: string
  /** Its local day, ISO date. */
  on: string
  /** Number of the last audit entry it holds. */
  changes: number
}

const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.(\d{1,15})\.sapha$/

export function copyName(now: Date, changes: number): string {
  return `${now.toISOString().replace(/[-:.]/g, '')}.${changes}${PACKAGE_EXTENSION}`
}

export function describeCopy(folder: string, name: string, size: number): CopyFile | null {
  const [, year, month, day, hour, minute, second, milli, changes] = NAME.exec(name) ?? []
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`
  if (changes === undefined || Number.isNaN(Date.parse(at))) return null
  return { name, path: join(folder, name), size, at, on: localDay(new Date(at)), changes: Number(changes) }
}

function localDay(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** Newest first; none when there is no such folder. Whether they are whole is for verifying to say. */
export async function listCopies(folder: string): Promise<CopyFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') return []
    throw error
  })
  const found = await Promise.all(names.filter((name) => NAME.test(name)).map(async (name) => describeCopy(folder, name, await sizeOf(join(folder, name)))))
  return found.filter((copy) => copy !== null && copy.size > 0).sort((a, b) => b!.at.localeCompare(a!.at) || b!.changes - a!.changes) as CopyFile[]
}

const sizeOf = (path: string): Promise<number> => stat(path).then(({ size }) => size, () => 0)

/**
 * Gives every attachment a second name in `spare`, and the first one back where only the second is left: a folder or
 * file deleted by mistake loses nothing. It is no defence against the disk itself: both names lead to one content.
 * @returns how many are nowhere
 */
export async function keepSpareNames(filesFolder: string, spare: string, files: { sha256: string; size: number }[]): Promise<number> {
  let missing = 0
  for (const { sha256, size } of files) {
    const [own, other] = [sealedPath(filesFolder, sha256), sealedPath(spare, sha256)]
    const [ownSize, otherSize] = [await sizeOf(own), await sizeOf(other)]
    if (ownSize === size && otherSize !== size) await giveName(own, other)
    else if (ownSize === 0 && otherSize === size) missing += (await giveName(other, own)) ? 0 : 1
    else if (ownSize !== size) missing += 1
  }
  return missing
}

/** False where the file system knows no second names (FAT), or the name is taken. */
async function giveName(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  return link(from, to).then(() => true, () => false)
}
