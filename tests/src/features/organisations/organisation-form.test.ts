import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NAME_ONLY } from '../../../../electron/contract/members.ts'
import { readMoos } from '../../../../electron/contract/text/index.ts'
import type { OrganisationEntry } from '../../../../electron/contract/organisations.ts'
import { checkOrganisation, EMPTY_ORGANISATION, organisationValues, toOrganisationInput } from '../../../../src/features/organisations/organisation-form.ts'
import { mooText, PLAIN_VIEW, readView, searchable, selectOrganisations, writeView } from '../../../../src/features/organisations/organisation-view.ts'

describe('หมู่ as typed', () => {
  test.each([
    ['', []], ['3', [3]], ['1, 3', [1, 3]], ['๑ ๓ และ ๕', [1, 3, 5]], ['5-7,2', [2, 5, 6, 7]], ['หมู่ 4', [4]], ['1 – 3', [1, 2, 3]], ['ม.2 ม.9', [2, 9]],
  ])('%j is %j', (text, moos) => expect(readMoos(text)).toEqual(moos))
  test.each(['0', '100', '7-5', 'สาม', '1.5'])('%j is refused', (text) => expect(readMoos(text)).toBeNull())
  test('what is shown is read as what it was', () => {
    const moos = fc.uniqueArray(fc.integer({ min: 1, max: 99 })).map((all) => all.sort((a, b) => a - b))
    fc.assert(fc.property(moos, (all) => void expect(readMoos(mooText(all))).toEqual(all)))
  })
})

test('a form says what is missing, and a record goes through it unchanged', () => {
  expect(checkOrganisation(EMPTY_ORGANISATION)).toEqual(['name'])
  expect(checkOrganisation({ ...EMPTY_ORGANISATION, name: 'ก', moo: 'x', memberCount: '1,5๐๐', seats: '100' })).toEqual(['moo', 'seats'])
  const record = { ...NAME_ONLY, id: '', revision: 1, createdAt: '', updatedAt: '', name: 'กลุ่มประมง', moo: [1, 2], memberCount: 1500, seats: 1, phone: '0812345678', leader: 'นางดาว' }
  const { id: _id, revision: _revision, createdAt: _created, updatedAt: _updated, ...facts } = record
  expect(toOrganisationInput(organisationValues(record))).toEqual(facts)
})

describe('the list', () => {
  const entry = (name: string, moo: number[], more: Partial<OrganisationEntry> = {}): OrganisationEntry => ({
    organisation: { ...NAME_ONLY, id: name, revision: 1, createdAt: '', updatedAt: '', name, moo }, status: 'registered', statusSince: null, seats: 2, delegates: [], ...more,
  })
  const all = [entry('กลุ่มหลายหมู่', [1, 2]), entry('กลุ่มหมู่สิบ', [10]), entry('กลุ่มหมู่สอง', [2]), entry('กลุ่มเลิกแล้ว', [3], { status: 'dissolved', seats: 0 })].map(searchable)
  const names = (view: Partial<typeof PLAIN_VIEW>) => selectOrganisations(all, { ...PLAIN_VIEW, ...view }).map(({ organisation }) => organisation.name)

  test('rule 15: sorts หมู่ as numbers, those of several last', () => {
    expect(names({ sort: 'moo' })).toEqual(['กลุ่มหมู่สอง', 'กลุ่มหมู่สิบ', 'กลุ่มหลายหมู่'])
  })
  test('leaves out the dissolved until asked, and finds by หมู่ and by words', () => {
    expect(names({ status: 'everything' })).toHaveLength(4)
    expect(names({ moo: 2 })).toEqual(['กลุ่มหลายหมู่', 'กลุ่มหมู่สอง'])
    expect(names({ text: 'หมู่ สิบ' })).toEqual(['กลุ่มหมู่สิบ'])
  })
  test('its view goes to the address and back', () => {
    const view = { text: 'ก', kind: 'other', moo: 'none', status: 'dissolved', sort: 'delegates', descending: true } as const
    expect(readView(new URLSearchParams(writeView(view)))).toEqual(view)
    expect(writeView(PLAIN_VIEW)).toEqual({})
  })
})
