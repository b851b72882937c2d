import type { ColumnField, MemberRecord, RowFlag } from '../../contract/imports.ts'
import { fold } from '../../domain/thai-text.ts'
import { looksLikeOrganisation } from '../layout/contents.ts'
import type { FieldCells } from '../rows/gather-cells.ts'
import type { Section } from '../rows/sections.ts'
import { EMPTY_CELL } from '../table/cell.ts'
import { readName } from '../values/name.ts'
import { readNationalId } from '../values/national-id.ts'
import { noteDoubts } from '../values/note.ts'
import { readPhones } from '../values/phone.ts'
import { doubt, isNothing, readText, tidy, type Doubt, type Reading } from '../values/reading.ts'
import { capacityOf, officeDoubt, readCapacity, readOrganisation, readPost } from '../values/standing.ts'
import { readMemberDates, type DateColumns } from './member-dates.ts'
import { readPlaces } from './member-places.ts'

export type MemberField = keyof MemberRecord

export interface MemberContext {
  /** ISO date: births and remarks lie before it. */
  today: string
  dates: DateColumns
}

export interface MemberReading {
  record: MemberRecord
  flags: RowFlag[]
  /** What the row itself says, apart from the heading above it; null where it says nothing. */
  ownMoo: number | null
  /** As the age column says, if there is one. */
  age: number | null
}

/** Collects a record and its doubts: a doubt belongs to a field of the record. */
export class MemberDraft {
  readonly record: MemberRecord = {}
  readonly flags: RowFlag[] = []

  flag(field: MemberField | '*', doubts: readonly Doubt[]): void {
    for (const one of doubts) this.flags.push({ field, ...one })
  }

  set<F extends MemberField>(field: F, { value, doubts }: Reading<NonNullable<MemberRecord[F]> | null>): void {
    this.record[field] = value as MemberRecord[F]
    this.flag(field, doubts)
  }

  isFlagged(field: MemberField): boolean {
    return this.flags.some((flag) => flag.field === field)
  }
}

/**
 * One person's cells as a record. What a heading or the sheet's name says fills only what the row is silent about.
 * A field that no column is for is left out; one that is empty or cannot be read is null.
 */
export function readMember(cells: FieldCells, section: Section, context: MemberContext): MemberReading {
  const draft = new MemberDraft()
  const remark = readNames(draft, cells)
  if (cells.has('nationalId')) draft.set('nationalId', readNationalId(cells.get('nationalId') ?? EMPTY_CELL))
  const ownMoo = readPlaces(draft, cells, section)
  if (cells.has('phones')) draft.set('phones', readPhones(cells.get('phones') ?? EMPTY_CELL))
  readStanding(draft, cells, section)
  readMemberDates(draft, cells, context)
  readNote(draft, cells, remark, context.today)
  return { record: draft.record, flags: draft.flags, ownMoo, age: readAge(cells) }
}

/** @returns what stood in brackets behind the name and is no nickname */
function readNames(draft: MemberDraft, cells: FieldCells): string | null {
  const { title, givenName, familyName, nickname, office, remark, doubts } = readName({
    fullName: cells.get('fullName'), title: cells.get('title'), givenName: cells.get('givenName'), familyName: cells.get('familyName'),
  })
  Object.assign(draft.record, { title, givenName, familyName })
  for (const { field, ...one } of doubts) draft.flag(field, [one])
  if (cells.has('nickname')) draft.set('nickname', readText(cells.get('nickname') ?? EMPTY_CELL))
  if (nickname !== null && draft.record.nickname == null) draft.record.nickname = nickname
  if (office !== null) flagOffice(draft, office)
  return remark
}

/** An office that may stand against being a member is asked once, however often the row names it. */
function flagOffice(draft: MemberDraft, text: string): void {
  const found = officeDoubt(text)
  if (found !== null && !draft.flags.some((flag) => flag.code === found.code)) draft.flag('capacity', [found])
}

function readStanding(draft: MemberDraft, cells: FieldCells, section: Section): void {
  const { record } = draft
  const postText = textOf(cells, 'post')
  const organisationText = textOf(cells, 'organisation')
  const organisationSays = looksLikeOrganisation(organisationText) ? null : capacityOf(organisationText)
  if (cells.has('capacity')) draft.set('capacity', readCapacity(cells.get('capacity') ?? EMPTY_CELL))
  if (record.capacity == null && !draft.isFlagged('capacity')) {
    const capacity = section.capacity ?? capacityOf(postText) ?? organisationSays
    if (capacity !== null || cells.has('post')) record.capacity = capacity
  }
  if (cells.has('post')) {
    draft.set('post', readPost(cells.get('post') ?? EMPTY_CELL))
    flagOffice(draft, postText)
  }
  if (cells.has('organisation')) {
    if (organisationSays !== null) record.organisation = null
    else draft.set('organisation', readOrganisation(cells.get('organisation') ?? EMPTY_CELL))
  }
  const silent = record.organisation == null && organisationSays === null && !draft.isFlagged('organisation')
  if (silent && section.organisation !== undefined && record.capacity !== 'expert') record.organisation = section.organisation
}

/** The remark column, and what stood in brackets behind the name: nothing that was written is lost. */
function readNote(draft: MemberDraft, cells: FieldCells, remark: string | null, today: string): void {
  const { record } = draft
  if (cells.has('note')) draft.set('note', readText(cells.get('note') ?? EMPTY_CELL))
  if (remark !== null) {
    const post = readPost({ kind: 'text', text: remark }).value
    if (record.post == null && post !== null && post.name !== 'other') {
      record.post = post
      draft.flag('post', [doubt('post_unsure', remark)])
    } else record.note = record.note == null ? remark : `${remark}; ${record.note}`
  }
  if (record.note == null) return
  draft.flag('note', noteDoubts(record.note, today))
  flagOffice(draft, record.note)
}

function readAge(cells: FieldCells): number | null {
  const age = /^(\d{1,3})\s*(ปี.*)?$/.exec(fold(textOf(cells, 'age')))
  return age === null ? null : Number(age[1])
}

/** The cell's text as people read it, '' for nothing. */
export function textOf(cells: FieldCells, field: ColumnField): string {
  const cell = cells.get(field)
  if (cell === undefined || cell.kind === 'error') return ''
  const text = tidy(cell.text)
  return isNothing(text) ? '' : text
}

