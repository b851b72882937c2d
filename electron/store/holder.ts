import { hostname } from 'node:os'
import Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import { mapDiskError } from '../domain/disk-errors.ts'

/**
 * council.lock says who has the council open. It is a tiny SQLite file of its own: the holder keeps
 * a write transaction open, so the operating system frees the lock when the process dies, however
 * it dies, and others can still read the name inside. It holds no personal data.
 */
export interface Holder {
  release(): void
}

/** @throws AppError COUNCIL_IN_USE { host, since } while another process holds it. */
export function hold(path: string, now: string): Holder {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { timeout: 0 })
    db.pragma('journal_mode = DELETE')
    db.exec('CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY CHECK (id = 1), host TEXT, pid INTEGER, since TEXT) STRICT')
    db.prepare('INSERT INTO holder VALUES (1, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET host = excluded.host, pid = excluded.pid, since = excluded.since')
      .run(hostname(), process.pid, now)
    db.exec('BEGIN IMMEDIATE')
  } catch (error) {
    const holder = db && isBusy(error) ? readHolder(db) : null
    db?.close()
    if (holder) throw new AppError('COUNCIL_IN_USE', holder)
    throw mapDiskError(error) ?? error
  }
  const held = db
  return {
    release() {
      if (held.inTransaction) held.exec('ROLLBACK')
      held.close()
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

function readHolder(db: Database.Database): { host: string; since: string } {
  try {
    const row = db.prepare('SELECT host, since FROM holder WHERE id = 1').get() as { host: string; since: string } | undefined
    return row ?? { host: '', since: '' }
  } catch {
    // The holder is just writing its name.
    return { host: '', since: '' }
  }
}
