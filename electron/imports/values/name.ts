import { canonicalTitle, splitName, type NameNote } from '../../domain/thai-name.ts'
import type { Cell } from '../table/cell.ts'
import { doubt, isDamaged, isNothing, tidy, type Doubt } from './reading.ts'

/** The cells a name was written in: one for all, or up to three. */
export interface NameCells {
  fullName?: Cell | undefined
  title?: Cell | undefined
  givenName?: Cell | undefined
  familyName?: Cell | undefined
}

export interface PersonName {
  title: string | null
  givenName: string | null
  familyName: string | null
  nickname: string | null
  /** An office that stood in place of a title (ผู้ใหญ่บ้าน, กำนัน): it says something about qualification (Act s.7). */
  office: string | null
  /** What else stood in brackets: "(แทนนาย ก)", "(เสียชีวิต)". */
  remark: string | null
  doubts: NameDoubt[]
}

export interface NameDoubt extends Doubt {
  field: 'title' | 'givenName' | 'familyName'
}

const OFFICES = new Set(['ผู้ใหญ่บ้าน', 'ผู้ช่วยผู้ใหญ่บ้าน', 'กำนัน', 'สารวัตรกำนัน', 'นายอำเภอ', 'นายกเทศมนตรี', 'นายก อบต.'])
const REMARK = /ประธาน|เลขา|เหรัญ|กรรมการ|สมาชิก|ผู้แทน|ผญบ|ผู้ใหญ่|กำนัน|แทน|เสียชีวิต|ตาย|ลาออก|ย้าย|คนที่|รักษา|ติดต่อ|โทร|ไม่|\d/
/** Marks of footnotes and lists around a name. */
const ORNAMENTS = /[*#†‡•▪●]+|^[-–—]\s+/g

export function readName(cells: NameCells): PersonName {
  const raw = [cells.fullName, cells.title, cells.givenName, cells.familyName].map((cell) => textOf(cell)).filter((text) => text !== '').join(' ')
  const { written, familyName } = combine(cells)
  const split = splitName(written.replace(ORNAMENTS, ' '))
  const ownTitle = textOf(cells.title) === '' ? '' : canonicalTitle(textOf(cells.title))
  const title = ownTitle === '' ? split.title : ownTitle
  const given = trimMarks(familyName === '' ? split.givenName : [split.givenName, withoutEcho(split.familyName, familyName)].filter(Boolean).join(' '))
  const family = trimMarks(familyName === '' ? split.familyName : familyName)

  const doubts: NameDoubt[] = []
  const say = (field: NameDoubt['field'], code: Doubt['code']) => doubts.push({ field, ...doubt(code, raw) })
  const notes = new Set<NameNote>(split.notes)
  if (given === '') say('givenName', 'name_missing')
  else {
    if (title === '') say('title', 'title_missing')
    if (ownTitle === '' && notes.has('title_unsure')) say('title', 'title_unsure')
    if (ownTitle !== '' && split.title !== '' && split.title !== ownTitle) say('title', 'title_unsure')
    if (family === '') say('familyName', 'surname_missing')
    if (familyName === '' && notes.has('many_parts')) say('familyName', 'name_unsure')
    if (/[\d,;=@]/.test(`${given} ${family}`) || /(^|\s)[ก-ฮa-z]\.?(\s|$)/i.test(given)) say('givenName', 'name_unsure')
    if (isDamaged(raw)) say('givenName', 'text_damaged')
  }
  const inBrackets = split.nickname === '' ? null : split.nickname
  const isRemark = inBrackets !== null && REMARK.test(inBrackets)
  const office = OFFICES.has(title) ? title : null
  return {
    title: office !== null || title === '' ? null : title,
    givenName: given === '' ? null : given,
    familyName: family === '' ? null : family,
    nickname: isRemark ? null : inBrackets,
    office,
    remark: isRemark ? inBrackets : null,
    doubts: office === null ? doubts : doubts.filter((one) => one.code !== 'title_missing'),
  }
}

function textOf(cell: Cell | undefined): string {
  const text = cell === undefined || cell.kind === 'error' ? '' : tidy(cell.text)
  return isNothing(text) ? '' : text
}

/** One text to split; a surname that has a cell of its own stays apart, for it may be of several words. */
function combine(cells: NameCells): { written: string; familyName: string } {
  const full = textOf(cells.fullName)
  if (full !== '') return { written: full, familyName: textOf(cells.familyName) }
  return { written: textOf(cells.givenName), familyName: textOf(cells.familyName) }
}

/** The given name's cell held the surname too: it is not said twice. */
function withoutEcho(rest: string, familyName: string): string {
  return rest === familyName ? '' : rest
}

function trimMarks(name: string): string {
  return name.replace(/^[\s,.;:/-]+|[\s,;:/-]+$/g, '')
}
