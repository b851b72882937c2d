import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NAME_ONLY } from '../../electron/contract/members.ts'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { keptFolder } from '../support/temp-folder.ts'

const ID_OF_NOBODY = '00000000-0000-4000-8000-000000000000'
const TODAY = '2026-02-10'
let book: TestCore
let people: string[]
let organisationId: string

beforeAll(async () => {
  book = await createTestCore(keptFolder())
  await createTestCouncil(book)
  organisationId = (await book.call('organisations.add', { organisation: { ...NAME_ONLY, name: 'กลุ่มประมง', moo: [2] } })).id
  await book.call('organisations.add', { organisation: { ...NAME_ONLY, name: 'เครือข่ายป่า', moo: [1, 3], seats: 1 } })
  const add = async (name: string, capacity: 'delegate' | 'expert', organisation: string | null, post: 'chair' | 'secretary' | null = null) =>
    (await book.call('members.add', {
      person: personInput(name),
      membership: { capacity, organisationId: organisation, startedOn: '2025-08-17', dueEndOn: null },
      post: post && { post, label: '', startedOn: '2025-08-17', endedOn: null },
    })).id
  people = [await add('สมหมาย', 'delegate', organisationId, 'chair'), await add('สมศรี', 'delegate', null, 'secretary'), await add('สมปอง', 'expert', null)]
})
afterAll(() => book.core.shutdown())

const failure = (code: string) => expect.objectContaining({ code })

describe('the structure on a day', () => {
  test('tells posts and which of them are vacant, members by kind, and seats by organisation and หมู่', async () => {
    const page = await book.call('structure.get', { on: TODAY })
    expect(page.posts.map(({ post, name }) => [post.post, name])).toEqual([['chair', 'นางสมหมาย ใจดี'], ['secretary', 'นางสมศรี ใจดี']])
    expect(page.vacantPosts).toEqual(['vice_chair', 'treasurer'])
    expect(page.members).toEqual([{ capacity: 'delegate', count: 2, acting: 0 }, { capacity: 'expert', count: 1, acting: 0 }])
    expect(page.organisations.map(({ name, seats, filled, vacant }) => [name, seats, filled, vacant])).toEqual([['กลุ่มประมง', 2, 1, 1], ['เครือข่ายป่า', 1, 0, 1]])
    expect(page.villages.map(({ moo, vacant }) => [moo, vacant])).toEqual([[2, 1], [null, 1]])
    expect(page.withoutOrganisation).toBe(1)
  })

  test('rule 11: experts above the share are told with the sum', async () => {
    const { expertShare } = await book.call('structure.get', { on: TODAY })
    expect(expertShare).toEqual({ delegates: 2, experts: 1, allowed: 0, over: 1, numerator: 1, denominator: 5 })
  })

  test('before anybody was in office holds no post, and none is called vacant', async () => {
    const page = await book.call('structure.get', { on: '2025-08-16' })
    expect([page.posts, page.vacantPosts, page.organisations.map(({ vacant }) => vacant)]).toEqual([[], [], [2, 1]])
  })

  test('once the term has run out shows acting members in their seats and posts', async () => {
    const page = await book.call('structure.get', { on: '2030-01-01' })
    expect(page.members).toEqual([{ capacity: 'delegate', count: 2, acting: 2 }, { capacity: 'expert', count: 1, acting: 1 }])
    expect(page.villages[0]).toMatchObject({ moo: 2, filled: 1, acting: 1, vacant: 1 })
    expect(page.posts.map(({ state }) => state)).toEqual(['acting', 'acting'])
  })
})

describe('a committee', () => {
  const committee = { name: 'คณะทำงานป่าชายเลน', startedOn: '2025-09-01', endedOn: null, note: '' }
  const seat = (personId: string, more: object = {}) => ({ personId, outsiderName: '', affiliation: '', role: '', startedOn: '2025-09-01', endedOn: null, ...more })
  const entry = async (id: string) => (await book.call('committees.list', {})).find((one) => one.committee.id === id)

  test('has people with roles and days, those with a role first; nobody twice at a time, nor before it was set up', async () => {
    const { id } = await book.call('committees.add', committee)
    const first = await book.call('committees.addSeat', { committeeId: id, seat: seat(people[0]!, { endedOn: '2025-12-31' }) })
    await book.call('committees.addSeat', { committeeId: id, seat: seat(people[1]!, { role: 'ประธานคณะทำงาน' }) })
    expect((await entry(id))?.seats.map(({ name, role }) => [name, role])).toEqual([['นางสมศรี ใจดี', 'ประธานคณะทำงาน'], ['นางสมหมาย ใจดี', '']])
    await expect(book.call('committees.addSeat', { committeeId: id, seat: seat(people[0]!, { startedOn: '2025-12-31' }) })).rejects.toEqual(failure('COMMITTEE_MEMBER_TWICE'))
    await book.call('committees.addSeat', { committeeId: id, seat: seat(people[0]!, { startedOn: '2026-01-01' }) })
    await expect(book.call('committees.saveSeat', { id: first.id, revision: first.revision, seat: seat(people[0]!) })).rejects.toEqual(failure('COMMITTEE_MEMBER_TWICE'))
    await expect(book.call('committees.addSeat', { committeeId: id, seat: seat(people[2]!, { startedOn: '2025-08-31' }) })).rejects.toEqual(failure('DATE_IMPOSSIBLE'))
    await book.call('committees.removeSeat', { id: first.id, revision: first.revision })
    await book.call('committees.restoreSeat', { id: first.id })
    expect((await entry(id))?.seats).toHaveLength(3)
  })

  test('takes outsiders by name, with where they come from, and no outsider twice at a time', async () => {
    const { id } = await book.call('committees.add', { ...committee, name: 'คณะทำงานโรงเรียน' })
    const outsider = { ...seat(ID_OF_NOBODY), personId: null, outsiderName: 'ครูสมชาย ใจเย็น', affiliation: 'โรงเรียนบ้านสมมุติ' }
    const { id: seatId } = await book.call('committees.addSeat', { committeeId: id, seat: outsider })
    await book.call('committees.addSeat', { committeeId: id, seat: { ...outsider, outsiderName: 'ครูสมหญิง ใจเย็น' } })
    expect((await entry(id))?.seats.map(({ name, personId, affiliation }) => [name, personId, affiliation])).toEqual([
      ['ครูสมชาย ใจเย็น', null, 'โรงเรียนบ้านสมมุติ'], ['ครูสมหญิง ใจเย็น', null, 'โรงเรียนบ้านสมมุติ'],
    ])
    await expect(book.call('committees.addSeat', { committeeId: id, seat: outsider })).rejects.toEqual(failure('COMMITTEE_MEMBER_TWICE'))
    const { subject } = (await book.call('audit.list', { recordId: seatId, before: null, limit: 1 }))[0]!
    expect(subject?.name).toBe('คณะทำงานโรงเรียน · ครูสมชาย ใจเย็น')
  })

  test.each([
    ['neither a person nor a name', { personId: null }],
    ['both', { outsiderName: 'ครูสมชาย' }],
    ['a person of the book with an affiliation', { affiliation: 'โรงเรียน' }],
  ])('refuses a seat with %s', async (_what, wrong) => {
    const { id } = await book.call('committees.add', { ...committee, name: 'คณะทำงานผิดรูป' })
    await expect(book.call('committees.addSeat', { committeeId: id, seat: { ...seat(people[0]!), ...wrong } })).rejects.toEqual(failure('INPUT_INVALID'))
  })

  test('ended ends the seats still open that day, and those that would end later', async () => {
    const { id } = await book.call('committees.add', { ...committee, name: 'คณะทำงานงานวัด' })
    const days = ['2025-10-31', null, '2026-06-30']
    for (const [at, endedOn] of days.entries()) await book.call('committees.addSeat', { committeeId: id, seat: seat(people[at]!, { endedOn }) })
    await book.call('committees.save', { id, revision: 1, committee: { ...committee, name: 'คณะทำงานงานวัด', endedOn: '2026-01-31' } })
    expect((await entry(id))?.seats.map(({ endedOn }) => endedOn).sort()).toEqual(['2025-10-31', '2026-01-31', '2026-01-31'])
    await expect(book.call('committees.save', { id, revision: 2, committee: { ...committee, endedOn: '2025-08-31' } })).rejects.toEqual(failure('DATE_IMPOSSIBLE'))
  })

  test('entered by mistake goes with its seats and comes back with them, and only them', async () => {
    const { id } = await book.call('committees.add', { ...committee, name: 'คณะทำงานผิด' })
    const gone = await book.call('committees.addSeat', { committeeId: id, seat: seat(people[0]!) })
    await book.call('committees.addSeat', { committeeId: id, seat: seat(people[1]!) })
    await book.call('committees.removeSeat', { id: gone.id, revision: gone.revision })
    await book.call('committees.remove', { id, revision: 1 })
    expect(await entry(id)).toBeUndefined()
    await book.call('committees.restore', { id })
    expect((await entry(id))?.seats.map(({ personId }) => personId)).toEqual([people[1]])
    const { subject } = (await book.call('audit.list', { recordId: gone.id, before: null, limit: 1 }))[0]!
    expect(subject?.name).toBe('คณะทำงานผิด · นางสมหมาย ใจดี')
  })
})
