import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CallInput } from '../../electron/contract/index.ts'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { tempFolder } from '../support/temp-folder.ts'

let book: TestCore

beforeEach(async () => {
  book = await createTestCore(tempFolder())
  await createTestCouncil(book)
})
afterEach(() => book.core.shutdown())

const term = (startedOn: string, dueEndOn: string | null = null): CallInput<'members.addMembership'>['membership'] => ({
  capacity: 'delegate',
  organisationId: null,
  startedOn,
  dueEndOn,
})
const chair = (startedOn: string, endedOn: string | null = null) => ({ post: 'chair' as const, label: '', startedOn, endedOn })

async function add(name: string, startedOn: string, post: ReturnType<typeof chair> | null = null, nationalId = ''): Promise<string> {
  const { id } = await book.call('members.add', { person: { ...personInput(name), nationalId }, membership: term(startedOn), post })
  return id
}
const page = (id: string) => book.call('members.get', { id })
const failure = (code: string) => expect.objectContaining({ code })

describe('terms of one person', () => {
  test('a second term begins only after the first was ended (rule 12)', async () => {
    const id = await add('สมหมาย', '2021-08-17')
    await expect(book.call('members.addMembership', { personId: id, membership: term('2025-08-17') })).rejects.toEqual(failure('TERM_OVERLAPS'))
    const [first] = (await page(id)).memberships
    await book.call('members.endMembership', { id: first!.id, revision: first!.revision, endedOn: '2025-08-16', endReason: 'ครบวาระ' })
    const second = await book.call('members.addMembership', { personId: id, membership: term('2025-08-17') })
    expect(second.dueEndOn).toBe('2029-08-16')
    expect((await page(id)).memberships.map((one) => one.startedOn)).toEqual(['2025-08-17', '2021-08-17'])
  })

  test('a wrong end is taken back, and a wrong start put right', async () => {
    const id = await add('สมหมาย', '2021-08-17')
    const [open] = (await page(id)).memberships
    const ended = await book.call('members.endMembership', { id: open!.id, revision: open!.revision, endedOn: '2024-01-31', endReason: 'ลาออก' })
    const corrected = await book.call('members.correctMembership', {
      id: ended.id,
      revision: ended.revision,
      membership: { ...term('2022-08-17'), endedOn: null, endReason: '' },
    })
    expect(corrected).toMatchObject({ startedOn: '2022-08-17', dueEndOn: '2026-08-16', endedOn: null, personId: id })
  })

  test('no term ends before it begins', async () => {
    await expect(book.call('members.add', { person: personInput('สมหมาย'), membership: term('2025-08-17', '2025-08-16'), post: null })).rejects.toEqual(
      failure('DATE_IMPOSSIBLE'),
    )
  })
})

describe('rule 10: a by-election', () => {
  async function left(name: string, endedOn: string): Promise<string> {
    const id = await add(name, '2025-08-17')
    const [open] = (await page(id)).memberships
    return (await book.call('members.endMembership', { id: open!.id, revision: open!.revision, endedOn, endKind: 'resigned', endReason: 'ลาออก' })).id
  }
  const fill = (name: string, replacesId: string, startedOn: string, dueEndOn: string | null = null) =>
    book.call('members.add', { person: personInput(name), membership: { ...term(startedOn, dueEndOn), replacesId }, post: null })

  test('fills the rest of the seat’s term or a full one by the setting, and the page tells both', async () => {
    const seat = await left('สมหมาย', '2026-01-31')
    const { id } = await fill('สมศรี', seat, '2026-03-01')
    const [filled] = (await page(id)).memberships
    expect(filled).toMatchObject({ dueEndOn: '2029-08-16', replacesId: seat, replaces: { name: 'นางสมหมาย ใจดี', endedOn: '2026-01-31', dueEndOn: '2029-08-16' } })
    const vacated = await book.call('members.vacated', {})
    expect(vacated).toMatchObject([{ name: 'นางสมหมาย ใจดี', replacedById: filled!.id, membership: { id: seat } }])
    expect((await page(vacated[0]!.personId)).memberships[0]?.replacedBy).toMatchObject({ personId: id, startedOn: '2026-03-01' })

    const now = await book.call('settings.get', {})
    await book.call('settings.save', { ...now, values: { ...now.values, byElectionRemainder: false } })
    const second = await fill('สมปอง', await left('สมใจ', '2026-01-31'), '2026-03-01')
    expect((await page(second.id)).memberships[0]?.dueEndOn).toBe('2030-02-28')
    // What was counted before stays as it was, and a date set by hand is kept.
    expect((await page(id)).memberships[0]?.dueEndOn).toBe('2029-08-16')
    const third = await fill('สมร', await left('สมนึก', '2026-01-31'), '2026-03-01', '2027-01-01')
    expect((await page(third.id)).memberships[0]?.dueEndOn).toBe('2027-01-01')
  })

  test('takes a seat only once, after it was left, and of the same kind', async () => {
    const seat = await left('สมหมาย', '2026-01-31')
    await expect(fill('สมศรี', seat, '2026-01-31')).rejects.toEqual(failure('SEAT_FILLED'))
    const expert = { ...term('2026-03-01'), capacity: 'expert' as const, replacesId: seat }
    await expect(book.call('members.add', { person: personInput('สมศรี'), membership: expert, post: null })).rejects.toEqual(failure('INPUT_INVALID'))
    await fill('สมศรี', seat, '2026-02-01')
    await expect(fill('สมปอง', seat, '2026-03-01')).rejects.toEqual(failure('SEAT_FILLED'))
  })

  test('is not undone by giving the seat back to the former holder', async () => {
    const seat = await left('สมหมาย', '2026-01-31')
    const { id } = await fill('สมศรี', seat, '2026-02-01')
    const { personId, membership } = (await book.call('members.vacated', {}))[0]!
    const back = { id: seat, revision: membership.revision, membership: { ...term('2025-08-17'), endedOn: null, endReason: '' } }
    await expect(book.call('members.correctMembership', back)).rejects.toEqual(failure('SEAT_FILLED'))
    await book.call('members.remove', { id, revision: (await page(id)).person.revision })
    await book.call('members.correctMembership', back)
    expect((await page(personId)).memberships[0]).toMatchObject({ endedOn: null, endKind: '' })
  })

  test('may come from a meeting on record, which the page names; one that is not there is refused', async () => {
    const { id: meetingId } = await book.call('meetings.create', { kind: 'ordinary', number: 1, heldOn: '2026-02-01', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' })
    const { id } = await book.call('members.add', { person: personInput('สมศรี'), membership: { ...term('2026-02-01'), electedMeetingId: meetingId }, post: null })
    const [first] = (await page(id)).memberships
    expect(first?.electedMeeting).toEqual({ id: meetingId, kind: 'ordinary', number: 1, year: 2026 })
    const unknown = { ...term('2026-02-01'), electedMeetingId: '0190f7a2-0000-7000-8000-00000000000a' }
    await expect(book.call('members.add', { person: personInput('สมปอง'), membership: unknown, post: null })).rejects.toEqual(failure('NOT_FOUND'))
    // What a correction does not speak of stays.
    const corrected = await book.call('members.correctMembership', { id: first!.id, revision: first!.revision, membership: { ...term('2026-02-02'), endedOn: null, endReason: '' } })
    expect(corrected.electedMeetingId).toBe(meetingId)
  })
})

describe('a post with one seat', () => {
  test('is corrected without standing in its own way, but not into another holder', async () => {
    const first = await add('สมหมาย', '2021-08-17', chair('2021-08-17', '2023-08-16'))
    const second = await add('สมศรี', '2021-08-17', chair('2023-08-17'))
    const [held] = (await page(second)).posts
    const moved = await book.call('members.correctPost', { id: held!.id, revision: held!.revision, post: chair('2023-09-01') })
    expect(moved.startedOn).toBe('2023-09-01')
    await expect(book.call('members.correctPost', { id: moved.id, revision: moved.revision, post: chair('2023-08-16') })).rejects.toEqual(failure('POST_TAKEN'))
    expect((await page(first)).posts).toHaveLength(1)
  })

  test('comes back after a removal only while the seat is free', async () => {
    const first = await add('สมหมาย', '2021-08-17', chair('2021-08-17'))
    const [held] = (await page(first)).posts
    await book.call('members.removePost', { id: held!.id, revision: held!.revision })
    const second = await add('สมศรี', '2021-08-17')
    const taken = await book.call('members.addPost', { personId: second, post: chair('2021-08-17') })
    await expect(book.call('members.restorePost', { id: held!.id })).rejects.toEqual(failure('POST_TAKEN'))
    await book.call('members.removePost', { id: taken.id, revision: taken.revision })
    await book.call('members.restorePost', { id: held!.id })
    expect((await page(first)).posts).toHaveLength(1)
  })
})

describe('an expired member shows as รักษาการ, not deleted (rule 9)', () => {
  async function actingCounts(value: boolean): Promise<void> {
    const now = await book.call('settings.get', {})
    await book.call('settings.save', { ...now, values: { ...now.values, actingCounts: value } })
  }
  const meeting = { kind: 'ordinary', number: 1, heldOn: '2025-09-01', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' } as const

  test.each([true, false])('on the roll with the post, whether the rules count them or not (%s)', async (counts) => {
    await actingCounts(counts)
    const expired = await add('สมหมาย', '2021-08-17', chair('2021-08-17'))
    await add('สมศรี', '2024-01-01')
    const { entries, acting, inOffice } = await book.call('members.roll', { on: '2025-09-01' })
    expect(entries.map(({ person, state, posts }) => [person.givenName, state, posts.length])).toEqual([['สมศรี', 'in_office', 0], ['สมหมาย', 'acting', 1]])
    expect([acting, inOffice]).toEqual([1, counts ? 2 : 1])
    const { id } = await book.call('meetings.create', meeting)
    const { attendance, quorum } = await book.call('meetings.get', { id })
    expect(attendance.some((one) => one.personId === expired)).toBe(counts)
    expect(quorum.inOffice).toBe(counts ? 2 : 1)
  })
})

describe('a person entered by mistake', () => {
  test('is removed with terms and posts, and comes back with them', async () => {
    const id = await add('สมหมาย', '2021-08-17', chair('2021-08-17'), '1234567890121')
    const { person } = await page(id)
    await book.call('members.remove', { id, revision: person.revision })
    await expect(page(id)).rejects.toEqual(failure('NOT_FOUND'))
    expect((await book.call('members.roll', { on: '2026-02-10', includeEnded: true })).entries).toEqual([])
    await book.call('members.restore', { id })
    const back = await page(id)
    expect([back.person.givenName, back.memberships.length, back.posts.length]).toEqual(['สมหมาย', 1, 1])
  })

  test('stays away when the national ID was given to another meanwhile', async () => {
    const id = await add('สมหมาย', '2021-08-17', null, '1234567890121')
    await book.call('members.remove', { id, revision: (await page(id)).person.revision })
    await add('สมศรี', '2021-08-17', null, '1234567890121')
    await expect(book.call('members.restore', { id })).rejects.toEqual(failure('NATIONAL_ID_TAKEN'))
  })

  test('stays on record once a meeting was held in the term', async () => {
    const id = await add('สมหมาย', '2021-08-17')
    const meeting = { kind: 'ordinary', number: 1, heldOn: '2025-03-01', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' } as const
    await book.call('meetings.create', meeting)
    await expect(book.call('members.remove', { id, revision: (await page(id)).person.revision })).rejects.toEqual(failure('STILL_USED'))
  })
})

test('the audit log shows no digits of a national ID', async () => {
  const id = await add('สมหมาย', '2021-08-17', null, '1234567890121')
  const entries = await book.call('audit.list', { recordId: id, before: null })
  expect(entries.map((entry) => entry.after?.['nationalId'])).toEqual(['x-xxxx-xxxxx-12-1'])
  expect((await book.call('audit.verify', {})).ok).toBe(true)
})
