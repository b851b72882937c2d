import type Database from 'better-sqlite3'
import type { Membership, Organisation } from '../../contract/members.ts'
import type { StatusChange } from '../../contract/organisations.ts'
import { find, select } from '../table.ts'
import { MEMBERSHIPS, ORGANISATION_STATUSES, ORGANISATIONS } from '../tables.ts'

export function organisation(db: Database.Database, id: string): Organisation | null {
  return find(db, ORGANISATIONS, id)
}

/** Changes of standing of all organisations. */
export function statuses(db: Database.Database): StatusChange[] {
  return select(db, ORGANISATION_STATUSES)
}

export function statusesOf(db: Database.Database, organisationId: string): StatusChange[] {
  return select(db, ORGANISATION_STATUSES, 'organisation_id = ?', [organisationId])
}

/** Every term served for an organisation, the latest first. */
export function termsFor(db: Database.Database, organisationId: string): Membership[] {
  return select(db, MEMBERSHIPS, 'organisation_id = ?', [organisationId], 'started_on DESC, id')
}
