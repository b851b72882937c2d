import { AppError } from '../../contract/errors.ts'
import { dateFormatOf } from './date-format.ts'
import { MAX_SHEETS } from './limits.ts'
import { readRelations } from './relations.ts'
import { readXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** The parts of a workbook beside its sheets (ECMA-376 part 1, SpreadsheetML). */

export interface WorkbookSheet {
  name: string
  hidden: boolean
  part: string
}

export interface Workbook {
  sheets: WorkbookSheet[]
  dates1904: boolean
  strings: string[]
  styles: CellStyle[]
}

/** What a style index says about a number: its date format if it has one, else its plain number format. */
export interface CellStyle {
  dateFormat: string | null
  numberFormat: string | null
}

export function readWorkbook(zip: Zip): Workbook {
  const workbookPart = [...readRelations(zip, '').values()].find((relation) => relation.kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const relations = readRelations(zip, workbookPart)
  const partOf = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind)?.part
  const sheets: WorkbookSheet[] = []
  let dates1904 = false
  readXml(requirePart(zip, workbookPart), {
    open(name, attribute) {
      if (name === 'workbookPr') dates1904 = /^(1|true|on)$/i.test(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const relation = relations.get(attribute('id') ?? '')
      // Chart and dialog sheets hold no table.
      if (relation?.kind !== 'worksheet') return
      sheets.push({ name: attribute('name') ?? '', hidden: /hidden/i.test(attribute('state') ?? ''), part: relation.part })
    },
  })
  if (sheets.length > MAX_SHEETS) throw new AppError('FILE_TOO_LARGE', { sheets: sheets.length })
  return { sheets, dates1904, strings: readStrings(zip, partOf('sharedStrings')), styles: readStyles(zip, partOf('styles')) }
}

export function requirePart(zip: Zip, name: string): Uint8Array {
  const bytes = zip.read(name)
  if (bytes === null) throw new AppError('FILE_DAMAGED', { reason: 'part_missing' })
  return bytes
}

/** Shared strings in order. Phonetic guides (rPh) are no part of the text. */
function readStrings(zip: Zip, part: string | undefined): string[] {
  const bytes = part === undefined ? null : zip.read(part)
  const strings: string[] = []
  if (bytes === null) return strings
  let current = ''
  let inText = false
  let inPhonetic = false
  readXml(bytes, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 't') inText = !inPhonetic
      else if (name === 'rPh') inPhonetic = true
    },
    text(text) {
      if (inText) current += text
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') strings.push(unescapeText(current))
    },
  })
  return strings
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Formats of numbers that a workbook does not spell out (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_NUMBERS: Record<number, string> = {
  2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00', 41: '#,##0', 42: '#,##0', 43: '#,##0.00', 44: '#,##0.00',
}

function readStyles(zip: Zip, part: string | undefined): CellStyle[] {
  const bytes = part === undefined ? null : zip.read(part)
  const styles: CellStyle[] = []
  if (bytes === null) return styles
  const codes = new Map<number, string>()
  let inCellFormats = false
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attribute('numFmtId') ?? 0)
        const code = codes.get(id)
        styles.push({ dateFormat: dateFormatOf(id, code), numberFormat: code ?? BUILT_IN_NUMBERS[id] ?? null })
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}
