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
  return table.plans.map(({ index, heading, field, choice, how }) => {
    const fields = field === null ? [] : fieldsOf(field)
    let filled = 0
    let understood = 0
    let sample = ''
    let sampleRead = ''
    for (const { source, record, flags } of rows) {
      const cell = source.all[index] ?? EMPTY_CELL
      if (cell.kind === 'empty' || (choice !== null && isUnticked(cell))) continue
      filled += 1
      if (field === null || flags.some((flag) => fields.includes(flag.field))) continue
      understood += 1
      const read = fields.map((one) => show(record[one])).filter((text) => text !== '').join(' · ')
      if (sampleRead !== '' || read === '') continue
      sample = cell.text.trim().slice(0, LONGEST)
      sampleRead = read.slice(0, LONGEST)
    }
    if (sample === '') sample = (rows.find(({ source }) => (source.all[index]?.kind ?? 'empty') !== 'empty')?.source.all[index]?.text ?? '').trim().slice(0, LONGEST)
    return { sheet, index, header: heading, field, choice, how, filled, understood, sample, sampleRead }
  })
}

/** Dates stay ISO and codes stay codes: the page shows them in its own words. */
function show(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(show).join(', ')
  if (typeof value === 'object') return Object.values(value).map(show).filter((text) => text !== '').join(' ')
  return String(value as string | number)
}
