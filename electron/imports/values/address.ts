import { toArabicDigits } from '../../domain/thai-text.ts'
import type { Cell } from '../table/cell.ts'
import { doubt, isNothing, readText, sure, tidy, unsure, type Reading } from './reading.ts'

/** An address in one cell, taken apart. Parts it does not name are null. */
export interface Address {
  houseNo: string | null
  moo: number | null
  village: string | null
  tambon: string | null
  amphoe: string | null
  province: string | null
  postcode: string | null
  /** Lane, road, building, and what was not understood. */
  rest: string | null
}

const NUMBER_WORDS = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า', 'สิบ', 'สิบเอ็ด', 'สิบสอง', 'สิบสาม', 'สิบสี่', 'สิบห้า']
/** A name goes on to the next blank, comma or marked part. */
const NAME = '([^\\s,\\d()]+?)(?=\\s|,|\\d|\\(|$|ต\\.|ตำบล|อ\\.|อำเภอ|จ\\.|จว\\.|จังหวัด|รหัส)'
const HOUSE = /^(?:(?:บ้าน)?เลขที่|บ้าน\s*(?=\d)|บ\.?\s*(?=\d)|no\.?\s*)?\s*(\d{1,5}(?:\/\d{1,5})?(?:\s*-\s*\d{1,5})?(?:\s?[ก-ฮ](?=[\s,]|$))?)(?=[\s,]|$|หมู่|ม\.|ม\s|ถ|ซ|ต)/
const HOUSE_INSIDE = /(?:บ้านเลขที่|เลขที่)\s*(\d{1,5}(?:\/\d{1,5})?(?:-\d{1,5})?)/
const MOO = /(?:หมู่\s*ที่|หมู่บ้านที่|หมู่|(?:^|[\s,\d])ม\.?|\bmoo\.?)\s*(\d{1,3})(?!\d)/i

export function readAddress(cell: Cell): Reading<Address | null> {
  const read = readText(cell)
  if (read.value === null) return { value: null, doubts: read.doubts }
  let left = toArabicDigits(tidy(cell.text.replace(/[\r\n]+/g, ' '))).replace(/\s*[,;]\s*/g, ' , ')
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(left)
    if (found === null) return null
    left = `${left.slice(0, found.index)} ${left.slice(found.index + found[0].length)}`
    return found[1] ?? null
  }
  left = left.trim()
  const houseNo = take(HOUSE) ?? take(HOUSE_INSIDE)
  const postcode = take(/(?:รหัสไปรษณีย์|ไปรษณีย์)?\s*(?<!\d)(\d{5})(?!\d)/)
  const province = take(new RegExp(`(?:จังหวัด|จว\\.|จ\\.)\\s*${NAME}`)) ?? take(/(กรุงเทพมหานคร|กรุงเทพฯ?|กทม\.?)/)
  const amphoe = take(new RegExp(`(?:อำเภอ|อ\\.|เขต)\\s*${NAME}`))
  const tambon = take(new RegExp(`(?:ตำบล|ต\\.|แขวง)\\s*${NAME}`))
  const moo = take(MOO)
  const village = take(/(?:^|[\s,])(บ้าน(?!เลข)[^\s,\d]+)/)
  const rest = left.replace(/[\s,]+/g, ' ').trim()
  const value = { houseNo: houseNo?.replace(/\s*-\s*/, '-') ?? null, moo: moo === null ? null : Number(moo), village, tambon, amphoe, province, postcode, rest: rest === '' ? null : rest }
  return { value: withBareProvince(value), doubts: read.doubts }
}

/** After a named tambon or amphoe the one word left over at the end, before the postcode, is the province. */
function withBareProvince(address: Address): Address {
  const bare = address.province === null && address.amphoe !== null && address.postcode !== null && address.rest !== null && /^[ก-๙]+$/.test(address.rest)
  return bare ? { ...address, province: address.rest, rest: null } : address
}

/** หมู่ที่: "3", "ม.3 บางโรง", "หมู่ที่ ๓", "หมู่สาม"; the village's name where it stands beside. */
export function readMoo(cell: Cell): Reading<{ moo: number | null; village: string | null }> {
  const nothing = { moo: null, village: null }
  if (cell.kind === 'error') return unsure(nothing, doubt('cell_error', cell))
  const text = toArabicDigits(tidy(cell.text)).replace(/\.0$/, '')
  if (isNothing(text)) return sure(nothing)
  const parts = cell.kind === 'date' ? null : /^(?:หมู่\s*ที่|หมู่บ้านที่|หมู่|ม\.?|moo\.?)?\s*(\d{1,3}|[ก-๙]+)(?:[\s,/]*(.*))?$/i.exec(text)
  const moo = parts === null ? null : mooNumber(parts[1] ?? '')
  if (moo === null || moo === 0) return unsure(nothing, doubt('moo_unreadable', cell))
  const beside = (parts?.[2] ?? '').replace(/[()]/g, '').trim()
  if (/\d/.test(beside)) return unsure(nothing, doubt('moo_unreadable', cell))
  return sure({ moo, village: beside === '' ? null : beside })
}

function mooNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const word = NUMBER_WORDS.indexOf(text)
  return word === -1 ? null : word
}

/** A house number in its own cell. "4/12" that Excel turned into 4 December is not guessed back, only suggested. */
export function readHouseNo(cell: Cell): Reading<string | null> {
  if (cell.kind === 'date') return unsure(null, doubt('house_no_became_date', cell, { suggest: suggestHouse(cell) }))
  if (cell.kind === 'number' && (cell.value > 20_000 || !Number.isInteger(cell.value))) return unsure(null, doubt('house_no_became_date', cell))
  const read = readText(cell)
  if (read.value === null) return read
  const text = toArabicDigits(read.value).replace(/^'/, '').replace(/^(บ้านเลขที่|เลขที่|no\.?)\s*/i, '').replace(/\.0$/, '')
  const month = /^(\d{1,2})[-/\s]([ก-ฮ]\.?[ก-๙]*\.?[ก-ฮ]\.?|[a-z]{3})\.?$/i.exec(text) ?? /^([ก-ฮ]\.?[ก-๙]*\.[ก-ฮ]\.|[a-z]{3})[-/](\d{1,2})$/i.exec(text)
  if (month !== null || /^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$|^\d{4}-\d{2}-\d{2}/.test(text)) return unsure(null, doubt('house_no_became_date', cell))
  return { value: text.replace(/\s*([/-])\s*/g, '$1'), doubts: read.doubts }
}

/** What was typed, by the format it is shown in: d-mmm came from day/month, mmm-yy from month/year. */
function suggestHouse(cell: Cell & { kind: 'date' }): string {
  const [year = '', month = '', day = ''] = cell.iso.split('-')
  return /d/i.test(cell.format) ? `${String(Number(day))}/${String(Number(month))}` : `${String(Number(month))}/${year.slice(2)}`
}

/** A tambon, amphoe or province in its own cell, without the word before it. */
export function readPlace(cell: Cell): Reading<string | null> {
  const read = readText(cell)
  return read.value === null ? read : { ...read, value: read.value.replace(/^(ตำบล|ต\.|แขวง|อำเภอ|อ\.|เขต|จังหวัด|จ\.|จว\.)\s*(?=.)/, '') }
}

export function readPostcode(cell: Cell): Reading<string | null> {
  const read = readText(cell)
  if (read.value === null) return read
  const digits = toArabicDigits(read.value).replace(/[\s.]/g, '').replace(/^(\d{5})0$/, '$1')
  return /^[1-9]\d{4}$/.test(digits) ? { ...read, value: digits } : unsure(null, doubt('postcode_unreadable', cell))
}
