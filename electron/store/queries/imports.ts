import type Database from 'better-sqlite3'
import type { ColumnField } from '../../contract/imports.ts'
import { select, statement } from '../table.ts'
import { IMPORTS, type ImportRow } from '../tables.ts'

/** One record that an import made (`before` null) or changed (the fields as they were). */
export interface ImportItem {
  table: string
  recordId: string
  /** As the import left it. */
  revision: number
  before: Record<string, unknown> | null
}

export function batches(db: Database.Database): ImportRow[] {
  return select(db, IMPORTS, '1', [], 'created_at DESC, id DESC')
}

export function insertItems(db: Database.Database, importId: string, items: readonly ImportItem[]): void {
  const insert = statement(db, 'INSERT INTO import_items (import_id, position, table_name, record_id, revision, before) VALUES (?, ?, ?, ?, ?, ?)')
  items.forEach(({ table, recordId, revision, before }, at) => insert.run(importId, at, table, recordId, revision, before && JSON.stringify(before)))
}

/** Last written first: the order in which they are taken back. */
export function itemsOf(db: Database.Database, importId: string): ImportItem[] {
  const rows = statement(db, 'SELECT table_name, record_id, revision, before FROM import_items WHERE import_id = ? ORDER BY position DESC')
    .all(importId) as { table_name: string; record_id: string; revision: number; before: string | null }[]
  return rows.map((row) => ({
    table: row.table_name,
    recordId: row.record_id,
    revision: row.revision,
    before: row.before === null ? null : (JSON.parse(row.before) as Record<string, unknown>),
  }))
}

/** Forgets what a batch that was taken back had changed. */
export function forgetItems(db: Database.Database, importId: string): void {
  statement(db, 'DELETE FROM import_items WHERE import_id = ?').run(importId)
}

/**
 * Forgets the way back of batches made before that instant: it holds former data of people. No records are changed,
 * and so there is nothing for the audit log.
 */
export function forgetItemsBefore(db: Database.Database, instant: string): void {
  statement(db, 'DELETE FROM import_items WHERE import_id IN (SELECT id FROM imports WHERE created_at < ?)').run(instant)
}

/** A record stands again as an earlier import left it: that import's items follow, so that it can be taken back too. */
export function followBack(db: Database.Database, recordId: string, leftAt: number, now: number): void {
  statement(db, 'UPDATE import_items SET revision = ? WHERE record_id = ? AND revision = ?').run(now, recordId, leftAt)
}

/** What was chosen for each place of a file with these headings; null: the place means nothing. */
export type LayoutColumns = { index: number; field: ColumnField | null }[]

export function layout(db: Database.Database, signature: string): LayoutColumns | null {
  const row = statement(db, 'SELECT columns FROM import_layouts WHERE signature = ?').get(signature) as { columns: string } | undefined
  return row ? (JSON.parse(row.columns) as LayoutColumns) : null
}

export function saveLayout(db: Database.Database, signature: string, columns: LayoutColumns, at: string): void {
  statement(db, `INSERT INTO import_layouts (signature, columns, updated_at) VALUES (?, ?, ?)
    ON CONFLICT (signature) DO UPDATE SET columns = excluded.columns, updated_at = excluded.updated_at`)
    .run(signature, JSON.stringify(columns), at)
}

const ADDED = 'SELECT record_id FROM import_items WHERE import_id = @importId AND before IS NULL AND table_name'

/** Tables whose records name a project. */
const OF_A_PROJECT = [
  'project_steps', 'project_team', 'project_partners', 'resolution_links', 'beneficiaries', 'fundings', 'activities', 'spendings', 'indicators', 'project_copies', 'proposals', 'partner_papers',
]

/**
 * People and organisations that something was built on since the import, and what: a meeting held or marked in a term
 * that it began, a further term or post, a file, another member of an organisation; projects that anything else names.
 */
const BUILT_ON: Record<'meeting' | 'term' | 'post' | 'file' | 'status' | 'seat' | 'member' | 'project', string> = {
  meeting: `
    SELECT s.person_id AS id FROM memberships s JOIN meetings m ON m.held_on BETWEEN s.started_on AND ifnull(s.ended_on, '9999')
    WHERE s.id IN (${ADDED} = 'memberships') AND s.deleted_at IS NULL
      AND m.id IN (SELECT id FROM meetings WHERE deleted_at IS NULL AND updated_at > (SELECT created_at FROM imports WHERE id = @importId))
    UNION SELECT person_id FROM attendance WHERE status IS NOT NULL AND person_id IN (${ADDED} = 'people')`,
  term: `
    SELECT person_id AS id FROM memberships WHERE deleted_at IS NULL AND id NOT IN (${ADDED} = 'memberships')
      AND person_id IN (${ADDED} = 'people')`,
  post: `
    SELECT person_id AS id FROM posts WHERE deleted_at IS NULL AND id NOT IN (${ADDED} = 'posts') AND person_id IN (${ADDED} = 'people')`,
  file: `
    SELECT owner_id AS id FROM attachments WHERE deleted_at IS NULL AND (owner_kind = 'person' AND owner_id IN (${ADDED} = 'people')
      OR owner_kind = 'organisation' AND owner_id IN (${ADDED} = 'organisations'))
    UNION SELECT s.person_id FROM attachments a JOIN memberships s ON s.id = a.owner_id
    WHERE a.deleted_at IS NULL AND a.owner_kind = 'membership' AND s.id IN (${ADDED} = 'memberships')`,
  status: `
    SELECT organisation_id AS id FROM organisation_statuses WHERE deleted_at IS NULL AND organisation_id IN (${ADDED} = 'organisations')
      AND id NOT IN (${ADDED} = 'organisation_statuses')`,
  seat: `
    SELECT f.person_id AS id FROM memberships s JOIN memberships f ON f.id = s.replaces_id
    WHERE s.deleted_at IS NULL AND f.id IN (${ADDED} = 'memberships')
    UNION SELECT person_id FROM committee_seats WHERE deleted_at IS NULL AND person_id IN (${ADDED} = 'people')`,
  member: `
    SELECT organisation_id AS id FROM memberships WHERE deleted_at IS NULL AND id NOT IN (${ADDED} = 'memberships')
      AND organisation_id IN (${ADDED} = 'organisations')`,
  project: `${[
    ...OF_A_PROJECT.map((table) => `SELECT project_id AS id FROM ${table} WHERE deleted_at IS NULL AND project_id IN (${ADDED} = 'projects') AND id NOT IN (${ADDED} = '${table}')`),
    `SELECT f.project_id AS id FROM instalments i JOIN fundings f ON f.id = i.funding_id WHERE i.deleted_at IS NULL AND f.id IN (${ADDED} = 'fundings')`,
    `SELECT f.project_id AS id FROM spendings s JOIN fundings f ON f.id = s.funding_id WHERE s.deleted_at IS NULL AND f.id IN (${ADDED} = 'fundings')`,
    `SELECT owner_id AS id FROM attachments WHERE deleted_at IS NULL AND owner_kind = 'project' AND owner_id IN (${ADDED} = 'projects')`,
  ].join(' UNION ')}`,
}

export function builtOn(db: Database.Database, importId: string): { recordId: string; reason: keyof typeof BUILT_ON }[] {
  return (Object.keys(BUILT_ON) as (keyof typeof BUILT_ON)[]).flatMap((reason) =>
    (statement(db, `SELECT DISTINCT id FROM (${BUILT_ON[reason]})`).all({ importId }) as { id: string }[]).map(({ id }) => ({ recordId: id, reason })),
  )
}
