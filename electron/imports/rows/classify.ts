import type { ColumnField, SkipReason } from '../../contract/imports.ts'
import { fold } from '../../domain/thai-text.ts'
import type { Cell } from '../table/cell.ts'
import type { ColumnPlan } from '../layout/columns.ts'
import { isTicked, looksLikeDate, looksLikeNationalId, looksLikePhone, looksLikeTest, looksTitled } from '../layout/contents.ts'
import { foldHeading } from '../layout/header-words.ts'
import { isNothing } from '../values/reading.ts'
import { readSection, type Section } from './sections.ts'

/** What a row of a table is: a record, a heading for those below, or something to pass over. */
export type RowKind =
  | { kind: 'data' }
  | { kind: 'section'; section: Section }
  | { kind: 'skip'; reason: SkipReason }

export interface RowSurroundings {
  plans: readonly ColumnPlan[]
  /** A merged cell of this row covers at least half of the table. */
  isMergedWide: boolean
  /** A signature or a closing remark came before. */
  afterFooter: boolean
  /** The first rows below the heading, where columns are sometimes numbered. */
  isFirst: boolean
}

const SUMMARY = /^[\s(*]*(ยอด)?(รวม|สรุป)\s*(ทั้ง|ยอด|หมู่|ม\.|จำนวน|เงิน|เป็น|สมาชิก|กลุ่ม|องค์กร|ผู้|ชาย|หญิง|[\d:=.]|$)|^(sub|grand)?\s*total\b|^จำนวน(ทั้งหมด|ทั้งสิ้น|รวม)/
const FINAL = /ทั้งสิ้น|ทั้งหมด|grand/
const FOOTER = /ลงชื่อ|ลงนาม|ผู้จัดทำ|ผู้รับรอง|ผู้ตรวจ|ผู้บันทึก|ผู้ให้ข้อมูล|^หมายเหตุ|^\*|ข้อมูล\s*ณ|พิมพ์เมื่อ|\.{6,}|…{2,}|_{6,}|^\(.*\)$|^วันที่\s*[.…\d]/
/** Fields that only a record fills; the others may be filled in ahead for a whole form. */
const EVIDENCE: readonly ColumnField[] = [
  'fullName', 'givenName', 'familyName', 'title', 'nationalId', 'bornOn', 'phones', 'houseNo', 'address', 'organisation',
  'name', 'registrationNo', 'leader', 'memberCount', 'issue', 'funding', 'total', 'responsible',
]
const NAMES: readonly ColumnField[] = ['fullName', 'givenName', 'familyName', 'name', 'title']

export function classifyRow(cells: readonly Cell[], around: RowSurroundings): RowKind {
  const filled = cells.filter((cell) => cell.kind !== 'empty')
  if (filled.length === 0) return skip('blank')
  if (filled.some((cell) => /^([-=_*~]\s?){4,}$/.test(cell.text.trim())) && filled.every((cell) => /^[-=_*~\s]+$/.test(cell.text))) return skip('separator_line')
  if (repeatsHeading(cells, around.plans)) return skip('repeated_header')
  if (around.isFirst && numbersColumns(filled)) return skip('header')

  const personal = filled.some((cell) => looksLikeNationalId(cell))
  const words = filled.filter((cell) => cell.kind === 'text' && /\p{L}/u.test(cell.text))
  const first = words[0]
  if (!personal && words.some((cell) => SUMMARY.test(fold(cell.text)))) {
    return skip(words.some((cell) => FINAL.test(fold(cell.text))) ? 'total' : 'subtotal')
  }
  if (isTest(cells, around.plans)) return skip('test_entry')

  const named = around.plans.some((plan) => plan.field !== null && NAMES.includes(plan.field) && looksTitled(cells[plan.index]?.text ?? ''))
  const contact = filled.some((cell) => looksLikePhone(cell) || looksLikeDate(cell))
  const sparse = filled.length <= 2
  if (first !== undefined && !personal && sparse) {
    const text = first.text.trim()
    if (FOOTER.test(fold(text)) && !(named && filled.length > 1 && !/^\(|ลงชื่อ/.test(text))) return skip('footer')
    if (around.afterFooter) return skip('footer')
    const inNameColumn = isInNameColumn(first, cells, around.plans)
    const section = named || contact ? null : readSection(text)
    if (section !== null && (filled.length === 1 || around.isMergedWide || !inNameColumn)) return { kind: 'section', section }
    if (around.isMergedWide && !named) return skip('section_heading')
  }
  if (hasRecord(cells, around.plans)) return { kind: 'data' }
  const onlyCounter = !filled.some((cell) => !isNothing(cell.text) && isEvidence(cell, cells, around.plans))
  if (onlyCounter) return skip(words.length === 0 || filled.length > 2 ? 'blank' : 'footer')
  return skip(around.afterFooter ? 'footer' : 'continuation')
}

function skip(reason: SkipReason): RowKind {
  return { kind: 'skip', reason }
}

/** At least two cells, and most of the filled ones, say what stands in the heading of their column. */
function repeatsHeading(cells: readonly Cell[], plans: readonly ColumnPlan[]): boolean {
  let same = 0
  let filled = 0
  for (const [index, cell] of cells.entries()) {
    if (cell.kind === 'empty') continue
    filled += 1
    if (cell.kind !== 'text') continue
    const heading = plans[index]?.heading ?? ''
    if (heading === '' || cell.text.length > heading.length + 10) continue
    const folded = foldHeading(cell.text)
    const whole = foldHeading(heading)
    if (folded !== '' && (whole === folded || (whole.endsWith(folded) && folded.length > 2) || (whole.startsWith(folded) && folded.length > 2))) same += 1
  }
  return same >= 2 && same >= filled * 0.6
}

/** "(1) (2) (3) …" or "1 2 3 …" under the headings. */
function numbersColumns(filled: readonly Cell[]): boolean {
  const numbers = filled.map((cell) => Number(/^\(?(\d{1,2})\)?$/.exec(fold(cell.text))?.[1] ?? Number.NaN))
  return numbers.length >= 4 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at)
}

function isTest(cells: readonly Cell[], plans: readonly ColumnPlan[]): boolean {
  const name = plans.find((plan) => plan.field === 'fullName' || plan.field === 'givenName')
  if (name !== undefined && looksLikeTest(cells[name.index]?.text ?? '')) return true
  const id = plans.find((plan) => plan.field === 'nationalId')
  const allSame = id !== undefined && /^(\d)\1{12}$/.test(fold(cells[id.index]?.text ?? '').replace(/\D/g, ''))
  return allSame && cells.some((cell) => looksLikeTest(cell.text))
}

function isInNameColumn(cell: Cell, cells: readonly Cell[], plans: readonly ColumnPlan[]): boolean {
  const plan = plans[cells.indexOf(cell)]
  return plan?.field != null && NAMES.includes(plan.field)
}

function isEvidence(cell: Cell, cells: readonly Cell[], plans: readonly ColumnPlan[]): boolean {
  const plan = plans[cells.indexOf(cell)]
  return plan?.field != null && EVIDENCE.includes(plan.field) && (plan.choice === null || isTicked(cell, plan.crossIsNo))
}

/** A name, or enough of a record to say that its name is missing. */
function hasRecord(cells: readonly Cell[], plans: readonly ColumnPlan[]): boolean {
  // "title" is what stands before a person's name, and the name of a project.
  const ofPeople = plans.some(({ field }) => field === 'fullName' || field === 'givenName' || field === 'familyName')
  let evidence = 0
  let filled = 0
  for (const plan of plans) {
    const cell = cells[plan.index]
    if (plan.field === null || plan.field === 'sequence' || cell === undefined || cell.kind === 'empty' || isNothing(cell.text)) continue
    filled += 1
    if (NAMES.includes(plan.field) && !(ofPeople && plan.field === 'title') && plan.choice === null && /\p{L}/u.test(cell.text)) return true
    if (plan.field === 'nationalId' && looksLikeNationalId(cell)) return true
    if (EVIDENCE.includes(plan.field)) evidence += 1
  }
  return evidence >= 1 && filled >= 3
}
