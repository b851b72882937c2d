import { crc32, deflateRawSync } from 'node:zlib'

/**
 * Writes XLSX files for tests: small, but as Excel writes them, and able to write what Excel would not (1904 dates,
 * hidden sheets and rows, cells without addresses, claims that are not true).
 */
export type CellInput =
  | string
  | number
  | boolean
  | null
  /** A number shown as a date; `format` is a custom number format. */
  | { serial: number; format?: string }
  /** A number shown by a format of its own, such as 0000000000. */
  | { number: number; format: string }
  | { formula: string; value?: number | string }
  | { error: string }

export interface SheetInput {
  name: string
  rows: CellInput[][]
  hidden?: boolean
  /** 'A1:C1' */
  merges?: string[]
  /** From 1. */
  hiddenRows?: number[]
  /** Claimed extent; Excel itself writes wrong ones. */
  dimension?: string
}

export interface WorkbookInput {
  sheets: SheetInput[]
  dates1904?: boolean
  /** Strings in the cells themselves, as some programs write them. */
  inlineStrings?: boolean
  /** Cells without addresses, as some programs write them. */
  withoutAddresses?: boolean
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const FIRST_CUSTOM_FORMAT = 164

export function writeWorkbook(input: WorkbookInput): Buffer {
  const strings: string[] = []
  const formats: string[] = []
  const sheets = input.sheets.map((sheet) => sheetXml(sheet, input, strings, formats))
  const list = input.sheets.map((sheet, at) => `<sheet name="${escape(sheet.name)}" sheetId="${String(at + 1)}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${String(at + 1)}"/>`)
  const relations = input.sheets.map((_, at) => relation(`rId${String(at + 1)}`, 'worksheet', `worksheets/sheet${String(at + 1)}.xml`))
  return writeZip([
    ['[Content_Types].xml', `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`],
    ['_rels/.rels', relationsXml([relation('rId1', 'officeDocument', 'xl/workbook.xml')])],
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr${input.dates1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relationsXml([...relations, relation('rIdS', 'sharedStrings', 'sharedStrings.xml'), relation('rIdF', 'styles', 'styles.xml')])],
    ['xl/sharedStrings.xml', `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`],
    ['xl/styles.xml', stylesXml(formats)],
    ...sheets.map((xml, at): [string, string] => [`xl/worksheets/sheet${String(at + 1)}.xml`, xml]),
  ])
}

function sheetXml(sheet: SheetInput, input: WorkbookInput, strings: string[], formats: string[]): string {
  const rows = sheet.rows.map((cells, row) => {
    const written = cells.map((cell, column) => cellXml(cell, input.withoutAddresses ? '' : ` r="${columnName(column)}${String(row + 1)}"`, input, strings, formats))
    return `<row r="${String(row + 1)}"${sheet.hiddenRows?.includes(row + 1) ? ' hidden="1"' : ''}>${written.join('')}</row>`
  })
  const merges = sheet.merges?.length ? `<mergeCells>${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''
  const dimension = sheet.dimension === undefined ? '' : `<dimension ref="${sheet.dimension}"/>`
  return `${HEAD}<worksheet xmlns="${MAIN}">${dimension}<sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`
}

function cellXml(cell: CellInput, address: string, input: WorkbookInput, strings: string[], formats: string[]): string {
  const number = (value: number, format: string | null) => `<c${address}${format === null ? '' : ` s="${String(styleOf(format, formats))}"`}><v>${String(value)}</v></c>`
  if (cell === null) return input.withoutAddresses ? '<c/>' : ''
  if (typeof cell === 'number') return number(cell, null)
  if (typeof cell === 'boolean') return `<c${address} t="b"><v>${cell ? '1' : '0'}</v></c>`
  if (typeof cell === 'string') {
    if (input.inlineStrings) return `<c${address} t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`
    return `<c${address} t="s"><v>${String(strings.push(cell) - 1)}</v></c>`
  }
  if ('serial' in cell) return number(cell.serial, cell.format ?? 'd/m/yyyy')
  if ('number' in cell) return number(cell.number, cell.format)
  if ('error' in cell) return `<c${address} t="e"><v>${cell.error}</v></c>`
  const text = typeof cell.value === 'string'
  return `<c${address}${text ? ' t="str"' : ''}><f>${escape(cell.formula)}</f>${cell.value === undefined ? '' : `<v>${escape(String(cell.value))}</v>`}</c>`
}

/** Style 0 is the general one. */
function styleOf(format: string, formats: string[]): number {
  const known = formats.indexOf(format)
  return known === -1 ? formats.push(format) : known + 1
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map((code, at) => `<numFmt numFmtId="${String(FIRST_CUSTOM_FORMAT + at)}" formatCode="${escape(code)}"/>`)
  const styles = formats.map((_, at) => `<xf numFmtId="${String(FIRST_CUSTOM_FORMAT + at)}"/>`)
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`
}

function relationsXml(relations: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`
}

function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A zip of deflated parts. */
export function writeZip(parts: readonly (readonly [name: string, content: string | Buffer])[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of parts) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const nameBytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0) // version needed
    common.writeUInt16LE(8, 4) // deflated
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(raw.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, nameBytes]))
    bodies.push(body)
    at += body.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, entries, end])
}
