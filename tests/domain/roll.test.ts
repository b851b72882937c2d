import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rollOn } from '../../electron/domain/roll.ts'
import { termState } from '../../electron/domain/term.ts'
import { addDays } from '../../electron/domain/thai-date.ts'

const COUNTED = { actingCounts: true }
const term = { personId: 'anan', startedOn: '2025-08-17', dueEndOn: '2029-08-16', endedOn: null as string | null }
const post = { personId: 'anan', post: 'chair', startedOn: '2025-08-17', endedOn: null as string | null }

/** A few people with many terms and posts around one day, in any order. */
const day = fc.nat(2000).map((days) => addDays('2024-01-01', days))
const span = fc.record({ personId: fc.constantFrom('a', 'b', 'c', 'd'), startedOn: day, length: fc.nat(900), ends: fc.option(fc.nat(1200)) })
const memberships = fc.array(span, { maxLength: 12 }).map((all) => all.map(({ personId, startedOn, length, ends }) => ({
  personId, startedOn, dueEndOn: addDays(startedOn, length), endedOn: ends === null ? null : addDays(startedOn, ends),
})))

describe('rule 1: the roll is that of the day', () => {
  it('has who was in office that day, with the posts of that day', () => {
    const posts = [{ ...post, endedOn: '2026-05-31' }, { ...post, post: 'secretary', startedOn: '2026-06-01' }]
    expect(rollOn('2026-05-31', [term], posts, COUNTED)).toEqual([{ personId: 'anan', membership: term, state: 'in_office', posts: [posts[0]] }])
    expect(rollOn('2026-06-01', [term], posts, COUNTED)[0]?.posts).toEqual([posts[1]])
    expect(rollOn('2025-08-16', [term], posts, COUNTED)).toEqual([])
  })

  it('leaves out a vacant seat, and the post with it', () => {
    const resigned = { ...term, endedOn: '2026-01-12' }
    expect(rollOn('2026-01-12', [resigned], [post], COUNTED)).toHaveLength(1)
    expect(rollOn('2026-01-13', [resigned], [post], COUNTED)).toEqual([])
  })

  it('is not altered by what happens later', () => {
    fc.assert(fc.property(memberships, memberships, day, fc.integer({ min: 1, max: 900 }), (before, after, on, wait) => {
      const later = after.map((one) => ({ ...one, startedOn: addDays(on, wait), dueEndOn: addDays(on, wait + 1461), endedOn: null }))
      const closed = before.map((one) => ({ ...one, endedOn: one.endedOn !== null && one.endedOn < on ? one.endedOn : addDays(on, wait) }))
      const who = (all: typeof before) => rollOn(on, all, [], COUNTED).map((entry) => entry.personId).sort()
      expect(who([...closed, ...later])).toEqual(who(before))
    }))
  })
})

describe('rule 2: one person is counted once', () => {
  it('however many posts', () => {
    const roll = rollOn('2026-01-01', [term], [post, { ...post, post: 'treasurer' }], COUNTED)
    expect(roll.map((entry) => entry.posts.length)).toEqual([2])
  })

  it('however many terms, and whatever their order', () => {
    fc.assert(fc.property(memberships, day, (all, on) => {
      const roll = rollOn(on, all, [], COUNTED)
      const expected = new Set(all.filter((one) => ['in_office', 'acting'].includes(termState(one, on))).map((one) => one.personId))
      expect(roll).toHaveLength(expected.size)
      expect(new Set(roll.map((entry) => entry.personId))).toEqual(expected)
    }))
  })

  it('by the running term, not the one run out; by the later one of two', () => {
    const old = { ...term, startedOn: '2021-08-17', dueEndOn: '2025-08-16' }
    for (const all of [[old, term], [term, old]]) {
      expect(rollOn('2026-01-01', all, [], COUNTED)).toMatchObject([{ membership: term, state: 'in_office' }])
      expect(rollOn('2030-01-01', all, [], COUNTED)).toMatchObject([{ membership: term, state: 'acting' }])
    }
  })
})

describe('rule 9: acting members', () => {
  it('stay in office, unless the council does not count them', () => {
    expect(rollOn('2029-08-17', [term], [post], COUNTED)).toMatchObject([{ state: 'acting', posts: [post] }])
    expect(rollOn('2029-08-17', [term], [post], { actingCounts: false })).toEqual([])
    expect(rollOn('2029-08-16', [term], [post], { actingCounts: false })).toHaveLength(1)
  })
})
