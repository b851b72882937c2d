import type Database from 'better-sqlite3'
import type { FollowUp } from '../../contract/follow-ups.ts'
import type { Resolution } from '../../contract/meetings.ts'
import { select } from '../table.ts'
import { AGENDA_ITEMS, FOLLOW_UPS, RESOLUTIONS, type AgendaRow } from '../tables.ts'

/** Where to look for what earlier meetings left (domain/left-over.ts). */

/** Oldest meeting first, in the order of its resolutions. */
export function openFollowUps(db: Database.Database): FollowUp[] {
  const order = '(SELECT held_on FROM meetings WHERE id = meeting_id), (SELECT number FROM resolutions WHERE id = resolution_id), id'
  return select(db, FOLLOW_UPS, "state = 'open'", [], order)
}

export function postponements(db: Database.Database): Resolution[] {
  return select(db, RESOLUTIONS, "verb = 'postpone'", [], 'year, number')
}

/** Items of one meeting, items put off, items of meetings that failed, and items that go on with one of another meeting. */
export function itemsThatMatter(db: Database.Database, meetingId: string): AgendaRow[] {
  const condition = `meeting_id = ? OR carried_from_id IS NOT NULL
    OR id IN (SELECT agenda_item_id FROM resolutions WHERE verb = 'postpone' AND deleted_at IS NULL)
    OR meeting_id IN (SELECT id FROM meetings WHERE stage = 'failed' AND deleted_at IS NULL)`
  const order = '(SELECT held_on FROM meetings WHERE id = meeting_id), meeting_id, position, id'
  return select(db, AGENDA_ITEMS, condition, [meetingId], order)
}
