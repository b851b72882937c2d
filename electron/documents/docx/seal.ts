import { BorderStyle, ImageRun, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import type { Seal } from '../model.ts'
import { halfPoints, newParagraph, newRun, runsOf, SINGLE, type DocxContext } from './context.ts'

const NONE = { style: BorderStyle.NONE, size: 0 } as const
const LINE = { style: BorderStyle.SINGLE, size: 4 } as const
/** Pixels of 1/96 inch, as Word counts pictures: 2.6 cm. */
const QR_SIDE = 98
const QR_COLUMN = 1650

/** The QR code on the left, the words and the code beside it, in one frame that is never split. */
export function sealTable({ lines, code, qr }: Seal, context: DocxContext): Table {
  const { pictures, textWidth } = context
  const picture = pictures.get(qr)
  const small = halfPoints(context, 0.875)
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [QR_COLUMN, textWidth - QR_COLUMN],
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: NONE, insideVertical: NONE },
    margins: { left: 85, right: 85, top: 60, bottom: 60 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: QR_COLUMN, type: WidthType.DXA },
            children: [newParagraph(context, { spacing: SINGLE, children: picture ? [new ImageRun({ type: 'png', data: picture, transformation: { width: QR_SIDE, height: QR_SIDE } })] : [] })],
          }),
          new TableCell({
            width: { size: textWidth - QR_COLUMN, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [
              ...lines.map((text, at) => newParagraph(context, { children: runsOf(context, [{ text, bold: at === 0 }], at === 0 ? undefined : small) })),
              newParagraph(context, { children: [newRun(context, { text: code, font: 'Courier New', bold: true, size: 24 })] }),
            ],
          }),
        ],
      }),
    ],
  })
}
