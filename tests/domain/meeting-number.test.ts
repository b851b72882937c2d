import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingLabel, nextMeetingNumber } from '../../electron/domain/meeting-number.ts'

describe('rule 4: numbers of meetings', () => {
  it('begin at 1 and go on after the highest', () => {
    expect(nextMeetingNumber([])).toEqual({ number: 1, missing: [], taken: [], doubled: [] })
    expect(nextMeetingNumber([2, 1])).toEqual({ number: 3, missing: [], taken: [1, 2], doubled: [] })
  })

  it('name their gaps and doubles', () => {
    expect(nextMeetingNumber([5, 2, 2])).toEqual({ number: 6, missing: [1, 3, 4], taken: [2, 5], doubled: [2] })
  })

  it('give a free number, and account for every one below it', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (used) => {
      const { number, missing, taken, doubled } = nextMeetingNumber(used)
      expect(used).not.toContain(number)
      expect([...missing, ...taken].sort((a, b) => a - b)).toEqual(Array.from({ length: number - 1 }, (_, at) => at + 1))
      expect(doubled).toEqual(taken.filter((one) => used.filter((other) => other === one).length > 1))
    }))
  })

  it('keep the year of the day the meeting was held', () => {
    expect(meetingLabel({ number: 4, heldOn: '2025-12-31' })).toBe('4/2568')
    expect(meetingLabel({ number: 1, heldOn: '2026-01-01' })).toBe('1/2569')
  })
})
