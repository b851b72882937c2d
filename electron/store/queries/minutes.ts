import type Database from 'better-sqlite3'
import type { Adoption, Amendment, Confirmation, Fingerprint, MinutesRevision, NamedMeeting } from '../../contract/minutes.ts'
import { find, select, statement } from '../table.ts'
import { ADOPTIONS, AGENDA_ITEMS, AMENDMENTS, CONFIRMATIONS, FINGERPRINTS, MEETINGS, MINUTES_REVISIONS, type AgendaRow } from '../tables.ts'

export function adoptionOf(db: Database.Database, meetingId: string): Adoption | null {
  return select(db, ADOPTIONS, 'meeting_id = ?', [meetingId])[0] ?? null
}

/** What a meeting adopted of others. */
export function adoptionsBy(db: Database.Database, meetingId: string): Adoption[] {
  return select(db, ADOPTIONS, 'by_meeting_id = ? AND meeting_id <> by_meeting_id', [meetingId], 'adopted_on, id')
}

export function amendmentsOf(db: Database.Database, meetingId: string): Amendment[] {
  return select(db, AMENDMENTS, 'meeting_id = ?', [meetingId], 'amended_on, id')
}

/** Whether adoptions or amendments of minutes rest on a meeting, or on one of its resolutions. */
export function restsOn(db: Database.Database, column: 'by_meeting_id' | 'resolution_id', id: string): boolean {
  const sql = `SELECT 1 FROM adoptions WHERE ${column} = @id AND meeting_id <> coalesce(by_meeting_id, '')
    UNION ALL SELECT 1 FROM amendments WHERE ${column} = @id LIMIT 1`
  return statement(db, sql).get({ id }) !== undefined
}

export function revisionsOf(db: Database.Database, meetingId: string): MinutesRevision[] {
  return select(db, MINUTES_REVISIONS, 'meeting_id = ?', [meetingId], 'number DESC')
}

export function confirmationsOf(db: Database.Database, meetingId: string): Confirmation[] {
  return select(db, CONFIRMATIONS, 'meeting_id = ?', [meetingId])
}

export function fingerprints(db: Database.Database): Fingerprint[] {
  return select(db, FINGERPRINTS, '1', [], 'seq')
}

export function fingerprintsOf(db: Database.Database, meetingId: string): Fingerprint[] {
  return select(db, FINGERPRINTS, 'meeting_id = ?', [meetingId], 'seq')
}

/** Items that are to adopt minutes, or did, of all meetings that are there. */
export function adoptingItems(db: Database.Database, column: 'adopts_meeting_id' | 'meeting_id', meetingId: string): AgendaRow[] {
  return select(db, AGENDA_ITEMS, `${column} = ? AND adopts_meeting_id IS NOT NULL AND meeting_id IN (SELECT id FROM meetings WHERE deleted_at IS NULL)`, [meetingId], 'position, id')
}

/** A meeting with the name of its committee, as other pages name it; removed ones too, since what was adopted names them. */
export function namedMeeting(db: Database.Database, id: string): NamedMeeting | null {
  const meeting = find(db, MEETINGS, id, true)
  if (!meeting) return null
  const { kind, number, year, heldOn, committeeId } = meeting
  const name = committeeId === null ? null : (statement(db, 'SELECT name FROM committees WHERE id = ?').pluck().get(committeeId) as string | undefined)
  return { id, kind, committeeName: name ?? '', number, year, heldOn }
}
