import type Database from 'better-sqlite3'
import type { Roll, RollEntry } from '../contract/members.ts'
import { compareThai } from '../contract/text/index.ts'
import { rollOn } from '../domain/roll.ts'
import { termState } from '../domain/term.ts'
import * as councilQueries from '../store/queries/council.ts'
import { memberRecords } from '../store/queries/members.ts'

/**
 * The roll as of a date, in dictionary order of given names (rule 13). This one function serves the
 * page, quorum, notices, sign-in sheets and reports. `includeEnded` adds those not in office that day.
 */
export function rollAsOf(db: Database.Database, on: string, includeEnded = false): Roll {
  const records = memberRecords(db)
  const people = new Map(records.people.map((person) => [person.id, person]))
  const organisations = new Map(records.organisations.map((one) => [one.id, one.name]))
  const { actingCounts } = councilQueries.settings(db).values
  const inOffice = new Map(rollOn(on, records.memberships, records.posts, { actingCounts }).map((one) => [one.personId, one]))

  const entries: RollEntry[] = []
  for (const [personId, person] of people) {
    const held = inOffice.get(personId)
    const membership = held?.membership ?? (includeEnded ? records.memberships.findLast((one) => one.personId === personId) : undefined)
    if (!membership) continue
    const { nationalId: _hidden, ...shown } = person
    entries.push({
      person: shown,
      membership,
      organisationName: organisations.get(membership.organisationId ?? '') ?? null,
      posts: held?.posts ?? [],
      state: termState(membership, on),
    })
  }
  entries.sort((a, b) => compareThai(a.person.givenName, b.person.givenName) || compareThai(a.person.familyName, b.person.familyName))
  return {
    on,
    entries,
    inOffice: inOffice.size,
    acting: entries.filter((entry) => entry.state === 'acting').length,
  }
}
