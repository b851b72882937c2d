import { AlignmentType, BorderStyle, HeightRule, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType, type ITableBordersOptions } from 'docx'
import type { Table as ModelTable, Run } from '../model.ts'
import { ALIGNMENT } from './blocks.ts'
import { halfPoints, newParagraph, runsOf, type DocxContext } from './context.ts'

const NONE = { style: BorderStyle.NONE, size: 0 } as const
const THIN = { style: BorderStyle.SINGLE, size: 4 } as const
const bordersOf = (line: typeof NONE | typeof THIN): ITableBordersOptions =>
  ({ top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line })

/** A table as wide as the text, its head repeated on every page, no row split. */
export function modelTable({ columns, ruled, size, toSign = false, rows }: ModelTable, context: DocxContext): Table {
  const { textWidth } = context
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / 100))
  const letters = size === 'small' ? halfPoints(context, 0.875) : undefined
  const cell = (runs: readonly Run[], at: number, alignment = ALIGNMENT[columns[at]?.align ?? 'start']): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [newParagraph(context, { alignment, children: runsOf(context, runs, letters) })],
    })
  const headed = columns.some(({ heading }) => heading !== '')
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, at) => cell([{ text: heading, bold: true }], at, ruled ? AlignmentType.CENTER : undefined)),
  })
  const body = rows.map((row) =>
    row.kind === 'cells'
      ? new TableRow({ cantSplit: true, ...(toSign ? { height: { value: 595, rule: HeightRule.ATLEAST } } : {}), children: row.cells.map((runs, at) => cell(runs, at)) })
      : new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              columnSpan: columns.length,
              shading: { type: ShadingType.CLEAR, fill: 'EEEEEE' },
              children: [newParagraph(context, { keepNext: true, children: runsOf(context, [{ text: row.text, bold: true }], letters) })],
            }),
          ],
        }))
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: bordersOf(ruled ? THIN : NONE),
    margins: { left: 85, right: 85 },
    rows: headed ? [head, ...body] : body,
  })
}
