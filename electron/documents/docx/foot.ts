import { Footer, Paragraph, SimpleField, Tab, TabStopType, TextRun } from 'docx'
import type { DocumentModel } from '../model.ts'
import { FOOT } from './page.ts'

/** Until it was counted: Word counts a section's pages by itself, LibreOffice does not. */
const UNCOUNTED = '…'

/** What the sheet belongs to, and page n of N in the document's digits. @param all the field that counts N: of the file, or of one section */
export function pageFooter({ footer, digits, numbered = true }: Pick<DocumentModel, 'footer' | 'digits' | 'numbered'>, textWidth: number, all: 'NUMPAGES' | 'SECTIONPAGES' = 'NUMPAGES'): Footer {
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
