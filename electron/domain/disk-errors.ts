import { AppError, type ErrorCode } from '../contract/errors.ts'

/**
 * What an operating system's or SQLite's error code means to the user. A disk that is full, one that refuses
 * writes, one that was pulled out and one that fails each have their own sentence: they must never be confused.
 */
const MEANING: Record<string, ErrorCode> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  SQLITE_FULL: 'DISK_FULL',
  // The file beside a database in use could not be made as large as it must be.
  SQLITE_IOERR_SHMSIZE: 'DISK_FULL',
  EROFS: 'FOLDER_READ_ONLY',
  EACCES: 'FOLDER_READ_ONLY',
  EPERM: 'FOLDER_READ_ONLY',
  SQLITE_READONLY: 'FOLDER_READ_ONLY',
  SQLITE_PERM: 'FOLDER_READ_ONLY',
  ENOENT: 'FOLDER_GONE',
  ENOTDIR: 'FOLDER_GONE',
  ENODEV: 'FOLDER_GONE',
  ENXIO: 'FOLDER_GONE',
  ESTALE: 'FOLDER_GONE',
  ENOTCONN: 'FOLDER_GONE',
  SQLITE_CANTOPEN: 'FOLDER_GONE',
  EIO: 'DISK_FAILED',
  ENOTRECOVERABLE: 'DISK_FAILED',
  SQLITE_IOERR: 'DISK_FAILED',
  EFBIG: 'FILE_TOO_LARGE_FOR_MEDIUM',
}

/** The `code` of a Node or SQLite error, or null. */
export function errorCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/**
 * Translates a disk error into one of ours; null when the error is not about the disk.
 * SQLite's extended codes (SQLITE_IOERR_WRITE, SQLITE_READONLY_DIRECTORY …) count as their base code where they have no
 * meaning of their own.
 * An AppError comes back unchanged, so that a `catch` may pass on whatever it caught.
 */
export function mapDiskError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  const code = errorCodeOf(error)
  if (code === null) return null
  const base = code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code
  const meaning = MEANING[code] ?? MEANING[base]
  return meaning ? new AppError(meaning, { cause: code }, { cause: error }) : null
}

/** The same, for the end of a `catch`: always something to throw. */
export function asDiskError(error: unknown): unknown {
  return mapDiskError(error) ?? error
}
