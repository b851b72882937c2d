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
/** In letters; a longer text is wrapped by whoever reads it. */
const WIDTHS = { least: 8, most: 48 }

/** '2025-08-17' → '17/08/2568': what programs without a Buddhist calendar show as it is. */
function typedDate(date: string): string {
  const [, month = '', day = ''] = date.split('-')
  return `${day}/${month}/${buddhistYear(date)}`
}

const isDate = (value: Value, kind: Kind): value is string => kind === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

function xlsxCell(value: Value, kind: Kind): Cell {
  if (value === null || value === '') return null
  if (isDate(value, kind)) {
    return value < FIRST_EXCEL_DATE ? { value: typedDate(value), type: String } : { value: new Date(`${value}T00:00:00Z`), type: Date, format: BUDDHIST_DATE }
  }
  return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}

/** @returns an XLSX workbook (ECMA-376) with a sheet for each list, whose first row, which stays in sight, holds the headings */
export async function workbookXlsx(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsx(sheets.map(laidOut), FONT).toBuffer())
}

export const sheetXlsx = (sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> => workbookXlsx([sheet])

function laidOut({ title, columns, rows }: Sheet): LaidOut<never> {
  const data: SheetData = [
    columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold', backgroundColor: '#E6F0F0' })),
    ...rows.map((row) => columns.map(({ kind }, at) => xlsxCell(row[at] ?? null, kind))),
  ]
  const widths = columns.map(({ heading, kind }, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, kind === 'date' ? 12 : String(row[at] ?? '').length), heading.length)
    return { width: Math.min(Math.max(longest + 2, WIDTHS.least), WIDTHS.most) }
  })
  return { data, sheet: sheetName(title), columns: widths, stickyRowsCount: 1 }
}

/** Excel allows 31 letters, and not all. */
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\']/g, ' ').trim().slice(0, 31).trim() || 'Sheet'

/** @returns CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel reads Thai wrongly; nothing in it is taken for a formula */
export function sheetCsv({ columns, rows }: Sheet): Uint8Array<ArrayBuffer> {
  const data = rows.map((row) => columns.map(({ kind }, at) => {
    const value = row[at] ?? null
    return isDate(value, kind) ? typedDate(value) : (value ?? '')
  }))
  const text = Papa.unparse({ fields: columns.map(({ heading }) => heading), data }, { newline: '\r\n', escapeFormulae: true })
  return new Uint8Array(Buffer.from(`\uFEFF${text}\r\n`, 'utf8'))
}
