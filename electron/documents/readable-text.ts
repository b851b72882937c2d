import { packed, readObjects, refer, unpacked, utf16Hex, withObjects, type PdfObject } from './pdf-objects.ts'

/**
 * Makes the text of a printed PDF readable to every reader. Sarabun draws some marks by other shapes: the tone mark of
 * ที่ is smaller than that of ไม่, that of ป่า narrower. Chromium writes the true text beside such shapes (ActualText),
 * but in the fonts' own tables (ToUnicode) it leaves them as <0000>, and readers that know only those, such as
 * Firefox's, lose the mark. Here the tables are completed, as an incremental update: what Chromium wrote stays as it is.
 */

/** Shapes without a character of their own, by glyph number: the same in the regular and the bold file. */
export const THAI_SHAPES: Readonly<Record<number, string>> = {
  16: 'ฤๅ', 17: 'ฦๅ', 19: 'ญ', 21: 'ฎ', 23: 'ฏ', 25: 'ฐ', 46: 'ฤ', 49: 'ฦ', 56: 'ฬ',
  89: 'ั', 91: '่', 92: '่', 94: '้', 95: '้', 97: '๊', 98: '๊', 100: '๋', 102: '์', 103: '์', 105: '็',
  108: 'ิ', 110: 'ี', 112: 'ึ', 114: 'ื', 121: 'ฺ', 123: 'ุ', 125: 'ู', 126: '๋', 127: 'ํ',
  // Tone mark and nikhahit in one: the upper half of น้ำ, in the order in which ำ follows the tone mark.
  116: '่ํ', 117: '้ํ', 118: '๊ํ', 119: '๋ํ', 128: '่ํ', 129: '้ํ', 130: '๊ํ', 131: '๋ํ',
}
export const LATIN_SHAPES: Readonly<Record<number, string>> = { 124: 'fi', 125: 'fl' }

const FONT = /\/BaseFont \/[A-Z]{6}\+Sarabun-(?:Regular|Bold)\s/

/** @returns the PDF with complete tables; unchanged when there is nothing to complete or it is not laid out as expected */
export function withReadableText(pdf: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const read = readObjects(pdf)
  if (read === null) return pdf
  const completed = new Map<number, PdfObject>()
  for (const { content } of read.objects.values()) {
    const number = FONT.test(content) ? refer('ToUnicode', content) : undefined
    const table = number !== undefined && completedTable(read.objects.get(number))
    if (number !== undefined && table) completed.set(number, table)
  }
  return completed.size === 0 ? pdf : withObjects(pdf, read, completed)
}

/** The table without gaps; null when nothing is missing in it. */
function completedTable(object: PdfObject | undefined): PdfObject | null {
  if (!object?.content.includes('/FlateDecode')) return null
  const table = unpacked(object)
  // Both scripts' files carry the name Sarabun; only the Thai one maps to U+0Exx.
  const shapes = /<0E[0-9A-F]{2}>/.test(table) ? THAI_SHAPES : LATIN_SHAPES
  const completed = table.replace(/<([0-9A-F]{4})> <0000>/g, (entry, glyph: string) => {
    const meant = shapes[parseInt(glyph, 16)]
    return meant === undefined ? entry : `<${glyph}> <${utf16Hex(meant)}>`
  })
  return completed === table ? null : packed('', Buffer.from(completed, 'latin1'))
}
