import Papa from 'papaparse'
import type { Cell, Sheet as LaidOut, SheetData } from 'write-excel-file/node'
import writeXlsx from 'write-excel-file/node'
import type { Sheet } from '../contract/papers.ts'
import { buddhistYear } from '../contract/text/index.ts'

/** Lists as tables of other programs. */

type Value = Sheet['rows'][number][number]
type Kind = Sheet['columns'][number]['kind']

/** A date of the Thai Buddhist calendar, in Thai: Excel and LibreOffice both read it. */
const BUDDHIST_DATE = '[$-107041E]d mmm yyyy'
/** Excel counts days from here, and believes in a 29 February 1900: earlier dates go as text. */
const FIRST_EXCEL_DATE = '1900-03-01'
const FONT = { fontFamily: 'TH SarabunPSK', fontSize: 16 }
/** Of one line of it with the marks above and below, in points: programs without the font would let lines run into each other. */
const LINE_PT = 24
const HIGHEST_PT = 409
/** What is wider, in letters, is printed on paper laid on its side. */
const UPRIGHT_WIDTH = 75
const BAHT = /\((บาท|baht)\)$/i
/** In letters; a longer text is wrapped. */
const WIDTHS = { least: 8, most: 48 }

/** '2025-08-17' → '17/08/2568': what programs without a Buddhist calendar show as it is. */
function typedDate(date: string): string {
  const [, month = '', day = ''] = date.split('-')
  return `${day}/${month}/${buddhistYear(date)}`
}

const isDate = (value: string, kind: Kind): boolean => kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)

function xlsxCell(value: Value, kind: Kind, isBaht: boolean): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top', ...(isBaht ? { format: '#,##0.00' } : {}) }
  if (isDate(value, kind) && value >= FIRST_EXCEL_DATE) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: BUDDHIST_DATE, alignVertical: 'top' }
  if (isDate(value, kind)) return { value: typedDate(value), type: String, alignVertical: 'top' }
  return { value, type: String, wrap: value.length > WIDTHS.most, alignVertical: 'top' }
}

/** @returns an XLSX workbook (ECMA-376) with a sheet for each list, whose first row, which stays in sight, holds the headings */
export async function workbookXlsx(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsx(sheets.map(laidOut), FONT).toBuffer())
}

export const sheetXlsx = (sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> => workbookXlsx([sheet])

function laidOut({ title, columns, rows }: Sheet): LaidOut<never> {
  const data: SheetData = [
    columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold', backgroundColor: '#E6F0F0', height: LINE_PT })),
    ...rows.map((row) => highEnough(row, columns.map(({ heading, kind }, at) => xlsxCell(row[at] ?? null, kind, BAHT.test(heading) || BAHT.test(String(row[0])))))),
  ]
  const widths = columns.map(({ heading, kind }, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, kind === 'date' ? 12 : String(row[at] ?? '').length), heading.length)
    return { width: Math.min(Math.max(longest + 2, WIDTHS.least), WIDTHS.most) }
  })
  return { data, sheet: sheetName(title), columns: widths, stickyRowsCount: 1, ...(widths.reduce((sum, { width }) => sum + width, 0) > UPRIGHT_WIDTH ? { orientation: 'landscape' as const } : {}) }
}

/** The height of a row is that of its first cell which says one. */
function highEnough(row: readonly Value[], cells: Cell[]): Cell[] {
  const lines = Math.max(1, ...row.map((value) => (typeof value === 'string' ? Math.ceil(value.length / WIDTHS.most) : 1)))
  const first = cells.findIndex((cell) => cell !== null)
  return cells.map((cell, at) => (at === first && cell !== null && typeof cell === 'object' ? { ...cell, height: Math.min(lines * LINE_PT, HIGHEST_PT) } : cell))
}

/** Excel allows 31 letters, and not all. */
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\']/g, ' ').trim().slice(0, 31).trim() || 'Sheet'

/** @returns CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel reads Thai wrongly; nothing in it is taken for a formula */
export function sheetCsv({ columns, rows }: Sheet): Uint8Array<ArrayBuffer> {
  const data = rows.map((row) => columns.map(({ kind }, at) => {
    const value = row[at] ?? null
    return typeof value === 'string' && isDate(value, kind) ? typedDate(value) : (value ?? '')
  }))
  const text = Papa.unparse({ fields: columns.map(({ heading }) => heading), data }, { newline: '\r\n', escapeFormulae: true })
  return new Uint8Array(Buffer.from(`\uFEFF${text}\r\n`, 'utf8'))
}
