import type { FlagCode, RowAction, RowFlag } from '../../contract/imports.ts'

/** Where a record stands in its file; `part` counts the people of one row from 1. */
export interface Place {
  sheet: number
  row: number
  part: number
}

/** A record on its way to the preview: checks across rows add their flags to it. */
export interface Entry<R> {
  place: Place
  record: R
  flags: RowFlag[]
  duplicateOf: Place | null
}

/** What makes no new record: it is there already, or nobody is named. */
const REJECTING: ReadonlySet<FlagCode> = new Set(['id_duplicate', 'id_duplicate_other_person', 'name_missing', 'org_duplicate'])

export function actionOf(flags: readonly RowFlag[]): RowAction {
  if (flags.some((flag) => REJECTING.has(flag.code))) return 'reject'
  return flags.length > 0 ? 'flag' : 'accept'
}

export function flag<R>(entry: Entry<R>, field: (keyof R & string) | '*', code: FlagCode, raw: string | null, params: RowFlag['params'] = {}): void {
  entry.flags.push({ field, code, raw, params })
}

/** How often each value occurs. */
export function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K | null): Map<K, number> {
  const counts = new Map<K, number>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** The key with the highest count, or null. */
export function mostFrequent<K>(counts: ReadonlyMap<K, number>): K | null {
  let best: K | null = null
  for (const [key, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = key
  return best
}
