import type Database from 'better-sqlite3'
import { find, type RecordFields, type Table } from '../../store/table.ts'
import { FUNDINGS, MEMBERSHIPS, ORGANISATION_STATUSES, ORGANISATIONS, PEOPLE, POSTS, PROJECT_STEPS, PROJECT_TEAM, PROJECTS } from '../../store/tables.ts'

/** Records whose type is known only by their table's name. */
export type AnyRecord = RecordFields & Record<string, unknown>

const TABLES = new Map([PEOPLE, MEMBERSHIPS, POSTS, ORGANISATIONS, ORGANISATION_STATUSES, PROJECTS, PROJECT_STEPS, PROJECT_TEAM, FUNDINGS].map((table) => [table.name, table as unknown as Table<AnyRecord>]))

/** A table that an import writes to. */
export function tableOf(name: string): Table<AnyRecord> {
  const table = TABLES.get(name)
  if (!table) throw new Error(`an import does not write to ${name}`)
  return table
}

export function recordOf(db: Database.Database, table: string, id: string): AnyRecord | null {
  return find(db, tableOf(table), id)
}
