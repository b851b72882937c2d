import type { ColumnField, ImportColumn, RowFlag } from '../contract/imports.ts'
import type { ListTable } from './layout/tables.ts'
import type { RecordRow } from './rows/walk-rows.ts'
import { isUnticked } from './layout/contents.ts'
import { EMPTY_CELL } from './table/cell.ts'

/** What of a row was read, for the columns' summary: flags as its own cells raised them. */
export interface ReadRow {
  source: RecordRow
  record: Record<string, unknown>
  flags: readonly RowFlag[]
}

const LONGEST = 120

/** Per column: how many cells are filled, how many were read without a doubt, and one as an example. */
export function summariseColumns(sheet: number, table: ListTable, rows: readonly ReadRow[], fieldsOf: (field: ColumnField) => readonly string[]): ImportColumn[] {
  const summaries = table.plans.map(({ index, heading, field, choice, how }) => ({
    fields: field === null ? [] : fieldsOf(field),
    column: { sheet, index, header: heading, field, choice, how, filled: 0, understood: 0, sample: '', sampleRead: '' } satisfies ImportColumn as ImportColumn,
  }))
  for (const { source, record, flags } of rows) {
    const doubted = flags.length === 0 ? null : new Set(flags.map((flag) => flag.field))
    for (const { column, fields } of summaries) {
      const cell = source.all[column.index] ?? EMPTY_CELL
      if (cell.kind === 'empty' || (column.choice !== null && isUnticked(cell))) continue
      column.filled += 1
      if (column.sample === '') column.sample = cell.text.trim().slice(0, LONGEST)
      if (column.field === null || (doubted !== null && fields.some((field) => doubted.has(field)))) continue
      column.understood += 1
      if (column.sampleRead !== '') continue
      const read = fields.map((field) => show(record[field])).filter((text) => text !== '').join(' · ')
      if (read === '') continue
      column.sample = cell.text.trim().slice(0, LONGEST)
      column.sampleRead = read.slice(0, LONGEST)
    }
  }
  return summaries.map(({ column }) => column)
}

/** Dates stay ISO and codes stay codes: the page shows them in its own words. */
function show(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(show).join(', ')
  if (typeof value === 'object') return Object.values(value).map(show).filter((text) => text !== '').join(' ')
  return String(value as string | number)
}
