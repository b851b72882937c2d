import type Database from 'better-sqlite3'

/** What every record has. */
export interface RecordFields {
  id: string
  revision: number
  createdAt: string
  updatedAt: string
}

/**
 * How a record type lies in its table. Columns are the snake_case of the fields; `json` fields are
 * stored as JSON text, `flags` as 0 or 1. Rows never leave store/: queries return records.
 */
export interface Table<R extends RecordFields> {
  readonly name: string
  readonly fields: readonly (keyof R & string)[]
  readonly json: ReadonlySet<string>
  readonly flags: ReadonlySet<string>
  /** Has `deleted_at`: removed records stay and can be brought back. */
  readonly removable: boolean
  /** Written once: text put together anew costs each call more than a small statement itself. */
  readonly sql: { readonly insert: string; readonly byId: string }
}

export type SqlValue = string | number | bigint | Buffer | null
export type Row = Record<string, SqlValue>

const columns = new Map<string, string>()

export function columnOf(field: string): string {
  let column = columns.get(field)
  if (column === undefined) columns.set(field, (column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)))
  return column
}
export const quoted = (field: string): string => `"${columnOf(field)}"`

const BASE = ['id', 'revision', 'createdAt', 'updatedAt'] as const

export function defineTable<R extends RecordFields>(
  name: string,
  fields: readonly Exclude<keyof R & string, keyof RecordFields>[],
  options: { json?: readonly (keyof R & string)[]; flags?: readonly (keyof R & string)[]; removable?: boolean } = {},
): Table<R> {
  const all = [...BASE, ...fields]
  return {
    name,
    fields: all,
    sql: {
      insert: `INSERT INTO ${name} (${all.map(quoted).join(', ')}) VALUES (${all.map((field) => `@${columnOf(field)}`).join(', ')})`,
      byId: `SELECT * FROM ${name} WHERE id = ?`,
    },
    json: new Set(options.json ?? []),
    flags: new Set(options.flags ?? []),
    removable: options.removable ?? false,
  }
}

export function toRow<R extends RecordFields>(table: Table<R>, record: R): Row {
  const row: Row = {}
  for (const field of table.fields) row[columnOf(field)] = toSql(table, field, record[field])
  return row
}

export function toSql<R extends RecordFields>(table: Table<R>, field: string, value: unknown): SqlValue {
  if (value === null || value === undefined) return null
  if (table.json.has(field)) return JSON.stringify(value)
  if (table.flags.has(field)) return value ? 1 : 0
  return value as SqlValue
}

export function fromRow<R extends RecordFields>(table: Table<R>, row: Row): R {
  const record: Record<string, unknown> = {}
  for (const field of table.fields) {
    const value = row[columnOf(field)]
    if (value === null || value === undefined) record[field] = null
    else if (table.json.has(field)) record[field] = JSON.parse(value as string)
    else if (table.flags.has(field)) record[field] = value === 1
    else record[field] = value
  }
  return record as unknown as R
}

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement<unknown[], unknown>>>()

/** Prepares once per connection: the same SQL text is parsed a single time. */
export function statement(db: Database.Database, sql: string): Database.Statement<unknown[], unknown> {
  let known = prepared.get(db)
  if (!known) prepared.set(db, (known = new Map()))
  let found = known.get(sql)
  if (!found) known.set(sql, (found = db.prepare(sql)))
  return found
}

/** Records of a table that were not removed, with an optional condition and order in SQL. */
export function select<R extends RecordFields>(
  db: Database.Database,
  table: Table<R>,
  condition = '1',
  parameters: readonly SqlValue[] = [],
  order = 'id',
): R[] {
  const alive = table.removable ? 'deleted_at IS NULL AND ' : ''
  const sql = `SELECT * FROM ${table.name} WHERE ${alive}(${condition}) ORDER BY ${order}`
  return (statement(db, sql).all(...parameters) as Row[]).map((row) => fromRow(table, row))
}

/** One record by id, or null; removed ones are found only with `removed`. */
export function find<R extends RecordFields>(db: Database.Database, table: Table<R>, id: string, removed = false): R | null {
  const row = statement(db, table.sql.byId).get(id) as Row | undefined
  if (!row || (table.removable && row.deleted_at !== null && !removed)) return null
  return fromRow(table, row)
}
