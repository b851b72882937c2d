import { AppError } from '../../contract/errors.ts'
import type { Table } from './cell.ts'
import { readCsv } from './csv.ts'
import { fileKindOf } from './file-kind.ts'
import { MAX_FILE_BYTES, MAX_UNPACKED_BYTES } from './limits.ts'
import { readWorkbook, requirePart } from './xlsx-parts.ts'
import { readSheet } from './xlsx-sheet.ts'
import { openZip, type Zip } from './zip.ts'

/**
 * A list as it came: XLSX or CSV, told apart by content, not by name.
 * @throws AppError FILE_EMPTY; FILE_TOO_LARGE; FILE_KIND_UNKNOWN with `kind` (xls, pdf, docx …);
 *   FILE_UNREADABLE (no known encoding); FILE_DAMAGED with `reason`
 */
export function readTable(bytes: Uint8Array, fileName: string): Table {
  if (bytes.length > MAX_FILE_BYTES) throw new AppError('FILE_TOO_LARGE', { limitMb: MAX_FILE_BYTES / 1024 / 1024 })
  if (isBlank(bytes)) throw new AppError('FILE_EMPTY')
  const kind = fileKindOf(bytes)
  if (kind !== 'zip' && kind !== 'text') throw new AppError('FILE_KIND_UNKNOWN', { kind })
  const table = kind === 'zip' ? readXlsx(bytes, fileName) : readCsv(bytes, fileName)
  if (table.sheets.every((sheet) => sheet.rows.length === 0)) throw new AppError('FILE_EMPTY')
  return table
}

function readXlsx(bytes: Uint8Array, fileName: string): Table {
  const zip = openZip(bytes, MAX_UNPACKED_BYTES)
  refuseOtherPackages(zip)
  const workbook = readWorkbook(zip)
  const sheets = workbook.sheets.map((sheet) => readSheet(requirePart(zip, sheet.part), sheet.name, sheet.hidden, workbook))
  return { fileName, format: 'xlsx', encoding: null, delimiter: null, dates1904: workbook.dates1904, sheets }
}

/** Word, PowerPoint, OpenDocument and binary workbooks are zip files too. */
function refuseOtherPackages(zip: Zip): void {
  const has = (start: string) => zip.names.some((name) => name.startsWith(start))
  if (has('xl/workbook.bin')) throw new AppError('FILE_KIND_UNKNOWN', { kind: 'xlsb' })
  if (has('word/')) throw new AppError('FILE_KIND_UNKNOWN', { kind: 'docx' })
  if (has('ppt/')) throw new AppError('FILE_KIND_UNKNOWN', { kind: 'pptx' })
  if (has('mimetype') && has('content.xml')) throw new AppError('FILE_KIND_UNKNOWN', { kind: 'ods' })
  if (!has('[Content_Types].xml') && !has('xl/')) throw new AppError('FILE_KIND_UNKNOWN', { kind: 'zip' })
}

/** Nothing but white space and byte order marks. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).every((byte) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf) && bytes.length <= 4096
}
