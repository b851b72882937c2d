import type Database from 'better-sqlite3'
import type { Instalment, Spending } from '../../contract/project-money.ts'
import type { Reading } from '../../contract/project-work.ts'
import type { Funding, IssueSlot, LinkKind, Project, ProjectRow, ResolutionLink, ServedProject } from '../../contract/projects.ts'
import { promisedOf, total } from '../../domain/project-money.ts'
import { find, select, statement } from '../table.ts'
import { FUNDINGS, INSTALMENTS, ISSUE_SLOTS, PROJECTS, READINGS, SPENDINGS } from '../tables.ts'

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
      l.resolution_id AS resolutionId, l.kind, l.note, r.number AS resolutionNumber, r.series AS resolutionSeries, r.year AS resolutionYear,
      m.id AS meetingId, r.agenda_item_id AS agendaItemId, m.number AS meetingNumber, m.held_on AS heldOn, r.verb, r.text
    FROM resolution_links l
    JOIN resolutions r ON r.id = l.resolution_id AND r.deleted_at IS NULL
    JOIN meetings m ON m.id = r.meeting_id AND m.deleted_at IS NULL
    WHERE l.project_id = ? AND l.deleted_at IS NULL ORDER BY m.held_on, r.number`).all(projectId) as ResolutionLink[]
}

/** What the resolutions of a meeting are linked to; a link whose project or resolution was removed is left out. */
export function linksOfMeeting(db: Database.Database, meetingId: string): Pick<ServedProject, 'id' | 'revision' | 'resolutionId' | 'kind' | 'note' | 'projectId' | 'title' | 'stage'>[] {
  return statement(db, `
    SELECT l.id, l.revision, l.resolution_id AS resolutionId, l.kind, l.note, p.id AS projectId, p.title, p.stage
    FROM resolution_links l
    JOIN resolutions r ON r.id = l.resolution_id AND r.deleted_at IS NULL
    JOIN projects p ON p.id = l.project_id AND p.deleted_at IS NULL
    WHERE r.meeting_id = ? AND l.deleted_at IS NULL ORDER BY r.number, p.title`).all(meetingId) as ReturnType<typeof linksOfMeeting>
}

export function instalmentsOf(db: Database.Database, projectId: string): Instalment[] {
  const ofItsFundings = 'funding_id IN (SELECT id FROM fundings WHERE project_id = ? AND deleted_at IS NULL)'
  return select(db, INSTALMENTS, ofItsFundings, [projectId], 'coalesce(received_on, due_on), created_at, id')
}

export function spendingsOf(db: Database.Database, projectId: string): Spending[] {
  return select(db, SPENDINGS, 'project_id = ?', [projectId], 'spent_on, created_at, id')
}

export function readingsOf(db: Database.Database, indicatorId: string): Reading[] {
  return select(db, READINGS, 'indicator_id = ?', [indicatorId], 'read_on, created_at, id')
}

/** How many projects are of that kind, on that step of the ladder or serve that goal. */
export function projectsUsingWord(db: Database.Database, wordId: string): number {
  const uses = 'kind_id = @wordId OR ladder_id = @wordId OR EXISTS (SELECT 1 FROM json_each(goal_ids) WHERE value = @wordId)'
  return (statement(db, `SELECT count(*) AS count FROM projects WHERE deleted_at IS NULL AND (${uses})`).get({ wordId }) as { count: number }).count
}

/** One number for each project, of a query that gives `id` and `value`. */
function perProject<V>(db: Database.Database, sql: string): Map<string, V> {
  return new Map((statement(db, sql).all() as { id: string; value: V }[]).map(({ id, value }) => [id, value]))
}

/** Everything that is written about a project, with the day of its latest change (UTC instant). */
const TOUCHED = `
  SELECT id, max(at) AS value FROM (
    SELECT id, updated_at AS at FROM projects
    ${['project_steps', 'resolution_links', 'project_team', 'project_partners', 'beneficiaries', 'fundings', 'activities', 'spendings', 'indicators']
      .map((table) => `UNION ALL SELECT project_id, updated_at FROM ${table}`).join(' ')}
    UNION ALL SELECT f.project_id, i.updated_at FROM instalments i JOIN fundings f ON f.id = i.funding_id
    UNION ALL SELECT d.project_id, r.updated_at FROM readings r JOIN indicators d ON d.id = r.indicator_id
    UNION ALL SELECT owner_id, updated_at FROM attachments WHERE owner_kind = 'project'
    UNION ALL SELECT a.project_id, f.updated_at FROM attachments f JOIN activities a ON a.id = f.owner_id AND f.owner_kind = 'activity'
  ) GROUP BY id`

const PHOTOS = `
  SELECT id, count(*) AS value FROM (
    SELECT owner_id AS id FROM attachments WHERE owner_kind = 'project' AND media_type LIKE 'image/%' AND deleted_at IS NULL
    UNION ALL SELECT a.project_id FROM attachments f JOIN activities a ON a.id = f.owner_id AND a.deleted_at IS NULL
      WHERE f.owner_kind = 'activity' AND f.media_type LIKE 'image/%' AND f.deleted_at IS NULL
  ) GROUP BY id`

/** All projects with their sums, the newest first. */
export function projectRows(db: Database.Database): ProjectRow[] {
  const fundings = Map.groupBy(select(db, FUNDINGS), ({ projectId }) => projectId)
  const received = perProject<number>(db, `
    SELECT f.project_id AS id, sum(i.received_satang) AS value FROM instalments i JOIN fundings f ON f.id = i.funding_id AND f.deleted_at IS NULL
    WHERE i.deleted_at IS NULL GROUP BY f.project_id`)
  const spent = perProject<number>(db, 'SELECT project_id AS id, sum(satang) AS value FROM spendings WHERE deleted_at IS NULL GROUP BY project_id')
  const copies = perProject<number>(db, 'SELECT project_id AS id, count(*) AS value FROM project_copies WHERE deleted_at IS NULL GROUP BY project_id')
  const touched = perProject<string>(db, TOUCHED)
  const photos = perProject<number>(db, PHOTOS)
  const readings = perProject<number>(db, `
    SELECT d.project_id AS id, count(*) AS value FROM readings r JOIN indicators d ON d.id = r.indicator_id AND d.deleted_at IS NULL
    WHERE r.deleted_at IS NULL GROUP BY d.project_id`)
  const approved = approvedProjects(db)
  const reported = projectsLinkedAs(db, ['notes_result', 'closes'])
  return projects(db).map((project) => ({
    ...project,
    promisedSatang: total(fundings.get(project.id) ?? [], promisedOf),
    receivedSatang: received.get(project.id) ?? 0,
    spentSatang: spent.get(project.id) ?? 0,
    hasApproval: approved.has(project.id),
    copies: copies.get(project.id) ?? 0,
    touchedAt: touched.get(project.id) ?? project.updatedAt,
    photos: photos.get(project.id) ?? 0,
    fiscalYears: [...new Set((fundings.get(project.id) ?? []).map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b),
    readings: readings.get(project.id) ?? 0,
    hasResult: reported.has(project.id),
  }))
}

/** Projects with a living resolution that approves them. */
export function approvedProjects(db: Database.Database): Set<string> {
  return projectsLinkedAs(db, ['approves'])
}

function projectsLinkedAs(db: Database.Database, kinds: readonly LinkKind[]): Set<string> {
  const rows = statement(db, `
    SELECT DISTINCT l.project_id AS id FROM resolution_links l
    JOIN resolutions r ON r.id = l.resolution_id AND r.deleted_at IS NULL
    JOIN meetings m ON m.id = r.meeting_id AND m.deleted_at IS NULL
    WHERE l.deleted_at IS NULL AND l.kind IN (SELECT value FROM json_each(?))`).all(JSON.stringify(kinds)) as { id: string }[]
  return new Set(rows.map((row) => row.id))
}

/** The projects that lean on each resolution, for the register: each once, however many things the resolution did to it. */
export function projectsByResolution(db: Database.Database): Map<string, { id: string; title: string }[]> {
  const rows = statement(db, `
    SELECT DISTINCT l.resolution_id AS resolutionId, p.id, p.title FROM resolution_links l
    JOIN projects p ON p.id = l.project_id AND p.deleted_at IS NULL
    WHERE l.deleted_at IS NULL ORDER BY p.title`).all() as { resolutionId: string; id: string; title: string }[]
  const found = new Map<string, { id: string; title: string }[]>()
  for (const { resolutionId, ...project } of rows) found.set(resolutionId, [...(found.get(resolutionId) ?? []), project])
  return found
}
