import { describe, expect, it } from 'vitest'
import { meetingsOfYear } from '../../electron/domain/legal-year.ts'

const counted = { kind: 'ordinary', stage: 'closed', year: 2026, counted: true } as const
const pressing = (held: number, today: string, needed = 4) => meetingsOfYear(Array.from({ length: held }, () => counted), 2026, needed, today).pressing

describe('rule 5: the warning about what is left of the year’s meetings', () => {
  it('presses when fewer stretches of the year are left than meetings, and through the last one', () => {
    expect([pressing(0, '2026-03-31'), pressing(0, '2026-04-01'), pressing(1, '2026-04-01')]).toEqual([false, true, false])
    expect([pressing(3, '2026-09-30'), pressing(3, '2026-10-01'), pressing(4, '2026-10-01')]).toEqual([false, true, false])
  })

  it('presses in a year that is over and never in one that has not begun', () => {
    expect([pressing(3, '2027-01-01'), pressing(4, '2027-01-01'), pressing(0, '2025-12-31')]).toEqual([true, false, false])
  })

  it('never leaves less than nothing', () => {
    expect(meetingsOfYear([counted, counted], 2026, 1, '2026-12-31')).toMatchObject({ held: 2, left: 0, pressing: false })
  })
})
