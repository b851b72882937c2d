import type Database from 'better-sqlite3'
import { columnOf, select, type RecordFields, type Table } from './table.ts'
import {
  ACTIVITIES, BENEFICIARIES, FUNDINGS, INDICATORS, INSTALMENTS, PARTNERS, PEOPLE, PROJECT_COPIES, PROJECT_PARTNERS, PROJECT_STEPS, PROJECT_TEAM, READINGS,
  RESOLUTION_LINKS, RESOLUTIONS, SPENDINGS,
} from './tables.ts'

/** All that belongs to a project and to nothing else: taken from a package with it, left out of a trimmed one with it. */

/** A field that names a record outside the project. */
interface Outside {
  field: string
  table: Table<never>
  /** The part says nothing without it. */
  needed: boolean
}
interface Part {
  table: Table<never>
  /** The field that names the record it belongs to: the project, or a part of it that stands before. */
  owner: string
  /** Where the owner is no project: its table. */
  of?: Table<never>
  outside: readonly Outside[]
}

const resolution = { field: 'resolutionId', table: RESOLUTIONS, needed: false }

/** In an order in which each can be written: what others point at comes first. */
export const PROJECT_PARTS: readonly Part[] = [
  { table: PROJECT_STEPS, owner: 'projectId', outside: [resolution] },
  { table: RESOLUTION_LINKS, owner: 'projectId', outside: [{ ...resolution, needed: true }] },
  { table: PROJECT_TEAM, owner: 'projectId', outside: [{ field: 'personId', table: PEOPLE, needed: false }] },
  { table: PROJECT_PARTNERS, owner: 'projectId', outside: [{ field: 'partnerId', table: PARTNERS, needed: true }] },
  { table: BENEFICIARIES, owner: 'projectId', outside: [] },
  { table: PROJECT_COPIES, owner: 'projectId', outside: [] },
  { table: FUNDINGS, owner: 'projectId', outside: [resolution, { field: 'partnerId', table: PARTNERS, needed: false }] },
  { table: INSTALMENTS, owner: 'fundingId', of: FUNDINGS, outside: [] },
  { table: ACTIVITIES, owner: 'projectId', outside: [] },
  { table: SPENDINGS, owner: 'projectId', outside: [] },
  { table: INDICATORS, owner: 'projectId', outside: [] },
  { table: READINGS, owner: 'indicatorId', of: INDICATORS, outside: [] },
] as unknown as readonly Part[]

/** Fields that name the project or another part of it. */
export const INSIDE: ReadonlySet<string> = new Set(['projectId', 'fundingId', 'activityId', 'indicatorId'])

export type ProjectParts = Record<string, (RecordFields & Record<string, unknown>)[]>

export function partsOfProject(db: Database.Database, projectId: string): ProjectParts {
  return Object.fromEntries(PROJECT_PARTS.map((part) => [part.table.name, partOf(db, part, projectId)]))
}

/** Living rows of a part whose owner is living too. */
export function partOf(db: Database.Database, { table, owner, of }: Part, projectId: string): (RecordFields & Record<string, unknown>)[] {
  const direct = `${columnOf(owner)} = ?`
  const through = of && `${columnOf(owner)} IN (SELECT id FROM ${of.name} WHERE project_id = ? AND deleted_at IS NULL)`
  return select(db, table as unknown as Table<RecordFields & Record<string, unknown>>, through ?? direct, [projectId])
}
