import { formatThaiDate } from '../../contract/text/index.ts'
import type { Cell } from '../table/cell.ts'
import { showDate } from '../table/date-format.ts'
import { readWorkbook, requirePart } from '../table/xlsx-parts.ts'
import { readSheet } from '../table/xlsx-sheet.ts'
import type { Zip } from '../table/zip.ts'
import type { Words } from './words.ts'

/** The words of a workbook: names of sheets, then their rows, cells as they are shown. */

/** @throws AppError FILE_DAMAGED, FILE_TOO_LARGE */
export function xlsxWords(zip: Zip, words: Words): void {
  const workbook = readWorkbook(zip)
  for (const { name, hidden, part } of workbook.sheets) {
    if (words.full) return
    words.add(name)
    words.endLine()
    for (const row of readSheet(requirePart(zip, part), name, hidden, workbook).rows) {
      words.add(row.map(shownAs).filter(Boolean).join('\t'))
      words.endLine()
    }
  }
}

function shownAs(cell: Cell): string {
  if (cell.kind === 'date') return shownDate(cell.iso, cell.format)
  if (cell.kind === 'number') return cell.format === null ? cell.text : shownNumber(cell.value, cell.format, cell.text)
  return cell.text
}

/** [$-107041E]: Thai, by calendar 07, the Buddhist one; b is its year. */
const BUDDHIST = /\[\$-[0-9a-f]{0,2}07[0-9a-f]{4}\]|b/i

function shownDate(iso: string, format: string): string {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]/g, '')
  const style = /m{4}/i.test(bare) ? 'long' : /m{3}/i.test(bare) ? 'short' : null
  const buddhist = BUDDHIST.test(format)
  if (style === null && !buddhist) return showDate(iso)
  const text = formatThaiDate(iso, style ?? 'numeric')
  // The month by its Thai name, as an office's Excel has it; the year as it is counted there.
  return buddhist ? text : text.replace(/\d{4}$/, iso.slice(0, 4))
}

/** "#,##0.00" -> 1,234.50. Other formats show the digits alone. */
function shownNumber(value: number, format: string, text: string): string {
  const [, integer = '', decimals = '', percent] = /^[^0#?]*([0#?,]*[0#?])(?:\.([0#?]+))?[^0#?%;]*(%?)/.exec(format.replace(/"[^"]*"|\\.|_.|\*./g, '')) ?? []
  if (integer === '' || (!integer.includes(',') && decimals === '' && !percent)) return text
  return `${(percent ? value * 100 : value).toLocaleString('en-US', {
    useGrouping: integer.includes(','),
    minimumFractionDigits: (decimals.match(/0/g) ?? []).length,
    maximumFractionDigits: decimals.length,
  })}${percent ?? ''}`
}
