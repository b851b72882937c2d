import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { presenceSteps, staysOf, thereAt, type Moved } from '../../electron/domain/presence.ts'

const RULES = { substituteCounts: false, startsAt: null }
const present = (...personIds: string[]) => personIds.map((personId) => ({ personId, status: 'present' as const }))
const arrived = (personId: string, at: string): Moved => ({ personId, kind: 'arrived', at })
const left = (personId: string, at: string): Moved => ({ personId, kind: 'left', at })
const count = (n: number): string[] => Array.from({ length: n }, (_, at) => `m${at}`)

describe('rule 3: loss of quorum in the middle of a meeting is noted with its time', () => {
  const roll = count(33)

  it('17 of 33 are a quorum until one leaves, and again when one comes', () => {
    const here = [...roll.slice(0, 17), 'm20']
    const steps = presenceSteps(staysOf(roll, present(...here), [arrived('m20', '11:10'), left('m3', '10:40')], RULES), 17)
    expect(steps).toEqual([
      { at: null, present: 17, met: true, turned: false }, { at: '10:40', present: 16, met: false, turned: true }, { at: '11:10', present: 17, met: true, turned: true },
    ])
  })

  it('somebody who comes and goes within a quorum turns nothing', () => {
    const steps = presenceSteps(staysOf(roll, present(...roll.slice(0, 20)), [left('m1', '10:00'), arrived('m1', '10:30')], RULES), 17)
    expect(steps.map(({ at, present: n, turned }) => [at, n, turned])).toEqual([[null, 20, false], ['10:00', 19, false], ['10:30', 20, false]])
  })

  it('one who leaves in the minute another comes changes nothing', () => {
    const steps = presenceSteps(staysOf(['a', 'b'], present('a', 'b'), [left('a', '10:00'), arrived('b', '10:00')], RULES), 1)
    expect(steps).toEqual([{ at: null, present: 1, met: true, turned: false }])
  })
})

describe('who was there', () => {
  const at = (movements: Moved[], time: string | null, startsAt: string | null = null) =>
    thereAt(staysOf(['a'], present('a'), movements, { ...RULES, startsAt }), time).length === 1

  it('is whoever came, from the minute of coming to the minute of leaving, several times over', () => {
    const movements = [arrived('a', '10:15'), left('a', '11:00'), arrived('a', '11:30')]
    expect(['09:30', '10:14', '10:15', '10:59', '11:00', '11:29', '11:30', null].map((time) => at(movements, time)))
      .toEqual([false, false, true, true, false, false, true, true])
  })

  it('is from the beginning whoever is marked as present and came no later than that', () => {
    expect(at([], '09:30')).toBe(true)
    expect(at([arrived('a', '09:20')], '09:30', '09:30')).toBe(true)
    expect(at([arrived('a', '09:20')], null, '09:30')).toBe(true)
    expect(at([left('a', '09:20')], null, '09:30')).toBe(false)
  })

  it('is nobody who was not marked as present, whatever was noted of coming', () => {
    expect(thereAt(staysOf(['a'], [{ personId: 'a', status: 'absent' }], [arrived('a', '10:00')], RULES), null)).toEqual([])
    expect(thereAt(staysOf(['a'], present('guest'), [], RULES), null)).toEqual([])
  })

  it('is a member in office once, whatever their posts and marks, never a guest, nobody on leave (rule 2)', () => {
    const marks = [...present('a', 'a', 'guest'), { personId: 'b', status: 'leave' as const }, { personId: 'c', status: null }]
    expect(thereAt(staysOf(['a', 'b', 'c'], marks, [], RULES), null)).toEqual(['a'])
  })

  it('is a substitute where the rules of the council count one (rule 2)', () => {
    const marks = [{ personId: 'a', status: 'substitute' as const }]
    expect([false, true].map((substituteCounts) => thereAt(staysOf(['a'], marks, [], { ...RULES, substituteCounts }), null).length)).toEqual([0, 1])
  })
})

const clock = fc.integer({ min: 9 * 60, max: 12 * 60 }).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
const movement = fc.record({ personId: fc.constantFrom(...count(6), 'guest'), kind: fc.constantFrom('arrived' as const, 'left' as const), at: clock })
const mark = fc.record({ personId: fc.constantFrom(...count(6), 'guest'), status: fc.constantFrom('present', 'absent', 'leave', 'substitute', null) })
const sitting = fc.record({
  marks: fc.uniqueArray(mark, { selector: ({ personId }) => personId }), movements: fc.array(movement, { maxLength: 12 }),
  startsAt: fc.option(clock), substituteCounts: fc.boolean(), required: fc.integer({ min: 0, max: 6 }),
})

describe('whatever comes and goes', () => {
  it('each step says how many were there from then on, and nobody came or went in between', () => {
    fc.assert(fc.property(sitting, clock, ({ marks, movements, startsAt, substituteCounts, required }, time) => {
      const stays = staysOf(count(6), marks, movements, { startsAt, substituteCounts })
      const steps = presenceSteps(stays, required)
      const step = steps.findLast((one) => one.at === null || one.at <= time)
      expect(step?.present).toBe(thereAt(stays, time).length)
      expect(steps.at(-1)?.present).toBe(thereAt(stays, null).length)
      expect(steps.every(({ present: n, met }) => met === n >= required && n >= 0 && n <= 6)).toBe(true)
      expect(steps.slice(1).every((one, at) => one.present !== steps[at]?.present && (one.at ?? '') > (steps[at]?.at ?? ''))).toBe(true)
    }))
  })

  it('the last thing noted of somebody up to a time decides, as a register at the door would say', () => {
    fc.assert(fc.property(sitting, clock, ({ marks, movements, startsAt, substituteCounts }, time) => {
      const there = new Set(thereAt(staysOf(count(6), marks, movements, { startsAt, substituteCounts }), time))
      for (const { personId, status } of marks) {
        const counts = personId !== 'guest' && (status === 'present' || (status === 'substitute' && substituteCounts))
        const own = movements.filter((one) => one.personId === personId).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
        // Before the beginning everybody stands as at the beginning.
        const until = startsAt !== null && time < startsAt ? startsAt : time
        const last = own.findLast(({ at }) => at <= until)
        const asBegan = own[0]?.kind !== 'arrived'
        expect(there.has(personId)).toBe(counts && (last === undefined ? asBegan : last.kind === 'arrived'))
      }
    }))
  })

  it('turns of the quorum go back and forth', () => {
    fc.assert(fc.property(sitting, ({ marks, movements, startsAt, substituteCounts, required }) => {
      const steps = presenceSteps(staysOf(count(6), marks, movements, { startsAt, substituteCounts }), required)
      const turns = steps.filter(({ turned }) => turned).map(({ met }) => met)
      expect(turns).toEqual(turns.map((_, at) => (at % 2 === 0) !== steps[0]?.met))
    }))
  })
})
