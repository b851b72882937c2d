import type Database from 'better-sqlite3'
import type { Ballot, FrozenEntry, Movement, Recusal } from '../../contract/holding.ts'
import type { Moved } from '../../domain/presence.ts'
import { select, statement } from '../table.ts'
import { BALLOTS, MEETING_ROLL, MOVEMENTS, RECUSALS } from '../tables.ts'

/** What was written down of holding a meeting; of all meetings at once where a list asks. */

export function frozenRoll(db: Database.Database, meetingId: string): FrozenEntry[] {
  return select(db, MEETING_ROLL, 'meeting_id = ?', [meetingId], 'position, id')
}

/** In the order they were noted. */
export function movementsOf(db: Database.Database, meetingId: string): Movement[] {
  return select(db, MOVEMENTS, 'meeting_id = ?', [meetingId], 'created_at, id')
}

export function recusalsOfMeeting(db: Database.Database, meetingId: string): Recusal[] {
  return select(db, RECUSALS, 'agenda_item_id IN (SELECT id FROM agenda_items WHERE meeting_id = ?)', [meetingId], 'created_at, id')
}

export function recusalsOn(db: Database.Database, agendaItemId: string): Recusal[] {
  return select(db, RECUSALS, 'agenda_item_id = ?', [agendaItemId], 'created_at, id')
}

export function ballotsOf(db: Database.Database, resolutionId: string): Ballot[] {
  return select(db, BALLOTS, 'resolution_id = ?', [resolutionId])
}

/** Those of resolutions that were not removed. */
export function ballotsOfMeeting(db: Database.Database, meetingId: string): Ballot[] {
  return select(db, BALLOTS, 'resolution_id IN (SELECT id FROM resolutions WHERE meeting_id = ? AND deleted_at IS NULL)', [meetingId])
}

/** How many stand on the frozen roll of each of these meetings. */
export function frozenCounts(db: Database.Database, meetingIds: readonly string[]): Map<string, number> {
  const sql = 'SELECT meeting_id AS id, count(*) AS n FROM meeting_roll WHERE meeting_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL GROUP BY meeting_id'
  const rows = statement(db, sql).all(JSON.stringify(meetingIds)) as { id: string; n: number }[]
  return new Map(rows.map((row) => [row.id, row.n]))
}

const COUNTED_MARKS = `
  FROM attendance a JOIN meeting_roll r ON r.meeting_id = a.meeting_id AND r.person_id = a.person_id AND r.deleted_at IS NULL
  WHERE (a.status = 'present' OR (a.status = 'substitute' AND @substitutes = 1))`

/** How many of the frozen roll of each of these meetings came, whenever they came. @param substituteCounts by the council's rules */
export function cameCounts(db: Database.Database, meetingIds: readonly string[], substituteCounts: boolean): Map<string, number> {
  const sql = `SELECT a.meeting_id AS id, count(*) AS n ${COUNTED_MARKS} AND a.meeting_id IN (SELECT value FROM json_each(@ids)) GROUP BY a.meeting_id`
  const rows = statement(db, sql).all({ ids: JSON.stringify(meetingIds), substitutes: substituteCounts ? 1 : 0 }) as { id: string; n: number }[]
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** The comings and goings of those who count, by meeting, in the order they were noted. */
export function countedMovements(db: Database.Database, meetingIds: readonly string[], substituteCounts: boolean): Map<string, Moved[]> {
  const sql = `
    SELECT m.meeting_id AS meetingId, m.person_id AS personId, m.kind, m.at FROM movements m
    WHERE m.deleted_at IS NULL AND m.meeting_id IN (SELECT value FROM json_each(@ids)) AND EXISTS (SELECT 1 ${COUNTED_MARKS} AND a.meeting_id = m.meeting_id AND a.person_id = m.person_id)
    ORDER BY m.created_at, m.id`
  const rows = statement(db, sql).all({ ids: JSON.stringify(meetingIds), substitutes: substituteCounts ? 1 : 0 }) as (Moved & { meetingId: string })[]
  return Map.groupBy(rows, ({ meetingId }) => meetingId)
}

/** The meetings on whose frozen roll a person stands. */
export function meetingsWithOnRoll(db: Database.Database, personId: string): Set<string> {
  const rows = statement(db, 'SELECT meeting_id AS id FROM meeting_roll WHERE person_id = ? AND deleted_at IS NULL').all(personId) as { id: string }[]
  return new Set(rows.map(({ id }) => id))
}
