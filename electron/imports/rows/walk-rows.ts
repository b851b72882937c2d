import type { SkippedRow, SkipReason } from '../../contract/imports.ts'
import type { ListTable } from '../layout/tables.ts'
import type { Cell, SheetTable } from '../table/cell.ts'
import { classifyRow } from './classify.ts'
import { gatherCells, type FieldCells, type GatheredRow } from './gather-cells.ts'
import { indexMerges } from './merges.ts'
import { SectionStack, type Section } from './sections.ts'
import { statedCount, type StatedCount } from './stated-counts.ts'

/** A row that holds a record, with all that stands over it. */
export interface RecordRow extends GatheredRow {
  sheet: number
  /** From 1, as the file's user counts. */
  row: number
  table: ListTable
  all: readonly Cell[]
  section: Section
  /** The same for all rows below one heading; null where no heading is in force. */
  headingId: number | null
}

export interface WalkedSheet {
  records: RecordRow[]
  skipped: SkippedRow[]
  stated: StatedCount[]
}

const LONGEST_TEXT = 200
/** Rows below a heading where columns are sometimes numbered. */
const NUMBERED_WITHIN = 2

/**
 * Every row of a sheet in order, as a record or with the reason why it is none.
 * @param base what the sheet's name and title lines say about all its rows
 * @param tables of the kind that is read; rows of the sheet outside them are titles or remarks
 */
export function walkRows(sheet: SheetTable, index: number, tables: readonly ListTable[], base: Section): WalkedSheet {
  const result: WalkedSheet = { records: [], skipped: [], stated: [] }
  const merges = indexMerges(sheet)
  const skip = (row: number, reason: SkipReason) =>
    result.skipped.push({ sheet: index, sheetName: sheet.name, row: row + 1, reason, text: textOfRow(sheet.rows[row] ?? []) })
  let next = 0
  for (const table of tables) {
    const top = table.header?.top ?? table.first
    for (; next < top; next += 1) skip(next, outside(sheet.rows[next] ?? [], result.records.length > 0))
    for (; next < table.first; next += 1) skip(next, 'header')
    walkTable(table)
    next = table.last + 1
  }
  for (; next < sheet.rows.length; next += 1) skip(next, outside(sheet.rows[next] ?? [], true))
  return result

  function walkTable(table: ListTable): void {
    const stack = new SectionStack()
    let above: FieldCells | null = null
    let afterFooter = false
    let headingId = Object.keys(base).length > 0 ? index * 1_000_000 : null
    let lastRecord = 0
    let afterSubtotal = table.first + 1
    const sums: SkippedRow[] = []
    const width = table.plans.filter((plan) => plan.heading !== '').length
    for (let row = table.first; row <= table.last; row += 1) {
      const cells = sheet.rows[row] ?? []
      const isMergedWide = merges.width(row) >= Math.max(2, width / 2)
      const isFirst = row - table.first < NUMBERED_WITHIN
      const read = classifyRow(cells, { plans: table.plans, isMergedWide, afterFooter, isFirst })
      if (read.kind === 'section') {
        stack.push(read.section)
        headingId = index * 1_000_000 + row + 1
        skip(row, 'section_heading')
        continue
      }
      if (read.kind === 'skip') {
        skip(row, read.reason)
        if (read.reason === 'footer') afterFooter = true
        if (read.reason === 'subtotal' || read.reason === 'total') {
          sums.push(...result.skipped.slice(-1))
          const stated = statedCount(cells, table.kind)
          if (stated !== null) result.stated.push({ sheet: index, row: row + 1, stated, from: [afterSubtotal, table.first + 1] })
          if (stack.pop()) headingId = stack.isEmpty ? null : headingId
          afterSubtotal = row + 2
        }
        continue
      }
      afterFooter = false
      const gathered = gatherCells(cells, row, table.plans, merges, above)
      above = gathered.cells
      lastRecord = row + 1
      result.records.push({ ...gathered, sheet: index, row: row + 1, table, all: cells, section: within(base, stack.current), headingId })
    }
    // The only sum of a table, behind its last row, is of all of it.
    const [only] = sums
    if (sums.length === 1 && only !== undefined && only.row > lastRecord) only.reason = 'total'
  }
}

/** A heading that names another village than the sheet does: the sheet's village name no longer holds. */
function within(base: Section, heading: Section): Section {
  const { village, ...rest } = base
  return heading.moo !== undefined || village === undefined ? { ...rest, ...heading } : { ...rest, village, ...heading }
}

function outside(cells: readonly Cell[], afterRecords: boolean): SkipReason {
  const filled = cells.filter((cell) => cell.kind !== 'empty')
  if (filled.length === 0) return 'blank'
  if (/^sep=.$/i.test(filled[0]?.text ?? '')) return 'separator_line'
  return afterRecords ? 'footer' : 'title'
}

export function textOfRow(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text.trim()).filter((text) => text !== '').join(' ').slice(0, LONGEST_TEXT)
}
