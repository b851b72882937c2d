import { addDays, daysInMonth, splitDate } from '../contract/text/index.ts'

/** Spans of days and how long they are together, each day counted once however many spans it lies in. */

export interface DaySpan {
  /** First day. */
  from: string
  /** Last day, counted. */
  to: string
}

export interface Length {
  years: number
  months: number
  days: number
}

/** In order, joined where they share a day or follow each other. Spans that end before they begin are left out. */
export function joined(spans: readonly DaySpan[]): DaySpan[] {
  const result: DaySpan[] = []
  for (const span of spans.filter(({ from, to }) => from <= to).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = result.at(-1)
    if (last && span.from <= addDays(last.to, 1)) last.to = span.to > last.to ? span.to : last.to
    else result.push({ ...span })
  }
  return result
}

/** The days that lie in both. */
export function within(spans: readonly DaySpan[], bounds: readonly DaySpan[]): DaySpan[] {
  const cut = spans.flatMap((span) =>
    bounds.map((bound) => ({ from: span.from > bound.from ? span.from : bound.from, to: span.to < bound.to ? span.to : bound.to })),
  )
  return joined(cut)
}

/**
 * Whole years, months and days by the calendar, as ages are counted: 17 ส.ค. 2564 – 16 ส.ค. 2568 is four years. What is
 * over of several spans is added with 30 days to the month.
 */
export function lengthOf(spans: readonly DaySpan[]): Length {
  let months = 0
  let days = 0
  for (const span of joined(spans)) {
    const part = monthsAndDays(span.from, addDays(span.to, 1))
    months += part.months
    days += part.days
  }
  months += Math.floor(days / 30)
  return { years: Math.floor(months / 12), months: months % 12, days: days % 30 }
}

/** From one day to another, not counted. */
function monthsAndDays(from: string, to: string): { months: number; days: number } {
  const a = splitDate(from)
  const b = splitDate(to)
  const whole = (b.year - a.year) * 12 + b.month - a.month
  if (b.day >= a.day) return { months: whole, days: b.day - a.day }
  const before = b.month === 1 ? { year: b.year - 1, month: 12 } : { year: b.year, month: b.month - 1 }
  const length = daysInMonth(before.year, before.month)
  // Someone who began on the 31st has a month behind them at the end of a shorter one.
  return { months: whole - 1, days: Math.max(0, length - a.day) + b.day }
}
