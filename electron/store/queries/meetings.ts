import type Database from 'better-sqlite3'
import type { Guest, Meeting, MeetingKind, Resolution } from '../../contract/meetings.ts'
import { find, select, statement } from '../table.ts'
import { AGENDA_ITEMS, ATTENDANCE, GUESTS, MEETINGS, RESOLUTIONS, type AgendaRow, type AttendanceRow } from '../tables.ts'

export function meetings(db: Database.Database): Meeting[] {
  return select(db, MEETINGS, '1', [], 'held_on DESC, number DESC')
}

/** @param year C.E., of the number */
export function meetingsOfYear(db: Database.Database, year: number): Meeting[] {
  return select(db, MEETINGS, 'year = ?', [year], 'held_on DESC, number DESC')
}

/** Held, or to be held, from day to day. */
export function meetingsBetween(db: Database.Database, from: string, to: string): Meeting[] {
  return select(db, MEETINGS, 'held_on BETWEEN ? AND ?', [from, to], 'held_on DESC, number DESC')
}

export function meetingById(db: Database.Database, id: string): Meeting | null {
  return find(db, MEETINGS, id)
}

/** Numbers already given in a year's series: of one committee, or of these kinds. */
export function takenNumbers(db: Database.Database, kinds: readonly MeetingKind[], committeeId: string | null, year: number): number[] {
  const inKinds = `kind IN (SELECT value FROM json_each(?))`
  return select(db, MEETINGS, `${inKinds} AND committee_id IS ? AND year = ?`, [JSON.stringify(kinds), committeeId, year], 'number').map((meeting) => meeting.number)
}

export function agendaOf(db: Database.Database, meetingId: string): AgendaRow[] {
  return select(db, AGENDA_ITEMS, 'meeting_id = ?', [meetingId], 'position, id')
}

export function siblingsOf(db: Database.Database, meetingId: string, parentId: string | null): AgendaRow[] {
  return select(db, AGENDA_ITEMS, 'meeting_id = ? AND parent_id IS ?', [meetingId, parentId], 'position, id')
}

export function resolutionsOf(db: Database.Database, meetingId: string): Resolution[] {
  return select(db, RESOLUTIONS, 'meeting_id = ?', [meetingId], 'number')
}

export function allResolutions(db: Database.Database): Resolution[] {
  return select(db, RESOLUTIONS, '1', [], 'year DESC, number DESC')
}

/** The next running number of resolutions in a calendar year, or in a meeting; removed ones keep theirs. */
export function nextResolutionNumber(db: Database.Database, within: { year: number } | { meetingId: string }): number {
  const ofYear = 'year' in within
  const sql = `SELECT coalesce(max(number), 0) + 1 AS next FROM resolutions WHERE ${ofYear ? `series = 'year' AND year` : `series = 'meeting' AND meeting_id`} = ?`
  return (statement(db, sql).get(ofYear ? within.year : within.meetingId) as { next: number }).next
}

export function attendanceOf(db: Database.Database, meetingId: string): AttendanceRow[] {
  return select(db, ATTENDANCE, 'meeting_id = ?', [meetingId])
}

export function guestsOf(db: Database.Database, meetingId: string): Guest[] {
  return select(db, GUESTS, 'meeting_id = ?', [meetingId])
}

/** A list of ids as a parameter of `IN (SELECT value FROM json_each(?))`. */
const listOf = (ids: readonly string[]): string => JSON.stringify(ids)

/** Marks of some meetings without a frozen roll. No more than is counted: ten years of them are many thousand. */
export function marksWithoutRoll(db: Database.Database, meetingIds: readonly string[]): Pick<AttendanceRow, 'meetingId' | 'personId' | 'status'>[] {
  const sql = `
    SELECT meeting_id AS meetingId, person_id AS personId, status FROM attendance
    WHERE meeting_id IN (SELECT value FROM json_each(?))`
  return statement(db, sql).all(listOf(meetingIds)) as Pick<AttendanceRow, 'meetingId' | 'personId' | 'status'>[]
}

/** The marks of one person. */
export function marksOf(db: Database.Database, personId: string): AttendanceRow[] {
  return select(db, ATTENDANCE, 'person_id = ?', [personId])
}

/** Title and duties of agenda items by id, for the register of resolutions. */
export function agendaSubjects(db: Database.Database): Map<string, { title: string; duties: number[] }> {
  const rows = statement(db, 'SELECT id, title, duties FROM agenda_items').all() as { id: string; title: string; duties: string }[]
  return new Map(rows.map(({ id, title, duties }) => [id, { title, duties: JSON.parse(duties) as number[] }]))
}

/** Of each of these meetings; of one without any nothing. */
export function resolutionCounts(db: Database.Database, meetingIds: readonly string[]): Map<string, number> {
  const sql = 'SELECT meeting_id AS id, count(*) AS n FROM resolutions WHERE meeting_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL GROUP BY meeting_id'
  const rows = statement(db, sql).all(listOf(meetingIds)) as { id: string; n: number }[]
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** Those of these meetings with a word of minutes: a resolution, or text under an item (quotes within a text are escaped in JSON, so the text itself never matches). */
export function writtenMeetings(db: Database.Database, meetingIds: readonly string[]): Set<string> {
  const sql = `
    SELECT value AS id FROM json_each(?) m WHERE EXISTS (SELECT 1 FROM resolutions WHERE meeting_id = m.value AND deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM agenda_items WHERE meeting_id = m.value AND deleted_at IS NULL AND instr(body, '"type":"text"') > 0)`
  return new Set((statement(db, sql).all(listOf(meetingIds)) as { id: string }[]).map(({ id }) => id))
}
