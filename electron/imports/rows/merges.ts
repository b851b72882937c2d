import { cellAt, type Cell, type CellRange, type SheetTable } from '../table/cell.ts'

/** Merged cells of one sheet, asked row by row. */
export interface Merges {
  /** The cell that a merge over several rows of one column keeps at its top, for the rows below the top; else null. */
  above(row: number, column: number): Cell | null
  /** How many columns the widest merge that begins in this row covers; 0 where there is none. */
  width(row: number): number
}

export function indexMerges({ merges, rows }: Pick<SheetTable, 'merges' | 'rows'>): Merges {
  const byColumn = new Map<number, CellRange[]>()
  const widths = new Map<number, number>()
  for (const range of merges) {
    const wide = range.right - range.left + 1
    if (wide === 1) {
      const ranges = byColumn.get(range.left) ?? []
      ranges.push(range)
      byColumn.set(range.left, ranges)
    } else widths.set(range.top, Math.max(wide, widths.get(range.top) ?? 0))
  }
  for (const ranges of byColumn.values()) ranges.sort((a, b) => a.top - b.top)
  return {
    above(row, column) {
      const range = lastFrom(byColumn.get(column) ?? [], row)
      return range !== null && range.top < row && range.bottom >= row ? cellAt(rows, range.top, column) : null
    },
    width: (row) => widths.get(row) ?? 0,
  }
}

/** The last range that begins at or above the row; ranges of one column never overlap. */
function lastFrom(ranges: readonly CellRange[], row: number): CellRange | null {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.top ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return ranges[low - 1] ?? null
}
