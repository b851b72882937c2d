import Papa from 'papaparse'
import { AppError } from '../../contract/errors.ts'
import { textCell, trimRows, type Cell, type Table } from './cell.ts'
import { decodeText } from './codepage.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const GUESS_RECORDS = 60

/** Excel's own first line that names the delimiter. */
const SEPARATOR_LINE = /^sep=(.)\r?(?:\n|$)/i

/**
 * A CSV. Records count as rows: a line break inside quotes starts no new one, a `sep=;` line is row 1.
 * @throws AppError FILE_UNREADABLE (encoding), FILE_KIND_UNKNOWN (not text), FILE_DAMAGED (a quote that never ends), FILE_TOO_LARGE
 */
export function readCsv(bytes: Uint8Array, fileName: string): Table {
  const { text, encoding } = decodeText(bytes)
  if (text.includes('\u0000')) throw new AppError('FILE_KIND_UNKNOWN', { kind: 'binary' })
  const separator = SEPARATOR_LINE.exec(text)
  const body = separator === null ? text : text.slice(separator[0].length)
  const delimiter = separator?.[1] ?? guessDelimiter(body)
  const rows = parseRecords(body, delimiter).map((record) => record.map(readField))
  if (separator !== null) rows.unshift([{ kind: 'text', text: separator[0].trim() }])
  if (rows.length > MAX_ROWS) throw new AppError('FILE_TOO_LARGE', { rows: rows.length })
  const sheet = { name: null, hidden: false, rows: trimRows(rows), merges: [], hiddenRows: new Set<number>() }
  return { fileName, format: 'csv', encoding, delimiter, dates1904: false, sheets: [sheet] }
}

function parseRecords(text: string, delimiter: string, limit = 0): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: limit, skipEmptyLines: false })
  const quotes = errors.find((error) => error.type === 'Quotes')
  if (quotes !== undefined && limit === 0) throw new AppError('FILE_DAMAGED', { reason: 'quotes', row: (quotes.row ?? 0) + 1 })
  if (data.some((record) => record.length > MAX_COLUMNS)) throw new AppError('FILE_TOO_LARGE', { columns: MAX_COLUMNS })
  return data
}

/** The delimiter that gives most records the same number of fields; a comma where nothing speaks for any. */
function guessDelimiter(text: string): string {
  let best: string = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>()
    for (const record of parseRecords(text, delimiter, GUESS_RECORDS)) {
      if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1)
    }
    const score = Math.max(0, ...[...widths].map(([width, count]) => count * Math.min(width, 4)))
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** Some exports write ="0812345678" so that Excel keeps the zero. */
function readField(field: string): Cell {
  return textCell(/^="([^"]*)"$/.exec(field.trim())?.[1] ?? field)
}
