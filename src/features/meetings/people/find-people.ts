import { fold } from '../../../../electron/contract/text/index.ts'
import type { AttendanceEntry, AttendanceStatus } from '../../../../electron/contract/meetings.ts'

/** People whose name, post or organisation has every typed word; everybody for an empty query. */
export function findPeople(entries: readonly AttendanceEntry[], query: string): readonly AttendanceEntry[] {
  const words = fold(query).split(' ').filter(Boolean)
  if (words.length === 0) return entries
  return entries.filter((entry) => {
    const text = fold(`${entry.name}\n${entry.postLabel}\n${entry.organisationName ?? ''}`)
    return words.every((word) => text.includes(word))
  })
}

/** How many stand how. No quorum: that is the core's to count. */
export function countByStatus(entries: readonly AttendanceEntry[]): Record<AttendanceStatus | 'unmarked', number> {
  const counts = { present: 0, absent: 0, leave: 0, substitute: 0, unmarked: 0 }
  for (const { status } of entries) counts[status ?? 'unmarked'] += 1
  return counts
}
