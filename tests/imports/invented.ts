import type { ImportChoices, MemberRecord, RollPreview } from '../../electron/contract/imports.ts'
import { readRoll } from '../../electron/imports/read-roll.ts'
import { writeWorkbook, type CellInput, type SheetInput, type WorkbookInput } from '../support/workbook.ts'

/** Invented people and lists for the import desk. Province 98 of their national IDs does not exist. */

export const TODAY = '2026-03-15'

/** A number with the right check digit that no person has. */
export function inventedId(n: number, first = 3): string {
  const digits = `${String(first)}98${String(n).padStart(9, '0')}`
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (13 - at), 0)
  return digits + String((11 - (sum % 11)) % 10)
}

export interface Invented {
  title: string
  givenName: string
  familyName: string
  nationalId: string
  /** ISO. */
  bornOn: string
  houseNo: string
  moo: number
  phone: string
  organisation: string
}

const GIVEN = ['สมชาย', 'สายใจ', 'อารีย์', 'ยูโสบ', 'เกษม', 'น้ำฝน', 'ธีรพงษ์', 'แวสะปีเย๊าะ', 'โกเมศ', 'ใบบัว']
const FAMILY = ['ทองทดลอง', 'แก้วสมมุติ', 'ใจตัวอย่าง', 'หลีจำลอง', 'บุญลองดู']
const TITLES = ['นาย', 'นาง', 'นางสาว']
const GROUPS = ['กลุ่มออมทรัพย์บ้านทดลอง', 'กลุ่มแม่บ้านสมมุติ', 'ชมรมผู้สูงอายุตัวอย่าง', 'กองทุนหมู่บ้านจำลอง']

/** The n-th invented person: no two have the same name or number within 50. */
export function person(n: number): Invented {
  return {
    title: TITLES[n % 3] ?? '',
    givenName: GIVEN[n % 10] ?? '',
    familyName: FAMILY[Math.floor(n / 10) % 5] ?? '',
    nationalId: inventedId(n * 7919 + 11),
    bornOn: `${String(1950 + ((n * 7) % 45))}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + ((n * 5) % 28)).padStart(2, '0')}`,
    houseNo: n % 3 === 0 ? String(10 + n) : `${String(10 + n)}/${String(1 + (n % 30))}`,
    moo: 1 + (n % 5),
    phone: `08${String(n % 10)}000${String(1000 + n)}`,
    organisation: GROUPS[n % 4] ?? '',
  }
}

export function people(count: number, from = 0): Invented[] {
  return Array.from({ length: count }, (_, at) => person(from + at))
}

export function beDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${String(Number(day))}/${String(Number(month))}/${String(Number(year) + 543)}`
}

export function serialOf(iso: string): number {
  return Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000)
}

const NO_CHOICES: ImportChoices = { columns: [], sheets: [] }

export function readBytes(bytes: Uint8Array, fileName = 'ทะเบียน.xlsx', choices: ImportChoices = NO_CHOICES): RollPreview {
  return readRoll({ fileName, bytes, choices, today: TODAY })
}

export function readSheets(sheets: SheetInput[], options: Omit<WorkbookInput, 'sheets'> = {}, choices?: ImportChoices): RollPreview {
  return readBytes(writeWorkbook({ sheets, ...options }), undefined, choices)
}

/** One sheet with these rows. */
export function readRows(rows: CellInput[][], sheet: Partial<SheetInput> = {}): RollPreview {
  return readSheets([{ name: 'Sheet1', rows, ...sheet }])
}

export function readCsvText(text: string, fileName = 'ทะเบียน.csv'): RollPreview {
  return readBytes(Buffer.from(text), fileName)
}

export function records(preview: RollPreview): MemberRecord[] {
  return preview.rows.map((row) => {
    if (row.kind !== 'member') throw new Error(`a ${row.kind} and no member`)
    return row.record
  })
}

/** 'field:code' of each row. */
export function flagsOf(preview: RollPreview): string[][] {
  return preview.rows.map(({ flags }) => flags.map(({ field, code }) => `${field}:${code}`))
}

/** windows-874: Thai letters from 0xA1 on. */
export function windows874(text: string): Buffer {
  return Buffer.from([...text].map((letter) => (letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x0e01 + 0xa1)))
}
