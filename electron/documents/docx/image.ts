import { AlignmentType, ImageRun, type Paragraph, convertMillimetersToTwip } from 'docx'
import type { Image } from '../model.ts'
import { imageGone } from '../words.ts'
import { newParagraph, runsOf, SINGLE, type DocxContext } from './context.ts'

/** Word counts pictures in pixels of 1/96 inch. */
const PIXELS_PER_CM = 96 / 2.54
const TWIPS_PER_CM = convertMillimetersToTwip(10)

/** A picture in the middle of the line; `indent`, in twips, is what a list leaves free before it. */
export function imageOf({ file, alternative, keepWithNext }: Image, context: DocxContext, indent = 0): Paragraph {
  if (file === null) return newParagraph(context, { indent: { left: indent }, children: runsOf(context, [{ text: imageGone(alternative) }]) })
  const scale = Math.min(1, (context.textWidth - indent) / (file.widthCm * TWIPS_PER_CM))
  const pixels = (centimetres: number): number => Math.max(1, Math.round(centimetres * scale * PIXELS_PER_CM))
  const words = { name: alternative, title: alternative, description: alternative }
  return newParagraph(context, {
    alignment: AlignmentType.CENTER,
    indent: { left: indent },
    spacing: { before: 80, after: 80, ...SINGLE },
    keepNext: keepWithNext,
    children: [new ImageRun({ type: file.type, data: file.bytes, transformation: { width: pixels(file.widthCm), height: pixels(file.heightCm) }, altText: words })],
  })
}
