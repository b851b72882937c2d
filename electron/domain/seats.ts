import type { OrganisationEntry } from '../contract/organisations.ts'
import type { OrganisationSeats, VillageSeats } from '../contract/structure.ts'

/** Seats of delegates and what is vacant of them, by organisation and by หมู่. */

type Entry = Pick<OrganisationEntry, 'status' | 'seats'> & {
  organisation: Pick<OrganisationEntry['organisation'], 'id' | 'name' | 'moo'>
  delegates: readonly Pick<OrganisationEntry['delegates'][number], 'state'>[]
}

/** A seat is filled by whoever sits in it, acting members too: they stay until replaced. */
export function organisationSeats(entries: readonly Entry[]): OrganisationSeats[] {
  return entries
    .filter(({ status, delegates }) => status !== 'dissolved' || delegates.length > 0)
    .map(({ organisation: { id, name, moo }, status, seats, delegates }) => {
      const filled = delegates.length
      const acting = delegates.filter(({ state }) => state === 'acting').length
      return { id, name, moo, status, seats, filled, acting, vacant: Math.max(0, seats - filled), over: Math.max(0, filled - seats) }
    })
}

const COUNTS = ['seats', 'filled', 'acting', 'vacant', 'over'] as const

/** By หมู่ in number order, organisations of several or of none last (rule 15). Nothing is made up for by another organisation's surplus. */
export function villageSeats(organisations: readonly OrganisationSeats[]): VillageSeats[] {
  const villages = new Map<number | null, VillageSeats>()
  for (const one of organisations) {
    const moo = one.moo.length === 1 ? (one.moo[0] ?? null) : null
    const village = villages.get(moo) ?? { moo, organisations: 0, seats: 0, filled: 0, acting: 0, vacant: 0, over: 0 }
    village.organisations += 1
    for (const count of COUNTS) village[count] += one[count]
    villages.set(moo, village)
  }
  return [...villages.values()].sort((a, b) => (a.moo ?? Infinity) - (b.moo ?? Infinity))
}
