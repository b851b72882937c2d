/** Which automatic copies stay: 3 of today, 1 of a day for 7 days, 1 of a week for 8 weeks. */
export const KEPT = { today: 3, days: 7, weeks: 8 } as const

export interface DatedCopy {
  /** UTC instant, ISO text with milliseconds. */
  at: string
  /** The local day of that instant, ISO date. */
  on: string
}

/**
 * Copies that may go now that `verified` was made, read back and found whole. Days and weeks count only where there
 * is a copy: a book that lay closed for a year keeps what it had. What claims to be newer than `verified` stays,
 * because then one of the two clocks was wrong, and so does `verified` itself: nothing goes unless a newer one is good.
 */
export function outdatedCopies<C extends DatedCopy>(copies: readonly C[], verified: C): C[] {
  const past = copies.filter(({ at }) => at < verified.at).sort((a, b) => b.at.localeCompare(a.at))
  const newestFirst = [verified, ...past]
  const kept = new Set<C>([
    ...newestFirst.filter(({ on }) => on === verified.on).slice(0, KEPT.today),
    ...firstOfEach(newestFirst, ({ on }) => on).slice(0, KEPT.days),
    ...firstOfEach(newestFirst, ({ on }) => weekOf(on)).slice(0, KEPT.weeks),
  ])
  return past.filter((copy) => !kept.has(copy))
}

function firstOfEach<C>(items: readonly C[], keyOf: (item: C) => string): C[] {
  const seen = new Map<string, C>()
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item)
  return [...seen.values()]
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The Monday of a date's week, ISO date. */
function weekOf(on: string): string {
  const midnight = Date.parse(`${on}T00:00:00Z`)
  const sinceMonday = (new Date(midnight).getUTCDay() + 6) % 7
  return new Date(midnight - sinceMonday * DAY_MS).toISOString().slice(0, 10)
}
