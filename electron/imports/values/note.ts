import { fold } from '../../domain/thai-text.ts'
import { parseThaiDate } from '../../domain/thai-date.ts'
import { doubt, type Doubt } from './reading.ts'

const DECEASED = /เสียชีวิต|ถึงแก่กรรม|ถึงแก่ความตาย|มรณ|วายชนม์|^ตาย|\sตาย|deceased|died/
const LEFT: readonly (readonly [RegExp, string])[] = [
  [/ลาออก|resign/, 'resigned'],
  [/ย้าย(ออก|ภูมิลำเนา|ที่อยู่|ไป)|moved/, 'moved'],
  [/พ้น(จาก)?(ตำแหน่ง|สภาพ|สมาชิก|วาระ)|หมดวาระ|ขาดคุณสมบัติ|ถูก(ถอดถอน|เรียกคืน|ให้ออก)|ถอดถอน/, 'left'],
]
const DATE_INSIDE = /\d{1,2}\s*[-/.\s]\s*(?:\d{1,2}|[ก-๙.]{2,12}?)\s*[-/.\s]?\s*(?:พ\.?\s?ศ\.?)?\s*\d{2,4}/

/** What a remark says about a seat: left it, died, with the date if one is given. */
export function noteDoubts(text: string, today: string): Doubt[] {
  const folded = fold(text)
  if (DECEASED.test(folded)) return [doubt('status_deceased', text, { endedOn: dateInside(folded, today), reason: 'deceased' })]
  const left = LEFT.find(([pattern]) => pattern.test(folded))
  return left === undefined ? [] : [doubt('status_left_office', text, { endedOn: dateInside(folded, today), reason: left[1] })]
}

function dateInside(text: string, today: string): string | null {
  const found = DATE_INSIDE.exec(text)
  const parsed = found === null ? null : parseThaiDate(found[0], { today })
  return parsed?.ok === true ? parsed.date : null
}
