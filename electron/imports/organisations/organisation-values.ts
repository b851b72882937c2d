import type { OrganisationRecord } from '../../contract/imports.ts'
import { standingOf } from '../../contract/organisation-import.ts'
import { fold, toArabicDigits } from '../../domain/thai-text.ts'
import type { Cell } from '../table/cell.ts'
import { doubt, isNothing, readText, sure, tidy, unsure, type Reading } from '../values/reading.ts'

type Kind = NonNullable<OrganisationRecord['kind']>

/** ชุมชนท้องถิ่น, ชุมชนท้องถิ่นดั้งเดิม (Act s.3) or ชุมชนอื่น. */
export function organisationKindOf(text: string): Kind | null {
  const folded = fold(text)
  if (/ดั้งเดิม|traditional/.test(folded)) return 'traditional'
  const other = /อื่น|other/.test(folded)
  const local = /ท้องถิ่น|local|หมู่เดียว/.test(folded)
  return other === local ? null : other ? 'other' : 'local'
}

export function readOrganisationKind(cell: Cell): Reading<Kind | null> {
  const read = readText(cell)
  if (read.value === null) return { value: null, doubts: read.doubts }
  const kind = organisationKindOf(read.value)
  return kind === null ? unsure(null, doubt('organisation_kind_unreadable', cell)) : { value: kind, doubts: read.doubts }
}

/** A registration number; "6/2552" that a spreadsheet took for June 2552 is suggested, never put back by itself. */
export function readRegistrationNo(cell: Cell): Reading<string | null> {
  if (cell.kind === 'date') {
    const [year = '', month = ''] = cell.iso.split('-')
    return unsure(null, doubt('regno_became_date', cell, { suggest: `${String(Number(month))}/${year}` }))
  }
  const read = readText(cell)
  if (read.value === null) return read
  const text = toArabicDigits(read.value).replace(/^'/, '').replace(/^(เลขที่|ที่|no\.?)\s*/i, '').replace(/\s*([/-])\s*/g, '$1')
  if (/^([ก-ฮ]\.?[ก-ฮ]\.?|[ก-ฮ]{2,}|[a-z]{3})[-/ ]\d{2,4}$/i.test(text) && /^(ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text)) {
    return unsure(null, doubt('regno_became_date', cell))
  }
  return { value: text, doubts: read.doubts }
}

/** Every village: told apart because how many there are only the other rows know. */
export const EVERY_VILLAGE = 'all'
const MOST_VILLAGES = 60

/** "3", "ม.9", "3,5,8", "1-4", "หมู่ 1 และ 2", "ทุกหมู่". */
export function readVillages(cell: Cell): Reading<number[] | typeof EVERY_VILLAGE> {
  if (cell.kind === 'error') return unsure([], doubt('cell_error', cell))
  const text = fold(tidy(cell.text))
  if (isNothing(text)) return sure([])
  if (/ทุกหมู่|ทั้งตำบล|ทุกหมู่บ้าน|ทั่วทั้งตำบล|^ทุก|every|^all/.test(text)) return sure(EVERY_VILLAGE)
  if (cell.kind === 'date') return unsure([], doubt('moo_unreadable', cell))
  const found: number[] = []
  const list = toArabicDigits(text).replace(/หมู่บ้านที่|หมู่ที่|หมู่|ม\.|\bม(?=\d)|moo\.?/g, ' ').replace(/ถึง/g, '-')
  for (const part of list.split(/\s*(?:[,;/+&]|และ|กับ|\s)\s*/).filter((one) => one !== '' && !/^บ้าน/.test(one))) {
    const range = /^(\d{1,2})(?:[-–](\d{1,2}))?$/.exec(part)
    const from = Number(range?.[1] ?? 0)
    const to = Number(range?.[2] ?? from)
    if (range === null || from < 1 || to < from || to > MOST_VILLAGES) return unsure([], doubt('moo_unreadable', cell))
    for (let moo = from; moo <= to; moo += 1) if (!found.includes(moo)) found.push(moo)
  }
  return sure(found)
}

/** The status as written; one that has ended is asked, for its delegates may have to leave. */
export function readStatus(cell: Cell): Reading<string | null> {
  const read = readText(cell)
  if (standingOf(read.value) === 'dissolved') read.doubts.push(doubt('organisation_dissolved', cell))
  return read
}
