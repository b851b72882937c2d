import { describe, expect, test } from 'vitest'
import type { AlreadyHere, DeskRow } from '../../../../electron/contract/import-desk.ts'
import type { MemberRecord } from '../../../../electron/contract/imports.ts'
import { confirmAsk, judge, select, toChoices, UNDECIDED, type Decision } from '../../../../src/features/imports/desk.ts'
import { readFix } from '../../../../src/features/imports/fix-field.tsx'
import { flag, memberRow } from '../../../support/roll-preview.ts'

const SOMSRI: MemberRecord = { title: 'นาง', givenName: 'สมศรี', familyName: 'รักถิ่น', phones: ['0810000001'], startedOn: '2025-08-17', capacity: 'delegate' }
const AT = '2025-09-01T00:00:00.000Z'
const PERSON: AlreadyHere['person'] = {
  id: 'p1', revision: 3, createdAt: AT, updatedAt: AT, title: 'นาง', givenName: 'สมศรี', familyName: 'รักถิ่น', nationalId: '', bornOn: null,
  phone: '0810000001', houseNo: '', moo: null, address: '', note: '', erasedAt: null,
}
const here = (more: Partial<AlreadyHere> = {}): AlreadyHere => ({
  by: 'name', ids: 'unknown', person: PERSON, terms: [{ startedOn: '2025-08-17', dueEndOn: '2029-08-16', endedOn: null }], ...more,
})
const deskRow = (record: MemberRecord, found: AlreadyHere | null = null, more: Parameters<typeof memberRow>[2] = {}): DeskRow => ({ row: memberRow(2, record, more), here: found })
const one = (row: DeskRow, decision: Partial<Decision> = {}) => judge([row], new Map([[row.row.key, { ...UNDECIDED, ...decision }]]), [])[0]!

describe('what becomes of a row', () => {
  test('somebody new, without a doubt, is added', () => {
    expect(one(deskRow(SOMSRI))).toMatchObject({ outcome: 'add', asks: [] })
  })

  test('a doubt is asked until it was confirmed or put right', () => {
    const row = deskRow(SOMSRI, null, { action: 'flag', flags: [flag('bornOn', 'date_impossible', '31/2/2508')] })
    const asked = one(row)
    expect(asked).toMatchObject({ outcome: 'ask', asks: [{ kind: 'flag' }] })
    expect(one(row, confirmAsk(UNDECIDED, asked.asks[0]!)).outcome).toBe('add')
    expect(one(row, { fixes: { bornOn: '1965-02-28' } })).toMatchObject({ outcome: 'add', record: { bornOn: '1965-02-28' } })
  })

  test('the same name is asked, but not where the row says nothing that the book does not', () => {
    expect(one(deskRow(SOMSRI, here())).outcome).toBe('unchanged')
    expect(one(deskRow({ ...SOMSRI, moo: 4 }, here()))).toMatchObject({ outcome: 'ask', asks: [{ kind: 'same_person' }] })
    expect(one(deskRow(SOMSRI, here({ ids: 'other' }))).outcome).toBe('ask')
  })

  test('an empty field of the book is filled by default, a filled one only when ticked', () => {
    const row = deskRow({ ...SOMSRI, moo: 4, phones: ['0890000009'] }, here())
    expect(one(row, { same: true })).toMatchObject({ outcome: 'update', fields: ['moo'] })
    expect(one(row, { same: true, fields: ['phone', 'moo'] }).fields).toEqual(['phone', 'moo'])
    expect(one(row, { same: true, fields: [] }).outcome).toBe('unchanged')
  })

  test('a later first day is asked as a further term, never taken silently', () => {
    const row = deskRow({ ...SOMSRI, startedOn: '2029-08-17' }, here())
    expect(one(row, { same: true })).toMatchObject({ outcome: 'ask', newTerm: false, asks: [{ kind: 'new_term' }] })
    expect(one(row, { same: true, newTerm: true })).toMatchObject({ outcome: 'update', newTerm: true })
    expect(one(row, { same: true, newTerm: false }).outcome).toBe('unchanged')
    expect(one(deskRow({ ...SOMSRI, startedOn: '2026-01-01' }, here())).outcome).toBe('unchanged')
  })

  test('a post with one seat is claimed once', () => {
    const chair: MemberRecord = { ...SOMSRI, post: { name: 'chair', label: '' } }
    const rows = [{ row: memberRow(2, chair), here: null }, { row: memberRow(3, { ...chair, givenName: 'สมหมาย' }), here: null }]
    expect(judge(rows, new Map(), []).map(({ asks }) => asks)).toEqual([[], [{ kind: 'seat_twice', row: 2 }]])
    expect(judge(rows, new Map(), [{ post: 'chair', personId: 'p9', name: 'นายเก่า' }])[0]?.asks).toEqual([{ kind: 'seat_taken', name: 'นายเก่า' }])
  })
})

test('only rows that are ready are handed over', () => {
  const rows = [
    deskRow(SOMSRI),
    { row: memberRow(3, SOMSRI, { action: 'flag', flags: [flag('moo', 'moo_unreadable')] }), here: null },
    { row: memberRow(4, SOMSRI, { action: 'reject', flags: [flag('nationalId', 'id_duplicate')] }), here: null },
    { row: memberRow(5, SOMSRI), here: null },
  ]
  const judged = judge(rows, new Map([['0:5:1', { ...UNDECIDED, leftOut: true }]]), [])
  expect(toChoices(judged).map(({ key }) => key)).toEqual(['0:2:1'])
  expect(select(judged, 'out', new Set()).map(({ row }) => row.row)).toEqual([4, 5])
})

test.each([
  ['nationalId', '', { ok: true, change: { nationalId: null } }],
  ['nationalId', '123', { ok: false, problem: 'idShort' }],
  ['phones', '๐๘๑-๐๐๐-๐๐๐๔', { ok: true, change: { phones: ['0810000004'] } }],
  ['phones', '0810', { ok: false, problem: 'phone' }],
  ['moo', '๑๒', { ok: true, change: { moo: 12 } }],
  ['moo', '0', { ok: false, problem: 'moo' }],
  ['givenName', ' ', { ok: false, problem: 'name' }],
  ['familyName', ' ณ  ถลาง ', { ok: true, change: { familyName: 'ณ ถลาง' } }],
])('%s typed as "%s"', (field, typed, read) => {
  expect(readFix(field, typed)).toEqual(read)
})
