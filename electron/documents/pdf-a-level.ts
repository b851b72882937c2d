import { refer, unpacked, type PdfObject } from './pdf-objects.ts'

/**
 * Which level of PDF/A-2 the pages of a printed PDF can have (ISO 19005-2, 6.2). Only what the words and pictures of a paper
 * can bring in is asked here; what Chromium does the same on every page was examined with veraPDF and is held by tests.
 */

/** 'u': each shape on the pages has its character too, so the text can be read for ever. 'b': it looks the same for ever. */
export type PdfALevel = 'u' | 'b'

type Objects = ReadonlyMap<number, PdfObject>

/** Colours that an sRGB output intent does not explain, compression that is not allowed, and pictures left to be smoothed. */
const NEVER = /\/DeviceCMYK\b|\/JPXDecode\b|\/LZWDecode\b|\/Interpolate true\b/

/** @returns null where it can be neither */
export function pdfALevel(objects: Objects): PdfALevel | null {
  if ([...objects.values()].some(({ content }) => NEVER.test(content))) return null
  const shown = shownCodes(objects)
  if (shown === null) return null
  let level: PdfALevel = 'u'
  for (const [number, codes] of shown) {
    const font = objects.get(number)?.content ?? ''
    const composite = /\/Subtype \/Type0\b/.test(font)
    // Glyph 0 is the empty box that stands for a character no font of this PC has.
    if (composite ? codes.has(0) || !isEmbedded(objects, font) : !/\/Subtype \/Type3\b/.test(font)) return null
    const known = charactersOf(objects.get(refer('ToUnicode', font) ?? -1))
    if ([...codes].some((code) => !known.has(code))) level = 'b'
  }
  return level
}

/** Codes shown by fonts, each by its object's number; null where a font is not to be found, or a string is not in hex, as Chromium writes them. */
function shownCodes(objects: Objects): Map<number, Set<number>> | null {
  const fonts = new Map<string, number>()
  for (const { content } of objects.values()) {
    for (const [, entries = ''] of content.matchAll(/\/Font <<([^>]*)>>/g)) {
      for (const [, name = '', number] of entries.matchAll(/\/(\S+) (\d+) 0 R/g)) fonts.set(name, Number(number))
    }
  }
  const shown = new Map<number, Set<number>>()
  for (const object of objects.values()) {
    const drawn = drawing(object)
    let font: number | undefined
    let digits = 4
    if (/\)\s*T[jJ]\b/.test(drawn)) return null
    // A string after a name is no text that is shown but a property of it: /ActualText <FEFF0E19>.
    for (const [, name, property, string] of drawn.matchAll(/\/(\S+) [\d.-]+ Tf\b|(\/\w+ ?)?<([0-9A-F]+)>/g)) {
      if (name !== undefined) {
        font = fonts.get(name)
        if (font === undefined) return null
        digits = /\/Subtype \/Type0\b/.test(objects.get(font)?.content ?? '') ? 4 : 2
        if (!shown.has(font)) shown.set(font, new Set())
      } else if (property === undefined && string !== undefined && font !== undefined) {
        for (let at = 0; at < string.length; at += digits) shown.get(font)?.add(parseInt(string.slice(at, at + digits), 16))
      }
    }
  }
  return shown
}

/** What a page, a form or a shape of a font draws; empty for any other stream: fonts, pictures and tables say so. */
function drawing({ content, stream }: PdfObject): string {
  if (stream === null || /\/Length1 |\/Subtype \/(?:Image|XML|OpenType|CIDFontType0C)|\/N \d/.test(content)) return ''
  return unpacked({ content, stream })
}

function isEmbedded(objects: Objects, font: string): boolean {
  const descendant = objects.get(Number(/\/DescendantFonts \[(\d+) 0 R\]/.exec(font)?.[1]))?.content ?? ''
  return /\/FontFile[23] \d+ 0 R/.test(objects.get(refer('FontDescriptor', descendant) ?? -1)?.content ?? '')
}

/** The codes that a ToUnicode table gives a character; U+0000, U+FEFF and U+FFFE are none (6.2.11.7.2). */
function charactersOf(table: PdfObject | undefined): Set<number> {
  const known = new Set<number>()
  if (table === undefined) return known
  const text = unpacked(table)
  const none = /^(?:0000|FEFF|FFFE)$/
  for (const [, rows = ''] of text.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of rows.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/g)) if (!none.test(to)) known.add(parseInt(code, 16))
  }
  for (const [, rows = ''] of text.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from = '', until = '', to = ''] of rows.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/g)) {
      if (!none.test(to)) for (let code = parseInt(from, 16); code <= parseInt(until, 16); code += 1) known.add(code)
    }
  }
  return known
}
