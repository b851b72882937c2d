import type Database from 'better-sqlite3'
import type { Roll, RollEntry } from '../contract/members.ts'
import { compareThai } from '../contract/text/index.ts'
import { rollOn } from '../domain/roll.ts'
import { termState } from '../domain/term.ts'
import * as councilQueries from '../store/queries/council.ts'
import { memberRecords, memberRecordsOn } from '../store/queries/members.ts'

/**
 * The roll as of a date, in dictionary order of given names (rule 13). Members past their term and not replaced are
 * on it as acting, whether or not the council's rules count them (rule 9). `includeEnded` adds those not in office that day.
 */
export function rollAsOf(db: Database.Database, on: string, includeEnded = false): Roll {
  const records = includeEnded ? memberRecords(db) : memberRecordsOn(db, on)
  const organisations = new Map(records.organisations.map((one) => [one.id, one.name]))
  const serving = new Map(rollOn(on, records.memberships, records.posts, { actingCounts: true }).map((one) => [one.personId, one]))

  const entries: RollEntry[] = []
  for (const person of records.people) {
    const held = serving.get(person.id)
    const membership = held?.membership ?? (includeEnded ? records.memberships.findLast((one) => one.personId === person.id) : undefined)
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
    inOffice: counted(db, entries).length,
    acting: entries.filter((entry) => entry.state === 'acting').length,
  }
}

/** Those whose presence is asked for on a day, for quorum and attendance: acting members only where the council's rules count them. */
export function countedOn(db: Database.Database, on: string): RollEntry[] {
  return counted(db, rollAsOf(db, on).entries)
}

function counted(db: Database.Database, entries: readonly RollEntry[]): RollEntry[] {
  const { actingCounts } = councilQueries.settings(db).values
  return entries.filter(({ state }) => state === 'in_office' || (state === 'acting' && actingCounts))
}
