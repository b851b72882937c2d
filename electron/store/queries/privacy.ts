import type Database from 'better-sqlite3'
import type { Breach, Consent } from '../../contract/privacy.ts'
import { select, statement } from '../table.ts'
import { BREACHES, CONSENTS } from '../tables.ts'

export function consentsOf(db: Database.Database, personId: string): Consent[] {
  return select(db, CONSENTS, 'person_id = ?', [personId], 'given_on DESC, id DESC')
}

export function allConsents(db: Database.Database): Consent[] {
  return select(db, CONSENTS)
}

/** The latest known first. */
export function breaches(db: Database.Database): Breach[] {
  return select(db, BREACHES, '1', [], 'known_at DESC, id DESC')
}

export interface Access {
  at: string
  userName: string
  /** The call, e.g. "members.showNationalId". */
  command: string
}

/** Who looked at a person's national ID and who took out all of their data, from the log; the earliest first. */
export function accessesTo(db: Database.Database, personId: string): Access[] {
  const sql = `
    SELECT at, user_name AS userName, command FROM audit_log
    WHERE record_id = ? AND command IN ('members.showNationalId', 'privacy.exportPerson') ORDER BY seq`
  return statement(db, sql).all(personId) as Access[]
}

/** The person and every record that was merged into it, directly or through another. */
export function withMerged(db: Database.Database, personId: string): string[] {
  const sql = `
    WITH RECURSIVE same (id) AS (
      SELECT ? UNION SELECT m.merged_id FROM person_merges m JOIN same ON m.kept_id = same.id WHERE m.undone_at IS NULL
    ) SELECT id FROM same`
  return statement(db, sql).pluck().all(personId) as string[]
}
