import type { MeetingPage } from '../../../../electron/contract/meetings.ts'

/** What the paper still lacks: a key of meetings:missing, and the pane of the meeting's page where it is filled in. */
export interface MissingPart {
  part: 'startsAt' | 'endsAt' | 'place' | 'recorder' | 'checker' | 'unmarked'
  pane: 'facts' | 'people'
  /** For 'unmarked': how many people. */
  count: number
}

/** In the order of the paper. Empty items are no lack: they print as ไม่มี. */
export function missingParts({ meeting, attendance }: Pick<MeetingPage, 'meeting' | 'attendance'>): MissingPart[] {
  const unmarked = attendance.filter((entry) => entry.status === null).length
  const facts = (['place', 'startsAt', 'endsAt', 'recorder', 'checker'] as const)
    .filter((part) => (meeting[part] ?? '').trim() === '')
    .map((part): MissingPart => ({ part, pane: 'facts', count: 1 }))
  return unmarked > 0 ? [{ part: 'unmarked', pane: 'people', count: unmarked }, ...facts] : facts
}
