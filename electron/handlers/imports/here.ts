import type Database from 'better-sqlite3'
import type { AlreadyHere } from '../../contract/import-desk.ts'
import { personChanges } from '../../contract/import-rules.ts'
import type { MemberRecord } from '../../contract/imports.ts'
import type { Membership, Person } from '../../contract/members.ts'
import { maskNationalId } from '../../domain/national-id.ts'
import { fold } from '../../domain/thai-text.ts'
import * as memberQueries from '../../store/queries/members.ts'

const nameKey = ({ givenName, familyName }: { givenName?: string | null | undefined; familyName?: string | null | undefined }): string =>
  fold(`${givenName ?? ''} ${familyName ?? ''}`)

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

function idsOf(person: Person, record: MemberRecord): AlreadyHere['ids'] {
  if (person.nationalId === '' || !record.nationalId) return 'unknown'
  return person.nationalId === record.nationalId ? 'same' : 'other'
}

export type Finder = (record: MemberRecord) => AlreadyHere | null

/** Finds whom a row may speak of: by national ID, or else by name. Reads the book once, for any number of rows. */
export function finder(db: Database.Database): Finder {
  const people = memberQueries.people(db)
  const byId = new Map(people.filter((one) => one.nationalId !== '').map((one) => [one.nationalId, one]))
  const byName = grouped(people, nameKey)
  const terms = grouped<Membership>(memberQueries.memberships(db), (one) => one.personId)

  const describe = (person: Person, record: MemberRecord, by: AlreadyHere['by']): AlreadyHere => {
    const ids = idsOf(person, record)
    return {
      by,
      ids,
      person: { ...person, nationalId: ids === 'same' ? person.nationalId : maskNationalId(person.nationalId) },
      terms: (terms.get(person.id) ?? [])
        .map(({ startedOn, dueEndOn, endedOn }) => ({ startedOn, dueEndOn, endedOn }))
        .sort((a, b) => b.startedOn.localeCompare(a.startedOn)),
    }
  }
  /** Of several with this name, the one who differs least; another number counts most. */
  const distance = (person: Person, record: MemberRecord): number => (idsOf(person, record) === 'other' ? 100 : 0) + personChanges(person, record).length

  return (record) => {
    const same = record.nationalId ? byId.get(record.nationalId) : undefined
    if (same) return describe(same, record, 'national_id')
    if (!record.givenName) return null
    const alike = byName.get(nameKey(record)) ?? []
    const [nearest] = alike.length > 1 ? alike.toSorted((a, b) => distance(a, record) - distance(b, record)) : alike
    return nearest ? describe(nearest, record, 'name') : null
  }
}
