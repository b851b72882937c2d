import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { organisationSeats, villageSeats } from '../../electron/domain/seats.ts'

type Entry = Parameters<typeof organisationSeats>[0][number]
const entry = (name: string, moo: number[], seats: number, states: ('in_office' | 'acting')[], status: Entry['status'] = 'registered'): Entry => ({
  organisation: { id: name, name, moo }, status, seats, delegates: states.map((state) => ({ state })),
})

describe('seats and vacancies', () => {
  test('by organisation: acting delegates fill their seat until replaced; a surplus is told and fills nobody else’s', () => {
    const [short, over] = organisationSeats([entry('ก', [1], 2, ['acting']), entry('ข', [1], 1, ['in_office', 'in_office'])])
    expect(short).toMatchObject({ seats: 2, filled: 1, acting: 1, vacant: 1, over: 0 })
    expect(over).toMatchObject({ filled: 2, vacant: 0, over: 1 })
    expect(villageSeats([short!, over!])).toEqual([{ moo: 1, organisations: 2, seats: 3, filled: 3, acting: 1, vacant: 1, over: 1 }])
  })

  test('a dissolved organisation is left out once nobody sits for it; a suspended one keeps its seats', () => {
    const seats = organisationSeats([entry('ก', [1], 0, [], 'dissolved'), entry('ข', [1], 0, ['in_office'], 'dissolved'), entry('ค', [1], 2, [], 'suspended')])
    expect(seats.map(({ name, vacant, over }) => [name, vacant, over])).toEqual([['ข', 0, 1], ['ค', 2, 0]])
  })

  test('rule 15: by หมู่ 1, 2 … 10, organisations of several or of none last', () => {
    const moos = [[10], [], [2], [1], [1, 2]].map((moo, at) => entry(String(at), moo, 1, []))
    expect(villageSeats(organisationSeats(moos)).map(({ moo, organisations }) => [moo, organisations])).toEqual([[1, 1], [2, 1], [10, 1], [null, 2]])
  })

  test('what is counted by หมู่ is what is counted by organisation, and every seat is filled or vacant', () => {
    const any = fc.record({
      moo: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
      seats: fc.integer({ min: 0, max: 4 }),
      states: fc.array(fc.constantFrom('in_office' as const, 'acting' as const), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (raw) => {
        const organisations = organisationSeats(raw.map(({ moo, seats, states }, at) => entry(String(at), moo, seats, states)))
        const villages = villageSeats(organisations)
        for (const count of ['seats', 'filled', 'acting', 'vacant', 'over'] as const) {
          const sum = (all: readonly Record<typeof count, number>[]) => all.reduce((total, one) => total + one[count], 0)
          expect(sum(villages)).toBe(sum(organisations))
        }
        for (const { seats, filled, vacant, over } of [...organisations, ...villages]) expect(seats + over).toBe(filled + vacant)
      }),
    )
  })
})
