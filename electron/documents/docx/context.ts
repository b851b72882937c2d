import { LineRuleType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx'
import type { Block, DocumentModel, Heading, Run } from '../model.ts'
import { qrPng } from '../qr.ts'

/** What the blocks of one Word file share, and the paragraphs and runs that all of them are made of. */

/** What paragraphs and runs say of themselves beside their words: nothing in a file of our own, whose styles say it. */
export interface Look {
  paragraph: Pick<IParagraphOptions, 'style' | 'spacing'>
  run: Pick<IRunOptions, 'font' | 'size'>
  /** Size of the text, in half points: others are shares of it. */
  halfPoints: number
  heading(level: Heading['level']): IParagraphOptions
}

export interface DocxContext {
  document: DocumentModel
  /** Between the margins, in twips. */
  textWidth: number
  look: Look
  /** Ordered lists so far: each counts by itself. */
  lists: { reference: string; start: number }[]
  /** QR codes as PNG, by what they say. */
  pictures: ReadonlyMap<string, Uint8Array>
}

export async function contextFor(document: DocumentModel, textWidth: number, look: Look): Promise<DocxContext> {
  return { document, textWidth, look, lists: [], pictures: await qrPictures(document.blocks) }
}

async function qrPictures(blocks: readonly Block[]): Promise<Map<string, Uint8Array>> {
  const textsOf = (some: readonly Block[]): string[] => some.flatMap((block) => (block.kind === 'part' ? textsOf(block.blocks) : block.kind === 'seal' ? [block.qr] : []))
  return new Map(await Promise.all(textsOf(blocks).map(async (text) => [text, await qrPng(text)] as const)))
}

/** Lines as high as what stands in them: others would cut a picture off. */
export const SINGLE = { line: 240, lineRule: LineRuleType.AUTO } as const

/** Half points, as Word measures letters. */
export const halfPoints = ({ look }: DocxContext, share: number): number => Math.round(look.halfPoints * share)

export function newParagraph({ look }: DocxContext, options: IParagraphOptions): Paragraph {
  const { style, spacing } = look.paragraph
  return new Paragraph({ ...(style === undefined ? {} : { style }), ...options, ...(spacing || options.spacing ? { spacing: { ...spacing, ...options.spacing } } : {}) })
}

export function newRun({ look }: DocxContext, options: IRunOptions): TextRun {
  return new TextRun({ ...look.run, ...options })
}

/** Text without the control characters that no paper can show (and XML forbids); a line break stays one. */
export function runsOf(context: DocxContext, runs: readonly Run[], size?: number): ParagraphChild[] {
  return runs.flatMap(({ text, bold, italic, underline }) =>
    text.replace(/[^\P{Cc}\n\t]/gu, '').split('\n').map((line, at) =>
      newRun(context, {
        text: line,
        ...(at > 0 ? { break: 1 } : {}),
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: true } : {}),
        ...(underline ? { underline: {} } : {}),
        ...(size === undefined ? {} : { size }),
      })))
}
