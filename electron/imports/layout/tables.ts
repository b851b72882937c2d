import type { ColumnField, ImportChoices, ImportKind } from '../../contract/imports.ts'
import type { SheetTable } from '../table/cell.ts'
import { planByContents, planColumns, sameLayout, type ColumnPlan } from './columns.ts'
import { fieldOf, findHeader, headerAt, type HeaderBlock } from './find-header.ts'
import { foldHeading } from './header-words.ts'

/** One table of a sheet: its heading, what its columns are, and the rows below. Rows from 0, ends included. */
export interface ListTable {
  kind: ImportKind
  /** null for a sheet that goes on with the columns of the sheet before it. */
  header: { top: number; bottom: number } | null
  plans: ColumnPlan[]
  first: number
  last: number
}

/** How far down a sheet the first heading may stand. */
const TITLE_ROWS = 60
const SAMPLE_ROWS = 30
/** A heading further down has to be clearer than the first: data must never be taken for one. */
const LATER = { fields: 3, ofOtherKind: 4, share: 0.6, longest: 60 }

/** The tables of a sheet from top to bottom; none where it holds no list. */
export function findTables(sheet: SheetTable): ListTable[] {
  const tables: ListTable[] = []
  let block = findHeader(sheet, 0, TITLE_ROWS)
  while (block !== null) {
    const next = nextHeader(sheet, block)
    const last = (next?.top ?? sheet.rows.length) - 1
    tables.push({ kind: block.kind, header: { top: block.top, bottom: block.bottom }, plans: planColumns(sheet, block, last), first: block.bottom + 1, last })
    block = next
  }
  return tables
}

/** The next heading that is not the same one again: a list with other columns begins there. */
function nextHeader(sheet: SheetTable, block: HeaderBlock): HeaderBlock | null {
  for (let row = block.bottom + 1; row < sheet.rows.length; row += 1) {
    if (!mayBeHeading(sheet, row)) continue
    const found = headerAt(sheet, row)
    if (found === null) continue
    if (isSameHeading(found, block)) row = found.bottom
    else if (isClear(found, block.kind)) return found
  }
  return null
}

/** Quick test that most data rows fail: two texts, nothing long, no number of more than two digits. */
function mayBeHeading(sheet: SheetTable, row: number): boolean {
  let texts = 0
  for (const cell of sheet.rows[row] ?? []) {
    if (cell.kind === 'empty') continue
    if (cell.kind !== 'text' || cell.text.length > LATER.longest || /[\d๐-๙]{3}/.test(cell.text)) return false
    texts += 1
  }
  return texts >= 2
}

function isSameHeading(found: HeaderBlock, block: HeaderBlock): boolean {
  const known = new Map(block.columns.map((column) => [column.index, foldHeading(column.leaf)]))
  const same = found.columns.filter((column) => known.get(column.index) === foldHeading(column.leaf))
  return same.length >= found.columns.length * 0.8
}

function isClear(found: HeaderBlock, kind: ImportKind): boolean {
  const fields = found.columns.map((column) => fieldOf(column, found.kind)).filter((field) => field != null)
  const needed = found.kind === kind ? LATER.fields : LATER.ofOtherKind
  return new Set(fields).size >= needed && fields.length >= found.columns.length * LATER.share
}

/** A sheet without a heading whose rows fit the columns of the sheet before: one sheet for each village. */
export function continuedTable(sheet: SheetTable, before: ListTable): ListTable | null {
  if (!sameLayout(before.plans, sheet.rows.slice(0, SAMPLE_ROWS))) return null
  return { kind: before.kind, header: null, plans: before.plans, first: 0, last: sheet.rows.length - 1 }
}

/** A sheet of people without any heading. */
export function untitledTable(sheet: SheetTable): ListTable | null {
  const plans = planByContents(sheet)
  return plans === null ? null : { kind: 'member_roll', header: null, plans, first: 0, last: sheet.rows.length - 1 }
}

/** Fields that several columns may fill together. */
const SHARED: readonly ColumnField[] = ['phones', 'note', 'funding']

/** The user's word on a column stands above what was found; the column that had the field before gives it up. */
export function withChoices(tables: readonly ListTable[], choices: ImportChoices['columns']): ListTable[] {
  const [shown] = tables
  if (shown === undefined || choices.length === 0) return [...tables]
  return tables.map((table) => {
    // What was chosen was chosen for a heading: a later table with another one there is left alone.
    const own = choices.filter(({ index }) => headingOf(table, index) === headingOf(shown, index))
    const chosen = new Map(own.map(({ index, field }) => [index, field]))
    const taken = new Set(own.map(({ field }) => field).filter((field) => field !== null && !SHARED.includes(field)))
    const plans = table.plans.map((plan): ColumnPlan => {
      const field = chosen.get(plan.index)
      if (field !== undefined) return { ...plan, field, choice: choiceFor(plan, field), how: 'chosen' }
      return plan.field !== null && plan.choice === null && taken.has(plan.field) ? { ...plan, field: null, how: 'unknown' } : plan
    })
    return { ...table, plans }
  })
}

function headingOf(table: ListTable, index: number): string {
  return table.plans.find((plan) => plan.index === index)?.heading ?? ''
}

/** A column of ticks stays one under its new field; a column of money is named by its heading. */
function choiceFor(plan: ColumnPlan, field: ColumnField | null): string | null {
  if (field === 'funding') return plan.heading
  return field === plan.field ? plan.choice : null
}
