import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import { errorCodeOf, mapDiskError } from '../domain/disk-errors.ts'

/**
 * Opening a council's database: one SQLite file, encrypted whole in the SQLCipher 4 format with a raw 256-bit key.
 * Everything that can be wrong with such a file gets its own code here, so that nobody further in has to guess.
 */

const PLAIN_SQLITE = 'SQLite format 3\u0000'
const PAGE_BYTES = 4096
const JOURNALS = { wal: 'WAL', delete: 'DELETE', none: 'OFF' } as const

export interface OpenSealedOptions {
  /** No row can be changed. (A database in WAL still gets its -wal and -shm beside it: that is how SQLite reads it.) */
  readonly?: boolean
  /** The file must not exist yet; it is made. */
  create?: boolean
  /**
   * 'wal' (default) for the living database; 'delete' for a snapshot: one file, nothing beside it; 'none' for a copy in
   * the making: what fails or is killed half way leaves it worthless, and whoever keeps it syncs it.
   */
  journal?: 'wal' | 'delete' | 'none'
}

/**
 * Opens a sealed database and proves that the key fits by reading its schema.
 * @param key 32 bytes; the caller may wipe them afterwards
 * @throws AppError DATABASE_FOREIGN (not encrypted, or not with this key), DATABASE_DAMAGED, COUNCIL_EXISTS (create),
 *   FOLDER_GONE, FOLDER_READ_ONLY, DISK_FULL, DISK_FAILED
 */
export function openSealed(path: string, key: Uint8Array, options: OpenSealedOptions = {}): Database.Database {
  checkFile(path, options.create === true)
  let database: Database.Database | null = null
  try {
    database = new Database(path, { readonly: options.readonly === true, fileMustExist: options.create !== true })
    applyKey(database, key)
    // Temporary tables and sorting stay in memory: SQLite's own temporary files would not be encrypted.
    database.pragma('temp_store = MEMORY')
    database.pragma('foreign_keys = ON')
    database.pragma('trusted_schema = OFF')
    database.pragma('secure_delete = ON')
    database.pragma('cell_size_check = ON')
    database.prepare('SELECT count(*) FROM sqlite_master').get()
    if (options.readonly !== true) {
      database.pragma(`journal_mode = ${JOURNALS[options.journal ?? 'wal']}`)
      database.pragma(`synchronous = ${options.journal === 'none' ? 'OFF' : 'FULL'}`)
    }
    return database
  } catch (error) {
    database?.close()
    throw openingError(error, path)
  }
}

/** SQLCipher 4, raw key: exactly what an independent SQLCipher reads (a test keeps it so). */
function applyKey(database: Database.Database, key: Uint8Array): void {
  database.pragma(`cipher = 'sqlcipher'`)
  database.pragma('legacy = 4')
  database.pragma(`key = "${rawKey(key)}"`)
}

/** Changes the key of an open database: every page is written anew. The database must not be in WAL mode. */
export function rekeySealed(database: Database.Database, key: Uint8Array): void {
  database.pragma(`rekey = "${rawKey(key)}"`)
}

/** A raw key as SQLCipher writes it: x'64 hex digits'. */
function rawKey(key: Uint8Array): string {
  if (key.byteLength !== 32) throw new TypeError('a database key has 32 bytes')
  return `x'${Buffer.from(key).toString('hex')}'`
}

/** What can be said of the file without its key. */
function checkFile(path: string, create: boolean): void {
  try {
    if (!existsSync(path)) {
      if (!existsSync(dirname(path))) throw new AppError('FOLDER_GONE')
      if (!create) throw new AppError('DATABASE_DAMAGED', { reason: 'missing' })
      return
    }
    if (create) throw new AppError('COUNCIL_EXISTS')
    const { size } = statSync(path)
    if (startOf(path) === PLAIN_SQLITE) throw new AppError('DATABASE_FOREIGN', { reason: 'not sealed' })
    if (size === 0) throw new AppError('DATABASE_DAMAGED', { reason: 'empty' })
    if (size % PAGE_BYTES !== 0 && !hasLog(path)) throw new AppError('DATABASE_DAMAGED', { reason: 'size' })
  } catch (error) {
    throw mapDiskError(error) ?? error
  }
}

/**
 * Whether the write-ahead log beside it holds pages. Power that fails, or a disk that fills up, while those are brought
 * into the file may leave its last page short: the log has it whole, and SQLite puts it right on opening.
 */
function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > PAGE_BYTES
}

function startOf(path: string): string {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(PLAIN_SQLITE.length)
    readSync(file, start, 0, start.length, 0)
    return start.toString('latin1')
  } finally {
    closeSync(file)
  }
}

/** What a failing statement says of the file: DATABASE_DAMAGED, SEARCH_DAMAGED (the index alone), a disk error, or the error itself. */
export function databaseError(error: unknown): unknown {
  const code = errorCodeOf(error)
  // FTS5's own word for an index that contradicts itself; its tables' pages can be read.
  if (code === 'SQLITE_CORRUPT_VTAB') return new AppError('SEARCH_DAMAGED', {}, { cause: error })
  const damaged = code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
  return damaged ? new AppError('DATABASE_DAMAGED', { reason: 'content' }, { cause: error }) : (mapDiskError(error) ?? error)
}

function openingError(error: unknown, path: string): unknown {
  const code = errorCodeOf(error)
  if (code === 'SQLITE_NOTADB') return new AppError('DATABASE_FOREIGN', { reason: 'key' }, { cause: error })
  if (code?.startsWith('SQLITE_CANTOPEN') && existsSync(path)) return new AppError('FOLDER_READ_ONLY', { cause: code }, { cause: error })
  return databaseError(error)
}
