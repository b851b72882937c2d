import { AppError } from '../../contract/errors.ts'
import { MAX_CELL_LETTERS } from './limits.ts'

/**
 * A table as its file knew it. Nothing is interpreted here: a date stays apart from a number that looks like one,
 * because whether a person typed "4/12" or Excel stored 4 December decides what may be believed later.
 */
export type Cell =
  | { kind: 'empty'; text: '' }
  | { kind: 'text'; text: string }
  /** `text`: the digits as shown (without an exponent, padded where the format says so). `format`: its own, of a workbook. */
  | { kind: 'number'; text: string; value: number; format: string | null }
  /** A number with a date format. `iso` is the stored date read as C.E., whatever calendar it was meant in. */
  | { kind: 'date'; text: string; iso: string; serial: number; format: string }
  | { kind: 'boolean'; text: string; value: boolean }
  /** #REF!, #N/A …, or a formula that was saved without its result. */
  | { kind: 'error'; text: string }

/** Rows and columns from 0, ends included. */
export interface CellRange {
  top: number
  left: number
  bottom: number
  right: number
}

export interface SheetTable {
  /** null for CSV, which has no sheets. */
  name: string | null
  hidden: boolean
  /** Row 0 is the file's first row, blank ones included; a row ends at its last filled cell. */
  rows: Cell[][]
  merges: CellRange[]
  /** Rows hidden by hand or by a filter. */
  hiddenRows: ReadonlySet<number>
}

export interface Table {
  fileName: string
  format: 'xlsx' | 'csv'
  encoding: 'utf-8' | 'utf-16' | 'windows-874' | null
  delimiter: string | null
  /** The workbook counts days from 1904 (old Excel for Mac); already allowed for in every date cell. */
  dates1904: boolean
  sheets: SheetTable[]
}

export const EMPTY_CELL: Cell = { kind: 'empty', text: '' }

export function cellAt(rows: readonly Cell[][], row: number, column: number): Cell {
  return rows[row]?.[column] ?? EMPTY_CELL
}

/** A cell of text; only white space or invisible marks makes it empty. @throws AppError FILE_TOO_LARGE */
export function textCell(text: string): Cell {
  if (text.length > MAX_CELL_LETTERS) throw new AppError('FILE_TOO_LARGE', { letters: MAX_CELL_LETTERS })
  return /[^\s\u200b-\u200f\u2060\ufeff]/u.test(text) ? { kind: 'text', text } : EMPTY_CELL
}

/** Drops empty cells at the end of rows, and empty rows at the end of the sheet. */
export function trimRows(rows: Cell[][]): Cell[][] {
  for (const row of rows) {
    while (row.length > 0 && row[row.length - 1]?.kind === 'empty') row.pop()
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop()
  return rows
}
