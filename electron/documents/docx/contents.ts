import { InternalHyperlink, LeaderType, type Paragraph, SimpleField, Tab, TabStopType, XmlAttributeComponent } from 'docx'
import type { Contents } from '../model.ts'
import { halfPoints, newParagraph, newRun, runsOf, type DocxContext } from './context.ts'

/**
 * Contents in the words of the paper, each entry with the page it leads to. A field counts the page: no table of
 * contents of Word's own, which has the words of the headings, and no pages until somebody asks for them.
 */
export function contentsOf({ entries }: Contents, context: DocxContext): Paragraph[] {
  return entries.flatMap(({ anchor, text, note }) => [
    newParagraph(context, {
      keepNext: note !== '',
      tabStops: [{ type: TabStopType.RIGHT, position: context.textWidth, leader: LeaderType.DOT }],
      children: [
        new InternalHyperlink({ anchor, children: runsOf(context, [{ text }]) }),
        newRun(context, { children: [new Tab()] }),
        new PageField(anchor, context.document.digits),
      ],
    }),
    ...(note === '' ? [] : [newParagraph(context, { spacing: { after: 80 }, children: runsOf(context, [{ text: note }], halfPoints(context, 0.875)) })]),
  ])
}

/** The page of a bookmark, to be counted when the file is opened. */
class PageField extends SimpleField {
  constructor(anchor: string, digits: DocxContext['document']['digits']) {
    super(`PAGEREF ${anchor} \\h${digits === 'thai' ? ' \\* THAIARABIC' : ''}`)
    this.root.push(new Uncounted({ dirty: 'true' }))
  }
}

class Uncounted extends XmlAttributeComponent<{ dirty: string }> {
  protected override readonly xmlKeys = { dirty: 'w:dirty' }
}
