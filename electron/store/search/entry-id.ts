import type { HitKind } from '../../contract/search.ts'

/**
 * Rows of the index are numbered kind | day | place within the day, so that a range of numbers is a kind in a span of
 * years, and the largest number in it is the newest record: FTS5 gives the newest first without looking at the rest.
 */

/** Never changed, only continued: the numbers stand in every council's index. */
const KINDS = {
  meeting: 1, agenda_item: 2, resolution: 3, follow_up: 4, person: 5, organisation: 6, project: 7, spending: 8,
  partner: 9, fund: 10, fund_year: 11, assembly: 12, proposal: 13, letter: 14, attachment: 15,
} satisfies Record<HitKind, number>

/** 4,096 records of one kind on one day; what comes beyond goes to the days after. More would make every list of rows longer. */
const PER_DAY = 2 ** 12
/** 131,072 days from 1800-01-01 on: to 2158. Day 0 and those after it are of records without a date. */
export const PER_KIND = PER_DAY * 2 ** 17
const DAY_MS = 86_400_000
const DAY_ZERO = Date.UTC(1800, 0, 1) / DAY_MS
const LAST_DAY = 2 ** 17 - 1

function dayOf(on: string | null): number {
  if (on === null) return 0
  const day = Date.parse(on) / DAY_MS - DAY_ZERO
  return Math.min(LAST_DAY, Math.max(0, Math.floor(day)))
}

/** Rows of a kind dated on that day, both ends in. */
export function idsOfDay(kind: HitKind, on: string | null): [first: number, last: number] {
  const first = KINDS[kind] * PER_KIND + dayOf(on) * PER_DAY
  return [first, first + PER_DAY - 1]
}

/** The day after, as far as numbers go. */
export const nextDay = ([first, last]: readonly [number, number]): [number, number] => [first + PER_DAY, last + PER_DAY]

/** C.E. years, both ends in; null is open. */
export interface Years {
  from: number | null
  to: number | null
}

const BY_NUMBER = new Map(Object.entries(KINDS).map(([kind, number]) => [number, kind as HitKind]))

/** The kind of a row's record. */
export function kindOf(row: number): HitKind {
  const kind = BY_NUMBER.get(Math.floor(row / PER_KIND))
  if (kind === undefined) throw new RangeError(`no kind has row ${row}`)
  return kind
}

/** Rows of a kind, of these years or of all; what has no date is in no year. */
export function idsOf(kind: HitKind, { from, to }: Years): [first: number, last: number] {
  const start = KINDS[kind] * PER_KIND
  const first = from === null && to === null ? start : idsOfDay(kind, `${from ?? 1801}-01-01`)[0]
  return [first, to === null ? start + PER_KIND - 1 : idsOfDay(kind, `${to}-12-31`)[1]]
}
