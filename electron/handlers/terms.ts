import type Database from 'better-sqlite3'
import type { Radar } from '../contract/radar.ts'
import { daysBetween } from '../contract/text/index.ts'
import { allEndTogether, bandOf } from '../domain/term-radar.ts'
import { expiryWarning } from '../domain/term.ts'
import type { HandlersOf } from './context.ts'
import { organisationsAsOf } from './organisations.ts'
import { rollAsOf } from './roll-as-of.ts'

export function radarAsOf(db: Database.Database, on: string): Radar {
  const { entries } = rollAsOf(db, on)
  const terms = entries.map(({ membership, state }) => ({ dueEndOn: membership.dueEndOn, state }))
  const end = allEndTogether(terms)
  return {
    on,
    entries: entries
      .flatMap((entry) => {
        const { dueEndOn } = entry.membership
        const band = bandOf({ dueEndOn, state: entry.state }, on)
        return band === null ? [] : [{ entry, band, daysLeft: daysBetween(on, dueEndOn) }]
      })
      // Sorting keeps the dictionary order of names among terms that end on the same day.
      .toSorted((a, b) => a.daysLeft - b.daysLeft),
    together: end !== null && expiryWarning(end, on) !== null ? { on: end, seats: terms.filter(({ state }) => state === 'in_office').length } : null,
    openSeats: organisationsAsOf(db, on)
      .filter(({ status, seats, delegates }) => status === 'registered' && delegates.length < seats)
      .map(({ organisation, seats, delegates }) => ({ organisationId: organisation.id, name: organisation.name, seats, delegates: delegates.length })),
  }
}

export const terms = {
  'terms.radar': ({ on }, { council }) => radarAsOf(council.store.db, on),
} satisfies HandlersOf<'terms'>
