import type { AttendanceEntry } from '../contract/meetings.ts'
import type { CouncilProfile } from '../contract/councils.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import type { NamedInRecord } from '../domain/minutes-record.ts'
import { meetingInWords } from './adoption.ts'
import { heading, paragraph, plain, type Column, type DocumentModel } from './model.ts'
import { inOfficialOrder } from './official-order.ts'
import { paper } from './paper.ts'
import { councilTitle } from './words.ts'

/** A sheet that goes round with draft minutes: each member says by hand whether they are right. */
export interface ConfirmationSheetInput {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'thaiDigits'>
  meeting: NamedInRecord
  /** The roll of the meeting. */
  people: readonly Pick<AttendanceEntry, 'name' | 'postLabel'>[]
}

const COLUMNS: readonly Column[] = [
  { width: 7, align: 'center', heading: 'ที่' },
  { width: 33, align: 'start', heading: 'ชื่อ – สกุล' },
  { width: 9, align: 'center', heading: 'ถูกต้อง' },
  { width: 9, align: 'center', heading: 'ขอแก้' },
  { width: 24, align: 'start', heading: 'ลายมือชื่อ' },
  { width: 18, align: 'start', heading: 'วันที่' },
]
/** To tick by hand. */
const BOX = '☐'

export function confirmationSheetDocument({ council, settings, meeting, people }: ConfirmationSheetInput): DocumentModel {
  const name = meetingInWords(meeting)
  const title = 'แบบยืนยันรายงานการประชุม'
  return paper({
    settings,
    title: `${title} ${name}`,
    blocks: [
      heading(1, title),
      paragraph([{ text: councilTitle(council.name), bold: true }], { align: 'center' }),
      paragraph([{ text: `${name} วันที่ ${formatThaiDate(meeting.heldOn, 'long')}`, bold: true }], { align: 'center' }),
      paragraph('โปรดอ่านร่างรายงานการประชุมที่แนบ แล้วทำเครื่องหมายและลงลายมือชื่อในแถวของท่าน ถ้าขอแก้ โปรดเขียนข้อความที่ให้แก้ไว้ท้ายแบบ', { indent: 'first' }),
      {
        kind: 'table', ruled: true, size: 'small', columns: COLUMNS,
        rows: inOfficialOrder(people).map(({ name: person, postLabel }, at) => ({
          kind: 'cells',
          cells: [String(at + 1), `${person}\n${postLabel.trim() || 'สมาชิก'}`, BOX, BOX, '', ''].map(plain),
        })),
      },
      paragraph(`รวม ${people.length} คน`, { keepWithNext: true }),
      heading(2, 'ข้อความที่ขอให้แก้ (ระบุชื่อผู้ขอ)'),
      ...Array.from({ length: 6 }, () => paragraph('.'.repeat(130))),
    ],
  })
}
