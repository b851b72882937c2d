import { AppError } from '../../contract/errors.ts'
import { EMPTY_CELL, textCell, trimRows, type Cell, type CellRange, type SheetTable } from './cell.ts'
import { dateOfSerial, showDate } from './date-format.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import { unescapeText, type Workbook } from './xlsx-parts.ts'
import { readXml } from './xml.ts'

interface OpenCell {
  row: number
  column: number
  type: string
  style: number
  value: string
  inline: string
  hasValue: boolean
  isFormula: boolean
}

/** One worksheet part. @throws AppError FILE_DAMAGED, FILE_TOO_LARGE */
export function readSheet(bytes: Uint8Array, name: string, hidden: boolean, workbook: Workbook): SheetTable {
  const rows: Cell[][] = []
  const merges: CellRange[] = []
  const hiddenRows = new Set<number>()
  let size = 0
  let row = -1
  let column = -1
  let cell: OpenCell | null = null
  let reading: 'value' | 'inline' | null = null

  readXml(bytes, {
    open(tag, attribute) {
      if (tag === 'c') {
        const place = parseAddress(attribute('r'))
        // Some writers leave addresses out: then each cell follows the one before.
        row = place?.row ?? row
        column = place?.column ?? column + 1
        cell = { row, column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: '', inline: '', hasValue: false, isFormula: false }
      } else if (tag === 'v') reading = 'value'
      else if (tag === 't' && cell !== null) reading = 'inline'
      else if (tag === 'f' && cell !== null) cell.isFormula = true
      else if (tag === 'row') {
        row = Number(attribute('r') ?? row + 2) - 1
        column = -1
        if (/^(1|true)$/.test(attribute('hidden') ?? '')) hiddenRows.add(row)
      } else if (tag === 'mergeCell') {
        const range = parseRange(attribute('ref'))
        if (range !== null) merges.push(range)
      } else if (tag === 'rPh') reading = null
    },
    text(text) {
      if (cell === null || reading === null) return
      if (reading === 'value') {
        cell.value += text
        cell.hasValue = true
      } else cell.inline += text
    },
    close(tag) {
      if (tag === 'v' || tag === 't') reading = null
      else if (tag === 'c' && cell !== null) {
        const read = readCell(cell, workbook)
        if (read.kind !== 'empty') size += place(rows, cell, read)
        if (size > MAX_CELLS) throw new AppError('FILE_TOO_LARGE', { cells: MAX_CELLS })
        cell = null
      }
    },
  })
  return { name, hidden, rows: trimRows(rows), merges, hiddenRows }
}

/** @returns by how many cells and rows the table grew */
function place(rows: Cell[][], { row, column }: OpenCell, cell: Cell): number {
  if (row >= MAX_ROWS) throw new AppError('FILE_TOO_LARGE', { rows: row + 1 })
  if (column >= MAX_COLUMNS) throw new AppError('FILE_TOO_LARGE', { columns: column + 1 })
  const growth = Math.max(0, row + 1 - rows.length) + 1
  while (rows.length <= row) rows.push([])
  const cells = rows[row] ?? []
  const before = cells.length
  while (cells.length < column) cells.push(EMPTY_CELL)
  cells[column] = cell
  return growth + cells.length - before
}

function readCell(cell: OpenCell, workbook: Workbook): Cell {
  const { type, value } = cell
  if (type === 'inlineStr') return textCell(unescapeText(cell.inline))
  if (!cell.hasValue) return cell.isFormula && type !== 'str' ? { kind: 'error', text: '=' } : EMPTY_CELL
  switch (type) {
    case 's': {
      const text = workbook.strings[Number(value)]
      if (text === undefined) throw new AppError('FILE_DAMAGED', { reason: 'string_missing' })
      return textCell(text)
    }
    case 'str':
      return textCell(unescapeText(value))
    case 'b':
      return { kind: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE', value: value === '1' }
    case 'e':
      return { kind: 'error', text: value }
    case 'd': {
      const iso = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0]
      if (iso === undefined) throw new AppError('FILE_DAMAGED', { reason: 'date' })
      return { kind: 'date', text: showDate(iso), iso, serial: 0, format: 'd/m/yyyy' }
    }
    default:
      return readNumber(Number(value), cell.style, workbook)
  }
}

function readNumber(value: number, style: number, workbook: Workbook): Cell {
  if (!Number.isFinite(value)) throw new AppError('FILE_DAMAGED', { reason: 'number' })
  const { dateFormat, numberFormat } = workbook.styles[style] ?? { dateFormat: null, numberFormat: null }
  const iso = dateFormat === null ? null : dateOfSerial(value, workbook.dates1904)
  if (dateFormat !== null && iso !== null) return { kind: 'date', text: showDate(iso), iso, serial: value, format: dateFormat }
  return { kind: 'number', text: showNumber(value, numberFormat), value, format: numberFormat }
}

/** A format of zeros alone ("000-000-0000") is how leading zeros of phones and IDs are kept in sight. */
function showNumber(value: number, format: string | null): string {
  const text = String(value)
  if (format === null || !Number.isInteger(value) || value < 0) return text
  return /^[0\s\-()\\"@;]+$/.test(format) ? text.padStart(format.split(';')[0]?.match(/0/g)?.length ?? 0, '0') : text
}

/** "C12" as row 11, column 2. */
function parseAddress(address: string | null): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(address ?? '')
  if (parts === null) return null
  let column = 0
  for (const letter of parts[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(parts[2]) - 1, column: column - 1 }
}

function parseRange(ref: string | null): CellRange | null {
  const [from, to] = (ref ?? '').split(':')
  const start = parseAddress(from ?? null)
  const end = parseAddress(to ?? from ?? null)
  return start === null || end === null ? null : { top: start.row, left: start.column, bottom: end.row, right: end.column }
}
