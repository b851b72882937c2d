import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberRecord, RollPreview } from '../../electron/contract/imports.ts'
import { writeWorkbook, type CellInput, type SheetInput } from '../support/workbook.ts'
import { beDate, people, readBytes, serialOf, windows874, type Invented } from './invented.ts'

/**
 * The same people written down in ever other ways: whatever is read of them without a doubt is true, and nearly all is
 * read. What makes a list differ is chosen by chance; who is in it is known.
 */

const THAI_MONTHS = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.']
const thaiDigits = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
function shortDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${String(Number(day))} ${THAI_MONTHS[Number(month) - 1] ?? ''} ${String(Number(year) + 543)}`
}

/** How a column is headed and filled, each in several ways. */
type Fill = (one: Invented, at: number) => CellInput
interface Way {
  heads: string[]
  cells: Fill[]
}
const FACTS = {
  born: [
    { heads: ['วันเกิด', 'วัน/เดือน/ปีเกิด', 'ว.ด.ป. เกิด'], cells: [(one) => beDate(one.bornOn)] },
    { heads: ['วันเดือนปีเกิด', 'เกิดวันที่'], cells: [(one) => shortDate(one.bornOn)] },
    { heads: ['วันเกิด (พ.ศ.)'], cells: [(one) => thaiDigits(shortDate(one.bornOn))] },
    { heads: ['วันเกิด', 'Date of birth'], cells: [(one) => ({ serial: serialOf(one.bornOn) })] },
  ],
  id: [
    { heads: ['เลขบัตรประชาชน', 'เลขประจำตัวประชาชน 13 หลัก', 'เลขบัตร ปชช.'], cells: [(one) => one.nationalId] },
    { heads: ['เลขประจำตัวประชาชน'], cells: [(one) => one.nationalId.replace(/^(.)(....)(.....)(..)(.)$/, '$1-$2-$3-$4-$5')] },
    { heads: ['เลขที่บัตรประชาชน'], cells: [(one) => thaiDigits(one.nationalId)] },
    { heads: ['บัตรประชาชน'], cells: [(one) => Number(one.nationalId)] },
  ],
  phone: [
    { heads: ['โทรศัพท์', 'เบอร์โทร', 'มือถือ'], cells: [(one) => one.phone.replace(/^(...)(...)/, '$1-$2-')] },
    { heads: ['เบอร์โทรศัพท์'], cells: [(one) => Number(one.phone)] },
    { heads: ['โทร.'], cells: [(one) => thaiDigits(one.phone)] },
  ],
  house: [{ heads: ['บ้านเลขที่', 'เลขที่บ้าน'], cells: [(one) => one.houseNo] }],
  organisation: [{ heads: ['กลุ่ม/องค์กร', 'องค์กรชุมชน', 'เป็นผู้แทนของกลุ่ม', 'สังกัดองค์กร'], cells: [(one) => one.organisation] }],
} satisfies Record<string, Way[]>
const NAMES: Way[] = [
  { heads: ['ชื่อ - สกุล', 'ชื่อ-นามสกุล', 'รายชื่อ', 'ชื่อและนามสกุล'], cells: [(one) => `${one.title}${one.givenName} ${one.familyName}`] },
  { heads: ['ชื่อ-สกุล'], cells: [(one) => `${one.title} ${one.givenName}  ${one.familyName} `] },
]
const SPLIT: Way = { heads: [], cells: [(one) => one.title, (one) => one.givenName, (one) => one.familyName] }
const SPLIT_HEADS = [['คำนำหน้า', 'ชื่อ', 'นามสกุล'], ['คำนำหน้าชื่อ', 'ชื่อตัว', 'ชื่อสกุล']]

const shape = fc.record({
  order: fc.shuffledSubarray(['born', 'id', 'phone', 'house', 'organisation'] as const, { minLength: 3 }),
  way: fc.array(fc.nat(11), { minLength: 6, maxLength: 6 }),
  split: fc.boolean(),
  numbered: fc.boolean(),
  titles: fc.integer({ min: 0, max: 3 }),
  moo: fc.constantFrom('column', 'sheets', 'headings', 'ticks'),
  repeatedHeading: fc.boolean(),
  totals: fc.boolean(),
  signature: fc.boolean(),
  hidden: fc.boolean(),
  dates1904: fc.boolean(),
  format: fc.constantFrom('xlsx', 'xlsx', 'utf-8', 'windows-874', 'sep'),
})
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never

interface Column {
  head: string
  cell: Fill
}

function columnsOf(how: Shape, plain: boolean): Column[] {
  const { order, way, split, numbered, moo } = how
  const pick = <T>(from: readonly T[], at: number): T => from[(way[at] ?? 0) % from.length] as T
  const columns: Column[] = numbered ? [{ head: pick(['ที่', 'ลำดับ', 'ลำดับที่'], 5), cell: (_one, at) => at + 1 }] : []
  if (split) pick(SPLIT_HEADS, 5).forEach((head, at) => columns.push({ head, cell: SPLIT.cells[at] as Fill }))
  else {
    const name = pick(NAMES, 5)
    columns.push({ head: pick(name.heads, 4), cell: name.cells[0] as Fill })
  }
  order.forEach((fact, at) => {
    const ways: Way[] = FACTS[fact]
    // Plain text holds no date cells, and its numbers are text.
    const one = pick(plain ? ways.filter((_, index) => fact !== 'born' || index < 3) : ways, at)
    columns.push({ head: pick(one.heads, at + 1), cell: one.cells[0] as Fill })
  })
  if (moo === 'column') columns.splice(columns.length - 1, 0, { head: pick(['หมู่', 'หมู่ที่', 'ม.'], 3), cell: (one) => one.moo })
  if (moo === 'ticks') for (const n of [1, 2, 3, 4, 5]) columns.push({ head: `หมู่ ${String(n)}`, cell: (one) => (one.moo === n ? pick(how.format === 'windows-874' ? ['/', 'x'] : ['✓', '/', 'x'], 2) : null) })
  return columns
}

interface Written {
  sheets: SheetInput[]
  truth: Invented[]
}

function write(how: Shape, plain: boolean): Written {
  const moo = plain && how.moo === 'sheets' ? 'headings' : how.moo
  const all = people(24)
  const columns = columnsOf({ ...how, moo }, plain)
  const head = columns.map((column) => column.head)
  const shift = how.dates1904 && !plain ? 1462 : 0
  const rowOf = (one: Invented, at: number): CellInput[] => columns.map(({ cell }) => {
    const made = cell(one, at)
    return typeof made === 'object' && made !== null && 'serial' in made ? { serial: made.serial - shift } : made
  })
  const titles = ['ทะเบียนสมาชิกสภาองค์กรชุมชนตำบลทดลอง', 'อำเภอสมมุติ จังหวัดตัวอย่าง', 'ข้อมูล ณ เดือนมกราคม 2569'].slice(0, how.titles).map((text): CellInput[] => [text])
  const total = (count: number): CellInput[][] => (how.totals ? [[null, `รวม ${String(count)} คน`]] : [])
  const end: CellInput[][] = how.signature ? [[], [null, 'ลงชื่อ ........................................ เลขานุการ'], [null, '(นางรับรอง ตัวอย่าง)']] : []
  const body = (some: readonly Invented[]): CellInput[][] => some.flatMap((one, at) => (how.repeatedHeading && at === 3 ? [head, rowOf(one, at)] : [rowOf(one, at)]))
  const byMoo = [1, 2, 3, 4, 5].map((number) => all.filter((one) => one.moo === number))
  const hidden: SheetInput[] = how.hidden && !plain ? [{ name: 'เก่า', hidden: true, rows: [head, ...people(3, 40).map(rowOf)] }] : []
  if (moo === 'sheets') {
    return { truth: byMoo.flat(), sheets: [...byMoo.map((some, at): SheetInput => ({ name: `ม.${String(at + 1)}`, rows: [...titles, head, ...body(some), ...total(some.length), ...end] })), ...hidden] }
  }
  if (moo === 'headings') {
    const rows = byMoo.flatMap((some, at): CellInput[][] => [[`หมู่ที่ ${String(at + 1)}`], ...body(some), ...total(some.length)])
    return { truth: byMoo.flat(), sheets: [{ name: 'Sheet1', rows: [...titles, head, ...rows, ...end] }, ...hidden] }
  }
  return { truth: all, sheets: [{ name: 'Sheet1', rows: [...titles, head, ...body(all), ...total(all.length), ...end] }, ...hidden] }
}

function asCsv(rows: CellInput[][], delimiter: string): string {
  const quoted = (cell: CellInput) => {
    const text = cell === null ? '' : String(cell as string | number)
    return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n')
}

function read(how: Shape): { preview: RollPreview; truth: Invented[] } {
  const plain = how.format !== 'xlsx'
  const { sheets, truth } = write(how, plain)
  if (!plain) return { preview: readBytes(writeWorkbook({ sheets, dates1904: how.dates1904 })), truth }
  const text = how.format === 'sep' ? `sep=;\r\n${asCsv(sheets[0]?.rows ?? [], ';')}` : asCsv(sheets[0]?.rows ?? [], ',')
  return { preview: readBytes(how.format === 'windows-874' ? windows874(text) : Buffer.from(text), 'ทะเบียน.csv'), truth }
}

/** What the list says of a person, as the desk names it. */
function expected(one: Invented, how: Shape): Partial<MemberRecord> {
  const facts = { born: { bornOn: one.bornOn }, id: { nationalId: one.nationalId }, phone: { phones: [one.phone] }, house: { houseNo: one.houseNo }, organisation: { organisation: one.organisation } }
  return Object.assign({ title: one.title, givenName: one.givenName, familyName: one.familyName, moo: one.moo }, ...how.order.map((fact) => facts[fact])) as Partial<MemberRecord>
}

test('lists written in chance ways: nothing wrong without a doubt, hardly anything left to ask, nobody missed and nobody made up', () => {
  let [fields, right] = [0, 0]
  fc.assert(
    fc.property(shape, (how) => {
      const { preview, truth } = read(how)
      expect(preview.rows.map(({ record }) => (record as MemberRecord).givenName)).toEqual(truth.map(({ givenName }) => givenName))
      preview.rows.forEach(({ record, flags }, at) => {
        for (const [field, value] of Object.entries(expected(truth[at]!, how))) {
          const told = (record as Record<string, unknown>)[field] ?? null
          fields += 1
          if (JSON.stringify(told) === JSON.stringify(value)) right += 1
          else if (told !== null && !flags.some((flag) => flag.field === field)) expect({ row: at, field, told, flags }).toEqual({ row: at, field, told: value, flags })
        }
      })
    }),
    { numRuns: 150 },
  )
  expect(right / fields).toBeGreaterThan(0.99)
})
