import type { ImportNotice } from '../contract/imports.ts'
import type { Entry } from './rows/entry.ts'
import type { StatedCount } from './rows/stated-counts.ts'
import type { Table } from './table/cell.ts'

/** Most rows of a sheet stand in an earlier one already: an old copy, or a list of all beside lists by village. */
const REPEATED = 0.6
const FEWEST_REPEATED = 3

/** Things to know about the file as a whole. */
export function noticesOf(table: Table, sheetsRead: ReadonlySet<number>, entries: readonly Entry<unknown>[], stated: readonly StatedCount[]): ImportNotice[] {
  const notices: ImportNotice[] = []
  const say = (code: ImportNotice['code'], sheet: number | null, row: number | null, params: ImportNotice['params'] = {}) => notices.push({ code, sheet, row, params })
  for (const [index, sheet] of table.sheets.entries()) {
    if (sheet.hidden && sheet.rows.length > 0) say('hidden_sheet', index, null, { name: sheet.name })
    const records = sheetsRead.has(index) ? entries.filter(({ place }) => place.sheet === index) : []
    const hidden = records.filter(({ place }) => sheet.hiddenRows.has(place.row - 1))
    if (hidden.length > 0) say('hidden_rows', index, hidden[0]?.place.row ?? null, { count: hidden.length })
    const repeated = records.filter(({ duplicateOf }) => duplicateOf !== null && duplicateOf.sheet !== index)
    if (repeated.length >= FEWEST_REPEATED && repeated.length >= records.length * REPEATED) say('later_sheet_repeats', index, null, { name: sheet.name, count: repeated.length, of: records.length })
  }
  for (const { sheet, row, stated: count, from } of stated) {
    const found = from.map((first) => entries.filter(({ place }) => place.sheet === sheet && place.row >= first && place.row < row).length)
    const inFile = entries.length
    if (!found.includes(count) && count !== inFile) say('stated_count_mismatch', sheet, row, { stated: count, found: found[found.length - 1] ?? inFile })
  }
  const hasDates = table.sheets.some((sheet, index) => sheetsRead.has(index) && sheet.rows.some((cells) => cells.some((cell) => cell.kind === 'date')))
  if (table.dates1904 && hasDates) say('dates_1904', null, null)
  return notices
}
