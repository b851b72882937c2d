import { describe, expect, it } from 'vitest'
import { byYear } from '../../../../src/features/meetings/list/by-year.ts'
import { missingParts } from '../../../../src/features/meetings/minutes/missing.ts'
import type { AttendanceEntry, MeetingSummary } from '../../../../electron/contract/meetings.ts'

const meeting = (number: number, heldOn: string, quorumMet = true): MeetingSummary => ({
  id: `${heldOn}-${number}`, revision: 1, createdAt: '', updatedAt: '', kind: 'ordinary', committeeId: null, number, heldOn, startsAt: '09:30', begunAt: null, endsAt: '12:00',
  place: 'ศาลาประชาคม', recorder: 'นายสมชาย ใจดี', checker: 'นางสมศรี มั่นคง', year: Number(heldOn.slice(0, 4)), stage: 'closed', state: 'draft',
  committeeName: '', presentCount: 17, inOffice: 33, quorumMet, counted: quorumMet, lacksMinutes: false, resolutionCount: 0,
})

describe('the list of meetings', () => {
  it('groups by the year of the number, the latest first', () => {
    const years = byYear([meeting(1, '2026-01-15'), meeting(4, '2025-12-31'), meeting(2, '2026-04-02')])
    expect(years.map(({ year, meetings }) => [year, meetings.map(({ number }) => number)])).toEqual([[2026, [2, 1]], [2025, [4]]])
  })

  it('records a meeting that failed for quorum but does not count it (rule 5)', () => {
    const [year] = byYear([meeting(1, '2026-01-15', false), meeting(2, '2026-02-15')])
    expect([year?.meetings.length, year?.counted]).toEqual([2, 1])
  })
})

describe('what the minutes still lack', () => {
  const entry = (status: AttendanceEntry['status']): AttendanceEntry => ({ personId: 'p', name: 'ก', postLabel: '', organisationName: null, status, remark: '' })

  it('is nothing when every line of the paper can be filled', () => {
    expect(missingParts({ meeting: meeting(1, '2026-01-15'), attendance: [entry('present'), entry('absent')] })).toEqual([])
  })

  it('names people not ticked and empty facts, each with where to mend it', () => {
    const parts = missingParts({
      meeting: { ...meeting(1, '2026-01-15'), endsAt: null, recorder: ' ' },
      attendance: [entry('present'), entry(null), entry(null)],
    })
    expect(parts.map(({ part, pane, count }) => [part, pane, count])).toEqual([
      ['unmarked', 'people', 2], ['endsAt', 'facts', 1], ['recorder', 'facts', 1],
    ])
  })
})
