import { toArabicDigits } from './thai-digits.ts'

/** C.E.; both ends in. Null: open. */
export interface YearRange {
  from: number | null
  to: number | null
}

/** Between what can be meant by พ.ศ. and by ค.ศ.: no year of either era is in doubt. */
const ERAS_PART = 2300
const BUDDHIST = 543
/** What the index tells apart. */
const EARLIEST = 1801
const LATEST = 2157

const YEAR = String.raw`(?:พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|ปี)?\s*(\d{4})?`
const RANGE = new RegExp(String.raw`^${YEAR}(?:\s*(-|–|—|ถึง)\s*${YEAR})?$`)

/**
 * "2569", "2567-2569", "2567-" and "ถึง ๒๕๖๙" as C.E. years. @returns null when it is something else
 */
export function parseYearRange(text: string): YearRange | null {
  const [, first, till, second] = RANGE.exec(toArabicDigits(text.trim())) ?? []
  if (first === undefined && second === undefined) return null
  const from = yearOf(first)
  const to = till === undefined ? from : yearOf(second)
  if ([from, to].some((year) => year !== null && (year < EARLIEST || year > LATEST))) return null
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }
}

function yearOf(typed: string | undefined): number | null {
  if (typed === undefined) return null
  const year = Number(typed)
  return year >= ERAS_PART ? year - BUDDHIST : year
}

/** The same in พ.ศ.: "2569", "2567-2569", "2567-", "-2569"; '' for every year. */
export function writeYearRange({ from, to }: YearRange): string {
  const shown = (year: number | null) => (year === null ? '' : String(year + BUDDHIST))
  if (from === null && to === null) return ''
  return from === to ? shown(from) : `${shown(from)}-${shown(to)}`
}
