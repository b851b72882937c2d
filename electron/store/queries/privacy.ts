import type Database from 'better-sqlite3'
import type { Person } from '../../contract/members.ts'
import type { Breach, Consent, PrivacyOverview } from '../../contract/privacy.ts'
import { find, select, statement } from '../table.ts'
import { BREACHES, CONSENTS, PEOPLE } from '../tables.ts'

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

export interface RemovedPerson extends Person {
  removedAt: string
}

/** Taken off the roll and not cleared since, the latest first; those merged into another record are not among them. */
export function removedPeople(db: Database.Database): RemovedPerson[] {
  const sql = `
    SELECT id, deleted_at AS removedAt FROM people p
    WHERE deleted_at IS NOT NULL AND erased_at IS NULL AND NOT EXISTS (SELECT 1 FROM person_merges m WHERE m.merged_id = p.id AND m.undone_at IS NULL)
    ORDER BY deleted_at DESC, id`
  return (statement(db, sql).all() as { id: string; removedAt: string }[]).flatMap(({ id, removedAt }) => {
    const person = find(db, PEOPLE, id, true)
    return person ? [{ ...person, removedAt }] : []
  })
}

export type FormerOutsider = PrivacyOverview['outsiders'][number] & { phone: string }

/** Outsiders who were taken off their committee or project, or removed along with it, and whom to ask at removed partners, the latest first. */
export function formerOutsiders(db: Database.Database): FormerOutsider[] {
  const sql = `
    SELECT s.id AS id, s.revision, s.outsider_name AS name, '' AS phone, 'committee' AS kind, c.name AS "of", s.deleted_at AS removedAt
    FROM committee_seats s JOIN committees c ON c.id = s.committee_id
    WHERE s.deleted_at IS NOT NULL AND s.person_id IS NULL
    UNION ALL
    SELECT t.id, t.revision, t.name, '', 'project', p.title, coalesce(t.deleted_at, p.deleted_at)
    FROM project_team t JOIN projects p ON p.id = t.project_id
    WHERE coalesce(t.deleted_at, p.deleted_at) IS NOT NULL AND t.person_id IS NULL
    UNION ALL
    SELECT id, revision, contact_name, phone, 'partner', name, deleted_at
    FROM partners WHERE deleted_at IS NOT NULL AND (contact_name <> '' OR phone <> '')
    ORDER BY removedAt DESC, id`
  return statement(db, sql).all() as FormerOutsider[]
}

/** What is said of a person apart from meetings. Every other table that points at people is the record of one. */
const APART_FROM_MEETINGS = ['memberships', 'posts', 'committee_seats', 'consents', 'person_merges', 'distinct_people', 'project_team']

/** People whom the record of a meeting names: a mark, a roll, a vote …, of meetings that were removed too. */
export function namedInMeetings(db: Database.Database): Set<string> {
  const references = statement(db, `
    SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f."table" = 'people' AND m.name NOT IN (SELECT value FROM json_each(?))`).all(JSON.stringify(APART_FROM_MEETINGS)) as { table: string; column: string }[]
  const sql = references.map(({ table, column }) => `SELECT "${column}" FROM "${table}" WHERE "${column}" IS NOT NULL`).join(' UNION ')
  return new Set(statement(db, sql).pluck().all() as string[])
}

/** The person and every record that was merged into it, directly or through another. */
export function withMerged(db: Database.Database, personId: string): string[] {
  const sql = `
    WITH RECURSIVE same (id) AS (
      SELECT ? UNION SELECT m.merged_id FROM person_merges m JOIN same ON m.kept_id = same.id WHERE m.undone_at IS NULL
    ) SELECT id FROM same`
  return statement(db, sql).pluck().all(personId) as string[]
}
