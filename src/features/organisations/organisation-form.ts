import type { Organisation, OrganisationInput } from '../../../electron/contract/members.ts'
import { formatPhone, parsePhone, readMoos, tidyName, toArabicDigits } from '../../../electron/contract/text/index.ts'
import { mooText } from './organisation-view.ts'

/** An organisation as typed into the form. */
export interface OrganisationValues extends Omit<OrganisationInput, 'moo' | 'memberCount' | 'seats'> {
  moo: string
  memberCount: string
  seats: string
}

export const EMPTY_ORGANISATION: OrganisationValues = {
  name: '', kind: 'local', registrationNo: '', registeredOn: null, moo: '', foundedOn: null, activity: '', memberCount: '', leader: '', phone: '', seats: '', note: '',
}

const numberText = (value: number | null): string => (value === null ? '' : String(value))

export function organisationValues(record: Organisation): OrganisationValues {
  const { name, kind, registrationNo, registeredOn, foundedOn, activity, leader, phone, note, moo, memberCount, seats } = record
  return {
    name, kind, registrationNo, registeredOn, foundedOn, activity, leader, note,
    phone: formatPhone(phone),
    moo: mooText(moo),
    memberCount: numberText(memberCount),
    seats: numberText(seats),
  }
}

export type OrganisationField = keyof OrganisationValues
export type OrganisationProblem = 'name' | 'moo' | 'memberCount' | 'seats'

/** @returns null for nothing typed, undefined for what is no whole number up to `max` */
export function readCount(text: string, max: number): number | null | undefined {
  const digits = toArabicDigits(text).replace(/[\s,]/g, '')
  if (digits === '') return null
  return /^\d{1,9}$/.test(digits) && Number(digits) <= max ? Number(digits) : undefined
}

const MOST_MEMBERS = 1_000_000
const MOST_SEATS = 99

export function checkOrganisation({ name, moo, memberCount, seats }: OrganisationValues): OrganisationProblem[] {
  const problems: (OrganisationProblem | null)[] = [
    name.trim() === '' ? 'name' : null,
    readMoos(moo) === null ? 'moo' : null,
    readCount(memberCount, MOST_MEMBERS) === undefined ? 'memberCount' : null,
    readCount(seats, MOST_SEATS) === undefined ? 'seats' : null,
  ]
  return problems.filter((one) => one !== null)
}

/** The organisation as the contract takes it; only for values without problems. */
export function toOrganisationInput(values: OrganisationValues): OrganisationInput {
  const phone = parsePhone(values.phone)
  return {
    name: tidyName(values.name),
    kind: values.kind,
    registrationNo: values.registrationNo.trim(),
    registeredOn: values.registeredOn,
    moo: readMoos(values.moo) ?? [],
    foundedOn: values.foundedOn,
    activity: values.activity.trim(),
    memberCount: readCount(values.memberCount, MOST_MEMBERS) ?? null,
    leader: tidyName(values.leader),
    phone: phone.ok ? phone.phone : values.phone.trim(),
    seats: readCount(values.seats, MOST_SEATS) ?? null,
    note: values.note.trim(),
  }
}
