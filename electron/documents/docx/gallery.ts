import { AlignmentType, BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { rowsOf, type Gallery } from '../model.ts'
import { halfPoints, newParagraph, runsOf, type DocxContext } from './context.ts'
import { imageOf } from './image.ts'

const NONE = { style: BorderStyle.NONE, size: 0 } as const

/** Pictures side by side: a table without lines, a row of which is never split. */
export function galleryOf({ columns, items }: Gallery, context: DocxContext): Table {
  const width = Math.floor(context.textWidth / columns)
  const cell = (children: Paragraph[]) => new TableCell({ width: { size: width, type: WidthType.DXA }, children })
  return new Table({
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: rowsOf(items, columns).map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [
            ...row.map(({ image, caption }) =>
              cell([imageOf(image, { ...context, textWidth: width }), newParagraph(context, { alignment: AlignmentType.CENTER, children: runsOf(context, [{ text: caption }], halfPoints(context, 0.875)) })]),
            ),
            ...Array.from({ length: columns - row.length }, () => cell([newParagraph(context, {})])),
          ],
        }),
    ),
  })
}
