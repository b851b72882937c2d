import type Database from 'better-sqlite3'
import type { Funding, IssueSlot, Project, ResolutionLink } from '../../contract/projects.ts'
import { find, select, statement } from '../table.ts'
import { FUNDINGS, ISSUE_SLOTS, PROJECTS } from '../tables.ts'

export function projects(db: Database.Database): Project[] {
  return select(db, PROJECTS, '1', [], 'created_at DESC, id DESC')
}

export function projectById(db: Database.Database, id: string): Project | null {
  return find(db, PROJECTS, id)
}

export function fundingOf(db: Database.Database, projectId: string): Funding[] {
  return select(db, FUNDINGS, 'project_id = ?', [projectId], 'fiscal_year, source, id')
}

export function issueSlots(db: Database.Database): IssueSlot[] {
  return select(db, ISSUE_SLOTS, '1', [], 'position')
}

/** Links with what their resolution says; a link whose resolution or meeting was removed is left out. */
export function linksOf(db: Database.Database, projectId: string): ResolutionLink[] {
  return statement(db, `
    SELECT l.id, l.revision, l.created_at AS createdAt, l.updated_at AS updatedAt, l.project_id AS projectId,
      l.resolution_id AS resolutionId, l.kind, r.number AS resolutionNumber, r.year AS resolutionYear,
      m.id AS meetingId, m.number AS meetingNumber, m.held_on AS heldOn, r.verb, r.text
    FROM resolution_links l
    JOIN resolutions r ON r.id = l.resolution_id AND r.deleted_at IS NULL
    JOIN meetings m ON m.id = r.meeting_id AND m.deleted_at IS NULL
    WHERE l.project_id = ? AND l.deleted_at IS NULL ORDER BY m.held_on, r.number`).all(projectId) as ResolutionLink[]
}

export function fundingTotals(db: Database.Database): Map<string, { promised: number; received: number }> {
  const rows = statement(db, `
    SELECT project_id AS id, sum(promised_satang) AS promised, sum(received_satang) AS received
    FROM fundings WHERE deleted_at IS NULL GROUP BY project_id`).all() as { id: string; promised: number; received: number }[]
  return new Map(rows.map((row) => [row.id, row]))
}

/** Projects with a living resolution that approves them. */
export function approvedProjects(db: Database.Database): Set<string> {
  const rows = statement(db, `
    SELECT DISTINCT l.project_id AS id FROM resolution_links l
    JOIN resolutions r ON r.id = l.resolution_id AND r.deleted_at IS NULL
    JOIN meetings m ON m.id = r.meeting_id AND m.deleted_at IS NULL
    WHERE l.deleted_at IS NULL AND l.kind = 'approves'`).all() as { id: string }[]
  return new Set(rows.map((row) => row.id))
}

/** Titles of the projects that lean on each resolution, for the register. */
export function projectTitlesByResolution(db: Database.Database): Map<string, string[]> {
  const rows = statement(db, `
    SELECT l.resolution_id AS id, p.title FROM resolution_links l
    JOIN projects p ON p.id = l.project_id AND p.deleted_at IS NULL
    WHERE l.deleted_at IS NULL ORDER BY p.title`).all() as { id: string; title: string }[]
  const titles = new Map<string, string[]>()
  for (const row of rows) titles.set(row.id, [...(titles.get(row.id) ?? []), row.title])
  return titles
}
