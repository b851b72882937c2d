import type { Activity } from '../../../../electron/contract/project-work.ts'

/** Where the bars of a timeline stand, in per cent of its width. Days are local dates, ISO. */

export interface Bar {
  left: number
  width: number
  /** No end on record: drawn until today, its end left open. */
  open: boolean
}

export interface Month {
  /** The first day of the month. */
  iso: string
  left: number
}

export interface TimeScale {
  months: Month[]
  today: number | null
  barOf(from: string | null, to: string | null, untilToday: boolean): Bar | null
}

const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

function nextMonth(iso: string): string {
  const [year = 0, month = 0] = iso.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

/** From the first day of the first month to the last of the last. @returns null when no activity has a day */
export function timeScale(activities: readonly Pick<Activity, 'plannedFrom' | 'plannedTo' | 'actualFrom' | 'actualTo'>[], today: string): TimeScale | null {
  const days = activities.flatMap(({ plannedFrom, plannedTo, actualFrom, actualTo }) => {
    const underWay = actualFrom !== null && actualTo === null && actualFrom <= today ? today : null
    return [plannedFrom, plannedTo, actualFrom, actualTo, underWay].filter((day) => day !== null)
  })
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)]
  if (first === undefined || last === undefined) return null
  const starts = [`${first.slice(0, 7)}-01`]
  while (nextMonth(starts.at(-1) ?? '') <= last) starts.push(nextMonth(starts.at(-1) ?? ''))
  const [from, to] = [dayNumber(starts[0] ?? first), dayNumber(nextMonth(starts.at(-1) ?? last))]
  const place = (day: number): number => ((day - from) / (to - from)) * 100
  const now = dayNumber(today)
  return {
    months: starts.map((iso) => ({ iso, left: place(dayNumber(iso)) })),
    today: now >= from && now < to ? place(now) : null,
    barOf: (start, end, untilToday) => {
      const begins = start ?? end
      if (begins === null) return null
      const open = end === null && untilToday
      const ends = end ?? (untilToday && begins <= today ? today : begins)
      const [left, right] = [place(dayNumber(begins)), place(dayNumber(ends) + 1)]
      return { left, width: Math.max(right - left, 0.5), open }
    },
  }
}
