import { describe, expect, test } from 'vitest'
import type { RollEntry } from '../../../electron/contract/members.ts'
import { mooChoices, readView, searchable, selectEntries, writeView, type RollView } from '../../../src/features/members/roll-view.ts'

const TODAY = '2026-02-10'
const BASE = { id: '', revision: 1, createdAt: '', updatedAt: '' }

function entry(givenName: string, familyName: string, more: { moo?: number | null; state?: RollEntry['state']; phone?: string; post?: RollEntry['posts'][number]['post'] } = {}) {
  const made: RollEntry = {
    person: { ...BASE, title: 'นาง', givenName, familyName, bornOn: null, phone: more.phone ?? '', houseNo: '', moo: more.moo ?? null, address: '', note: '', erasedAt: null },
    membership: { ...BASE, personId: '', capacity: 'delegate', organisationId: null, electedMeetingId: null, replacesId: null, startedOn: '2025-08-17', dueEndOn: '2029-08-16', endedOn: null, endKind: '', endReason: '', importId: null },
    organisationName: null,
    posts: more.post === undefined ? [] : [{ ...BASE, personId: '', post: more.post, label: '', startedOn: '2025-08-17', endedOn: null }],
    state: more.state ?? 'in_office',
  }
  return searchable(made, () => 'ประธาน')
}
const view = (change: Partial<RollView> = {}): RollView => ({ ...readView(new URLSearchParams(), TODAY), ...change })
const names = (shown: RollEntry[]) => shown.map(({ person }) => person.givenName)

describe('the address of the roll', () => {
  test('keeps every choice, and none that is as the roll opens', () => {
    const chosen = view({ on: '2024-01-31', text: 'ใจดี', moo: 'none', capacity: 'expert', state: 'acting', sort: 'moo', descending: true })
    expect(readView(new URLSearchParams(writeView(chosen, TODAY)), TODAY)).toEqual(chosen)
    expect(writeView(view(), TODAY)).toEqual({})
  })
  test('that says nonsense opens the roll of today', () => {
    expect(readView(new URLSearchParams('on=tomorrow&moo=x&state=king&sort=age'), TODAY)).toEqual(view())
  })
})

describe('searching the roll', () => {
  const roll = [entry('น้ำฝน', 'ใจดี', { phone: '0812345678' }), entry('สมชาย', 'ณ ถลาง', { post: 'chair' })]
  test.each([['น้ําฝน', 'น้ำฝน'], ['ใจดี น้ำ', 'น้ำฝน'], ['น้ำฝนใจดี', 'น้ำฝน'], ['081-234', 'น้ำฝน'], ['๐๘๑๒', 'น้ำฝน'], ['ณถลาง', 'สมชาย'], ['ประธาน', 'สมชาย']])(
    '%s finds %s (rule 14)',
    (text, name) => expect(names(selectEntries(roll, view({ text })))).toEqual([name]),
  )
  test('finds nobody for words that stand with different people', () => {
    expect(selectEntries(roll, view({ text: 'น้ำฝน ถลาง' }))).toEqual([])
  })
})

describe('choosing from the roll', () => {
  const roll = [entry('กมล', '', { moo: 10, state: 'acting' }), entry('เกษม', '', { moo: 2 }), entry('จำปา', '', { moo: null, state: 'ended' }), entry('ใจดี', '', { moo: 2, state: 'future' })]
  test('shows who serves, in term or acting, unless asked otherwise (rule 9)', () => {
    expect(names(selectEntries(roll, view()))).toEqual(['กมล', 'เกษม'])
    expect(names(selectEntries(roll, view({ state: 'ended' })))).toEqual(['จำปา'])
    expect(selectEntries(roll, view({ state: 'everyone' }))).toHaveLength(4)
  })
  test('sorts moo as numbers, people without one last (rule 15)', () => {
    expect(names(selectEntries(roll, view({ state: 'everyone', sort: 'moo' })))).toEqual(['เกษม', 'ใจดี', 'กมล', 'จำปา'])
    expect(mooChoices(roll)).toEqual({ numbers: [2, 10], withoutAny: true })
  })
})
