import { AlignmentType, Document, Header, Packer, Paragraph, TextRun } from 'docx'
import type { TemplatedPaper } from '../../contract/letters.ts'
import { templateWord } from '../../contract/word-templates.ts'
import { OFFICIAL_PAGE } from '../model.ts'
import { pageFooter } from './foot.ts'
import { ownSheet, ownStyles, textWidthOf } from './page.ts'

export interface StarterInput {
  paper: TemplatedPaper
  title: string
  /** Name and address of the council, a line each. */
  letterhead: readonly string[]
  digits: 'thai' | 'arabic'
}

/**
 * A Word file to make the council's own form of: the official sheet with the letterhead and the words in braces. Minutes
 * have their head once and page numbers; letters have it at the head of every page, because one file holds many letters.
 */
export async function starterTemplate({ paper, title, letterhead, digits }: StarterInput): Promise<Uint8Array<ArrayBuffer>> {
  const minutes = paper === 'minutes'
  const head = letterhead.map((text, at) => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...(at === 0 ? { bold: true, size: OFFICIAL_PAGE.fontPt * 2.75 } : {}) })] }))
  const draft = new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ text: templateWord('draft'), bold: true })] })
  const file = new Document({
    title,
    creator: 'สมุดสภา',
    styles: ownStyles(OFFICIAL_PAGE),
    sections: [{
      properties: { page: ownSheet(OFFICIAL_PAGE) },
      headers: { default: new Header({ children: minutes ? [draft] : head }) },
      ...(minutes ? { footers: { default: pageFooter({ footer: templateWord('title'), digits }, textWidthOf(OFFICIAL_PAGE)) } } : {}),
      children: [...(minutes ? head : []), new Paragraph(templateWord('text'))],
    }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}
