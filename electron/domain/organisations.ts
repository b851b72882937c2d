import type { Organisation } from '../contract/members.ts'
import type { OrganisationStatus, StatusChange } from '../contract/organisations.ts'

/** How an organisation stands on a day, and how many seats in the council are its own. */

type Change = Pick<StatusChange, 'status' | 'startedOn' | 'createdAt' | 'id'>

export interface Standing {
  status: OrganisationStatus
  /** First day of that standing by a change on record; null: as registered. */
  statusSince: string | null
}

/** Of two changes on one day the one entered later stands. */
export function latestFirst(a: Change, b: Change): number {
  return b.startedOn.localeCompare(a.startedOn) || b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id)
}

/** The last change that had begun on `on`; without one the organisation is registered. */
export function standingOn(changes: readonly Change[], on: string): Standing {
  const last = changes.filter((one) => one.startedOn <= on).toSorted(latestFirst)[0]
  return last ? { status: last.status, statusSince: last.startedOn } : { status: 'registered', statusSince: null }
}

/** Seats of an organisation: its own number, else what the council gives to each. One that was dissolved has none; one suspended keeps them. */
export function seatsOf({ seats }: Pick<Organisation, 'seats'>, status: OrganisationStatus, delegatesPerOrganisation: number): number {
  return status === 'dissolved' ? 0 : (seats ?? delegatesPerOrganisation)
}
