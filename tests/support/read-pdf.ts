import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** PDFs back as text, for tests of every kind. */

/** Points, from the page's lower left corner. */
export interface Line {
  text: string
  y: number
}

export interface PdfPage {
  /** All text of the page in the order it is stored, margins included. */
  text: string
  /** The lines between the upper and lower margin, from top to bottom. */
  lines: Line[]
}

export interface Pdf {
  pages: PdfPage[]
  title: unknown
  language: unknown
}

const CM = 72 / 2.54
const A4_HEIGHT = 842

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const byHeight = new Map<number, string>()
    let text = ''
    for (const item of items) {
      if (!('str' in item)) continue
      text += item.str + (item.hasEOL ? '\n' : '')
      const y = Math.round(item.transform[5] as number)
      if (item.str.trim() === '' || y < 2 * CM - 4 || y > A4_HEIGHT - 2 * CM) continue
      byHeight.set(y, (byHeight.get(y) ?? '') + item.str)
    }
    pages.push({ text, lines: [...byHeight].map(([y, line]) => ({ y, text: line })).sort((a, b) => b.y - a.y) })
  }
  const { Title: title, Language: language } = info as { Title?: unknown; Language?: unknown }
  await task.destroy()
  return { pages, title, language }
}

/** What is compared: letters and digits; where lines break does not matter, nor whether ำ is one character or two. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '').normalize('NFKC')
}
