import { ORGANISATION_IMPORT_FIELDS, type OrganisationImportField } from './import-desk.ts'
import { phonesThatFit } from './import-rules.ts'
import type { ImportRow, OrganisationRecord } from './imports.ts'
import type { Organisation, OrganisationInput } from './members.ts'
import type { OrganisationStatus } from './organisations.ts'
import { fullName } from './text/full-name.ts'
import { fold } from './text/thai-text.ts'

/** What both sides of the import desk hold true about a row of an organisation list: the page to ask in time, the core to refuse. */

export type OrganisationRow = Extract<ImportRow, { kind: 'organisation' }>

/** Names and numbers are compared as read: Thai or Arabic digits, with or without spaces. */
export const organisationKey = (text: string | null | undefined): string => fold(text ?? '').replace(/\s+/g, '')

const DISSOLVED = /เลิก|ยุบ|ถอน|สิ้นสภาพ|หมดสภาพ|dissolved|closed/
const SUSPENDED = /พัก|หยุด|ระงับ|ไม่เคลื่อนไหว|suspended|inactive/
const RUNNING = /ดำเนิน|ปกติ|เคลื่อนไหว|คงอยู่|^จดแจ้ง|active|registered/
const DENIED = /ยังไม่|ไม่ได้|not /

/** The standing that a status says in words; null where they say neither (ยังไม่จดแจ้ง, anything else). */
export function standingOf(status: string | null | undefined): OrganisationStatus | null {
  const text = fold(status ?? '').trim()
  if (text === '') return null
  if (DENIED.test(text)) return /(ยังไม่|ไม่ได้)(มีการ)?(เลิก|ยุบ|ถอน|พัก|หยุด)/.test(text) ? 'registered' : null
  if (DISSOLVED.test(text)) return 'dissolved'
  if (SUSPENDED.test(text)) return 'suspended'
  return RUNNING.test(text) ? 'registered' : null
}

export interface Written {
  /** What an organisation is of which the list does not say it. */
  kind: OrganisationInput['kind']
  /** Whether its standing is written for itself; otherwise what the list says of it goes into the note. */
  standingWritten: boolean
}

const ACTIVITY_LENGTH = 200

/** The organisation that a row describes. What has no field of its own goes into the note: nothing is dropped. */
export function organisationInputOf(record: OrganisationRecord, { kind, standingWritten }: Written): OrganisationInput {
  const { fit, rest } = phonesThatFit(record.phones ?? [])
  const silent = standingWritten || standingOf(record.status) === 'registered' || !record.status
  const activity = record.activity ?? ''
  const long = activity.length > ACTIVITY_LENGTH
  const notes = [record.note, long && activity, !silent && `สถานะ ${record.status}`, rest !== '' && `โทรศัพท์ ${rest}`]
  return {
    name: record.name ?? '',
    kind: record.kind ?? kind,
    registrationNo: record.registrationNo ?? '',
    registeredOn: record.registeredOn ?? null,
    moo: [...new Set(record.moo ?? [])].sort((a, b) => a - b),
    foundedOn: null,
    activity: long ? '' : activity,
    memberCount: record.memberCount ?? null,
    leader: leaderOf(record),
    phone: fit,
    seats: null,
    note: notes.filter(Boolean).join('\n'),
  }
}

export function leaderOf({ leader }: OrganisationRecord): string {
  return leader ? fullName({ title: leader.title ?? '', givenName: leader.givenName ?? '', familyName: leader.familyName ?? '' }) : ''
}

type Value = Organisation[OrganisationImportField]

/** A field in which a row and the register differ. `fills`: the register has nothing there. */
export interface OrganisationChange {
  field: OrganisationImportField
  before: Value
  after: Value
  fills: boolean
}

const isEmpty = (value: Value): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)
const plain = (value: Value): string => (isEmpty(value) ? '' : fold(String(value)).replace(/[\s,-]/g, ''))
const same = (field: OrganisationImportField, a: Value, b: Value): boolean => (field === 'moo' ? String(a) === String(b) : plain(a) === plain(b))

/** What a row says that the register does not. An empty cell changes nothing; a note is added to, never replaced. */
export function organisationChanges(organisation: Pick<Organisation, OrganisationImportField>, record: OrganisationRecord): OrganisationChange[] {
  // The standing of one on record is changed on its own page, with its day and reason.
  const { status: _status, ...facts } = record
  const said = organisationInputOf(facts, { kind: organisation.kind, standingWritten: true })
  return ORGANISATION_IMPORT_FIELDS.flatMap((field): OrganisationChange[] => {
    const before = organisation[field]
    const after = said[field]
    if (isEmpty(after) || same(field, before, after)) return []
    if (field !== 'note') return [{ field, before, after, fills: isEmpty(before) }]
    if (plain(before).includes(plain(after))) return []
    return [{ field, before, after: [before, after].filter(Boolean).join('\n'), fills: true }]
  })
}

/** An organisation on record that a row may speak of. */
export interface OrganisationHere<O> {
  by: 'registration_no' | 'name'
  organisation: O
  /** Nothing in number, name or village speaks against its being the same. */
  sure: boolean
}

/** Finds it by registration number, or else by name; of several with one name, the one of the same village. */
export function organisationHere<O extends Pick<Organisation, 'name' | 'registrationNo' | 'moo'>>(record: OrganisationRecord, register: readonly O[]): OrganisationHere<O> | null {
  const [name, number] = [organisationKey(record.name), organisationKey(record.registrationNo)]
  const numbered = number === '' ? undefined : register.find((one) => organisationKey(one.registrationNo) === number)
  if (numbered) return { by: 'registration_no', organisation: numbered, sure: organisationKey(numbered.name) === name }
  const named = name === '' ? [] : register.filter((one) => organisationKey(one.name) === name)
  const moo = record.moo ?? []
  const there = ({ moo: own }: O): boolean => moo.length === 0 || own.length === 0 || own.some((one) => moo.includes(one))
  const organisation = named.find(there) ?? named[0]
  if (!organisation) return null
  const otherNumber = number !== '' && organisation.registrationNo !== ''
  return { by: 'name', organisation, sure: named.length === 1 && there(organisation) && !otherNumber }
}
