import type { ImportChoices, ImportKind, ImportSheet } from '../../contract/imports.ts'
import type { SheetTable, Table } from '../table/cell.ts'
import { continuedTable, findTables, untitledTable, withChoices, type ListTable } from './tables.ts'

/** A sheet, what is said about it, and the tables that are read from it. */
export interface SheetPlan {
  index: number
  sheet: SheetTable
  info: ImportSheet
  tables: ListTable[]
}

/** A roll is what the desk is for: a longer list of groups beside it does not outweigh it. */
const WEIGHT: Record<ImportKind, number> = { member_roll: 3, organisation_list: 1, project_list: 1 }

/**
 * Which sheets take part, and as what kind of list: one kind for the file, the one that most rows are of.
 * Hidden sheets stay out unless the user takes them in.
 */
export function planSheets(table: Table, choices: ImportChoices): { kind: ImportKind | null; sheets: SheetPlan[] } {
  const wish = new Map(choices.sheets.map(({ index, included }) => [index, included]))
  const found: { index: number; sheet: SheetTable; tables: ListTable[] }[] = []
  let before: ListTable | null = null
  for (const [index, sheet] of table.sheets.entries()) {
    let tables = findTables(sheet)
    if (tables.length === 0 && before !== null) tables = [continuedTable(sheet, before)].filter((one) => one !== null)
    before = tables[0] ?? before
    found.push({ index, sheet, tables })
  }
  // Where no sheet has a heading, what the cells hold has to do; beside a sheet that has one, such a sheet is a note.
  if (before === null) for (const one of found) one.tables = [untitledTable(one.sheet)].filter((table) => table !== null)
  for (const one of found) one.tables = withChoices(one.tables, choices.columns.filter((choice) => choice.sheet === one.index))
  const takesPart = (index: number, sheet: SheetTable) => wish.get(index) ?? !sheet.hidden
  const kind = kindOf(found.filter(({ index, sheet }) => takesPart(index, sheet)).flatMap(({ tables }) => tables))
  const sheets = found.map(({ index, sheet, tables }): SheetPlan => {
    const own = tables.filter((one) => one.kind === kind)
    const reason = whyLeftOut(sheet, tables, own, wish.get(index), kind)
    return { index, sheet, tables: reason === null ? own : [], info: describe(index, sheet, own[0] ?? tables[0], reason) }
  })
  return { kind, sheets }
}

function kindOf(tables: readonly ListTable[]): ImportKind | null {
  const weights = new Map<ImportKind, number>()
  for (const { kind, first, last } of tables) weights.set(kind, (weights.get(kind) ?? 0) + WEIGHT[kind] * Math.max(1, last - first + 1))
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function whyLeftOut(sheet: SheetTable, tables: readonly ListTable[], own: readonly ListTable[], wish: boolean | undefined, kind: ImportKind | null): ImportSheet['reason'] {
  if (sheet.rows.length === 0) return 'empty'
  if (wish === false) return 'left_out'
  if (sheet.hidden && wish === undefined) return 'hidden'
  if (tables.length === 0 || kind === null) return 'no_table'
  return own.length === 0 ? 'other_kind' : null
}

function describe(index: number, sheet: SheetTable, table: ListTable | undefined, reason: ImportSheet['reason']): ImportSheet {
  const header = table?.header ?? null
  return {
    index,
    name: sheet.name,
    hidden: sheet.hidden,
    kind: table?.kind ?? null,
    included: reason === null,
    reason,
    headerRows: header === null ? [] : Array.from({ length: header.bottom - header.top + 1 }, (_, at) => header.top + at + 1),
    firstDataRow: table === undefined ? null : table.first + 1,
    rowCount: sheet.rows.filter((row) => row.length > 0).length,
  }
}
