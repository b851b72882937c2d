import { formatBaht, formatThaiDate } from '../../contract/text/index.ts'
import { paragraph, plain, type Block, type Column, type Table } from '../model.ts'

/** What the parts of the report are put together from. */

/** A table, or where nothing is on record a sentence that says so: never a head without rows. */
export function tableOr(nothing: string, columns: readonly Column[], rows: readonly (readonly string[])[], sum?: readonly string[]): Block[] {
  return rows.length === 0 ? [sentence(nothing)] : [tableOf(columns, rows, sum)]
}

/** @param sum the last row, in bold */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[], sum?: readonly string[]): Table {
  return {
    kind: 'table', ruled: true, size: 'small', columns,
    rows: [
      ...rows.map((cells) => ({ kind: 'cells' as const, cells: cells.map(plain) })),
      ...(sum === undefined ? [] : [{ kind: 'cells' as const, cells: sum.map((text) => [{ text, bold: true }]) }]),
    ],
  }
}

export const sentence = (text: string, keepWithNext = false): Block => paragraph(text, { indent: 'first', keepWithNext })

const column = (align: Column['align']) => (heading: string, width: number): Column => ({ width, align, heading })
export const words = column('start')
export const centred = column('center')
export const figures = column('end')

export const short = (date: string | null): string => (date === null ? '–' : formatThaiDate(date, 'short'))
/** '120,000.00'; nothing at all is a dash. */
export const baht = (satang: number | null): string => (satang === null ? '–' : formatBaht(satang))
export const percentWord = (percent: number | null): string => (percent === null ? '–' : String(percent))
