import type { MeetingSummary } from '../../../../electron/contract/meetings.ts'

/** One calendar year's meetings, the latest first. */
export interface MeetingYear {
  /** C.E. */
  year: number
  meetings: MeetingSummary[]
  /** Those that count towards the year's number: a meeting without a quorum is recorded but not counted. */
  counted: number
}

/** Year groups, the latest first. */
export function byYear(meetings: readonly MeetingSummary[]): MeetingYear[] {
  const years = new Map<number, MeetingSummary[]>()
  for (const meeting of meetings) years.set(meeting.year, [...(years.get(meeting.year) ?? []), meeting])
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, all]) => ({
      year,
      meetings: all.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn) || b.number - a.number),
      counted: all.filter((meeting) => meeting.counted).length,
    }))
}
