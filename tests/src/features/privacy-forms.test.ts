import { describe, expect, test } from 'vitest'
import type { MergePreview } from '../../../electron/contract/merges.ts'
import type { Breach } from '../../../electron/contract/privacy.ts'
import { differingFields, leftOut, pairKey, suggestedFields } from '../../../src/features/merges/merge-choice.ts'
import { breachValues, checkBreach, instantOf, momentOf, toBreachInput } from '../../../src/features/privacy/breach-form.ts'

const NOW = '2026-02-10T03:00:00.000Z'
const person = {
  id: 'k', revision: 1, createdAt: NOW, updatedAt: NOW, erasedAt: null,
  title: 'นาง', givenName: 'มาลี', familyName: 'ใจดี', nationalId: 'x-xxxx-xxxxx-12-1', bornOn: null, phone: '', houseNo: '1', moo: 1, address: '', note: '',
}
const side = (change: object) => ({ person: { ...person, ...change }, memberships: [], posts: [], attendanceCount: 0, consentCount: 0, fileCount: 0 })
const preview = (change: object, more: Partial<MergePreview> = {}): MergePreview => ({
  kept: side({}), merged: side(change), termConflicts: [], postConflicts: [], attendanceConflicts: [], committeeConflicts: [], adoptedMinutes: [], differentIds: false, ...more,
})

describe('choosing between two records of one person', () => {
  test('only what differs is asked; what is empty is filled from the other', () => {
    const two = preview({ phone: '0810000001', houseNo: '2', note: '' })
    expect(differingFields(two)).toEqual(['phone', 'houseNo'])
    expect([...suggestedFields(two)]).toEqual(['phone'])
  })

  test('two national IDs that look alike when masked are asked about all the same', () => {
    expect(differingFields(preview({}, { differentIds: true }))).toEqual(['nationalId'])
    expect(differingFields(preview({}))).toEqual([])
  })

  test('of each conflicting pair the other one is left out, once', () => {
    const pairs = [{ keptId: 'k1', mergedId: 'm1' }, { keptId: 'k2', mergedId: 'm1' }]
    const two = preview({}, { termConflicts: pairs, postConflicts: [{ keptId: 'p', mergedId: 'q' }] })
    expect(leftOut(two, new Set())).toEqual({ memberships: ['m1'], posts: ['q'] })
    expect(leftOut(two, new Set(pairs.map(pairKey)))).toEqual({ memberships: ['k1', 'k2'], posts: ['q'] })
  })
})

describe('the form of a breach', () => {
  const filled = { ...breachValues(null, NOW, 'ประธานสภา'), happened: 'แฟลชไดรฟ์หาย', dataKinds: 'ชื่อ' }

  test('a moment is a day and a time of this PC and comes back the same', () => {
    expect(instantOf(momentOf('2026-02-10T03:07:00.000Z'))).toBe('2026-02-10T03:07:00.000Z')
    expect([instantOf({ date: '2026-02-10', time: null }), momentOf(null)]).toEqual([null, { date: null, time: null }])
  })

  test.each([
    ['no time of knowing', { known: { date: '2026-02-10', time: null } }, 'known'],
    ['known in the future', { known: momentOf('2026-02-11T03:00:00.000Z') }, 'known'],
    ['nothing happened', { happened: ' ' }, 'happened'],
    ['no kind of data', { dataKinds: '' }, 'dataKinds'],
    ['people that are no number', { people: 'สามคน' }, 'people'],
    ['told before it was known', { office: momentOf('2026-02-09T03:00:00.000Z') }, 'office'],
    ['no risk without a reason', { noRisk: true }, 'heldReason'],
    ['no risk held by nobody', { noRisk: true, heldReason: 'ปิดผนึก', heldBy: ' ' }, 'heldBy'],
    ['no risk held before it was known', { noRisk: true, heldReason: 'ปิดผนึก', held: momentOf('2026-02-09T03:00:00.000Z') }, 'held'],
    ['told on a day without a time', { told: { date: '2026-02-10', time: null } }, 'told'],
  ])('finds %s', (_what, change, field) => {
    expect(checkBreach({ ...filled, ...change }, NOW).map((one) => one.field)).toEqual([field])
  })

  test('no risk is kept with its reason, and dropped with the tick or at a high risk', () => {
    const held = { ...filled, noRisk: true, heldReason: ' ปิดผนึก ' }
    expect(toBreachInput(held, null)).toMatchObject({ noRiskAt: filled.held && instantOf(filled.held), noRiskBy: 'ประธานสภา', noRiskReason: 'ปิดผนึก' })
    for (const not of [{ noRisk: false }, { highRisk: true }]) {
      expect(toBreachInput({ ...held, ...not }, null)).toMatchObject({ noRiskAt: null, noRiskBy: '', noRiskReason: '' })
    }
  })

  test('reads Thai digits, and keeps the very instant of what was not changed', () => {
    expect(checkBreach({ ...filled, people: '๓๓' }, NOW)).toEqual([])
    const before = { id: 'b', revision: 1, createdAt: NOW, updatedAt: NOW, ...toBreachInput(filled, null), knownAt: '2026-02-10T02:59:31.123Z' } satisfies Breach
    const input = toBreachInput({ ...breachValues(before, NOW, 'ประธานสภา'), people: '๓๓' }, before)
    expect([input.peopleCount, input.knownAt, input.officeToldAt]).toEqual([33, '2026-02-10T02:59:31.123Z', null])
  })
})
