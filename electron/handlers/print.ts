import { loadFonts, type DocumentFonts } from '../documents/fonts.ts'
import { asPdfA, COLOUR_PROFILE, type PdfALevel } from '../documents/pdf-a.ts'
import type { DocumentModel } from '../documents/model.ts'
import { printDocument as print } from '../documents/print.ts'
import type { AppContext } from './context.ts'

let fonts: Promise<DocumentFonts> | undefined

/** A document as PDF: its HTML through the machine's printer. @throws AppError PRINTER_MISSING, PRINT_FAILED */
export async function printDocument({ ports }: AppContext, document: DocumentModel): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= loadFonts(ports.bundled.read)
  return await print(ports.printer, document, await fonts)
}

/**
 * The same as PDF/A, for papers that are kept for decades. Nothing that stands in the way of it takes the paper away: then it
 * is the plain PDF, and says so.
 */
export async function printToKeep(context: AppContext, document: DocumentModel): Promise<{ bytes: Uint8Array<ArrayBuffer>; pdfA: PdfALevel | 'plain' }> {
  const { ports } = context
  const bytes = await printDocument(context, document)
  try {
    const kept = asPdfA(bytes, document.title, await ports.bundled.read(COLOUR_PROFILE))
    if (kept !== null) return kept
  } catch (error) {
    ports.log.error(ports.newId(), error)
  }
  return { bytes, pdfA: 'plain' }
}
