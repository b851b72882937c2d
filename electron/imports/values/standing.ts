import type { Capacity, PostName } from '../../contract/members.ts'
import { fold } from '../../domain/thai-text.ts'
import type { Cell } from '../table/cell.ts'
import { isMark, looksLikeOrganisation } from '../layout/contents.ts'
import { doubt, readText, sure, unsure, type Doubt, type Reading } from './reading.ts'

/** What a person is in the council: capacity, post, the organisation they stand for, and what notes say about it. */

export interface ImportedPost {
  name: PostName
  label: string
}

const EXPERT = /ผู้ทรง|คุณวุฒิ|^ทรง|expert|qualified/
const DELEGATE = /ผู้แทน|ตัวแทน|แทนกลุ่ม|ชุมชน(ท้องถิ่น|อื่น|ดั้งเดิม)|^ท้องถิ่น|^ดั้งเดิม|delegate|representative/

export function readCapacity(cell: Cell): Reading<Capacity | null> {
  const read = readText(cell)
  if (read.value === null) return { value: null, doubts: read.doubts }
  const capacity = capacityOf(read.value)
  if (capacity !== null) return { value: capacity, doubts: read.doubts }
  // "สมาชิก" says neither; it is no mistake.
  return /^(สมาชิก|member)/.test(fold(read.value)) ? sure(null) : unsure(null, doubt('capacity_unreadable', cell))
}

export function capacityOf(text: string): Capacity | null {
  const folded = fold(text)
  const expert = EXPERT.test(folded)
  const delegate = DELEGATE.test(folded)
  if (expert === delegate) return null
  return expert ? 'expert' : 'delegate'
}

const ORDINARY = /^(สมาชิก|สมาชิกสภา(ฯ|องค์กรชุมชน.*)?|สมาชิกฯ|member|ordinary)$/
/** Only the council's own chair, not the chair of a group that happens to be a member. */
const OF_COUNCIL = /^(ฯ|สภา.*|ที่ประชุม.*|กรรมการ(สภา.*)?)?$/

/** A post in the council. An ordinary member has none; a post of the council's own keeps its word. */
export function readPost(cell: Cell): Reading<ImportedPost | null> {
  const read = readText(cell)
  if (read.value === null) return { value: null, doubts: read.doubts }
  const text = read.value
  const folded = fold(text).replace(/\s+/g, '')
  if (ORDINARY.test(folded) || capacityOf(text) !== null) return sure(null)
  if (officeDoubt(text) !== null) return sure(null)
  const post = postOf(folded) ?? { name: 'other' as const, label: text }
  const doubtful = /รักษาการ|อดีต|ว่าง|\?/.test(folded) || /[/,]/.test(folded)
  return doubtful ? unsure(post, doubt('post_unsure', cell)) : sure(post)
}

function postOf(folded: string): ImportedPost | null {
  const plain = folded.replace(/^รักษาการ(แทน)?/, '').replace(/^(กรรมการ|สมาชิก)และ/, '')
  const deputy = /^(รอง(ประธาน|ปธ\.?)|vicechair(man|person)?|deputychair(man)?)(ฯ|สภา(องค์กรชุมชน.*?|ฯ)?)?(คนที่|ลำดับที่|ที่)?\(?(?<number>\d{1,2}|หนึ่ง|สอง|สาม)?\)?$/.exec(plain)
  if (deputy !== null) return { name: 'vice_chair', label: deputyNumber(deputy.groups?.['number']) }
  const chair = /^(ประธาน|ปธ\.?|chair(man|person|woman)?)(.*)$/.exec(plain)
  if (chair !== null) return OF_COUNCIL.test(chair[3] ?? '') ? { name: 'chair', label: '' } : null
  if (/^(เลขานุการ|เลขาฯ?|secretary)(สภา.*|ฯ)?$/.test(plain)) return { name: 'secretary', label: '' }
  if (/^(เหรัญญิก|เหรัญฯ?|treasurer)(สภา.*|ฯ)?$/.test(plain)) return { name: 'treasurer', label: '' }
  return null
}

function deputyNumber(text: string | undefined): string {
  const word = ['หนึ่ง', 'สอง', 'สาม'].indexOf(text ?? '')
  return word === -1 ? (text ?? '') : String(word + 1)
}

/** The one organisation a delegate stands for; two in one cell are asked, for nobody stands for two. */
export function readOrganisation(cell: Cell): Reading<string | null> {
  const read = readText(cell)
  if (read.value === null || read.doubts.length > 0) return read
  if (isMark(cell)) return unsure(null, doubt('choice_unclear', cell))
  const several = splitOrganisations(cell.text)
  return several.length > 1 ? unsure(null, doubt('two_organisations', cell, { first: several[0] ?? null, second: several[1] ?? null })) : read
}

/** Names of organisations in one cell: each part has to begin as one, for names may hold commas and "และ" themselves. */
export function splitOrganisations(text: string): string[] {
  const parts = text.split(/\s*(?:[,;/\n+]|\s+และ|\s+กับ)\s*/).filter((part) => part.trim() !== '')
  return parts.length > 1 && parts.every((part) => looksLikeOrganisation(part)) ? parts.map((part) => part.trim()) : [text.trim()]
}

const VILLAGE_HEAD = /ผญบ|ผู้ใหญ่บ้าน|กำนัน|^ผู้ใหญ่$/
/** Political, local-executive and local-council offices (Act s.7; the list is the council's to check). */
const LOCAL_OFFICE = /ส\.?อบต|ส\.?ท\.|^สท$|ส\.?อบจ|^สจ|ส\.จ\.|สมาชิกสภา(เทศบาล|อบต|อบจ|องค์การบริหาร|ตำบล|จังหวัด)|(รอง)?นายก(อบต|อบจ|เทศมนตรี|องค์การ|เทศบาล)|ปลัดอบต|ปลัดเทศบาล/

/** Words of an office that may stand against being a member. */
export function officeDoubt(text: string): Doubt | null {
  const folded = fold(text).replace(/\s+/g, '')
  if (VILLAGE_HEAD.test(folded)) return doubt('qualification_village_head', text)
  return LOCAL_OFFICE.test(folded) ? doubt('qualification_office', text) : null
}
