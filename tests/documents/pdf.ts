import { readFile } from 'node:fs/promises'
import { afterAll } from 'vitest'
import { loadFonts } from '../../electron/documents/fonts.ts'
import type { DocumentModel } from '../../electron/documents/model.ts'
import { printDocument } from '../../electron/documents/print.ts'
import { findChromium } from '../../electron/platform/node/find-chromium.ts'
import { nodePrinter } from '../../electron/platform/node/printer.ts'

export { readPdf, squeezed, type Line, type Pdf, type PdfPage } from '../support/read-pdf.ts'

/** Documents as PDF; read back by tests/support/read-pdf.ts. */

/** Without a Chromium nothing can be printed; `npm test` brings one before the tests that must have it. */
export const canPrint = findChromium() !== undefined

export const resource = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../resources/${path}`, import.meta.url)))
export const fonts = await loadFonts(resource)

const printer = nodePrinter()
afterAll(() => printer.close())

export async function print(document: DocumentModel): Promise<Uint8Array> {
  return await printDocument(printer, document, fonts)
}
