import type { ListTable } from '../layout/tables.ts'
import type { SheetTable, Table } from '../table/cell.ts'
import { readSection, sectionOfSheet, type Section } from './sections.ts'
import { textOfRow } from './walk-rows.ts'

const MAX_TITLE_ROWS = 12
/** Where a meeting was held or an office stands says nothing about the people below. */
const A_PLACE = /ณ\s|ศาลา|ที่ทำการ|สำนักงาน|เลขที่|ประชุม|ที่อยู่|โทร/
const TAMBON = /(?:ตำบล|ต\.)\s*([ก-ฮเ-ไ][ก-์]*?)(?=อำเภอ|อ\.|จังหวัด|จ\.|ตำบล|และ|[^ก-์]|$)/g

/** What the sheet's name and the lines above its first heading say about all its rows; the name goes first. */
export function baseSection(sheet: SheetTable, tables: readonly ListTable[], table: Table): Section {
  const names = table.sheets.map((one) => one.name)
  const bySheet = { ...(sheet.name === null ? {} : pick(readSection(sheet.name))), ...sectionOfSheet(sheet.name, names) }
  const section: Section = {}
  for (const title of titlesOf(sheet, tables)) {
    if (!A_PLACE.test(title)) Object.assign(section, pick(readSection(title)))
  }
  if (bySheet.moo !== undefined && bySheet.moo !== section.moo) delete section.village
  return { ...section, ...bySheet }
}

/** A title names the council and its tambon; only a village or a capacity is about every row. */
function pick(section: Section | null): Section {
  const { moo, village, capacity } = section ?? {}
  return { ...(moo === undefined ? {} : { moo }), ...(village === undefined ? {} : { village }), ...(capacity === undefined ? {} : { capacity }) }
}

function titlesOf(sheet: SheetTable, tables: readonly ListTable[]): string[] {
  const top = tables[0]?.header?.top ?? 0
  return sheet.rows.slice(Math.max(0, top - MAX_TITLE_ROWS), top).map(textOfRow).filter((text) => text !== '')
}

/** The tambon that the file's name, the sheets' names and the titles give. */
export function tambonIn(table: Table, sheets: readonly { sheet: SheetTable; tables: readonly ListTable[] }[]): string[] {
  const texts = [table.fileName, ...sheets.flatMap(({ sheet, tables }) => [sheet.name ?? '', ...titlesOf(sheet, tables)])]
  return [...new Set(texts.flatMap((text) => [...text.matchAll(TAMBON)].map((found) => found[1] ?? '')))].filter((name) => name.length > 1)
}
