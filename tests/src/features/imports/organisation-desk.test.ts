import { describe, expect, test } from 'vitest'
import type { OrganisationRecord } from '../../../../electron/contract/imports.ts'
import { NAME_ONLY, type Organisation } from '../../../../electron/contract/members.ts'
import { standingOf } from '../../../../electron/contract/organisation-import.ts'
import type { OrganisationEntry } from '../../../../electron/contract/organisations.ts'
import { readOrganisationFix } from '../../../../src/features/imports/organisations/fix-organisation-field.tsx'
import { confirmAsk, judge, toChoices, UNDECIDED, type Decision } from '../../../../src/features/imports/organisations/organisation-desk.ts'
import { flag, organisationRow } from '../../../support/roll-preview.ts'

const AT = '2025-09-01T00:00:00.000Z'
const SAVINGS: OrganisationRecord = { name: 'กลุ่มออมทรัพย์', registrationNo: '12/2552', moo: [3], memberCount: 45 }
const entry = (facts: Partial<Organisation> = {}, status: OrganisationEntry['status'] = 'registered'): OrganisationEntry => ({
  organisation: { ...NAME_ONLY, id: facts.name ?? 'o1', revision: 4, createdAt: AT, updatedAt: AT, name: 'กลุ่มออมทรัพย์', registrationNo: '12/2552', moo: [3], ...facts },
  status, statusSince: null, seats: 4, delegates: [],
})
const judgeOne = (record: OrganisationRecord, register: OrganisationEntry[] = [], decision: Partial<Decision> = {}, more: Parameters<typeof organisationRow>[2] = {}) => {
  const row = organisationRow(2, record, more)
  return judge([row], new Map([[row.key, { ...UNDECIDED, ...decision }]]), register)[0]!
}

describe('which organisation on record a row speaks of', () => {
  test('its registration number first, in whatever digits, then its name', () => {
    expect(judgeOne({ ...SAVINGS, registrationNo: '๑๒ / ๒๕๕๒' }, [entry()])).toMatchObject({ same: true, here: { by: 'registration_no' } })
    expect(judgeOne({ name: 'กลุ่ม ออมทรัพย์', memberCount: 45 }, [entry({ registrationNo: '' })])).toMatchObject({ outcome: 'update', here: { by: 'name' } })
  })
  test('a number under another name is asked', () => {
    expect(judgeOne({ ...SAVINGS, name: 'กลุ่มอื่น' }, [entry()])).toMatchObject({ outcome: 'ask', asks: [{ kind: 'same_organisation' }] })
  })
  test('a name with another number, in another village, or that two have, is asked', () => {
    expect(judgeOne({ ...SAVINGS, registrationNo: '99/2552' }, [entry()]).asks).toMatchObject([{ kind: 'same_organisation' }])
    expect(judgeOne({ name: 'กลุ่มออมทรัพย์', moo: [5] }, [entry()]).asks).toMatchObject([{ kind: 'same_organisation' }])
    expect(judgeOne({ name: 'กลุ่มออมทรัพย์' }, [entry(), entry({ id: 'o2', registrationNo: '' })]).asks).toMatchObject([{ kind: 'same_organisation' }])
  })
  test('two rows about one are never both taken without a word', () => {
    const rows = [organisationRow(2, { ...SAVINGS, memberCount: 45 }), organisationRow(3, { ...SAVINGS, memberCount: 50 })]
    expect(judge(rows, new Map(), [entry()]).map(({ asks }) => asks)).toEqual([[], [{ kind: 'twice', row: 2 }]])
  })
})

describe('what changes in the register', () => {
  test('what it has nothing of is filled by default, what it has only when ticked', () => {
    const one = judgeOne({ ...SAVINGS, activity: 'การเงิน' }, [entry({ memberCount: 30 })])
    expect(one).toMatchObject({ outcome: 'update', fields: ['activity'] })
    expect(one.changes.map(({ field }) => field)).toEqual(['activity', 'memberCount'])
    expect(judgeOne({ ...SAVINGS, memberCount: 50 }, [entry({ memberCount: 30 })], { fields: ['memberCount'] })).toMatchObject({ outcome: 'update', fields: ['memberCount'] })
  })
  test('a row that brings nothing new is left as it is, and an empty cell changes nothing', () => {
    expect(judgeOne({ name: 'กลุ่มออมทรัพย์', memberCount: null }, [entry()]).outcome).toBe('unchanged')
  })
  test('another standing is told and never written from the list', () => {
    const one = judgeOne({ ...SAVINGS, status: 'เลิกแล้ว' }, [entry()], {}, { action: 'flag', flags: [flag('status', 'organisation_dissolved', 'เลิกแล้ว')] })
    expect(one).toMatchObject({ outcome: 'update', otherStanding: 'dissolved' })
    expect(toChoices([one])).toMatchObject([{ standingFrom: null, confirmed: ['status:organisation_dissolved'] }])
  })
})

describe('a new one that has ended', () => {
  const ended = (decision: Partial<Decision> = {}) => judgeOne({ ...SAVINGS, status: 'เลิกแล้ว' }, [], decision, { action: 'flag', flags: [flag('status', 'organisation_dissolved', 'เลิกแล้ว')] })
  test('is asked since when; the day is written, or the words stay in the note', () => {
    expect(ended()).toMatchObject({ outcome: 'ask', asks: [{ kind: 'standing', status: 'dissolved' }] })
    expect(toChoices([ended({ standingFrom: '2024-06-01' })])).toMatchObject([{ standingFrom: '2024-06-01' }])
    expect(toChoices([ended(confirmAsk(UNDECIDED, ended().asks[0]!))])).toMatchObject([{ standingFrom: null }])
  })
  test.each([
    ['ยังดำเนินการ', 'registered'], ['เลิกแล้ว', 'dissolved'], ['ยุบเลิกปี 2560', 'dissolved'], ['ยังไม่เลิก', 'registered'], ['พักกิจกรรม', 'suspended'],
    ['ไม่เคลื่อนไหว', 'suspended'], ['ยังไม่จดแจ้ง', null], ['ยังไม่ได้ดำเนินการ', null], ['จดแจ้งแล้ว', 'registered'], ['', null], ['ดี', null],
  ])('%s says %s', (words, standing) => {
    expect(standingOf(words)).toBe(standing)
  })
})

test('what is typed in place is taken as the field takes it, or the field says why not', () => {
  expect(readOrganisationFix('moo', '๑, 3-5')).toEqual({ ok: true, change: { moo: [1, 3, 4, 5] } })
  expect(readOrganisationFix('moo', 'หมู่บน')).toEqual({ ok: false, problem: 'moos' })
  expect(readOrganisationFix('memberCount', '1,๒00')).toEqual({ ok: true, change: { memberCount: 1200 } })
  expect(readOrganisationFix('memberCount', 'ราว 50')).toEqual({ ok: false, problem: 'count' })
  expect(readOrganisationFix('name', ' ')).toEqual({ ok: false, problem: 'name' })
})
