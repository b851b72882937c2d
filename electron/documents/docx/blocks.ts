import {
  AlignmentType, BorderStyle, convertMillimetersToTwip, Paragraph, type Table, TableOfContents, TextRun, type IBordersOptions, type ParagraphChild,
} from 'docx'
import type { Align, Block, DocumentModel, List, Paragraph as ModelParagraph, Run, Signature } from '../model.ts'
import { BLANK } from '../words.ts'
import { galleryOf } from './gallery.ts'
import { imageOf } from './image.ts'
import { BULLETS, orderedList } from './numbering.ts'
import { sealTable } from './seal.ts'
import { modelTable } from './table.ts'

/** Blocks of the model as paragraphs and tables of Word. Widths are twips: 1/20 point. */

export interface DocxContext {
  document: DocumentModel
  /** Between the margins, in twips. */
  textWidth: number
  /** Ordered lists so far: each counts by itself. */
  lists: { reference: string; start: number }[]
  /** QR codes as PNG, by what they say. */
  pictures: ReadonlyMap<string, Uint8Array>
}

export type Element = Paragraph | Table | TableOfContents

export const ALIGNMENT = { start: AlignmentType.START, center: AlignmentType.CENTER, end: AlignmentType.END } as const satisfies Record<Align, string>

const cm = (centimetres: number): number => convertMillimetersToTwip(centimetres * 10)
/** Half points, as Word measures letters. */
export const halfPoints = ({ document }: DocxContext, share = 1): number => Math.round(document.page.fontPt * 2 * share)

/** Text without the control characters that no paper can show (and XML forbids); a line break stays one. */
export function runsOf(runs: readonly Run[], size?: number): ParagraphChild[] {
  return runs.flatMap(({ text, bold, italic, underline }) =>
    text.replace(/[^\P{Cc}\n\t]/gu, '').split('\n').map((line, at) =>
      new TextRun({
        text: line,
        ...(at > 0 ? { break: 1 } : {}),
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: true } : {}),
        ...(underline ? { underline: {} } : {}),
        ...(size === undefined ? {} : { size }),
      })))
}

export function docxBlock(block: Block, context: DocxContext): Element[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          style: `Heading${block.level}`,
          alignment: ALIGNMENT[block.align],
          children: runsOf([{ text: block.text, bold: true }], block.level === 1 ? halfPoints(context, 1.125) : undefined),
        }),
      ]
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
        new Paragraph({ style: 'Heading2', alignment: ALIGNMENT.center, keepNext: true, children: runsOf([{ text: block.title, bold: true }]) }),
        ...block.rows.map(({ label, value }) => new Paragraph({ keepNext: true, keepLines: true, children: runsOf([{ text: `${label}  `, bold: true }, { text: value }]) })),
        new Paragraph({ alignment: ALIGNMENT.end, keepLines: true, border: { bottom: CUT }, spacing: { before: 240, after: 240 }, children: runsOf([{ text: block.sign }]) }),
      ]
    case 'signatures':
      return block.people.flatMap((person, at) => signatureOf(person, at === block.people.length - 1))
    case 'verdict':
      return [
        new Paragraph({ border: FRAME, keepNext: block.detail !== '', children: runsOf([{ text: block.text, bold: true }], halfPoints(context, 1.5)) }),
        ...(block.detail === '' ? [] : [new Paragraph({ border: FRAME, children: runsOf([{ text: block.detail }]) })]),
      ]
    case 'code':
      return block.groups.map((group, at) => new Paragraph({ children: [new TextRun({ text: `${at + 1}  ` }), new TextRun({ text: group, font: 'Courier New', bold: true })] }))
    case 'part':
      return block.blocks.flatMap((inner) => docxBlock(inner, context))
    case 'contents':
      // A field: Word fills it with the headings and their pages.
      return [new TableOfContents('สารบัญ', { hyperlink: true, headingStyleRange: '1-1' })]
    case 'picture':
      // Drawings are SVG, which older Word does not show: its words stand for it.
      return [new Paragraph({ alignment: ALIGNMENT[block.align], children: runsOf([{ text: `[${block.alternative}]` }]) })]
    case 'image':
      return [imageOf(block, context)]
    case 'gallery':
      return block.items.length === 0 ? [] : [galleryOf(block, context), new Paragraph({})]
    case 'seal':
      return [new Paragraph({ keepNext: true }), sealTable(block, context), new Paragraph({})]
  }
}

const CUT = { style: BorderStyle.DASHED, size: 8, space: 8 } as const
const LINE = { style: BorderStyle.SINGLE, size: 8, space: 4 } as const
const FRAME: IBordersOptions = { top: LINE, bottom: LINE, left: LINE, right: LINE }

function paragraphOf(block: ModelParagraph, context: DocxContext): Paragraph {
  const size = block.size === 'normal' ? undefined : halfPoints(context, block.size === 'small' ? 0.875 : 1.375)
  const runs = block.size === 'large' ? block.runs.map((run) => ({ ...run, bold: true })) : block.runs
  return new Paragraph({
    alignment: ALIGNMENT[block.align],
    indent: block.indent === 'first' ? { firstLine: cm(2.5) } : block.indent === 'block' ? { left: cm(2.5) } : {},
    keepNext: block.keepWithNext,
    children: runsOf(runs, size),
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
        new Paragraph({
          alignment: ALIGNMENT[block.align],
          keepNext: list.keepWithNext,
          ...(at === 0 ? { numbering: { reference, level } } : { indent: { left: cm(3.25 + level) } }),
          children: runsOf(block.runs),
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
function signatureOf({ role, name, position }: Signature, last: boolean): Paragraph[] {
  const lines = [`(ลงชื่อ) ${BLANK} ${role}`, `(${name || BLANK})`, ...(position === '' ? [] : [position])]
  return lines.map((text, at) =>
    new Paragraph({
      // A line with the longest role (ผู้ตรวจรายงานการประชุม) stays whole: Word cannot be told not to break it.
      indent: at === 0 ? { left: cm(3.5) } : { left: cm(3.2), right: cm(2.6) },
      alignment: at === 0 ? AlignmentType.START : AlignmentType.CENTER,
      spacing: at === 0 ? { before: 360 } : {},
      keepNext: at < lines.length - 1 || !last,
      keepLines: true,
      children: runsOf([{ text }]),
    }))
}

