import { readFile } from 'node:fs/promises'
import { afterAll } from 'vitest'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadFonts } from '../../electron/documents/fonts.ts'
import type { DocumentModel } from '../../electron/documents/model.ts'
import { printDocument } from '../../electron/documents/print.ts'
import { findChromium } from '../../electron/platform/node/find-chromium.ts'
import { nodePrinter } from '../../electron/platform/node/printer.ts'

/** Documents as PDF and back as text. */

/** Without a Chromium nothing can be printed; `npm test` brings one before the tests that must have it. */
export const canPrint = findChromium() !== undefined

export const resource = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../resources/${path}`, import.meta.url)))
export const fonts = await loadFonts(resource)

const printer = nodePrinter()
afterAll(() => printer.close())

export async function print(document: DocumentModel): Promise<Uint8Array> {
  return await printDocument(printer, document, fonts)
}

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
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
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
