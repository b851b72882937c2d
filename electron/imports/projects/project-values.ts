import type { ProjectRecord } from '../../contract/imports.ts'
import { fold, toArabicDigits } from '../../domain/thai-text.ts'
import { looksLikeOrganisation } from '../layout/contents.ts'
import type { Cell } from '../table/cell.ts'
import { readImportedName } from '../values/imported-name.ts'
import { doubt, isNothing, readText, sure, tidy, unsure, type Reading } from '../values/reading.ts'

type Stage = NonNullable<ProjectRecord['stage']>
type Source = NonNullable<ProjectRecord['funding']>[number]['source']

const BE_OFFSET = 543

/** C.E. year in which the fiscal year ends: 2568, ๒๕๖๘, "ปีงบประมาณ พ.ศ. 2568", "งบปี 68" (asked). */
export function readFiscalYear(cell: Cell): Reading<number | null> {
  if (cell.kind === 'error') return unsure(null, doubt('cell_error', cell))
  const text = toArabicDigits(tidy(cell.text)).replace(/\.0$/, '')
  if (isNothing(text)) return sure(null)
  const digits = cell.kind === 'date' ? [] : (text.match(/\d+/g) ?? [])
  const [only = ''] = digits
  const year = Number(only)
  if (digits.length !== 1) return unsure(null, doubt('year_unreadable', cell))
  if (year >= 2490 && year <= 2699) return sure(year - BE_OFFSET)
  if (year >= 1950 && year <= 2150) return unsure(year, doubt('date_year_ce', cell))
  if (only.length === 2) return unsure(2500 + year - BE_OFFSET, doubt('year_two_digit', cell, { suggest: 2500 + year }))
  return unsure(null, doubt('year_unreadable', cell))
}

/** The first that fits: what is not yet, or no longer, comes before what is. */
const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/ยกเลิก|ไม่อนุมัติ|ยุติ|ไม่ผ่าน|cancel|rejected/, 'cancelled'],
  [/ระงับ|ชะลอ|พักไว้|พักการ|หยุด|เลื่อน|pause|suspend|on ?hold/, 'paused'],
  [/เสนอ|รออนุมัติ|รอพิจารณา|รอการพิจารณา|ยังไม่อนุมัติ|ขออนุมัติ|ร่าง|แผน$|propos|pending|draft/, 'proposed'],
  [/^อนุมัติ|รอดำเนินการ|ยังไม่(ได้)?(เริ่ม|ดำเนินการ)|approved/, 'approved'],
  [/เสร็จ|สิ้นสุด|ปิดโครงการ|ปิดแล้ว|ดำเนินการแล้ว|done|finish|complete|closed/, 'finished'],
  [/ดำเนิน|กำลัง|ระหว่าง|ongoing|progress|running/, 'running'],
  [/อนุมัติ|เห็นชอบ/, 'approved'],
]

export function readStage(cell: Cell): Reading<Stage | null> {
  const read = readText(cell)
  if (read.value === null) return { value: null, doubts: read.doubts }
  const folded = fold(read.value)
  const found = STAGES.find(([pattern]) => pattern.test(folded))
  if (found === undefined) return unsure(null, doubt('stage_unreadable', cell))
  return { value: /ยังไม่(แล้ว)?เสร็จ/.test(folded) ? 'running' : found[1], doubts: read.doubts }
}

const SOURCES: readonly (readonly [RegExp, Source])[] = [
  [/สวัสดิการ/, 'welfare_fund'],
  [/อบจ|องค์การบริหารส่วนจังหวัด/, 'provincial_government'],
  [/พอช|codi|องค์กรชุมชน\s*\(องค์การมหาชน\)/, 'codi'],
  [/เทศบาล|อบต|อปท|องค์การบริหารส่วนตำบล|ท้องถิ่น|ทต\.|ทม\.|ทน\./, 'local_government'],
  [/แรงงาน|สิ่งของ|labou?r|in ?kind/, 'labour'],
  [/บริจาค|donation/, 'donation'],
  [/เอกชน|บริษัท|ห้างร้าน|ผู้ประกอบการ|private|csr/, 'private'],
  [/สมาชิก|ชุมชน|ชาวบ้าน|ประชาชน|กลุ่ม|members?|community/, 'members'],
  [/รัฐ|ราชการ|จังหวัด|อำเภอ|กระทรวง|กรม|สำนักงาน|สนง|พมจ|พช\.|สสส|มหาวิทยาลัย|state|government/, 'state_agency'],
]

/** Whose money it is, by a heading ("งบ อบจ.") or a cell; null where the words are not known. */
export function sourceOf(text: string): Source | null {
  const folded = fold(text)
  return SOURCES.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

/** A person, or the organisation that runs the project. */
export function readResponsible(cell: Cell): Reading<NonNullable<ProjectRecord['responsible']> | null> {
  const text = readText(cell)
  if (text.value === null) return { value: null, doubts: text.doubts }
  return looksLikeOrganisation(text.value) ? { value: { organisation: text.value }, doubts: text.doubts } : readImportedName(cell)
}
