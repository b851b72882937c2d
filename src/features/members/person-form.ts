import type { Person, PersonInput } from '../../../electron/contract/members.ts'
import { formatPhone, fullYears, parseNationalId, parsePhone, tidyName, toArabicDigits } from '../../../electron/contract/text/index.ts'

/** A person as typed into the form. */
export interface PersonValues {
  title: string
  givenName: string
  familyName: string
  /** null keeps the number on record, of which the page knows only the masked form. */
  nationalId: string | null
  bornOn: string | null
  phone: string
  houseNo: string
  moo: string
  address: string
  note: string
}

export const EMPTY_PERSON: PersonValues = {
  title: '', givenName: '', familyName: '', nationalId: '', bornOn: null, phone: '', houseNo: '', moo: '', address: '', note: '',
}

export function personValues({ title, givenName, familyName, nationalId, bornOn, phone, houseNo, moo, address, note }: Person): PersonValues {
  return {
    title, givenName, familyName, bornOn, houseNo, address, note,
    nationalId: nationalId === '' ? '' : null,
    phone: formatPhone(phone),
    moo: moo === null ? '' : String(moo),
  }
}

export type PersonField = keyof PersonValues
/** What stands in the way of saving; a key of `members:problems`, with its count where it has one. */
export interface PersonProblem {
  field: PersonField
  problem: 'givenName' | 'idLength' | 'idChecksum' | 'idUnreadable' | 'moo' | 'bornInFuture'
  count?: number
}

function idProblem(text: string): PersonProblem | null {
  const reading = parseNationalId(text)
  if (reading.ok || reading.problem === 'empty') return null
  const field = 'nationalId'
  if (reading.problem === 'checksum') return { field, problem: 'idChecksum' }
  if (reading.problem === 'length' || reading.problem === 'lost_leading_zero') return { field, problem: 'idLength', count: reading.digits.length }
  return { field, problem: 'idUnreadable' }
}

/** @returns the moo as a number, null for none, undefined when it is not one */
function readMoo(text: string): number | null | undefined {
  const digits = toArabicDigits(text).trim()
  if (digits === '') return null
  const moo = /^\d{1,2}$/.test(digits) ? Number(digits) : 0
  return moo >= 1 ? moo : undefined
}

/** @param today ISO date */
export function checkPerson(values: PersonValues, today: string): PersonProblem[] {
  const problems: (PersonProblem | null)[] = [
    values.givenName.trim() === '' ? { field: 'givenName', problem: 'givenName' } : null,
    values.nationalId === null ? null : idProblem(values.nationalId),
    values.bornOn !== null && values.bornOn > today ? { field: 'bornOn', problem: 'bornInFuture' } : null,
    readMoo(values.moo) === undefined ? { field: 'moo', problem: 'moo' } : null,
  ]
  return problems.filter((one) => one !== null)
}

/** The person as the contract takes it, spelling repaired; only for values without problems. */
export function toPersonInput(values: PersonValues): Omit<PersonInput, 'nationalId'> & { nationalId?: string } {
  const id = values.nationalId === null ? null : parseNationalId(values.nationalId)
  const phone = parsePhone(values.phone)
  return {
    title: tidyName(values.title),
    givenName: tidyName(values.givenName),
    familyName: tidyName(values.familyName),
    ...(id === null ? {} : { nationalId: id.ok ? id.id : '' }),
    bornOn: values.bornOn,
    phone: phone.ok ? phone.phone : values.phone.trim(),
    houseNo: values.houseNo.trim(),
    moo: readMoo(values.moo) ?? null,
    address: values.address.trim(),
    note: values.note.trim(),
  }
}

/** What a person should look at, though it may be saved. @param termStart ISO date of the first day in office */
export function personDoubts(values: PersonValues, termStart: string | null): ('nonCitizen' | 'under18')[] {
  const id = values.nationalId === null ? null : parseNationalId(values.nationalId)
  const young = values.bornOn !== null && termStart !== null && values.bornOn <= termStart && fullYears(values.bornOn, termStart) < 18
  return [...(id?.ok === true && id.nonCitizen ? (['nonCitizen'] as const) : []), ...(young ? (['under18'] as const) : [])]
}
