import { inventedId, person, serialOf } from '../../imports/invented.ts'
import { writeWorkbook, type CellInput } from '../../support/workbook.ts'

const HEADINGS = ['ที่', 'คำนำหน้า', 'ชื่อ', 'นามสกุล', 'เลขประจำตัวประชาชน', 'วันเกิด', 'บ้านเลขที่', 'หมู่ที่', 'โทรศัพท์', 'องค์กรชุมชน', 'วันที่เริ่มวาระ']
/** Syllables of names nobody bears: no two of the list are the same. */
const SYLLABLES = ['กา', 'ขิม', 'คำ', 'จิต', 'ชา', 'ดาว', 'ทอง', 'นา', 'บุญ', 'พร']

const nameOf = (n: number): string => [...String(n).padStart(5, '0')].map((digit) => SYLLABLES[Number(digit)]).join('')

/** A member list of so many invented people as an XLSX file. */
export function bigRoll(members: number): Buffer {
  const rows = Array.from({ length: members }, (_, n): CellInput[] => {
    const one = person(n)
    return [n + 1, one.title, nameOf(n), one.familyName, inventedId(n + 1), { serial: serialOf(one.bornOn) }, one.houseNo, one.moo, one.phone.slice(0, 10), one.organisation, { serial: serialOf('2025-08-17') }]
  })
  return writeWorkbook({ sheets: [{ name: 'สมาชิก', rows: [['รายชื่อสมาชิกสภาองค์กรชุมชนตำบลทดสอบ'], HEADINGS, ...rows] }] })
}
