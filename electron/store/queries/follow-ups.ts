import type Database from 'better-sqlite3'
import type { FollowUp, FollowUpNote } from '../../contract/follow-ups.ts'
import { find, select, statement } from '../table.ts'
import { FOLLOW_UP_NOTES, FOLLOW_UPS } from '../tables.ts'

/** A task goes out of sight with its meeting and comes back with it. */
const OF_A_MEETING = 'meeting_id IN (SELECT id FROM meetings WHERE deleted_at IS NULL)'

export function followUps(db: Database.Database): FollowUp[] {
  return select(db, FOLLOW_UPS, OF_A_MEETING)
}

/** Null too when its meeting was removed. */
export function followUpById(db: Database.Database, id: string): FollowUp | null {
  return select(db, FOLLOW_UPS, `id = ? AND ${OF_A_MEETING}`, [id])[0] ?? null
}

export function followUpOf(db: Database.Database, resolutionId: string): FollowUp | null {
  return select(db, FOLLOW_UPS, 'resolution_id = ?', [resolutionId])[0] ?? null
}

/** The task that a resolution had until it went out of sight. */
export function removedFollowUpOf(db: Database.Database, resolutionId: string): FollowUp | null {
  const id = statement(db, 'SELECT id FROM follow_ups WHERE resolution_id = ? AND deleted_at IS NOT NULL ORDER BY deleted_at DESC LIMIT 1').pluck().get(resolutionId)
  return typeof id === 'string' ? find(db, FOLLOW_UPS, id, true) : null
}

export function followUpsOfMeeting(db: Database.Database, meetingId: string): FollowUp[] {
  return select(db, FOLLOW_UPS, 'meeting_id = ?', [meetingId])
}

/** The earliest first. */
export function notesOf(db: Database.Database, followUpId: string): FollowUpNote[] {
  return select(db, FOLLOW_UP_NOTES, 'follow_up_id = ?', [followUpId], 'noted_on, created_at, id')
}

/** Every note of every task, the earliest first. */
export function allNotes(db: Database.Database): FollowUpNote[] {
  return select(db, FOLLOW_UP_NOTES, '1', [], 'noted_on, created_at, id')
}
