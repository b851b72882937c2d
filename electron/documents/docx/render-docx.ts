import { Document, Header, Packer, Paragraph, SectionType, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { DRAFT_WORD } from '../draft-mark.ts'
import type { DocumentModel } from '../model.ts'
import { docxBlocks } from './blocks.ts'
import { contextFor } from './context.ts'
import { pageFooter } from './foot.ts'
import { numbering } from './numbering.ts'
import { FACE, ownLook, ownSheet, ownStyles, textWidthOf } from './page.ts'
import { partsOf } from './parts.ts'

/**
 * Document model → a Word file (ECMA-376), for papers that are worked on further outside: the same words in the same
 * order as the PDF, in the face and size that offices use. The PDF stays the paper that counts.
 */

export async function renderDocx(model: DocumentModel): Promise<Uint8Array<ArrayBuffer>> {
  const { page } = model
  const context = await contextFor(model, textWidthOf(page), ownLook(page))
  // Blocks first: they announce the lists that the numbering then describes.
  const parts = partsOf(model.blocks).map(({ blocks, ...part }) => ({ ...part, children: docxBlocks(blocks, context) }))
  const someDraft = parts.some(({ draft }) => draft)
  const file = new Document({
    title: model.title,
    creator: 'สมุดสภา',
    styles: ownStyles(page),
    numbering: { config: numbering(context) },
    sections: parts.map(({ draft, enclosed, children }) => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        page: { ...ownSheet(page), ...(enclosed === undefined ? {} : { pageNumbers: { start: 1 } }) },
      },
      // Without one of its own a section takes the head of the one before.
      ...(model.draft || draft ? { headers: { default: draftHeader() } } : someDraft ? { headers: { default: new Header({ children: [new Paragraph('')] }) } } : {}),
      footers: { default: enclosed === undefined ? pageFooter(model, context.textWidth) : pageFooter({ ...model, footer: enclosed.footer, numbered: true }, context.textWidth, 'SECTIONPAGES') },
      children,
    })),
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

/** The word on every page, large behind the text and in the corner. */
function draftHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: 'end',
        children: [new TextWatermark({ text: DRAFT_WORD, font: FACE, width: 200, opacity: 0.3 }), new TextRun({ text: DRAFT_WORD, bold: true })],
      }),
    ],
  })
}
