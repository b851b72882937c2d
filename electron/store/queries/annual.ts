import type Database from 'better-sqlite3'
import { COUNCIL_KINDS, type Verb } from '../../contract/meetings.ts'
import type { Funding, Instalment, Spending } from '../../contract/project-money.ts'
import { select, statement } from '../table.ts'
import { FUNDINGS, INSTALMENTS, SPENDINGS } from '../tables.ts'

/** What the annual report counts. Years are C.E.; a fiscal year is named by the year in which it ends. */

/** The first year of anything that happened by `last`: meetings, terms, money, steps of projects; `last` in an empty book. */
export function firstYear(db: Database.Database, last: number): number {
  const sql = `
    SELECT min(y) FROM (
      SELECT year AS y FROM meetings WHERE deleted_at IS NULL
      UNION ALL SELECT CAST(substr(started_on, 1, 4) AS INTEGER) FROM memberships WHERE deleted_at IS NULL
      UNION ALL SELECT fiscal_year FROM fundings WHERE deleted_at IS NULL
      UNION ALL SELECT fiscal_year FROM fund_years WHERE deleted_at IS NULL
      UNION ALL SELECT CAST(substr(stepped_on, 1, 4) AS INTEGER) FROM project_steps WHERE deleted_at IS NULL AND stepped_on IS NOT NULL
    ) WHERE y <= ?`
  return (statement(db, sql).pluck().get(last) as number | null) ?? last
}

/** How often each verb was resolved at the council's own meetings held from day to day. */
export function resolutionsByVerb(db: Database.Database, from: string, to: string): { verb: Verb; count: number }[] {
  const sql = `
    SELECT r.verb, count(*) AS count FROM resolutions r JOIN meetings m ON m.id = r.meeting_id AND m.deleted_at IS NULL
    WHERE r.deleted_at IS NULL AND m.held_on BETWEEN ? AND ? AND m.kind IN (SELECT value FROM json_each(?)) GROUP BY r.verb`
  return statement(db, sql).all(from, to, JSON.stringify(COUNCIL_KINDS)) as { verb: Verb; count: number }[]
}

export function fundingsOfYear(db: Database.Database, year: number): Funding[] {
  return select(db, FUNDINGS, 'fiscal_year = ?', [year], 'source, created_at, id')
}

/** What came in of the fundings of a fiscal year, whenever it came. */
export function instalmentsOfYear(db: Database.Database, year: number): Instalment[] {
  return select(db, INSTALMENTS, 'funding_id IN (SELECT id FROM fundings WHERE fiscal_year = ? AND deleted_at IS NULL)', [year])
}

/**
 * What was spent of the fundings of a fiscal year, and what was paid in it without a funding on record: so each spending
 * is in one fiscal year and no other.
 */
export function spendingsOfYear(db: Database.Database, year: number, { from, to }: { from: string; to: string }): Spending[] {
  const living = 'SELECT id FROM fundings WHERE deleted_at IS NULL'
  return select(
    db, SPENDINGS,
    `funding_id IN (${living} AND fiscal_year = ?) OR ((funding_id IS NULL OR funding_id NOT IN (${living})) AND spent_on BETWEEN ? AND ?)`,
    [year, from, to],
  )
}

export interface PictureRow {
  projectId: string
  /** '' for pictures of the project as a whole. */
  activityId: string
  activity: string
  phase: 'before' | 'during' | 'after' | null
  contentSha256: string
}

/**
 * Pictures that print (JPEG, PNG) of what was done from `from` to `to`: of activities by their dates, of others by the day
 * on which they were put in the book.
 */
export function picturesOf(db: Database.Database, { from, to }: { from: string; to: string }): PictureRow[] {
  const printable = "f.deleted_at IS NULL AND f.media_type IN ('image/jpeg', 'image/png')"
  const columns = 'f.phase, f.content_sha256 AS contentSha256'
  const begun = 'coalesce(a.actual_from, a.planned_from, substr(f.created_at, 1, 10))'
  const over = `coalesce(a.actual_to, a.actual_from, a.planned_to, a.planned_from, substr(f.created_at, 1, 10))`
  const sql = `
    SELECT a.project_id AS projectId, a.id AS activityId, a.title AS activity, ${columns}, a.position AS place, f.created_at AS at
    FROM attachments f JOIN activities a ON f.owner_kind = 'activity' AND a.id = f.owner_id AND a.deleted_at IS NULL
    WHERE ${printable} AND ${begun} <= @to AND ${over} >= @from
    UNION ALL
    SELECT f.owner_id, '', '', ${columns}, 9999, f.created_at FROM attachments f
    WHERE f.owner_kind = 'project' AND ${printable} AND substr(f.created_at, 1, 10) BETWEEN @from AND @to
    ORDER BY place, at`
  return statement(db, sql).all({ from, to }) as PictureRow[]
}
