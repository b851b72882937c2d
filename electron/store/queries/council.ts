import type Database from 'better-sqlite3'
import { DEFAULT_SETTINGS } from '../../contract/settings.ts'
import type { AuditEntry } from '../../contract/audit.ts'
import type { AuditRow } from '../audit-chain.ts'
import { select, statement } from '../table.ts'
import { BACKUPS, PROFILE, SETTINGS, USERS, type BackupRow, type ProfileRow, type SettingsRow, type UserRow } from '../tables.ts'

export function profile(db: Database.Database): ProfileRow | null {
  return select(db, PROFILE)[0] ?? null
}

/** Settings as saved, with defaults for those that came with a later version. */
export function settings(db: Database.Database): SettingsRow {
  const row = select(db, SETTINGS)[0] as SettingsRow
  return { ...row, values: { ...DEFAULT_SETTINGS, ...row.values } }
}

export function users(db: Database.Database): UserRow[] {
  return select(db, USERS, '1', [], 'created_at, id')
}

export function userBySlot(db: Database.Database, slotId: string): UserRow | null {
  return select(db, USERS, 'slot_id = ?', [slotId])[0] ?? null
}

export function backups(db: Database.Database, limit: number): BackupRow[] {
  return select(db, BACKUPS, '1', [], 'created_at DESC, id DESC').slice(0, limit)
}

/** When the last backup was made that was read back whole; null when there is none. */
export function verifiedBackupAt(db: Database.Database): string | null {
  return (statement(db, 'SELECT max(created_at) AS at FROM backups WHERE verified = 1').get() as { at: string | null }).at
}

/** Newest first, before an entry's number, optionally of one record. */
export function auditEntries(db: Database.Database, recordId: string | null, before: number | null, limit: number): Omit<AuditEntry, 'subject'>[] {
  const rows = statement(db, `
    SELECT * FROM audit_log WHERE (@record IS NULL OR record_id = @record) AND (@before IS NULL OR seq < @before)
    ORDER BY seq DESC LIMIT @limit`).all({ record: recordId, before, limit }) as AuditRow[]
  return rows.map(toEntry)
}

/** Entries after number `after`, oldest first. */
export function auditEntriesAfter(db: Database.Database, after: number, limit: number): Omit<AuditEntry, 'subject'>[] {
  return (statement(db, 'SELECT * FROM audit_log WHERE seq > ? ORDER BY seq LIMIT ?').all(after, limit) as AuditRow[]).map(toEntry)
}

function toEntry(row: AuditRow): Omit<AuditEntry, 'subject'> {
  return {
    seq: row.seq,
    at: row.at,
    userName: row.user_name,
    command: row.command,
    table: row.table_name,
    recordId: row.record_id,
    ...contentOf(row),
    hash: row.hash,
  }
}

/** What an entry says; a log that was tampered with must still be readable, so what is not JSON is shown as it stands. */
function contentOf({ content }: AuditRow): Pick<AuditEntry, 'before' | 'after'> {
  if (content === null) return { before: null, after: null }
  try {
    const { before, after } = JSON.parse(content) as Pick<AuditEntry, 'before' | 'after'>
    return { before: before ?? null, after: after ?? null }
  } catch {
    return { before: null, after: { unreadable: content } }
  }
}

/** Audit entries so far: grows with every change. */
export function changeCount(db: Database.Database): number {
  const row = statement(db, 'SELECT seq FROM audit_head WHERE id = 1').get() as { seq: number } | undefined
  return row?.seq ?? 0
}

/** So many entries are looked back over: a clock that was wrong for some days does not hide those before, nor count for ever. */
const LOOK_BACK = 1000

/** The latest instant that the newest entries of the log name, in whatever order they were written; null of an empty log. */
export function latestInstant(db: Database.Database): string | null {
  return statement(db, 'SELECT max(at) AS at FROM (SELECT at FROM audit_log ORDER BY seq DESC LIMIT ?)').pluck().get(LOOK_BACK) as string | null
}

export function lastChangedAt(db: Database.Database): string | null {
  const row = statement(db, 'SELECT at FROM audit_log ORDER BY seq DESC LIMIT 1').get() as { at: string } | undefined
  return row?.at ?? null
}
