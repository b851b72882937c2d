import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seatsOf, standingOn } from '../../electron/domain/organisations.ts'

const change = (status: 'registered' | 'suspended' | 'dissolved', startedOn: string, createdAt = '2026-01-01T00:00:00.000Z') => ({ id: createdAt + status, status, startedOn, createdAt })

describe('the standing of an organisation on a day', () => {
  test('is registered until a change begins, and from its first day on the new one', () => {
    const changes = [change('suspended', '2025-03-01'), change('registered', '2025-09-01'), change('dissolved', '2026-01-15')]
    const on = (day: string) => standingOn(changes, day)
    expect(on('2025-02-28')).toEqual({ status: 'registered', statusSince: null })
    expect(on('2025-03-01')).toEqual({ status: 'suspended', statusSince: '2025-03-01' })
    expect(on('2025-12-31')).toEqual({ status: 'registered', statusSince: '2025-09-01' })
    expect(on('2026-01-15').status).toBe('dissolved')
  })

  test('of two changes on one day is the one entered later', () => {
    const first = change('suspended', '2025-03-01', '2026-01-01T00:00:00.000Z')
    const later = change('dissolved', '2025-03-01', '2026-01-02T00:00:00.000Z')
    expect([standingOn([first, later], '2025-03-01').status, standingOn([later, first], '2025-03-01').status]).toEqual(['dissolved', 'dissolved'])
  })

  test('does not depend on the order of the records, and nothing later changes a day before it', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2025-06-${String(number).padStart(2, '0')}`)
    const one = fc.record({ status: fc.constantFrom('registered' as const, 'suspended' as const, 'dissolved' as const), startedOn: day, at: fc.nat(9999) })
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ at }) => at, maxLength: 8 }), day, (raw, on) => {
        const changes = raw.map(({ status, startedOn, at }) => ({ id: String(at), status, startedOn, createdAt: String(at).padStart(4, '0') }))
        const now = standingOn(changes, on)
        expect(standingOn(changes.toReversed(), on)).toEqual(now)
        expect(standingOn(changes.filter(({ startedOn }) => startedOn <= on), on)).toEqual(now)
      }),
    )
  })
})

test('seats: its own number before the council’s, kept while suspended, none once dissolved', () => {
  expect([seatsOf({ seats: null }, 'registered', 2), seatsOf({ seats: 1 }, 'suspended', 2), seatsOf({ seats: 0 }, 'registered', 2), seatsOf({ seats: 3 }, 'dissolved', 2)]).toEqual([2, 1, 0, 0])
})
