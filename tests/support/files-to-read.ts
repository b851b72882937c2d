import { drawing, prose } from './prose.ts'
import { writeWorkbook } from './workbook.ts'

/** Workbooks of many words, each unlike the others, for tests of how attached files are read. */

const ROWS = 100
const WORDS_OF_ROW = 100

export const fileName = (number: number): string => `แบบสำรวจที่ ${number}.xlsx`
/** Stands in this file alone. */
export const wordOf = (number: number): string => `แปลงทดลองเลขที่${number}จบ`

export function fileToRead(number: number): Uint8Array<ArrayBuffer> {
  const draw = drawing(number + 1)
  const rows = Array.from({ length: ROWS }, (_none, row) => [row, prose(draw, WORDS_OF_ROW)])
  return Uint8Array.from(writeWorkbook({ sheets: [{ name: 'แผ่น', rows: [[wordOf(number)], ...rows] }] }))
}
