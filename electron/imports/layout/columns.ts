import type { ColumnField } from '../../contract/imports.ts'
import { fold } from '../../domain/thai-text.ts'
import { cellAt, type Cell, type SheetTable } from '../table/cell.ts'
import {
  isPlainTick, isTicked, isUnticked, looksLikeAddress, looksLikeCapacity, looksLikeCount, looksLikeDate, looksLikeNationalId,
  looksLikeOrganisation, looksLikePhone, looksLikePost, looksTitled, shareOf,
} from './contents.ts'
import { fieldOf, type HeaderBlock, type HeadingColumn } from './find-header.ts'
import { foldHeading, NUMBERED_PERSON } from './header-words.ts'

/** What one column of a table is taken for. */
export interface ColumnPlan {
  index: number
  heading: string
  field: ColumnField | null
  /** In a column of ticks: what a tick says. In a column of money: its source. */
  choice: string | null
  /** In a column of ticks: a cross says no, for its group has ticks too. */
  crossIsNo: boolean
  how: 'header' | 'contents' | 'chosen' | 'unknown'
}

interface Draft extends ColumnPlan {
  column: HeadingColumn
  cells: Cell[]
  /** The heading names something that is not taken (a signature, a religion): contents must not bring it back. */
  refused: boolean
  /** One of several columns that are read as one. */
  isPart: boolean
}

const SAMPLE_ROWS = 300
/** A share of cells that is enough to say what a column holds. */
const MOST = 0.6
/** Fields that several columns may fill together. */
const SHARED: readonly ColumnField[] = ['phones', 'note', 'funding']

/**
 * The meaning of each column, by its heading and by what stands in it; the two together, because "เลขที่" may be a
 * house or a counter, and "ผู้แทน" a person, a group or a box to tick.
 * @param lastRow the table's last row, from 0
 */
export function planColumns(sheet: SheetTable, block: HeaderBlock, lastRow: number): ColumnPlan[] {
  const drafts = draftColumns(sheet, block, lastRow)
  findChoices(drafts, block.kind)
  if (block.kind === 'member_roll') {
    joinDateParts(drafts)
    splitWideNames(drafts)
    correctByContents(drafts)
    findByContents(drafts)
  }
  keepFirstOfEach(drafts)
  return drafts.map(planOf)
}

function planOf({ index, heading, field, choice, crossIsNo, how }: Draft): ColumnPlan {
  return { index, heading, field, choice, crossIsNo, how }
}

function draftColumns(sheet: SheetTable, block: HeaderBlock, lastRow: number): Draft[] {
  const rows = sheet.rows.slice(block.bottom + 1, Math.min(lastRow, block.bottom + SAMPLE_ROWS) + 1)
  const full = rows.filter((row) => row.filter((cell) => cell.kind !== 'empty').length > 1 && !saysHeading(row, block))
  const width = Math.max(0, ...block.columns.map((column) => column.index + 1), ...full.map((row) => row.length))
  return Array.from({ length: width }, (_, index) => {
    const column = block.columns.find((heading) => heading.index === index) ?? { index, text: '', leaf: '', parent: '' }
    const field = column.text === '' ? undefined : fieldOf(column, block.kind)
    return {
      index,
      heading: column.text,
      field: field ?? null,
      choice: field === 'funding' ? column.text : null,
      crossIsNo: false,
      how: field == null ? 'unknown' : 'header',
      column,
      cells: full.map((row) => row[index] ?? cellAt([], 0, 0)),
      refused: field === null,
      isPart: false,
    } satisfies Draft
  })
}

/** The heading again, as on each printed page: nothing that a column holds. */
function saysHeading(row: readonly Cell[], block: HeaderBlock): boolean {
  const heads = block.columns.filter(({ index }) => (row[index]?.kind ?? 'empty') !== 'empty')
  return heads.length > 1 && heads.every(({ index, leaf, text }) => [leaf, text].some((one) => foldHeading(one) === foldHeading(row[index]?.text ?? '')))
}

/** Marks, but for a few sums below them. */
function holdsMarks(cells: readonly Cell[]): boolean {
  const others = cells.filter((cell) => !isTicked(cell) && !isUnticked(cell))
  return others.length === 0 || (others.every(looksLikeCount) && others.length <= cells.filter((cell) => isTicked(cell)).length / 2)
}

/** Columns of ticks: the heading is the value. One that nobody ticked is a choice beside one that somebody did. */
function findChoices(drafts: Draft[], kind: HeaderBlock['kind']): void {
  const boxes = drafts.flatMap((draft) => {
    const field = holdsMarks(draft.cells) ? choiceField(draft.column, kind) : null
    return field === null ? [] : [{ draft, field }]
  })
  for (const { draft, field } of boxes) {
    const group = boxes.filter((box) => box.field === field)
    const crossIsNo = group.some((box) => box.draft.cells.some(isPlainTick))
    const ticks = ({ cells }: Draft) => cells.filter((cell) => isTicked(cell, crossIsNo)).length
    const ticked = ticks(draft)
    if (ticked === 0 && !group.some((box) => box.draft !== draft && ticks(box.draft) > 0)) continue
    // A column of counts can look like ticks ("1" in each row); a choice leaves some rows open, or stands in a group.
    if (draft.column.parent === '' && draft.cells.length > 1 && draft.cells.every((cell) => /^\d$/.test(cell.text.trim()))) continue
    Object.assign(draft, { field, choice: draft.column.leaf, crossIsNo, how: 'header', refused: false })
  }
}

function choiceField({ leaf, parent }: HeadingColumn, kind: HeaderBlock['kind']): ColumnField | null {
  const word = foldHeading(leaf)
  if (kind === 'organisation_list') return /^(ชุมชน)?(ท้องถิ่น|ดั้งเดิม|อื่น)/.test(word) ? 'kind' : null
  if (kind !== 'member_roll') return null
  if (looksLikeCapacity(word) || /^ชุมชน(ท้องถิ่น|อื่น|ดั้งเดิม)/.test(word)) return 'capacity'
  if (isTitle(leaf)) return 'title'
  if (/^(หมู่|หมู่ที่|ม|moo)\d{1,2}$/.test(word) || (/^\d{1,2}$/.test(word) && /หมู่|moo/.test(foldHeading(parent)))) return 'moo'
  if (looksLikePost(word)) return 'post'
  return null
}

const DATE_PARTS = [/^วัน(ที่)?(เกิด)?$|^day$/, /^เดือน(เกิด)?$|^month$/, /^ปี(เกิด)?(พศ|คศ)?$|^year$/]

/** A date with a column each for day, month and year: the three are read as one. */
function joinDateParts(drafts: Draft[]): void {
  for (let at = 0; at + 2 < drafts.length; at += 1) {
    const parts = drafts.slice(at, at + 3)
    if (!parts.every((draft, part) => DATE_PARTS[part]?.test(foldHeading(draft.column.leaf)))) continue
    const field = parts.map((draft) => draft.field).find((one) => one === 'bornOn' || one === 'startedOn' || one === 'dueEndOn')
    if (field !== undefined) for (const draft of parts) Object.assign(draft, { field, how: 'header', isPart: true })
  }
}

/**
 * "ชื่อ - สกุล" written across two or three columns (merged, or with blank headings behind it): title, given name
 * and surname have a column each.
 */
function splitWideNames(drafts: Draft[]): void {
  const start = drafts.findIndex((draft) => draft.field === 'fullName')
  const first = drafts[start]
  if (first === undefined) return
  const group = [first]
  for (let next = start + 1; next < drafts.length && group.length < 3; next += 1) {
    const draft = drafts[next]
    if (draft === undefined || (draft.heading !== '' && draft.heading !== first.heading) || !holdsWords(draft)) break
    group.push(draft)
  }
  if (group.length === 1) return
  const [one, two, three] = group
  const fields: ColumnField[] = shareOf(one?.cells ?? [], (cell) => isTitle(cell.text)) >= MOST
    ? three === undefined ? ['title', 'fullName'] : ['title', 'givenName', 'familyName']
    : ['givenName', 'familyName']
  for (const [at, field] of fields.entries()) {
    const draft = [one, two, three][at]
    if (draft !== undefined) Object.assign(draft, { field, how: 'contents' })
  }
}

function holdsWords(draft: Draft): boolean {
  return shareOf(draft.cells, (cell) => cell.kind === 'text' && !/[\d๐-๙]/.test(cell.text)) > 0.9 && draft.cells.filter((cell) => cell.kind !== 'empty').length >= draft.cells.length * 0.4
}

/** "นาย", "น.ส.": a title and nothing else. */
function isTitle(text: string): boolean {
  return looksTitled(`${text.trim()} `) && !/\s/.test(text.trim()) && /^(นาย|นาง|นางสาว|น\.?ส\.?|เด็กชาย|เด็กหญิง|(?:[ก-ฮ]{1,3}\.){1,4}|ว่าที่[ก-ฮ.]+|mr\.?|mrs\.?|ms\.?|miss)$/i.test(fold(text))
}

/** Headings that mean one of two things, decided by what stands below. */
function correctByContents(drafts: Draft[]): void {
  const has = (field: ColumnField) => drafts.some((draft) => draft.field === field)
  for (const draft of drafts) {
    const { cells } = draft
    const turnInto = (field: ColumnField) => Object.assign(draft, { field, how: 'contents' })
    if (draft.choice !== null) continue
    switch (draft.field) {
      case 'houseNo':
        if (/^เลขที่$/.test(foldHeading(draft.heading)) && isCounter(cells)) turnInto('sequence')
        else if (shareOf(cells, (cell) => looksLikeAddress(cell.text)) >= MOST) turnInto('address')
        break
      case 'moo':
        if (shareOf(cells, (cell) => /[\d๐-๙]/.test(cell.text)) < 0.3) turnInto('village')
        break
      case 'village':
        if (!has('moo') && shareOf(cells, (cell) => looksLikeCount(cell) || /^(หมู่|ม\.)/.test(cell.text)) >= MOST) turnInto('moo')
        break
      case 'organisation':
        if (!has('fullName') && !has('givenName') && shareOf(cells, (cell) => looksTitled(cell.text)) >= MOST) turnInto('fullName')
        else if (!has('capacity') && shareOf(cells, (cell) => looksLikeCapacity(cell.text) && !looksLikeOrganisation(cell.text)) >= MOST) turnInto('capacity')
        break
      case 'post':
        if (!has('capacity') && shareOf(cells, (cell) => looksLikeCapacity(cell.text)) > 0.9) turnInto('capacity')
        break
      case 'capacity':
        if (!has('post') && shareOf(cells, (cell) => looksLikePost(cell.text) && !looksLikeCapacity(cell.text)) > 0.9) turnInto('post')
        break
      case 'familyName':
        // "ชื่อสกุล" is a surname beside "ชื่อตัว", and a whole name alone.
        if (!has('givenName') && shareOf(cells, (cell) => /\S\s+\S/.test(cell.text.trim())) >= MOST) turnInto('fullName')
        break
      case 'fullName':
        if (has('givenName') && !has('familyName') && shareOf(cells, (cell) => /\S\s+\S/.test(cell.text.trim())) < 0.2) turnInto('familyName')
        break
      default:
    }
  }
}

function isCounter(cells: readonly Cell[]): boolean {
  const numbers = cells.filter((cell) => cell.kind !== 'empty').map((cell) => (/^\d{1,5}\.?$/.test(fold(cell.text)) ? Number.parseInt(fold(cell.text), 10) : null))
  const steps = numbers.slice(1).filter((number, at) => number !== null && numbers[at] !== null && number === (numbers[at] ?? 0) + 1)
  return numbers.length > 2 && steps.length >= (numbers.length - 1) * 0.8
}

/** Columns whose heading says nothing but whose contents do. */
function findByContents(drafts: Draft[]): void {
  const tests: readonly (readonly [ColumnField, (cell: Cell) => boolean])[] = [
    ['nationalId', looksLikeNationalId],
    ['phones', looksLikePhone],
    ['fullName', (cell) => looksTitled(cell.text) && !isTitle(cell.text)],
    ['address', (cell) => looksLikeAddress(cell.text)],
    ['organisation', (cell) => looksLikeOrganisation(cell.text)],
  ]
  const taken = new Set(drafts.map((draft) => draft.field))
  if (taken.has('givenName')) taken.add('fullName')
  if (taken.has('houseNo')) taken.add('address')
  for (const [field, test] of tests) {
    if (taken.has(field)) continue
    const found = drafts.find((draft) => draft.field === null && !draft.refused && enough(draft) && shareOf(draft.cells, test) >= MOST)
    if (found !== undefined) Object.assign(found, { field, how: 'contents' })
  }
  if (!taken.has('sequence')) {
    const counter = drafts.find((draft) => draft.field === null && draft.heading === '' && isCounter(draft.cells))
    if (counter !== undefined) Object.assign(counter, { field: 'sequence', how: 'contents' })
  }
}

function enough(draft: Draft): boolean {
  return draft.cells.filter((cell) => cell.kind !== 'empty').length >= Math.max(2, draft.cells.length * 0.3)
}

/** Two columns for one thing: the first is kept, the other is named as not understood. */
function keepFirstOfEach(drafts: Draft[]): void {
  const taken = new Set<ColumnField>()
  for (const draft of drafts) {
    if (draft.field === null || draft.choice !== null || draft.isPart || NUMBERED_PERSON.test(foldHeading(draft.heading)) || SHARED.includes(draft.field)) continue
    if (taken.has(draft.field)) Object.assign(draft, { field: null, how: 'unknown' })
    else taken.add(draft.field)
  }
}

/** The columns of a list that has no heading at all, by what stands in them; null where they say too little. */
export function planByContents(sheet: SheetTable): ColumnPlan[] | null {
  const drafts = draftColumns(sheet, { kind: 'member_roll', top: -1, bottom: -1, columns: [] }, sheet.rows.length - 1)
  findByContents(drafts)
  const found = new Set(drafts.map((draft) => draft.field))
  if (!found.has('fullName') || found.size < 3) return null
  return drafts.map(planOf)
}

/** A table without a heading of its own, laid out like the one before it (a sheet for each village). */
export function sameLayout(plans: readonly ColumnPlan[], rows: readonly Cell[][]): boolean {
  const checks: Partial<Record<ColumnField, (cell: Cell) => boolean>> = {
    nationalId: looksLikeNationalId,
    phones: looksLikePhone,
    bornOn: looksLikeDate,
    fullName: (cell) => looksTitled(cell.text),
    title: (cell) => isTitle(cell.text),
    address: (cell) => looksLikeAddress(cell.text),
    sequence: looksLikeCount,
  }
  const full = rows.filter((row) => row.filter((cell) => cell.kind !== 'empty').length > 2)
  let checked = 0
  for (const plan of plans) {
    const check = plan.field === null ? undefined : checks[plan.field]
    const cells = full.map((row) => row[plan.index] ?? cellAt([], 0, 0))
    if (check === undefined || cells.every((cell) => cell.kind === 'empty')) continue
    if (shareOf(cells, check) < MOST) return false
    checked += 1
  }
  return full.length > 0 && checked >= 2
}

