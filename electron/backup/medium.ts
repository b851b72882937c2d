import { stat, statfs } from 'node:fs/promises'
import { AppError } from '../contract/errors.ts'
import { mapDiskError } from '../domain/disk-errors.ts'
import { FAT_FILE_LIMIT } from '../domain/file-systems.ts'

/** What can be said of a disk or stick before and after writing to it. */

/** `f_type` of FAT on Linux. Windows does not tell: there the caller may know, or a full FAT32 file is recognised when it fails. */
const FAT = 0x4d44
/** Left free, so that a stick or system disk is never filled to the last byte. */
const RESERVE_BYTES = 4 * 1024 * 1024

export interface Medium {
  type: number
  freeBytes: number
}

export async function readMedium(folder: string): Promise<Medium> {
  const { type, bavail, bsize } = await statfs(folder)
  return { type, freeBytes: bavail * bsize }
}

/**
 * Refuses work that cannot succeed before a byte is written.
 * @param needed bytes to be written in all
 * @param largest bytes of the largest single file among them
 * @param fileLimit bytes of the largest file it takes, where the medium does not say so itself
 * @throws AppError FILE_TOO_LARGE_FOR_MEDIUM {size, limit}, DISK_FULL {needed, free}
 */
export function checkRoom(medium: Medium, needed: number, largest: number, fileLimit: number | null = null): void {
  const limit = medium.type === FAT ? FAT_FILE_LIMIT : fileLimit
  if (limit !== null && largest > limit) throw new AppError('FILE_TOO_LARGE_FOR_MEDIUM', { size: largest, limit })
  if (medium.freeBytes < needed + RESERVE_BYTES) {
    throw new AppError('DISK_FULL', { needed: needed + RESERVE_BYTES, free: medium.freeBytes })
  }
}

/** Finds out the medium of a folder and checks its room. @throws also FOLDER_GONE */
export async function requireRoom(folder: string, needed: number, largest: number, fileLimit?: number | null): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new AppError('FOLDER_GONE')
    checkRoom(await readMedium(folder), needed, largest, fileLimit)
  } catch (error) {
    throw mapDiskError(error) ?? error
  }
}

/**
 * What a failure while working in `folder` means, now that it can be looked at: a folder that is no longer there
 * was pulled out, whatever the system called it.
 */
export async function mediumError(error: unknown, folder: string): Promise<unknown> {
  const mapped = mapDiskError(error)
  if (!mapped) return error
  const mayBeGone = ['DISK_FAILED', 'FOLDER_READ_ONLY', 'FOLDER_GONE'].includes(mapped.code)
  return mayBeGone && !(await exists(folder)) ? new AppError('FOLDER_GONE', {}, { cause: error }) : mapped
}

/** A write that failed as "disk full" exactly where FAT32 ends a file: how Windows answers, which does not name its file systems. */
export function fatLimitError(error: unknown, writtenBytes: number, nextBytes: number): unknown {
  const atLimit = writtenBytes <= FAT_FILE_LIMIT && writtenBytes + nextBytes > FAT_FILE_LIMIT
  return atLimit && mapDiskError(error)?.code === 'DISK_FULL' ? new AppError('FILE_TOO_LARGE_FOR_MEDIUM', { limit: FAT_FILE_LIMIT }, { cause: error }) : error
}

export function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}
