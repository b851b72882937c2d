import type { RichTextNode } from '../contract/shapes.ts'
import { readNode, wholeAttribute, type Budget, type LooseNode } from './rich-text-node.ts'

/**
 * Tables of the minutes as they print: every row has as many cells as the others, a cell holds paragraphs, and the first
 * row may be the heading. What Word and Excel have besides (merged cells, headings at the side) gives up its form, never its words.
 */

/** More than a page is wide, and than anybody reads out in a meeting. */
const MAX_COLUMNS = 20
const MAX_ROWS = 500
const CELLS = new Set<unknown>(['tableCell', 'tableHeader'])

interface Cell {
  heading: boolean
  content: RichTextNode[]
}

/**
 * @param paragraphsOf everything below a node as paragraphs
 * @returns none for a table without cells; several where it has more rows than one may have
 */
export function cleanTables(node: LooseNode, budget: Budget, paragraphsOf: (node: LooseNode, budget: Budget) => RichTextNode[]): RichTextNode[] {
  const rows = gridOf(node, budget, paragraphsOf).filter((row) => row.length > 0)
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const headed = rows[0]?.every(({ heading }) => heading) ?? false
  const printed = rows.map((row, at): RichTextNode => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, (_, column): RichTextNode => {
      const content = row[column]?.content ?? []
      return { type: headed && at === 0 ? 'tableHeader' : 'tableCell', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
    }),
  }))
  return Array.from({ length: Math.ceil(printed.length / MAX_ROWS) }, (_, at) => ({ type: 'table', content: printed.slice(at * MAX_ROWS, (at + 1) * MAX_ROWS) }))
}

/** Each cell in its place: one that spans several leaves the others empty, one beyond the last column adds its words to that. */
function gridOf(node: LooseNode, budget: Budget, paragraphsOf: (node: LooseNode, budget: Budget) => RichTextNode[]): Cell[][] {
  const grid: Cell[][] = node.content.slice(0, Math.max(0, budget.nodes)).map(() => [])
  for (const [at, line] of grid.entries()) {
    if (budget.nodes-- <= 0) break
    const row = readNode(node.content[at])
    for (const value of row?.type === 'tableRow' ? row.content : [node.content[at]]) {
      const cell = budget.nodes-- > 0 ? readNode(value) : null
      if (!cell) continue
      const isCell = CELLS.has(cell.type)
      const content = paragraphsOf(isCell ? cell : { ...cell, content: [value] }, budget)
      const column = firstFree(line)
      const last = line[MAX_COLUMNS - 1]
      if (column >= MAX_COLUMNS) last?.content.push(...content)
      else place(grid, { at, column }, { heading: cell.type === 'tableHeader', content }, isCell ? spanOf(cell) : { rows: 1, columns: 1 }, budget)
    }
  }
  return grid.map((line) => Array.from(line, (cell: Cell | undefined) => cell ?? { heading: false, content: [] }))
}

/** A cell above may reach into a row that has no cells yet. */
function firstFree(line: readonly (Cell | undefined)[]): number {
  const hole = Array.from(line).indexOf(undefined)
  return hole === -1 ? line.length : hole
}

function spanOf({ attrs }: LooseNode): { rows: number; columns: number } {
  return { rows: wholeAttribute(attrs, 'rowspan', { least: 1, most: MAX_ROWS }), columns: wholeAttribute(attrs, 'colspan', { least: 1, most: MAX_COLUMNS }) }
}

function place(grid: Cell[][], { at, column }: { at: number; column: number }, cell: Cell, span: { rows: number; columns: number }, budget: Budget): void {
  for (const line of grid.slice(at, at + span.rows)) {
    for (let place = column; place < Math.min(column + span.columns, MAX_COLUMNS); place += 1) {
      budget.nodes -= 1
      line[place] ??= line === grid[at] && place === column ? cell : { heading: cell.heading, content: [] }
    }
  }
}
