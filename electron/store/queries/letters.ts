import type Database from 'better-sqlite3'
import { NO_FORMS, type Letter, type LetterKind, type PaperTextsRecord } from '../../contract/letters.ts'
import { select, statement } from '../table.ts'
import { LETTERS, PAPER_TEXTS } from '../tables.ts'

export function ofMeeting(db: Database.Database, meetingId: string): Letter[] {
  return select(db, LETTERS, 'meeting_id = ?', [meetingId], 'year DESC, number DESC')
}

/** When the first notice of each meeting was dated. */
export function firstNotices(db: Database.Database): Map<string, string> {
  const sql = `SELECT meeting_id AS id, min(dated_on) AS datedOn FROM letters WHERE kind = 'notice' AND meeting_id IS NOT NULL AND deleted_at IS NULL GROUP BY meeting_id`
  return new Map((statement(db, sql).all() as { id: string; datedOn: string }[]).map(({ id, datedOn }) => [id, datedOn]))
}

/** The number after the highest of a calendar year; removed letters keep theirs. */
export function nextNumber(db: Database.Database, year: number): number {
  return (statement(db, 'SELECT coalesce(max(number), 0) + 1 AS next FROM letters WHERE year = ?').get(year) as { next: number }).next
}

/** Which letter has a number, removed or not. */
export function holderOf(db: Database.Database, year: number, number: number): string | null {
  const row = statement(db, 'SELECT id FROM letters WHERE year = ? AND number = ?').get(year, number) as { id: string } | undefined
  return row?.id ?? null
}

export function latestOf(db: Database.Database, kind: LetterKind): Letter | null {
  return select(db, LETTERS, 'kind = ?', [kind], 'year DESC, number DESC')[0] ?? null
}

export function paperTexts(db: Database.Database): PaperTextsRecord | null {
  const [record] = select(db, PAPER_TEXTS)
  return record ? { ...record, values: { ...NO_FORMS, ...record.values } } : null
}
