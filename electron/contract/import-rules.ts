import type { ImportRow, MemberRecord, OrganisationRecord, ProjectRecord, RowFlag } from './imports.ts'
import type { AlreadyHere, PersonField, RowChoice } from './import-desk.ts'
import { PERSON_FIELDS } from './import-desk.ts'
import type { Person, PersonInput } from './members.ts'
import { fold } from './text/thai-text.ts'

/** What both sides of the import desk hold true about a row: the page to ask in time, the core to refuse. */

export type MemberRow = Extract<ImportRow, { kind: 'member' }>
type AnyRow = Pick<ImportRow, 'action' | 'flags'>
type Fixes = MemberRecord | OrganisationRecord | ProjectRecord
interface Looked {
  fixes: Fixes
  confirmed: RowChoice['confirmed']
}

export const flagName = ({ field, code }: Pick<RowFlag, 'field' | 'code'>): string => `${field}:${code}`

/** What a rejected row lacks may be put right by hand; the same person twice may not. */
const RIGHTED: Partial<Record<RowFlag['code'], (fixes: Fixes, flag: RowFlag) => boolean>> = {
  name_missing: (fixes, { field }) => (nameIn(fixes, field) ?? '').trim() !== '',
  id_duplicate_other_person: (fixes) => Object.hasOwn(fixes, 'nationalId'),
  org_duplicate: (fixes) => Object.hasOwn(fixes, 'registrationNo'),
}

/** What a name is depends on the list: that of a project is its title, which of a person is the word before the name. */
function nameIn(fixes: Fixes, field: string): string | null | undefined {
  if (field === 'title') return 'title' in fixes ? fixes.title : ''
  return 'name' in fixes ? fixes.name : 'givenName' in fixes ? fixes.givenName : ''
}
const REJECTING: ReadonlySet<RowFlag['code']> = new Set(['id_duplicate', 'id_duplicate_other_person', 'name_missing', 'org_duplicate'])

/** Why a row is rejected, and whether it can be put right by hand. */
export function rejections({ flags }: AnyRow): { flag: RowFlag; canBeRighted: boolean }[] {
  return flags.filter(({ code }) => REJECTING.has(code)).map((flag) => ({ flag, canBeRighted: RIGHTED[flag.code] !== undefined }))
}

/** A rejected row makes no record until everything that rejected it was put right. */
export function isRejected(row: AnyRow, { fixes }: Pick<Looked, 'fixes'>): boolean {
  return row.action === 'reject' && !rejections(row).every(({ flag }) => RIGHTED[flag.code]?.(fixes, flag) ?? false)
}

/** Doubts of a row that nobody has looked at yet. What the reader is sure of (accept) needs no look. */
export function openFlags(row: AnyRow, { fixes, confirmed }: Looked): RowFlag[] {
  if (row.action === 'accept') return []
  return row.flags.filter((flag) => !Object.hasOwn(fixes, flag.field) && !confirmed.includes(flagName(flag)))
}

const PHONE_LENGTH = 40

function addressOf({ addressRest, village, tambon, amphoe, province, postcode }: MemberRecord): string {
  const bangkok = province?.startsWith('กรุงเทพ') ?? false
  const parts = [
    addressRest,
    village && `บ้าน${village.replace(/^บ้าน/, '')}`,
    tambon && `${bangkok ? 'แขวง' : 'ต.'}${tambon}`,
    amphoe && `${bangkok ? 'เขต' : 'อ.'}${amphoe}`,
    province && `${bangkok ? '' : 'จ.'}${province}`,
    postcode,
  ]
  return parts.filter(Boolean).join(' ')
}

/** As many telephones as a record's field holds, and the others. */
export function phonesThatFit(phones: readonly string[]): { fit: string; rest: string } {
  const count = phones.findLastIndex((_phone, at) => phones.slice(0, at + 1).join(', ').length <= PHONE_LENGTH) + 1
  return { fit: phones.slice(0, count).join(', '), rest: phones.slice(count).join(', ') }
}

/** The person that a row describes. What has no field of its own goes into the note: nothing is dropped. */
export function personOf(record: MemberRecord): PersonInput {
  const { fit, rest } = phonesThatFit(record.phones ?? [])
  const moo = record.moo ?? null
  const notes = [
    record.note,
    record.nickname && `ชื่อเล่น ${record.nickname}`,
    rest !== '' && `โทรศัพท์ ${rest}`,
  ]
  return {
    title: record.title ?? '',
    givenName: record.givenName ?? '',
    familyName: record.familyName ?? '',
    nationalId: record.nationalId ?? '',
    bornOn: record.bornOn ?? null,
    phone: fit,
    houseNo: record.houseNo ?? '',
    moo: moo !== null && moo >= 1 && moo <= 99 ? moo : null,
    address: addressOf(record),
    note: notes.filter(Boolean).join('\n'),
  }
}

/** A field in which a row and the book differ. `fills`: the book has nothing there. */
export interface PersonChange {
  field: PersonField
  before: string | number | null
  after: string | number
  fills: boolean
}

const plain = (value: string | number | null): string => (value === null ? '' : fold(String(value)).replace(/[\s,-]/g, ''))

/** What a row says that the book does not. An empty cell changes nothing, and a note already there is not added again. */
export function personChanges(person: Pick<Person, PersonField>, record: MemberRecord): PersonChange[] {
  const described = personOf(record)
  return PERSON_FIELDS.flatMap((field): PersonChange[] => {
    const before = person[field]
    const after = described[field]
    if (after === null || after === '' || plain(before) === plain(after)) return []
    if (field === 'note' && plain(before).includes(plain(after))) return []
    return [{ field, before, after, fills: plain(before) === '' }]
  })
}

/** Whether a row begins a further term: its first day lies after every term on record was ended, or had run out. */
export function beginsNewTerm(terms: AlreadyHere['terms'], startedOn: string | null | undefined): boolean {
  return !!startedOn && terms.every((term) => (term.endedOn ?? term.dueEndOn) < startedOn)
}
