import type { HitKind } from '../../contract/search.ts'

/**
 * Rows of the index are numbered kind | year | day | place within the day, so that a range of numbers is a kind in a span of
 * years, and the largest number in it is the newest record: FTS5 gives the newest first without looking at the rest.
 */

/** Never changed, only continued: the numbers stand in every council's index. */
const KINDS = {
  meeting: 1, agenda_item: 2, resolution: 3, follow_up: 4, person: 5, organisation: 6, project: 7, spending: 8,
  partner: 9, fund: 10, fund_year: 11, assembly: 12, proposal: 13, letter: 14, attachment: 15,
} satisfies Record<HitKind, number>

/** Records of one kind on one day; what comes beyond goes to the days after. FTS5 writes the distance of two rows: days must not be far apart. */
const PER_DAY = 64
/** 366 days, and behind the last one room for what its days do not hold: so none gets into the next year. */
const DAYS_OF_YEAR = 512
const PER_YEAR = DAYS_OF_YEAR * PER_DAY
/** From 1800 to 2311. The first fifty are no years: records without a date have them as one. */
const YEARS = 512
export const PER_KIND = YEARS * PER_YEAR
const YEAR_ZERO = 1800
const OLDEST = 1850
const LATEST = YEAR_ZERO + YEARS - 1
const DAY_MS = 86_400_000

const startOfYear = (kind: HitKind, year: number): number => KINDS[kind] * PER_KIND + (Math.min(LATEST, Math.max(OLDEST, year)) - YEAR_ZERO) * PER_YEAR

/** Rows of a kind dated on that day, or of those without a date, both ends in. */
export function idsOfDay(kind: HitKind, on: string | null): [first: number, last: number] {
  if (on === null) return [KINDS[kind] * PER_KIND, startOfYear(kind, OLDEST) - 1]
  const year = Number(on.slice(0, 4))
  const first = startOfYear(kind, year) + Math.floor((Date.parse(on) - Date.UTC(year, 0, 1)) / DAY_MS) * PER_DAY
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
  const first = from === null && to === null ? start : startOfYear(kind, from ?? OLDEST)
  return [first, to === null ? start + PER_KIND - 1 : startOfYear(kind, to) + PER_YEAR - 1]
}
