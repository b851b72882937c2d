import { chmod, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openableKind } from '../contract/files.ts'
import { asDiskError } from '../domain/disk-errors.ts'
import { unsealTo } from '../vault/sealed-files.ts'

/** Longest name that every file system takes also in Thai (three bytes a letter, 255 bytes a name). */
const NAME_LETTERS = 70
const ZEROS = Buffer.alloc(1024 * 1024)

/**
 * Attachments opened in another program lie in the clear for as long: read-only copies in a folder that only this user
 * can enter, overwritten and removed when the council closes, when the program ends, and at its next start.
 */
export class OpenedFiles {
  readonly #root: string
  #copies = 0

  constructor(dataFolder: string) {
    this.#root = join(dataFolder, 'opened')
  }

  /** Unseals an attachment for another program. @returns the copy's path. @throws AppError FILE_DAMAGED, disk errors */
  async place(sealed: { path: string; key: Uint8Array }, name: string): Promise<string> {
    try {
      this.#copies += 1
      const folder = join(this.#root, `${process.pid}-${this.#copies}`)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = join(folder, safeName(name))
      await unsealTo(sealed.path, sealed.key, path)
      await chmod(path, 0o400)
      return path
    } catch (error) {
      throw asDiskError(error)
    }
  }

  /** What another program still holds (Windows) stays until the next time. */
  async wipe(): Promise<void> {
    const names = await readdir(this.#root, { recursive: true }).catch(() => [])
    for (const name of names) await overwrite(join(this.#root, name)).catch(() => undefined)
    await rm(this.#root, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function overwrite(path: string): Promise<void> {
  const { size } = await stat(path)
  await chmod(path, 0o700)
  if (!(await stat(path)).isFile()) return
  const file = await open(path, 'r+')
  try {
    for (let at = 0; at < size; at += ZEROS.length) await file.write(ZEROS, 0, Math.min(ZEROS.length, size - at), at)
    await file.sync()
  } finally {
    await file.close()
  }
  await rm(path)
}

/** A name that Windows and Linux take and that hides nothing: the kind stays as it was. */
function safeName(name: string): string {
  const kind = openableKind(name) ?? 'bin'
  const stem = name
    .slice(0, name.length - kind.length - 1)
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return `${[...stem].slice(0, NAME_LETTERS).join('') || 'file'}.${kind}`
}
