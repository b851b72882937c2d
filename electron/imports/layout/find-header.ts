import type { ImportKind } from '../../contract/imports.ts'
import { cellAt, type Cell, type SheetTable } from '../table/cell.ts'
import { looksLikeDate, looksLikeNationalId, looksLikePhone, looksTitled } from './contents.ts'
import { fieldOfHeading, foldHeading } from './header-words.ts'

/** The heading rows of a table: one, or two or three where a wide heading stands over narrower ones. */
export interface HeaderBlock {
  kind: ImportKind
  /** First and last heading row, from 0. */
  top: number
  bottom: number
  columns: HeadingColumn[]
}

export interface HeadingColumn {
  index: number
  /** All lines of the heading, widest first: "ที่อยู่ หมู่ที่". */
  text: string
  /** The lowest line alone: "หมู่ที่". */
  leaf: string
  /** The lines above it, or ''. */
  parent: string
}

const KINDS: readonly ImportKind[] = ['member_roll', 'organisation_list', 'project_list']
const MAX_HEADING = 160
const MAX_LINES = 3
/** Words that mean nothing without the heading above them. */
const NEEDS_PARENT = /^(เลขที่|ที่|ชื่อ|วันที่|เลข|ประเภท|จำนวน|no|number|name|date|type)$/

/**
 * The first table heading at or below row `from`: the block of rows whose cells name the most fields, among those
 * that name enough for a list of people, organisations or projects. Where a row with something in it has passed
 * below a heading, a better heading further down is another table's.
 * @param within how many rows to look at
 */
export function findHeader(sheet: SheetTable, from: number, within: number): HeaderBlock | null {
  let best: ScoredBlock | null = null
  const end = Math.min(sheet.rows.length, from + within)
  for (let top = from; top < end; top += 1) {
    const found = bestBlockAt(sheet, top)
    if (found !== null && found.score > (best?.score ?? 0)) best = found
    else if (best !== null && top > best.block.bottom && isFilled(sheet, top)) break
  }
  return best?.block ?? null
}

function isFilled(sheet: SheetTable, row: number): boolean {
  return (sheet.rows[row] ?? []).filter((cell) => cell.kind !== 'empty').length >= 2
}

/** The row as the top of a heading of any kind; null where it is none. */
export function headerAt(sheet: SheetTable, row: number): HeaderBlock | null {
  return bestBlockAt(sheet, row)?.block ?? null
}

interface ScoredBlock {
  block: HeaderBlock
  score: number
}

function bestBlockAt(sheet: SheetTable, top: number): ScoredBlock | null {
  let best: ScoredBlock | null = null
  for (let bottom = top; bottom < Math.min(top + MAX_LINES, sheet.rows.length); bottom += 1) {
    if (bottom > top && !isSubHeading(sheet, top, bottom)) break
    const found = scoreBlock(sheet, top, bottom)
    if (found !== null && found.score > (best?.score ?? 0)) best = found
  }
  return best
}

function scoreBlock(sheet: SheetTable, top: number, bottom: number): ScoredBlock | null {
  for (let row = top; row <= bottom; row += 1) {
    if ((sheet.rows[row] ?? []).some((cell) => looksLikeData(cell))) return null
  }
  const columns = readHeadings(sheet, top, bottom)
  if (columns.length < 2) return null
  let best: ScoredBlock | null = null
  for (const kind of KINDS) {
    const fields = new Set(columns.map((column) => fieldOf(column, kind)).filter((field) => field != null))
    if (!isEnough(kind, fields)) continue
    const score = fields.size * 10 + (kind === 'member_roll' && hasPerson(fields) ? 25 : 0) + (bottom > top && isFilled(sheet, top) && isOnlyBelowWide(sheet, bottom) ? 1 : top - bottom)
    if (score > (best?.score ?? 0)) best = { block: { kind, top, bottom, columns }, score }
  }
  return best
}

/** The field a column's heading names: by its lowest line, by all lines, then by the line above. */
export function fieldOf(column: HeadingColumn, kind: ImportKind) {
  const byLeaf = NEEDS_PARENT.test(foldHeading(column.leaf)) && column.parent !== '' ? undefined : fieldOfHeading(column.leaf, kind)
  return byLeaf ?? fieldOfHeading(column.text, kind) ?? fieldOfHeading(column.leaf, kind)
}

function hasPerson(fields: ReadonlySet<string>): boolean {
  return fields.has('nationalId') || fields.has('bornOn') || fields.has('familyName') || fields.has('fullName')
}

function isEnough(kind: ImportKind, fields: ReadonlySet<string>): boolean {
  const has = (...wanted: string[]) => wanted.some((field) => fields.has(field))
  if (kind === 'member_roll') return (has('fullName', 'givenName') && fields.size >= 2) || (fields.size >= 4 && has('nationalId', 'bornOn', 'capacity'))
  if (kind === 'organisation_list') return has('name') && has('registrationNo', 'registeredOn', 'memberCount', 'kind', 'leader', 'activity')
  return has('title') && has('total', 'funding', 'fiscalYear', 'stage', 'responsible')
}

/** A value rather than a heading: a person, an ID, a phone, a date, a long number, a long text. */
function looksLikeData(cell: Cell): boolean {
  if (cell.kind === 'empty') return false
  if (cell.kind === 'date' || (cell.kind === 'number' && cell.value > 99 && !(cell.value > 2400 && cell.value < 2700))) return true
  return cell.text.length > MAX_HEADING || looksLikeNationalId(cell) || looksLikePhone(cell) || looksLikeDate(cell) || (looksTitled(cell.text) && /\s/.test(cell.text.trim()) && !/\//.test(cell.text))
}

/**
 * Whether row `bottom` belongs to a heading that begins at `top`: each of its cells stands below a heading that
 * spans it (merged, or followed by blanks), and at least one heading above has nothing below it.
 */
function isSubHeading(sheet: SheetTable, top: number, bottom: number): boolean {
  const cells = sheet.rows[bottom] ?? []
  if (cells.every((cell) => cell.kind === 'empty')) return false
  const above = sheet.rows[bottom - 1] ?? []
  let spanned = 0
  for (const [column, cell] of cells.entries()) {
    if (cell.kind === 'empty') continue
    if (looksLikeData(cell)) return false
    const span = spanAbove(sheet, bottom - 1, column)
    if (span === null) return false
    if (span > 1) spanned += 1
  }
  const width = Math.max(above.length, cells.length)
  const standsAlone = Array.from({ length: width }, (_, column) => column).some(
    (column) => cellAt(sheet.rows, top, column).kind !== 'empty' && (cells[column]?.kind ?? 'empty') === 'empty',
  )
  return spanned >= 2 && standsAlone
}

/** Texts below wide headings and nothing anywhere else: no record begins so. */
function isOnlyBelowWide(sheet: SheetTable, row: number): boolean {
  return (sheet.rows[row] ?? []).every((cell, column) => cell.kind === 'empty' || (cell.kind === 'text' && (spanAbove(sheet, row - 1, column) ?? 1) > 1))
}

/** How many columns the heading above `column` covers, or null where none stands there. */
function spanAbove(sheet: SheetTable, row: number, column: number): number | null {
  const merge = sheet.merges.find((range) => range.top <= row && range.bottom >= row && range.left <= column && range.right >= column)
  if (merge !== undefined) return merge.right - merge.left + 1
  let from = column
  while (from > 0 && cellAt(sheet.rows, row, from).kind === 'empty') from -= 1
  if (cellAt(sheet.rows, row, from).kind === 'empty') return null
  let to = from + 1
  while (to <= column || (cellAt(sheet.rows, row, to).kind === 'empty' && cellAt(sheet.rows, row + 1, to).kind !== 'empty')) to += 1
  return to - from
}

function readHeadings(sheet: SheetTable, top: number, bottom: number): HeadingColumn[] {
  let width = 0
  for (let row = top; row <= bottom; row += 1) width = Math.max(width, sheet.rows[row]?.length ?? 0)
  for (const merge of sheet.merges) if (merge.top >= top && merge.top <= bottom) width = Math.max(width, merge.right + 1)
  const columns: HeadingColumn[] = []
  for (let index = 0; index < width; index += 1) {
    const lines: string[] = []
    for (let row = top; row <= bottom; row += 1) {
      const text = headingText(sheet, row, index, bottom)
      if (text !== '' && text !== lines[lines.length - 1]) lines.push(text)
    }
    if (lines.length > 0) columns.push({ index, text: lines.join(' '), leaf: lines[lines.length - 1] ?? '', parent: lines.slice(0, -1).join(' ') })
  }
  return columns
}

/** The heading over a column in one row; a wide heading counts for every column it covers. */
function headingText(sheet: SheetTable, row: number, column: number, bottom: number): string {
  const merge = sheet.merges.find((range) => range.top <= row && range.bottom >= row && range.left <= column && range.right >= column)
  if (merge !== undefined) return cellAt(sheet.rows, merge.top, merge.left).text.trim()
  const own = cellAt(sheet.rows, row, column).text.trim()
  if (own !== '' || row === bottom || cellAt(sheet.rows, row + 1, column).kind === 'empty') return own
  // Without merge information (CSV) a heading reaches over the blanks to its right.
  let from = column
  while (from > 0 && cellAt(sheet.rows, row, from).kind === 'empty') from -= 1
  return cellAt(sheet.rows, row, from).text.trim()
}
