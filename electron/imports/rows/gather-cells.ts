import type { ColumnField } from '../../contract/imports.ts'
import type { ColumnPlan } from '../layout/columns.ts'
import { isTicked } from '../layout/contents.ts'
import { EMPTY_CELL, textCell, type Cell } from '../table/cell.ts'
import { isNothing } from '../values/reading.ts'
import type { Merges } from './merges.ts'

/** One row's cells by the field they are for; several phones or notes are joined before. */
export type FieldCells = ReadonlyMap<ColumnField, Cell>

export interface GatheredRow {
  cells: FieldCells
  /** Fields for which two boxes of the row are ticked. */
  unclear: { field: ColumnField; raw: string }[]
}

/** What joins the cells of a field that several columns may fill. */
const JOINED: Partial<Record<ColumnField, string>> = { phones: ', ', note: '; ', fullName: '\n' }
/** A merged cell, or a ditto mark, stands for these in every row it covers; a name is one person's own. */
const SHARED_DOWN: readonly ColumnField[] = [
  'organisation', 'capacity', 'moo', 'village', 'tambon', 'amphoe', 'province', 'postcode', 'startedOn', 'dueEndOn', 'term',
  'kind', 'issue', 'fiscalYear',
]
const LONGEST = 1000
const SHOWN = 100
const DITTO = /^[-–\s]*(["”“″〃]|''|,,)[-–\s]*$/

/**
 * @param row from 0
 * @param above the cells of the record before, for ditto marks; null at the top of a table
 */
export function gatherCells(cells: readonly Cell[], row: number, plans: readonly ColumnPlan[], merges: Merges, above: FieldCells | null): GatheredRow {
  const gathered = new Map<ColumnField, Cell>()
  const ticked = new Map<ColumnField, string[]>()
  for (const { index, field, choice, crossIsNo } of plans) {
    if (field === null || field === 'funding') continue
    const own = readable(cells[index] ?? EMPTY_CELL, field)
    if (choice !== null) {
      const choices = ticked.get(field) ?? []
      if (isTicked(own, crossIsNo)) choices.push(choice)
      ticked.set(field, choices)
      continue
    }
    const cell = SHARED_DOWN.includes(field) ? sharedCell(own, row, index, merges, above?.get(field)) : own
    const before = gathered.get(field)
    gathered.set(field, before === undefined ? cell : joinCells(before, cell, JOINED[field] ?? ' '))
  }
  const unclear: GatheredRow['unclear'] = []
  for (const [field, choices] of ticked) {
    if (choices.length > 1) unclear.push({ field, raw: choices.join(' + ') })
    const typed = gathered.get(field)
    if (typed === undefined || typed.kind === 'empty') gathered.set(field, choices.length === 1 ? textCell(choices[0] ?? '') : EMPTY_CELL)
  }
  return { cells: gathered, unclear }
}

/** No name or address is as long; what is gets asked rather than read. A remark may be a letter to the council. */
function readable(cell: Cell, field: ColumnField): Cell {
  return cell.text.length > LONGEST && field !== 'note' ? { kind: 'error', text: `${cell.text.slice(0, SHOWN)}…` } : cell
}

function sharedCell(own: Cell, row: number, index: number, merges: Merges, above: Cell | undefined): Cell {
  if (own.kind === 'empty') return merges.above(row, index) ?? own
  return above !== undefined && DITTO.test(own.text) ? above : own
}

function joinCells(before: Cell, after: Cell, joint: string): Cell {
  if (after.kind === 'empty' || isNothing(after.text)) return before
  return before.kind === 'empty' || isNothing(before.text) ? after : textCell(`${before.text}${joint}${after.text}`)
}
