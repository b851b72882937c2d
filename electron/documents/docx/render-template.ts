import { LineRuleType, patchDocument, PatchType, TextRun } from 'docx'
import { TEMPLATE_WORDS } from '../../contract/word-templates.ts'
import { DRAFT_WORD } from '../draft-mark.ts'
import type { Block, DocumentModel } from '../model.ts'
import { docxBlocks, type Element } from './blocks.ts'
import { contextFor, newParagraph, SINGLE, type DocxContext, type Look } from './context.ts'
import { numbering } from './numbering.ts'
import { headingParagraph, textWidthOf } from './page.ts'
import { partsOf } from './parts.ts'
import { readTemplate, type Template } from './template.ts'

/**
 * Document model → the council's own Word file with the paper in it: the same blocks as in a file of our own, in the
 * face and size that {{เนื้อหา}} has there. Everything else of the file stays as it is, heads, feet and page numbers
 * too: parts of a document begin on new pages, and parts with page numbers of their own are counted with the others.
 */
export async function renderIntoTemplate(model: DocumentModel, bytes: Uint8Array, fields: { council: string }): Promise<Uint8Array<ArrayBuffer>> {
  const template = await readTemplate(bytes, fields.council)
  if (template.place !== 'good') throw new Error('no place for the paper')
  const blocks = withoutRepeatedHead(model.blocks, template.words)
  const context = await contextFor({ ...model, blocks }, template.textWidth ?? textWidthOf(model.page), lookIn(template, model))
  const children = partsOf(blocks).flatMap((part, at): Element[] => [...(at === 0 ? [] : [newPage(context)]), ...docxBlocks(part.blocks, context)])
  const line = (text: string) => ({ type: PatchType.PARAGRAPH, children: [new TextRun(text)] })
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: bytes,
    trimPlaceholders: true,
    numbering: { config: numbering(context) },
    properties: { title: model.title },
    // One after another: the text comes last, so that braces that somebody typed in it stay.
    patches: {
      [TEMPLATE_WORDS.council]: line(fields.council),
      [TEMPLATE_WORDS.title]: line(model.title),
      [TEMPLATE_WORDS.draft]: line(model.draft ? DRAFT_WORD : ''),
      [TEMPLATE_WORDS.text]: { type: PatchType.DOCUMENT, children },
    },
  })
  return new Uint8Array(patched)
}

/** What {{เนื้อหา}} says of itself holds for the whole text; a paragraph without a style there is set solid, as official papers are. */
function lookIn({ look: { style, font, halfPoints, spacing } }: Template, { page }: DocumentModel): Look {
  const solid = style === undefined ? { before: 0, after: 0, ...SINGLE } : undefined
  const own = spacing ?? solid
  return {
    paragraph: {
      ...(style === undefined ? {} : { style }),
      ...(own === undefined ? {} : { spacing: own }),
    },
    run: { ...(font === undefined ? {} : { font }), ...(halfPoints === undefined ? {} : { size: halfPoints }) },
    halfPoints: halfPoints ?? page.fontPt * 2,
    // Not by the styles of headings: in many files they are blue, and in another face.
    heading: (level) => ({ ...headingParagraph(level), outlineLevel: level - 1 }),
  }
}

/** As high as nothing: a table cannot begin a page by itself. */
const newPage = (context: DocxContext): Element => newParagraph(context, { pageBreakBefore: true, spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } })

/** The head of a letter, where the file names the council already. */
function withoutRepeatedHead(blocks: readonly Block[], words: string): Block[] {
  const squeezed = (text: string): string => text.replace(/\s/g, '')
  const written = squeezed(words)
  const strip = (some: readonly Block[]): Block[] => {
    const name = some.find((block) => block.kind === 'paragraph' && block.letterhead)
    const repeated = name?.kind === 'paragraph' && written.includes(squeezed(name.runs.map(({ text }) => text).join('')))
    return some.filter((block) => !(repeated && block.kind === 'paragraph' && block.letterhead)).map((block) => (block.kind === 'part' ? { ...block, blocks: strip(block.blocks) } : block))
  }
  return strip(blocks)
}
