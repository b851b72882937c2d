import type { OwnCard } from '../contract/contacts.ts'
import { heading, paragraph, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'
import { councilTitle } from './words.ts'

/** A council's contact card on paper, to hand to another council: nothing on it is secret. */
export function contactCardDocument({ councilName, words, qrSvg }: Pick<OwnCard, 'councilName' | 'words' | 'qrSvg'>): DocumentModel {
  const council = councilTitle(councilName)
  return paper({
    settings: null,
    title: `บัตรติดต่อ ${council}`,
    blocks: [
      heading(1, 'บัตรติดต่อของสภา'),
      paragraph([{ text: council, bold: true }], { align: 'center', size: 'large' }),
      { kind: 'picture', svg: qrSvg, alternative: 'คิวอาร์โค้ดของบัตรติดต่อ', widthCm: 7.5, align: 'center' },
      heading(2, 'คำตรวจ'),
      paragraph([{ text: words.join('   '), bold: true }], { align: 'center', size: 'large' }),
      paragraph('โทรศัพท์หากัน แล้วอ่านคำตรวจทั้งแปดคำให้ตรงกันทั้งสองฝ่ายก่อนใช้บัตรนี้'),
      heading(2, 'ใช้ทำอะไร'),
      paragraph(
        'สภาอื่นใช้บัตรนี้ส่งข้อมูลมาให้ โดยมีแต่สภาเจ้าของบัตรที่เปิดได้ และใช้ตรวจว่าข้อมูลที่ได้รับมาจากสภานี้จริง บัตรไม่มีความลับ ให้ผู้ใดก็ได้',
      ),
    ],
  })
}
