import type Database from 'better-sqlite3'
import type { HitKind } from '../../contract/search.ts'
import { statement } from '../table.ts'

/** The record of a row of the index. */
export function recordOf(db: Database.Database, row: number): { kind: HitKind; id: string } {
  return statement(db, 'SELECT kind, record_id AS id FROM search_entries WHERE rowid = ?').get(row) as { kind: HitKind; id: string }
}
