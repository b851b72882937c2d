import type { RichTextNode } from '../contract/shapes.ts'
import type { Column, Run, Table } from './model.ts'

/** A typed table as printed: ruled, its heading row on every page it reaches, columns as wide as their words ask for. */

/** In letters: no column is narrower than a number, and none takes the room of the others however much it says. */
const NARROWEST = 5
const WIDEST = 30
/** Thai vowels and tone marks above and below take no width. */
const WIDTHLESS = /\p{Mn}/gu
/** Sums, counts and shares, in digits of either kind; a dash for none. */
const FIGURES = /^[\d๐-๙.,%()\s-]*[\d๐-๙-][\d๐-๙.,%()\s-]*$/u

const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
const lengthOf = (words: string): number => Math.max(0, ...words.split('\n').map((line) => line.replace(WIDTHLESS, '').length))

/**
 * @param node as domain/rich-text-table.ts keeps it: all rows of one length
 * @param runsOf the runs of one paragraph
 * @returns null for a table in which nothing was typed
 */
export function tableBlock(node: RichTextNode, runsOf: (paragraph: RichTextNode) => Run[]): Table | null {
  const cellRuns = ({ content = [] }: RichTextNode): Run[] => content.flatMap((one, at) => (at === 0 ? runsOf(one) : [{ text: '\n' }, ...runsOf(one)]))
  const rows = (node.content ?? []).map(({ content = [] }) => content.map(cellRuns))
  if (rows.flat().every((runs) => wordsOf(runs).trim() === '')) return null
  const [first] = node.content ?? []
  const headed = first?.content?.every(({ type }) => type === 'tableHeader') ?? false
  const body = headed ? rows.slice(1) : rows
  const widths = (rows[0] ?? []).map((_, column) => Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => lengthOf(wordsOf(row[column] ?? []))))))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width, at): Column => ({
    width: (width * 100) / whole,
    align: isOfFigures(body.map((row) => wordsOf(row[at] ?? []).trim())) ? 'end' : 'start',
    heading: headed ? wordsOf(rows[0]?.[at] ?? []).replaceAll('\n', ' ').trim() : '',
  }))
  return { kind: 'table', columns, ruled: true, size: 'normal', rows: body.map((cells) => ({ kind: 'cells', cells })) }
}

/** Blank cells say nothing of a column, and neither do blank ones alone. */
function isOfFigures(cells: readonly string[]): boolean {
  const told = cells.filter((words) => words !== '')
  return told.length > 0 && told.every((words) => FIGURES.test(words))
}
