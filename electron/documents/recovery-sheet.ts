import type { RecoverySheet } from '../contract/councils.ts'
import { heading, paragraph, plain, type Block, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'
import { councilTitle, localMoment } from './words.ts'

/**
 * The paper key: one sheet that opens the council's records when every passphrase is forgotten. Read by whoever
 * finds it years later, so it says what it is for, where to keep it and how to use it, in Thai and shortly in English.
 * The key is in Arabic digits and Latin letters only, whatever the council's setting.
 */
export function recoverySheetDocument(sheet: Pick<RecoverySheet, 'councilName' | 'createdAt' | 'groups' | 'qrSvg'>): DocumentModel {
  const council = councilTitle(sheet.councilName)
  const count = sheet.groups.length
  return paper({
    settings: null,
    title: `กุญแจกู้คืน ${council}`,
    blocks: [
      heading(1, 'กุญแจกู้คืนของสภา'),
      paragraph([{ text: council, bold: true }], { align: 'center' }),
      paragraph(`พิมพ์เมื่อ ${localMoment(sheet.createdAt)}`, { align: 'center' }),
      paragraph(
        'กระดาษแผ่นนี้เปิดข้อมูลของสภาได้ แม้ทุกคนลืมรหัสผ่าน และใช้เปิดชุดสำรองในเครื่องอื่นได้ ใครถือกระดาษแผ่นนี้ก็เปิดข้อมูลได้เช่นกัน ถ้าหายทั้งรหัสผ่านและกระดาษ จะไม่มีใครเปิดข้อมูลได้อีก',
      ),
      { kind: 'code', groups: sheet.groups },
      paragraph('ในกุญแจไม่มีตัวอักษร B I O และเลข 1 ตัวที่เห็นคือเลข 8 ตัว L และเลข 0', { size: 'small' }),
      { kind: 'picture', svg: sheet.qrSvg, alternative: 'คิวอาร์โค้ดของกุญแจเดียวกัน', widthCm: 4.8, align: 'center' },
      heading(2, 'เก็บไว้ที่ไหน'),
      bullets([
        'ใส่ซองปิดผนึก เขียนชื่อสภาบนซอง เก็บในที่ใส่กุญแจ เช่น ตู้เอกสารสำคัญของสภา',
        'แยกจากคอมพิวเตอร์และจากแฟลชไดรฟ์ที่เก็บชุดสำรอง',
        'ไม่ถ่ายรูป ไม่ส่งทางไลน์หรืออีเมล',
      ]),
      heading(2, 'ใช้อย่างไร'),
      paragraph(`ในหน้าเปิดสภา เลือกเปิดด้วยกุญแจกู้คืน แล้วพิมพ์ทั้ง ${count} กลุ่มตามลำดับ คิวอาร์โค้ดเก็บกุญแจเดียวกัน`),
      heading(2, 'In English'),
      paragraph(
        `Paper recovery key. It opens the records of this council, and its backups, when every passphrase is lost. Whoever holds this sheet can open them: keep it sealed and locked away, apart from the computer and the backup stick; do not photograph or send it. To use it, choose the recovery key on the opening page and type the ${count} groups in order. For the age program the key is AGE-SECRET-KEY-1 followed by the groups without spaces.`,
        { size: 'small' },
      ),
    ],
  })
}

function bullets(lines: readonly string[]): Block {
  return { kind: 'list', ordered: false, start: 1, items: lines.map((line) => [paragraph(plain(line))]), keepWithNext: false }
}
