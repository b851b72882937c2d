import { loadFonts, type DocumentFonts } from '../documents/fonts.ts'
import type { DocumentModel } from '../documents/model.ts'
import { printDocument as print } from '../documents/print.ts'
import type { AppContext } from './context.ts'

let fonts: Promise<DocumentFonts> | undefined

/** A document as PDF: its HTML through the machine's printer. @throws AppError PRINTER_MISSING, PRINT_FAILED */
export async function printDocument({ ports }: AppContext, document: DocumentModel): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= loadFonts(ports.bundled.read)
  return await print(ports.printer, document, await fonts)
}
