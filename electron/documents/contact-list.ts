import type { RollEntry } from '../contract/members.ts'
import { formatThaiDate, fullName } from '../contract/text/index.ts'
import { heading, paragraph, plain, type Column, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'
import { seatOf, type RollInput } from './roll.ts'
import { councilTitle } from './words.ts'

/** How to reach those in office on a day. It holds personal data, and says on every page whose use it is for (PDPA s.22). */

const COLUMNS: readonly Column[] = [
  { width: 6, align: 'center', heading: 'ที่' },
  { width: 26, align: 'start', heading: 'ชื่อ – สกุล' },
  { width: 16, align: 'start', heading: 'ตำแหน่ง' },
  { width: 18, align: 'start', heading: 'โทรศัพท์' },
  { width: 34, align: 'start', heading: 'ที่อยู่' },
]

export function contactListDocument({ council, roll, settings }: RollInput): DocumentModel {
  const name = councilTitle(council.name)
  const day = formatThaiDate(roll.on, 'long')
  return paper({
    settings,
    title: `รายชื่อสำหรับติดต่อ ${name} ณ วันที่ ${day}`,
    footer: 'มีข้อมูลส่วนบุคคล ใช้ในงานของสภาเท่านั้น ห้ามเผยแพร่',
    blocks: [
      heading(1, `รายชื่อสำหรับติดต่อ ${name}`),
      paragraph([{ text: `ณ วันที่ ${day}`, bold: true }], { align: 'center' }),
      paragraph(`จำนวน ${roll.entries.length} คน`, { align: 'center' }),
      {
        kind: 'table', ruled: true, size: 'small', columns: COLUMNS,
        rows: roll.entries.map((entry, at) => ({
          kind: 'cells',
          cells: [String(at + 1), fullName(entry.person), seatOf(entry), entry.person.phone, addressOf(entry)].map(plain),
        })),
      },
    ],
  })
}

function addressOf({ person: { houseNo, moo, address } }: RollEntry): string {
  return [houseNo && `บ้านเลขที่ ${houseNo}`, moo !== null && `หมู่ที่ ${moo}`, address].filter(Boolean).join(' ')
}
