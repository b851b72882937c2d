import type { DocumentFonts } from './fonts.ts'
import type { Block, DocumentModel } from './model.ts'
import { hasContents, pageCount, withPagesOf } from './pdf-anchors.ts'
import { printOptions, type Printer } from './printer.ts'
import { withReadableText } from './readable-text.ts'
import { renderHtml } from './render-html.ts'

/**
 * The one way from a document to a PDF: tagged, with title, language, outline and embedded fonts, its text readable.
 * @throws AppError PRINTER_MISSING, PRINT_FAILED
 */
export async function printDocument(printer: Printer, document: DocumentModel, fonts: DocumentFonts): Promise<Uint8Array<ArrayBuffer>> {
  const once = (one: DocumentModel, trial: boolean) => printer.toPdf(renderHtml(one, fonts), { ...printOptions(one), trial })
  // The pages that contents name are known once the document was laid out; they take the room that was left for them.
  const numbered = hasContents(document) ? withPagesOf(document, await once(document, true)) : document
  return withReadableText(await once(await withEnclosuresCounted(numbered, (one) => once(one, true)), false))
}

/** What is enclosed says page n of N of its own: N is known once it was laid out by itself. */
async function withEnclosuresCounted(document: DocumentModel, trial: (document: DocumentModel) => Promise<Uint8Array>): Promise<DocumentModel> {
  const blocks: Block[] = []
  for (const block of document.blocks) {
    if (block.kind !== 'part' || block.enclosed === undefined) blocks.push(block)
    else blocks.push({ ...block, enclosed: { ...block.enclosed, pages: pageCount(await trial({ ...document, blocks: [block] })) } })
  }
  return { ...document, blocks }
}
