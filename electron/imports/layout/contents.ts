import { fold } from '../../domain/thai-text.ts'
import type { Cell } from '../table/cell.ts'

/** What cells look like, whatever their heading says. Quick tests for finding columns; reading comes later. */

/** The titles most common before names; enough to tell a column of people from others. */
const TITLED = /^(นาย|นาง|น\.? ?ส\.?|ด\.?[ชญต]\.|เด็ก[ชห]|ว่าที่|[จส]\.[สอตทต]\.[อทต]\.|[รพ]\.?ต\.?[ตทอ]\.|ดร\.|ผศ\.|รศ\.|ม\.[รลจ]\.ว?\.?|กำนัน|ผู้ใหญ่|ฮัจยี|โต๊ะ|mrs?\.? |ms\.? |miss )/i
const ORGANISATION = /^(กลุ่ม|กองทุน|ชมรม|เครือข่าย|สมาคม|สหกรณ์|วิสาหกิจ|มูลนิธิ|องค์กร|สภาเด็ก|ศูนย์|ธนาคาร|คณะกรรมการ|ประชาคม|ชุมชน|อสม|ร้านค้า|โรงเรียน)/
const CAPACITY = /ผู้ทรง|คุณวุฒิ|^ผู้แทน|^ตัวแทน|^expert|^delegate/
const POST = /ประธาน|เลขา|เหรัญญิก|สมาชิก|กรรมการ|ปฏิคม|ประชาสัมพันธ์|ที่ปรึกษา|chair|secretary|treasurer|member/
const TICK = /^([✓✔√☑✅🗸■●•*/1yvpaüต]|yes|true|ใช่|ถูก|เป็น|ok|\/\/|\(\/\)|\[\/\])$/iu
/** A mark where people mark with crosses; where others tick, a cross says no. */
const CROSS = /^([x×✗✘☒❌]|\[x\])$/iu
const NO_TICK = /^([☐□○0n\-–—]|no|false|ไม่|ไม่ใช่|ไม่เป็น|\(\s*\)|\[\s*\])$/i
const TEST_NAME = /^(test|testing|ทดสอบ|ทดลอง(ระบบ)?|xxx+|aaa+|asdf.*|กกก+)(\s|$)/

/** @param crossIsNo whether the group of boxes has ticks too */
export function isTicked(cell: Cell, crossIsNo = false): boolean {
  if (cell.kind === 'boolean') return cell.value
  return isPlainTick(cell) || (!crossIsNo && CROSS.test(withoutRemark(cell)))
}

/** A tick that is no cross. */
export function isPlainTick(cell: Cell): boolean {
  return cell.kind === 'boolean' ? cell.value : TICK.test(withoutRemark(cell))
}

const LONGEST_TICK = 40

/** "✓ (แทน)" is a tick, whatever is remarked behind it. */
function withoutRemark({ text }: Cell): string {
  return text.length > LONGEST_TICK ? text : text.trim().replace(/(?<=\S)\s*\([^)]*\)$/, '')
}

/** A mark and nothing else: no word, and no name of anything. */
export function isMark(cell: Cell): boolean {
  return cell.kind === 'text' && /^[^\p{L}\p{N}]{1,3}$|^[x×]$/iu.test(cell.text.trim())
}

/** A mark that says no: an empty box, a dash, FALSE. */
export function isUnticked(cell: Cell): boolean {
  return cell.kind === 'empty' || (cell.kind === 'boolean' ? !cell.value : NO_TICK.test(cell.text.trim()))
}

export function looksTitled(text: string): boolean {
  return TITLED.test(text.trim())
}

export function looksLikeOrganisation(text: string): boolean {
  return ORGANISATION.test(fold(text))
}

export function looksLikeCapacity(text: string): boolean {
  return CAPACITY.test(fold(text))
}

export function looksLikePost(text: string): boolean {
  return POST.test(fold(text))
}

export function looksLikeTest(text: string): boolean {
  return TEST_NAME.test(fold(text))
}

/** Digits with the usual dashes, dots and blanks between them, and nothing else. */
function digitsOnly(text: string): string | null {
  const folded = fold(text)
  return /^[\d\s().+-]+$/.test(folded) ? folded.replace(/\D/g, '') : null
}

export function looksLikeNationalId(cell: Cell): boolean {
  return digitsOnly(cell.text)?.length === 13 && cell.kind !== 'date'
}

export function looksLikePhone(cell: Cell): boolean {
  const digits = digitsOnly(cell.text)
  return digits !== null && cell.kind !== 'date' && (/^0\d{8,9}$/.test(digits) || /^[689]\d{8}$/.test(digits))
}

export function looksLikeDate(cell: Cell): boolean {
  return cell.kind === 'date' || /^\d{1,2}\s*[-/. ]\s*(\d{1,2}|[ก-๙a-z.]{2,12})\s*[-/. ]\s*(พ\.?ศ\.?)?\s*\d{2,4}$/.test(fold(cell.text))
}

export function looksLikeAddress(text: string): boolean {
  return /\d/.test(text) && /(หมู่|ม\.|ตำบล|ต\.|ถนน|ถ\.|ซอย|บ้านเลขที่)/.test(fold(text))
}

export function looksLikeCount(cell: Cell): boolean {
  return /^\d{1,4}\.?$/.test(fold(cell.text)) && cell.kind !== 'date'
}

/** The share of filled cells for which `test` holds; 0 where none is filled. */
export function shareOf(cells: readonly Cell[], test: (cell: Cell) => boolean): number {
  const filled = cells.filter((cell) => cell.kind !== 'empty')
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length
}
