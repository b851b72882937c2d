import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../../electron/contract/text/index.ts'
import { allEndTogether, bandOf } from '../../electron/domain/term-radar.ts'
import { termState } from '../../electron/domain/term.ts'

const ON = '2026-02-10'
const due = (days: number) => ({ dueEndOn: addDays(ON, days), state: 'in_office' as const })

describe('rule 9: warnings at 180, 90 and 30 days, and acting after the end', () => {
  test.each([[181, null], [180, 180], [91, 180], [90, 90], [31, 90], [30, 30], [0, 30]])('%i days left: %s', (days, band) => expect(bandOf(due(days), ON)).toBe(band))

  it('a member past the end is acting, one who left is not on the radar, nor one still to begin', () => {
    const term = { startedOn: '2021-08-17', dueEndOn: '2025-08-16', endedOn: null }
    expect(bandOf({ ...term, state: termState(term, ON) }, ON)).toBe('acting')
    const left = { ...term, endedOn: '2025-08-16' }
    expect(bandOf({ ...left, state: termState(left, ON) }, ON)).toBeNull()
    const later = { startedOn: '2026-03-01', dueEndOn: '2026-03-31', endedOn: null }
    expect(bandOf({ ...later, state: termState(later, ON) }, ON)).toBeNull()
  })

  it('property: as days go by the warning only gets nearer', () => {
    const order = [null, 180, 90, 30]
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), (days) => {
      expect(order.indexOf(bandOf(due(days - 1), ON) as never)).toBeGreaterThanOrEqual(order.indexOf(bandOf(due(days), ON) as never))
    }))
  })
})

describe('all seats together', () => {
  it('is said when every running term ends on one day; acting members do not hide it', () => {
    expect(allEndTogether([due(100), due(100), { dueEndOn: '2025-01-01', state: 'acting' }])).toBe(addDays(ON, 100))
  })
  it('is not said of one member alone, nor when one term ends on another day', () => {
    expect(allEndTogether([due(100)])).toBeNull()
    expect(allEndTogether([due(100), due(101)])).toBeNull()
    expect(allEndTogether([])).toBeNull()
  })
})
