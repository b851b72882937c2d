import { deflateSync, inflateSync } from 'node:zlib'

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

const FONT = /\/BaseFont \/[A-Z]{6}\+Sarabun-(?:Regular|Bold)\s[^>]*?\/ToUnicode (\d+) 0 R/g

/** @returns the PDF with complete tables; unchanged when there is nothing to complete or it is not laid out as expected */
export function withReadableText(pdf: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const trailer = /trailer\s*<<([^]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)
  const tables = new Set([...text.matchAll(FONT)].map((found) => Number(found[1])))
  if (!trailer || tables.size === 0) return pdf
  const [, dictionary = '', previous = ''] = trailer

  let added = text.endsWith('\n') ? '' : '\n'
  let places = ''
  for (const number of tables) {
    const completed = completedTable(text, number)
    if (completed === null) continue
    places += `${number} 1\n${String(text.length + added.length).padStart(10, '0')} 00000 n \n`
    added += `${number} 0 obj\n<</Filter /FlateDecode\n/Length ${completed.length}>> stream\n${completed}\nendstream\nendobj\n`
  }
  if (places === '') return pdf
  const start = text.length + added.length
  added += `xref\n${places}trailer\n<<${dictionary.trim()}\n/Prev ${previous}>>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(added, 'latin1')]))
}

/** The table's new stream, compressed, one character a byte; null when nothing is missing in it. */
function completedTable(text: string, number: number): string | null {
  const stream = new RegExp(`\\n${number} 0 obj\\s*<</Filter /FlateDecode\\s*/Length (\\d+)>>\\s*stream\\r?\\n`).exec(text)
  if (!stream) return null
  const start = stream.index + stream[0].length
  const table = inflateSync(Buffer.from(text.slice(start, start + Number(stream[1])), 'latin1')).toString('latin1')
  // Both scripts' files carry the name Sarabun; only the Thai one maps to U+0Exx.
  const shapes = /<0E[0-9A-F]{2}>/.test(table) ? THAI_SHAPES : LATIN_SHAPES
  const completed = table.replace(/<([0-9A-F]{4})> <0000>/g, (entry, glyph: string) => {
    const meant = shapes[parseInt(glyph, 16)]
    return meant === undefined ? entry : `<${glyph}> <${Buffer.from(meant, 'utf16le').swap16().toString('hex').toUpperCase()}>`
  })
  return completed === table ? null : deflateSync(Buffer.from(completed, 'latin1')).toString('latin1')
}
