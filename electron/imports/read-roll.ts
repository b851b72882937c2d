import { AppError } from '../contract/errors.ts'
import type { ImportChoices, ImportKind, ImportNotice, ImportRow, RollPreview } from '../contract/imports.ts'
import { summariseColumns } from './column-summary.ts'
import { planSheets, type SheetPlan } from './layout/sheets.ts'
import type { ListFacts, ListReader } from './list-reader.ts'
import { memberList } from './members/member-list.ts'
import { noticesOf } from './notices.ts'
import { organisationList } from './organisations/organisation-list.ts'
import { projectList } from './projects/project-list.ts'
import { actionOf, type Entry } from './rows/entry.ts'
import { baseSection, tambonIn } from './rows/titles.ts'
import { walkRows, type RecordRow } from './rows/walk-rows.ts'
import type { Table } from './table/cell.ts'
import { readTable } from './table/read-table.ts'

export interface ReadRollInput {
  fileName: string
  bytes: Uint8Array
  choices: ImportChoices
  /** ISO date. */
  today: string
  /** Length of a term in years (the council's setting); 4 where it is left out. */
  termYears?: number | undefined
}

const TERM_YEARS = 4

/**
 * What a council's list says, before anything is written. Pure: the same bytes give the same preview, on any thread.
 * Errors carry nothing of what the file says: it is about people, and errors are logged.
 * @throws AppError what readTable throws; ROLL_COLUMNS_UNKNOWN where no sheet has the columns of a list;
 *   ROLL_EMPTY where no row below them holds a record
 */
export function readRoll({ fileName, bytes, choices, today, termYears = TERM_YEARS }: ReadRollInput): RollPreview {
  const table = readTable(bytes, fileName)
  const { kind, sheets } = planSheets(table, choices)
  if (kind === null) throw new AppError('ROLL_COLUMNS_UNKNOWN')
  const facts: ListFacts = { today, termYears, dates1904: table.dates1904, tambon: tambonIn(table, sheets) }
  switch (kind) {
    case 'member_roll':
      return preview(table, kind, sheets, facts, memberList)
    case 'organisation_list':
      return preview(table, kind, sheets, facts, organisationList)
    case 'project_list':
      return preview(table, kind, sheets, facts, projectList)
  }
}

function preview<K extends ImportRow['kind']>(table: Table, kind: ImportKind, sheets: readonly SheetPlan[], facts: ListFacts, list: ListReader<K>): RollPreview {
  const walked = sheets.filter(({ info }) => info.included).map((plan) => ({ plan, ...walkRows(plan.sheet, plan.index, plan.tables, baseSection(plan.sheet, plan.tables, table)) }))
  const rows = walked.flatMap(({ records }) => records)
  if (rows.length === 0) throw new AppError('ROLL_EMPTY')
  const entries = list.read(rows, facts)
  const columns = walked.flatMap(({ plan }) => columnsOf(plan, rows, entries, list))
  const notices: ImportNotice[] = [
    ...list.check(entries, facts),
    ...noticesOf(table, new Set(walked.map(({ plan }) => plan.index)), entries, walked.flatMap(({ stated }) => stated)),
  ]
  const previewRows = entries.map((entry) => toRow(entry, list.kind, table))
  const skipped = walked.flatMap((sheet) => sheet.skipped)
  const count = (action: ImportRow['action']) => previewRows.filter((row) => row.action === action).length
  return {
    kind,
    file: { name: table.fileName, format: table.format, encoding: table.encoding, delimiter: table.delimiter },
    sheets: sheets.map(({ info }) => info),
    columns,
    rows: previewRows,
    skipped,
    notices,
    counts: { records: entries.length, accept: count('accept'), flag: count('flag'), reject: count('reject'), skipped: skipped.length },
  }
}

/** The columns of a sheet's first table: what the user sees and may change. */
function columnsOf<K extends ImportRow['kind']>({ index, tables: [table] }: SheetPlan, rows: readonly RecordRow[], entries: readonly Entry<unknown>[], list: ListReader<K>) {
  if (table === undefined) return []
  const sources = new Map(rows.filter((row) => row.table === table && row.sheet === index).map((row) => [row.row, row]))
  const read = entries.flatMap((entry) => {
    const source = entry.place.sheet === index && entry.place.part === 1 ? sources.get(entry.place.row) : undefined
    return source === undefined ? [] : [{ source, record: entry.record as Record<string, unknown>, flags: [...entry.flags] }]
  })
  return summariseColumns(index, table, read, (field) => list.fieldsOf(field))
}

function toRow<K extends ImportRow['kind']>({ place, record, flags, duplicateOf }: Entry<unknown>, kind: K, table: Table): ImportRow {
  const key = `${String(place.sheet)}:${String(place.row)}:${String(place.part)}`
  return { ...place, key, sheetName: table.sheets[place.sheet]?.name ?? null, action: actionOf(flags), flags, duplicateOf, kind, record } as ImportRow
}
