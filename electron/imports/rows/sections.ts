import type { Capacity } from '../../contract/members.ts'
import { fold } from '../../domain/thai-text.ts'
import { looksLikeOrganisation, looksTitled } from '../layout/contents.ts'
import { capacityOf } from '../values/standing.ts'
import { tidy } from '../values/reading.ts'

/** What a heading between rows, or a sheet's name, says about every row below it. */
export interface Section {
  moo?: number
  village?: string
  organisation?: string
  capacity?: Capacity
  tambon?: string
}

const MOO = /(?:หมู่\s*ที่|หมู่บ้านที่|หมู่|(?:^|[\s(])ม\.?|\bmoo\.?)\s*(\d{1,2})(?!\d|\s*(?:คน|ราย|\/))/
const VILLAGE = /(บ้าน[^\s\d()]+)/
const MAX_HEADING = 120

/** Reads "หมู่ที่ 3 บ้านบางโรง", "กลุ่มออมทรัพย์บ้านพารา", "ข. ผู้ทรงคุณวุฒิ"; null where the text is no such heading. */
export function readSection(text: string): Section | null {
  const plain = tidy(text).replace(/^\(?(?:[ก-ฮ]|[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*)[.)]+\s*/, '').replace(/[:：]\s*$/, '').trim()
  if (plain === '' || plain.length > MAX_HEADING || looksTitled(plain)) return null
  const folded = fold(plain)
  if (looksLikeOrganisation(plain) && !/^(กลุ่ม|ชุมชน)?\s*(ผู้แทน|ผู้ทรง)/.test(folded)) {
    return { organisation: plain.replace(/\s*\(?(?:จำนวน\s*)?[\d๐-๙]+\s*(คน|ราย)\)?\s*$/, '') }
  }
  const moo = MOO.exec(folded)
  const capacity = capacityOf(plain)
  const tambon = /^(?:ตำบล|ต\.)\s*([^\s\d(]+)/.exec(folded)?.[1]
  const section: Section = {}
  if (moo !== null) {
    section.moo = Number(moo[1])
    const village = VILLAGE.exec(plain.replace(/หมู่บ้าน(ที่)?/, 'หมู่ที่'))?.[1]
    if (village !== undefined) section.village = village
  }
  if (capacity !== null && /^(ประเภท|สมาชิก|ผู้แทน|ผู้ทรง|ตัวแทน|รายชื่อ|กลุ่ม|ชุมชน)/.test(folded)) section.capacity = capacity
  if (tambon !== undefined) section.tambon = tambon
  return Object.keys(section).length === 0 ? null : section
}

/**
 * The village of a sheet from its name. A bare number counts only where several sheets are named so:
 * one sheet called "2" may be anything.
 */
export function sectionOfSheet(name: string | null, siblings: readonly (string | null)[]): Section {
  if (name === null) return {}
  const folded = fold(name)
  const moo = MOO.exec(folded)?.[1] ?? /^ม(\d{1,2})$/.exec(folded)?.[1]
  const bareNumbers = siblings.filter((sibling) => /^\d{1,2}$/.test(fold(sibling ?? '')))
  const number = moo ?? (bareNumbers.length > 1 && /^\d{1,2}$/.test(folded) ? folded : undefined)
  const village = VILLAGE.exec(tidy(name).replace(/หมู่บ้าน(ที่)?/, 'หมู่ที่'))?.[1]
  return { ...(number === undefined ? {} : { moo: Number(number) }), ...(village === undefined ? {} : { village }) }
}

/** Headings in force: a new one of a kind takes the place of the old one and of all that were set below it. */
export class SectionStack {
  private readonly entries: Section[] = []

  push(section: Section): void {
    const keys = Object.keys(section)
    const same = this.entries.findIndex((entry) => Object.keys(entry).some((key) => keys.includes(key)))
    if (same >= 0) this.entries.length = same
    this.entries.push(section)
  }

  /** A subtotal ends the innermost section. @returns whether there was one */
  pop(): boolean {
    return this.entries.pop() !== undefined
  }

  get isEmpty(): boolean {
    return this.entries.length === 0
  }

  get current(): Section {
    return Object.assign({}, ...this.entries) as Section
  }
}
