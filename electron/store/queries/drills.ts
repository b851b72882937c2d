import type Database from 'better-sqlite3'
import type { Drill } from '../../contract/guests.ts'
import { statement } from '../table.ts'

/** Restore drills live in the log of changes alone: an entry of the council's, left by guests.open. */
export function drills(db: Database.Database, councilId: string, limit: number): Drill[] {
  const rows = statement(db, "SELECT at, user_name, content FROM audit_log WHERE record_id = ? AND command = 'guests.open' ORDER BY seq DESC LIMIT ?")
    .all(councilId, limit) as { at: string; user_name: string; content: string | null }[]
  return rows.map(({ at, user_name: by, content }) => {
    const after = content === null ? null : (JSON.parse(content) as { after: { fileName?: string; madeAt?: string } | null }).after
    return { at, by, fileName: after?.fileName ?? '', madeAt: after?.madeAt ?? null }
  })
}

export function firstBackupAt(db: Database.Database): string | null {
  return (statement(db, 'SELECT min(created_at) AS at FROM backups').get() as { at: string | null }).at
}
