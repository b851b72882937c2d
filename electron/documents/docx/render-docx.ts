import { Document, Footer, Header, LineRuleType, Packer, PageOrientation, Paragraph, SectionType, SimpleField, Tab, TabStopType, TextRun, convertMillimetersToTwip } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { DRAFT_WORD } from '../draft-mark.ts'
import type { Block, DocumentModel, Part } from '../model.ts'
import { qrPng } from '../qr.ts'
import { docxBlock, type DocxContext } from './blocks.ts'
import { numbering } from './numbering.ts'

/**
 * Document model → a Word file (ECMA-376), for papers that are worked on further outside: the same words in the same
 * order as the PDF, in the face and size that offices use. The PDF stays the paper that counts.
 */

/** The face of official papers, which Thai offices have; Word takes another Thai face where it is missing. */
const FACE = 'TH SarabunPSK'
const LANGUAGE = { value: 'th-TH', bidirectional: 'th-TH', eastAsia: 'th-TH' }
const FOOT = 'Foot'
/** Until it was counted: Word counts a section's pages by itself, LibreOffice does not. */
const UNCOUNTED = '…'
const A4_MM = { width: 210, height: 297 }

const cm = (centimetres: number): number => convertMillimetersToTwip(centimetres * 10)

export async function renderDocx(model: DocumentModel): Promise<Uint8Array<ArrayBuffer>> {
  const { page } = model
  const { top, right, bottom, left } = page.marginsCm
  const width = page.landscape ? A4_MM.height : A4_MM.width
  const context: DocxContext = { document: model, textWidth: convertMillimetersToTwip(width - (left + right) * 10), lists: [], pictures: await qrPictures(model) }
  // Blocks first: they announce the lists that the numbering then describes.
  const parts = partsOf(model.blocks).map(({ blocks, ...part }) => ({ ...part, children: blocks.flatMap((block) => docxBlock(block, context)) }))
  const someDraft = parts.some(({ draft }) => draft)
  const size = page.fontPt * 2
  const heading = { run: { bold: true, size }, paragraph: { keepNext: true, spacing: { before: 60 } } }
  const file = new Document({
    title: model.title,
    creator: 'สมุดสภา',
    styles: {
      default: {
        document: { run: { font: FACE, size, language: LANGUAGE }, paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } } },
        heading1: heading,
        heading2: heading,
        heading3: { ...heading, paragraph: { ...heading.paragraph, indent: { left: cm(1.25) } } },
      },
      paragraphStyles: [{ id: FOOT, name: 'Foot', run: { size: 24 } }],
    },
    numbering: { config: numbering(context) },
    sections: parts.map(({ draft, enclosed, children }) => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          // Always the upright sheet: the orientation turns it.
          size: {
            width: convertMillimetersToTwip(A4_MM.width), height: convertMillimetersToTwip(A4_MM.height),
            orientation: page.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { top: cm(top), right: cm(right), bottom: cm(bottom), left: cm(left), header: cm(1), footer: cm(0.8) },
          ...(enclosed === undefined ? {} : { pageNumbers: { start: 1 } }),
        },
      },
      // Without one of its own a section takes the head of the one before.
      ...(model.draft || draft ? { headers: { default: draftHeader() } } : someDraft ? { headers: { default: new Header({ children: [new Paragraph('')] }) } } : {}),
      footers: { default: enclosed === undefined ? pageFooter(model, context.textWidth) : pageFooter({ ...model, footer: enclosed.footer, numbered: true }, context.textWidth, 'SECTIONPAGES') },
      children,
    })),
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

/** What stands before, between and behind the parts of a document makes sections of its own. */
function partsOf(blocks: readonly Block[]): Part[] {
  const parts: (Omit<Part, 'blocks'> & { blocks: Block[] })[] = []
  let loose = false
  for (const block of blocks) {
    if (block.kind === 'part') parts.push({ ...block, blocks: [...block.blocks] })
    else if (loose) parts.at(-1)?.blocks.push(block)
    else parts.push({ kind: 'part', draft: false, blocks: [block] })
    loose = block.kind !== 'part'
  }
  return parts.length === 0 ? [{ kind: 'part', draft: false, blocks: [] }] : parts
}

async function qrPictures({ blocks }: DocumentModel): Promise<Map<string, Uint8Array>> {
  const textsOf = (some: readonly Block[]): string[] => some.flatMap((block) => (block.kind === 'part' ? textsOf(block.blocks) : block.kind === 'seal' ? [block.qr] : []))
  return new Map(await Promise.all(textsOf(blocks).map(async (text) => [text, await qrPng(text)] as const)))
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

/** What the sheet belongs to, and page n of N in the document's digits. @param all the field that counts N: of the file, or of one section */
function pageFooter({ footer, digits, numbered = true }: DocumentModel, textWidth: number, all: 'NUMPAGES' | 'SECTIONPAGES' = 'NUMPAGES'): Footer {
  const kind = digits === 'thai' ? ' \\* THAIARABIC' : ''
  return new Footer({
    children: [
      new Paragraph({
        style: FOOT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun(footer),
          ...(numbered
            ? [new TextRun({ children: [new Tab(), 'หน้า '] }), new SimpleField(`PAGE${kind}`), new TextRun(' จาก '), all === 'NUMPAGES' ? new SimpleField(`NUMPAGES${kind}`) : new SimpleField(`SECTIONPAGES${kind}`, UNCOUNTED)]
            : []),
        ],
      }),
    ],
  })
}
