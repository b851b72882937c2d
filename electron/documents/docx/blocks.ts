import { AlignmentType, Bookmark, BorderStyle, convertMillimetersToTwip, type Paragraph, Table, type IBordersOptions } from 'docx'
import type { Align, Block, List, Paragraph as ModelParagraph, Signature } from '../model.ts'
import { BLANK } from '../words.ts'
import { halfPoints, newParagraph, newRun, runsOf, type DocxContext } from './context.ts'
import { contentsOf } from './contents.ts'
import { galleryOf } from './gallery.ts'
import { imageOf } from './image.ts'
import { BULLETS, orderedList } from './numbering.ts'
import { sealTable } from './seal.ts'
import { modelTable } from './table.ts'

/** Blocks of the model as paragraphs and tables of Word. Widths are twips: 1/20 point. */

export type Element = Paragraph | Table

export const ALIGNMENT = { start: AlignmentType.START, center: AlignmentType.CENTER, end: AlignmentType.END } as const satisfies Record<Align, string>

const cm = (centimetres: number): number => convertMillimetersToTwip(centimetres * 10)

/** Word takes two tables that touch for one, with the lines and headings of the first: a thin line of text parts them. */
export function docxBlocks(blocks: readonly Block[], context: DocxContext): Element[] {
  const elements: Element[] = []
  for (const block of blocks) {
    const next = docxBlock(block, context)
    if (elements.at(-1) instanceof Table && next[0] instanceof Table) elements.push(newParagraph(context, { spacing: { line: THIN, lineRule: 'exact' } }))
    elements.push(...next)
  }
  return elements
}

function docxBlock(block: Block, context: DocxContext): Element[] {
  switch (block.kind) {
    case 'heading': {
      const words = runsOf(context, [{ text: block.text, bold: true }], block.level === 1 ? halfPoints(context, 1.125) : undefined)
      return [
        newParagraph(context, {
          ...context.look.heading(block.level),
          alignment: ALIGNMENT[block.align],
          children: block.anchor === undefined ? words : [new Bookmark({ id: block.anchor, children: words })],
        }),
      ]
    }
    case 'paragraph':
      return [paragraphOf(block, context)]
    case 'list':
      return listOf(block, context, 0)
    case 'table':
      return [modelTable(block, context)]
    case 'facts':
      return block.rows.length === 0 ? [] : [factsOf(block.rows, context)]
    case 'slip':
      return [
        newParagraph(context, { ...context.look.heading(2), alignment: ALIGNMENT.center, keepNext: true, children: runsOf(context, [{ text: block.title, bold: true }]) }),
        ...block.rows.map(({ label, value }) => newParagraph(context, { keepNext: true, keepLines: true, children: runsOf(context, [{ text: `${label}  `, bold: true }, { text: value }]) })),
        newParagraph(context, { alignment: ALIGNMENT.end, keepLines: true, border: { bottom: CUT }, spacing: { before: 240, after: 240 }, children: runsOf(context, [{ text: block.sign }]) }),
      ]
    case 'signatures':
      return block.people.flatMap((person, at) => signatureOf(person, at === block.people.length - 1, context))
    case 'verdict':
      return [
        newParagraph(context, { border: FRAME, keepNext: block.detail !== '', children: runsOf(context, [{ text: block.text, bold: true }], halfPoints(context, 1.5)) }),
        ...(block.detail === '' ? [] : [newParagraph(context, { border: FRAME, children: runsOf(context, [{ text: block.detail }]) })]),
      ]
    case 'code':
      return block.groups.map((group, at) => newParagraph(context, { children: [newRun(context, { text: `${at + 1}  ` }), newRun(context, { text: group, font: 'Courier New', bold: true })] }))
    case 'part':
      return docxBlocks(block.blocks, context)
    case 'contents':
      return contentsOf(block, context)
    case 'picture':
      // Drawings are SVG, which older Word does not show: its words stand for it.
      return [newParagraph(context, { alignment: ALIGNMENT[block.align], children: runsOf(context, [{ text: `[${block.alternative}]` }]) })]
    case 'image':
      return [imageOf(block, context)]
    case 'gallery':
      return block.items.length === 0 ? [] : [galleryOf(block, context), newParagraph(context, {})]
    case 'seal':
      return [newParagraph(context, { keepNext: true }), sealTable(block, context), newParagraph(context, {})]
  }
}

/** Twips. */
const THIN = 120
const CUT = { style: BorderStyle.DASHED, size: 8, space: 8 } as const
const LINE = { style: BorderStyle.SINGLE, size: 8, space: 4 } as const
const FRAME: IBordersOptions = { top: LINE, bottom: LINE, left: LINE, right: LINE }

function paragraphOf(block: ModelParagraph, context: DocxContext): Paragraph {
  const size = block.size === 'normal' ? undefined : halfPoints(context, block.size === 'small' ? 0.875 : 1.375)
  const runs = block.size === 'large' ? block.runs.map((run) => ({ ...run, bold: true })) : block.runs
  return newParagraph(context, {
    alignment: ALIGNMENT[block.align],
    indent: block.indent === 'first' ? { firstLine: cm(2.5) } : block.indent === 'block' ? { left: cm(2.5) } : {},
    keepNext: block.keepWithNext,
    children: runsOf(context, runs, size),
  })
}

/** The first paragraph of an item carries its mark; what follows in the item stands under it. */
function listOf(list: List, context: DocxContext, level: number): Element[] {
  const reference = list.ordered ? orderedList(context, list.start) : BULLETS
  return list.items.flatMap((item) =>
    item.flatMap((block, at): Element[] => {
      if (block.kind === 'list') return listOf(block, context, level + 1)
      if (block.kind === 'image') return [imageOf(block, context, cm(3.25 + level))]
      if (block.kind !== 'paragraph') return docxBlock(block, context)
      return [
        newParagraph(context, {
          alignment: ALIGNMENT[block.align],
          keepNext: list.keepWithNext,
          ...(at === 0 ? { numbering: { reference, level } } : { indent: { left: cm(3.25 + level) } }),
          children: runsOf(context, block.runs),
        }),
      ]
    }))
}

function factsOf(rows: readonly { label: string; value: string }[], context: DocxContext): Table {
  const longest = Math.max(...rows.map(({ label }) => label.length))
  const first = Math.min(Math.round(context.textWidth * 0.45), cm(1) + longest * cm(0.2))
  return modelTable(
    {
      kind: 'table', ruled: false, size: 'normal',
      columns: [first, context.textWidth - first].map((width) => ({ width: (width * 100) / context.textWidth, align: 'start', heading: '' })),
      rows: rows.map(({ label, value }) => ({ kind: 'cells', cells: [[{ text: label, bold: true }], [{ text: value }]] })),
    },
    context,
  )
}

/** Kept in one piece, and on the page of the text before it (keepSignaturesWithText). */
function signatureOf({ role, name, position }: Signature, last: boolean, context: DocxContext): Paragraph[] {
  const lines = [`(ลงชื่อ) ${BLANK} ${role}`, `(${name || BLANK})`, ...(position === '' ? [] : [position])]
  return lines.map((text, at) =>
    newParagraph(context, {
      // A line with the longest role (ผู้ตรวจรายงานการประชุม) stays whole: Word cannot be told not to break it.
      indent: at === 0 ? { left: cm(3.5) } : { left: cm(3.2), right: cm(2.6) },
      alignment: at === 0 ? AlignmentType.START : AlignmentType.CENTER,
      spacing: at === 0 ? { before: 360 } : {},
      keepNext: at < lines.length - 1 || !last,
      keepLines: true,
      children: runsOf(context, [{ text }]),
    }))
}

