import type { DocumentFonts } from './fonts.ts'
import type { DocumentModel } from './model.ts'
import { withPagesOf } from './pdf-anchors.ts'
import { printOptions, type Printer } from './printer.ts'
import { withReadableText } from './readable-text.ts'
import { renderHtml } from './render-html.ts'

/**
 * The one way from a document to a PDF: tagged, with title, language, outline and embedded fonts, its text readable.
 * @throws AppError PRINTER_MISSING, PRINT_FAILED
 */
export async function printDocument(printer: Printer, document: DocumentModel, fonts: DocumentFonts): Promise<Uint8Array<ArrayBuffer>> {
  const laidOut = await printer.toPdf(renderHtml(document, fonts), printOptions(document))
  // The pages that contents name are known once the document was laid out; they take the room that was left for them.
  const numbered = withPagesOf(document, laidOut)
  return withReadableText(numbered === null ? laidOut : await printer.toPdf(renderHtml(numbered, fonts), printOptions(numbered)))
}
