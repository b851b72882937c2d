import type Database from 'better-sqlite3'
import type { Membership } from '../../contract/members.ts'
import { compareThai, fullName } from '../../contract/text/index.ts'
import type { AnnualMembers, ReportPeriod, TermChange } from '../../documents/annual/report.ts'
import { memberRecords, type MemberRecords } from '../../store/queries/members.ts'
import { rollAsOf } from '../roll-as-of.ts'
import { isWithin, spanOf } from './period.ts'

/** Members on the last day told of, and whose terms began and ended in the year. */
export function membersOfYear(db: Database.Database, period: ReportPeriod): AnnualMembers {
  const { basis, year, until } = period
  const { entries, acting } = rollAsOf(db, until)
  const records = memberRecords(db)
  const next = spanOf(basis, year + 1)
  const change = changes(records)
  const experts = entries.filter(({ membership }) => membership.capacity === 'expert').length
  return {
    delegates: entries.length - experts,
    experts,
    acting,
    villages: [...Map.groupBy(entries, ({ person }) => person.moo)]
      .map(([moo, own]) => {
        const ownExperts = own.filter(({ membership }) => membership.capacity === 'expert').length
        return { moo, delegates: own.length - ownExperts, experts: ownExperts }
      })
      .sort((a, b) => (a.moo ?? Infinity) - (b.moo ?? Infinity)),
    joined: records.memberships.filter(({ startedOn }) => isWithin(period, startedOn)).flatMap((term) => change(term, term.startedOn)).sort(byDay),
    left: records.memberships.filter(({ endedOn }) => isWithin(period, endedOn)).flatMap((term) => change(term, term.endedOn ?? '')).sort(byDay),
    endingNextYear: entries.filter(({ membership: { dueEndOn } }) => isWithin({ from: next.from, until: next.to }, dueEndOn)).length,
  }
}

const byDay = (a: TermChange, b: TermChange): number => a.on.localeCompare(b.on) || compareThai(a.name, b.name)

/** Of a person who was removed nothing is told. */
function changes({ people, memberships, organisations }: MemberRecords): (term: Membership, on: string) => TermChange[] {
  const names = new Map(people.map((person) => [person.id, fullName(person)]))
  const places = new Map(organisations.map(({ id, name }) => [id, name]))
  const terms = Map.groupBy(memberships, ({ personId }) => personId)
  return ({ personId, capacity, organisationId, startedOn, endKind, endReason }, on) => {
    const name = names.get(personId)
    if (name === undefined) return []
    const again = (terms.get(personId) ?? []).some((other) => other.startedOn < startedOn)
    return [{ name, capacity, organisationName: places.get(organisationId ?? '') ?? null, on, again, end: { endKind, endReason } }]
  }
}
