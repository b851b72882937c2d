import type Database from 'better-sqlite3'
import type { Membership, Organisation, Person, Post } from '../../contract/members.ts'
import { find, select, statement } from '../table.ts'
import { MEMBERSHIPS, ORGANISATIONS, PEOPLE, POSTS } from '../tables.ts'

export interface MemberRecords {
  people: Person[]
  memberships: Membership[]
  posts: Post[]
  organisations: Organisation[]
}

/** Everything the roll of any date is computed from. */
export function memberRecords(db: Database.Database): MemberRecords {
  return {
    people: select(db, PEOPLE),
    memberships: select(db, MEMBERSHIPS, '1', [], 'started_on, id'),
    posts: select(db, POSTS, '1', [], 'started_on, id'),
    organisations: select(db, ORGANISATIONS),
  }
}

/** The same as far as one day needs it: terms and posts that had begun and were not over, and whose they are. */
export function memberRecordsOn(db: Database.Database, on: string): MemberRecords {
  const ofThatDay = 'started_on <= ? AND (ended_on IS NULL OR ended_on >= ?)'
  return {
    people: select(db, PEOPLE, `id IN (SELECT person_id FROM memberships WHERE deleted_at IS NULL AND ${ofThatDay})`, [on, on]),
    memberships: select(db, MEMBERSHIPS, ofThatDay, [on, on], 'started_on, id'),
    posts: select(db, POSTS, ofThatDay, [on, on], 'started_on, id'),
    organisations: select(db, ORGANISATIONS),
  }
}

export function personRecords(db: Database.Database, personId: string): { person: Person; memberships: Membership[]; posts: Post[] } | null {
  const person = find(db, PEOPLE, personId)
  if (!person) return null
  return {
    person,
    memberships: termsOf(db, personId),
    posts: select(db, POSTS, 'person_id = ?', [personId], 'started_on DESC, id'),
  }
}

/** All terms of one person, the latest first. */
export function termsOf(db: Database.Database, personId: string): Membership[] {
  return select(db, MEMBERSHIPS, 'person_id = ?', [personId], 'started_on DESC, id')
}

export function organisations(db: Database.Database): Organisation[] {
  return select(db, ORGANISATIONS)
}

export function personByNationalId(db: Database.Database, nationalId: string): Person | null {
  // The index holds no empty numbers: only a condition that says so too may use it.
  return select(db, PEOPLE, "national_id <> '' AND national_id = ?", [nationalId])[0] ?? null
}

/** Years of birth, names and so on of everybody, for comparing an import with what is here. */
export function people(db: Database.Database): Person[] {
  return select(db, PEOPLE)
}

export function memberships(db: Database.Database): Membership[] {
  return select(db, MEMBERSHIPS)
}

/** Terms that fill the seat of another. */
export function replacementsOf(db: Database.Database, membershipId: string): Membership[] {
  return select(db, MEMBERSHIPS, 'replaces_id = ?', [membershipId])
}

/** Terms that were left before they had run out, the latest first. */
export function vacatedTerms(db: Database.Database): Membership[] {
  return select(db, MEMBERSHIPS, "ended_on < due_end_on AND end_kind <> 'expired'", [], 'ended_on DESC, id')
}

/** Whether a meeting was held while this person was in office: then the record of that day names them. */
export function metInOffice(db: Database.Database, personId: string): boolean {
  const sql = `
    SELECT 1 FROM memberships s JOIN meetings m ON m.held_on BETWEEN s.started_on AND ifnull(s.ended_on, '9999')
    WHERE s.person_id = ? AND s.deleted_at IS NULL AND m.deleted_at IS NULL LIMIT 1`
  return statement(db, sql).get(personId) !== undefined
}

/** What restoring a removed person brings back: the ids of what was removed together with them, not before. */
export function removedWith(db: Database.Database, personId: string): { nationalId: string; memberships: string[]; posts: string[] } {
  const ids = (table: string): string[] => {
    const sql = `
      SELECT t.id FROM ${table} t JOIN people p ON p.id = t.person_id
      WHERE p.id = ? AND t.deleted_at >= p.deleted_at ORDER BY t.started_on`
    return (statement(db, sql).all(personId) as { id: string }[]).map((row) => row.id)
  }
  return { nationalId: find(db, PEOPLE, personId, true)?.nationalId ?? '', memberships: ids('memberships'), posts: ids('posts') }
}
