import type Database from 'better-sqlite3'
import type { Committee, CommitteeSeat } from '../../contract/committees.ts'
import { find, select, statement } from '../table.ts'
import { COMMITTEE_SEATS, COMMITTEES } from '../tables.ts'

/** Those at work first, the latest first. */
export function committees(db: Database.Database): Committee[] {
  return select(db, COMMITTEES, '1', [], 'ended_on IS NOT NULL, started_on DESC, id')
}

/** '' for none; a removed one keeps its name. */
export function committeeName(db: Database.Database, id: string | null): string {
  return id === null ? '' : (find(db, COMMITTEES, id, true)?.name ?? '')
}

export function seatsOf(db: Database.Database, committeeId: string): CommitteeSeat[] {
  return select(db, COMMITTEE_SEATS, 'committee_id = ?', [committeeId], `role = '', started_on, id`)
}

/** Seats that were removed together with their committee, not before. */
export function seatsRemovedWith(db: Database.Database, committeeId: string): string[] {
  const sql = `
    SELECT s.id FROM committee_seats s JOIN committees c ON c.id = s.committee_id
    WHERE c.id = ? AND s.deleted_at >= c.deleted_at ORDER BY s.started_on`
  return (statement(db, sql).all(committeeId) as { id: string }[]).map(({ id }) => id)
}

/** Seats of a person in the council's committees, each with the committee's name; the earliest first. */
export function seatsOfPerson(db: Database.Database, personId: string): (CommitteeSeat & { committee: string })[] {
  return select(db, COMMITTEE_SEATS, 'person_id = ?', [personId], 'started_on, id').map((seat) => ({
    ...seat,
    committee: find(db, COMMITTEES, seat.committeeId, true)?.name ?? '',
  }))
}
