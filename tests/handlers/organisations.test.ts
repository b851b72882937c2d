import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NAME_ONLY, type OrganisationInput } from '../../electron/contract/members.ts'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { keptFolder } from '../support/temp-folder.ts'

const TODAY = '2026-02-10'
let book: TestCore

beforeAll(async () => {
  book = await createTestCore(keptFolder())
  await createTestCouncil(book)
})
afterAll(() => book.core.shutdown())

const add = async (name: string, facts: Partial<OrganisationInput> = {}, another = false) =>
  (await book.call('organisations.add', { organisation: { ...NAME_ONLY, name, ...facts }, another })).id
const page = (id: string, on = TODAY) => book.call('organisations.get', { id, on })
const delegate = async (name: string, organisationId: string, startedOn = '2025-08-17') =>
  (await book.call('members.add', { person: personInput(name), membership: { capacity: 'delegate', organisationId, startedOn, dueEndOn: null }, post: { post: 'other', label: 'ที่ปรึกษา', startedOn, endedOn: null } })).id
const failure = (code: string, details: object = {}) => expect.objectContaining({ code, details: expect.objectContaining(details) as unknown })

describe('a community organisation', () => {
  test('is listed in dictionary order with its delegates of the day and its seats', async () => {
    const kin = await add('กลุ่มเกษตรอินทรีย์', { moo: [7, 3, 3] })
    await add('กลุ่มกองทุนขยะ', { seats: 1 })
    const personId = await delegate('สมหมาย', kin)
    const list = await book.call('organisations.list', { on: TODAY })
    expect(list.entries.map(({ organisation, seats, delegates }) => [organisation.name, seats, delegates])).toEqual([
      ['กลุ่มกองทุนขยะ', 1, []],
      ['กลุ่มเกษตรอินทรีย์', 2, [{ personId, name: 'นางสมหมาย ใจดี', state: 'in_office' }]],
    ])
    expect((await page(kin)).organisation.moo).toEqual([3, 7])
    expect((await book.call('organisations.list', { on: '2025-01-01' })).entries[1]?.delegates).toEqual([])
  })

  test('with a registration number on record is stopped, and told whose it is', async () => {
    const id = await add('กลุ่มออมทรัพย์', { registrationNo: '12/2551' })
    await expect(add('กลุ่มอื่น', { registrationNo: ' ๑๒/๒๕๕๑' }, true)).rejects.toEqual(failure('REGISTRATION_NO_TAKEN', { id, name: 'กลุ่มออมทรัพย์' }))
    const other = await add('กลุ่มอื่น', { registrationNo: '13/2551' })
    const { organisation } = await page(other)
    const { id: _id, revision, createdAt: _created, updatedAt: _updated, ...facts } = organisation
    await expect(book.call('organisations.save', { id: other, revision, organisation: { ...facts, registrationNo: '12/2551' } })).rejects.toEqual(failure('REGISTRATION_NO_TAKEN'))
    await add('กลุ่มไม่มีเลข')
    await add('กลุ่มไม่มีเลขด้วย')
  })

  test('of a name on record is asked about, and saved once it was said to be another', async () => {
    const id = await add('กลุ่มสตรี', { moo: [2] })
    await expect(add('กลุ่ม สตรี')).rejects.toEqual(failure('ORGANISATION_SAME_NAME', { id, name: 'กลุ่มสตรี', moo: ['2'] }))
    const second = await add('กลุ่มสตรี', {}, true)
    const { organisation } = await page(second)
    const { id: _id, revision, createdAt: _created, updatedAt: _updated, ...facts } = organisation
    // The name stays as it was: nothing to ask.
    expect((await book.call('organisations.save', { id: second, revision, organisation: { ...facts, leader: 'นางสมศรี' } })).leader).toBe('นางสมศรี')
  })

  test('that has or had delegates is never removed; one entered by mistake is, and comes back', async () => {
    const id = await add('กลุ่มประมง4')
    const ref = async () => ({ id, revision: (await page(id)).organisation.revision })
    await book.call('organisations.remove', await ref())
    await expect(page(id)).rejects.toEqual(failure('NOT_FOUND'))
    await book.call('organisations.restore', { id })
    const personId = await delegate('สมหมาย', id)
    await expect(book.call('organisations.remove', await ref())).rejects.toEqual(failure('STILL_USED', { id }))
    const [term] = (await book.call('members.get', { id: personId })).memberships
    await book.call('members.endMembership', { id: term!.id, revision: term!.revision, endedOn: '2025-12-31', endKind: 'resigned', endReason: '' })
    await expect(book.call('organisations.remove', await ref())).rejects.toEqual(failure('STILL_USED'))
  })

  test('does not come back while another has its number', async () => {
    const id = await add('กลุ่มประมง5', { registrationNo: '5/2560' })
    await book.call('organisations.remove', { id, revision: 1 })
    await add('กลุ่มเรือใหม่5', { registrationNo: '5/2560' })
    await expect(book.call('organisations.restore', { id })).rejects.toEqual(failure('REGISTRATION_NO_TAKEN'))
  })
})

describe('the standing of an organisation', () => {
  const change = (status: 'registered' | 'suspended' | 'dissolved', startedOn: string) => ({ status, startedOn, reason: 'มติสมาชิก' })

  test('is kept as changes with day and reason, corrected and taken back', async () => {
    const id = await add('กลุ่มประมง6')
    const first = await book.call('organisations.setStatus', { organisationId: id, change: change('suspended', '2025-03-01') })
    expect(await page(id)).toMatchObject({ status: 'suspended', statusSince: '2025-03-01', seats: 2 })
    expect((await page(id, '2025-02-28')).status).toBe('registered')
    const corrected = await book.call('organisations.correctStatus', { id: first.id, revision: first.revision, change: change('suspended', '2025-04-01') })
    expect((await page(id, '2025-03-15')).status).toBe('registered')
    await book.call('organisations.removeStatus', { id: corrected.id, revision: corrected.revision })
    expect((await page(id)).statuses).toEqual([])
    await book.call('organisations.restoreStatus', { id: corrected.id })
    expect((await page(id)).status).toBe('suspended')
  })

  test('dissolved ends the chosen delegates’ terms and posts on that day, in the same change, and leaves no seats', async () => {
    const id = await add('กลุ่มประมง7')
    const personId = await delegate('สมหมาย', id)
    const { delegates } = await page(id)
    const endTerms = delegates.map(({ membership }) => ({ id: membership.id, revision: membership.revision }))
    await book.call('organisations.setStatus', { organisationId: id, change: change('dissolved', '2026-01-31'), endTerms })
    expect(await page(id)).toMatchObject({ status: 'dissolved', seats: 0, delegates: [{ state: 'ended', membership: { endedOn: '2026-01-31', endKind: 'dissolved', endReason: 'มติสมาชิก' } }] })
    const { posts } = await book.call('members.get', { id: personId })
    expect(posts.map(({ endedOn }) => endedOn)).toEqual(['2026-01-31'])
  })

  test('changes nothing at all when one of the terms cannot be ended', async () => {
    const [id, other] = [await add('กลุ่มประมง8'), await add('กลุ่มสตรี8')]
    await delegate('สมหมาย', id)
    const [mine] = (await page(id)).delegates
    const foreign = await book.call('members.add', { person: personInput('สมศรี'), membership: { capacity: 'delegate', organisationId: other, startedOn: '2025-01-01', dueEndOn: null }, post: null })
    const [theirs] = (await page(other)).delegates
    const ref = ({ membership }: NonNullable<typeof mine>) => ({ id: membership.id, revision: membership.revision })
    const dissolve = (refs: { id: string; revision: number }[], startedOn = '2026-01-31') => book.call('organisations.setStatus', { organisationId: id, change: change('dissolved', startedOn), endTerms: refs })
    await expect(dissolve([ref(mine!), ref(theirs!)])).rejects.toEqual(failure('INPUT_INVALID'))
    await expect(dissolve([ref(mine!)], '2025-01-31')).rejects.toEqual(failure('DATE_IMPOSSIBLE'))
    expect(await page(id)).toMatchObject({ status: 'registered', statuses: [], delegates: [{ membership: { endedOn: null } }] })
    expect((await book.call('members.get', { id: foreign.id })).memberships[0]?.endedOn).toBeNull()
  })
})

test('an organisation is found by leader, activity, telephone and หมู่, and its log names it', async () => {
  const id = await add('กลุ่มเครือข่ายทะเลเหนือ', { leader: 'นางสาวดาวเรือง ทะเลงาม', activity: 'ธนาคารต้นไม้', phone: '0812345678', moo: [12] })
  for (const text of ['ดาวเรือง', 'ธนาคารต้นไม้', '081234', 'หมู่ที่ ๑๒', 'ทะเลเหนือ']) {
    expect((await book.call('search.find', { text })).groups.flatMap(({ hits }) => hits).map(({ kind, pageId }) => [kind, pageId])).toEqual([['organisation', id]])
  }
  await book.call('organisations.setStatus', { organisationId: id, change: { status: 'suspended', startedOn: TODAY, reason: '' } })
  const entries = await book.call('audit.list', { recordId: null, before: null, limit: 5 })
  expect(entries[0]).toMatchObject({ command: 'organisations.setStatus', table: 'organisation_statuses', subject: { name: 'กลุ่มเครือข่ายทะเลเหนือ' } })
})
