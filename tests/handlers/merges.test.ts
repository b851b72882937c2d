import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MERGE_FIELDS } from '../../electron/contract/merges.ts'
import type { AttendanceStatus } from '../../electron/contract/meetings.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { keptFolder, tempFolder } from '../support/temp-folder.ts'

let book: TestCore
const meetingIds: string[] = []

beforeAll(async () => {
  book = await createTestCore(keptFolder())
  await createTestCouncil(book)
  for (const [at, heldOn] of ['2014-05-01', '2018-05-01', '2022-05-01', '2023-05-01'].entries()) {
    const { id } = await book.call('meetings.create', { kind: 'ordinary', number: at + 1, heldOn, startsAt: null, endsAt: null, place: '', recorder: '', checker: '' })
    meetingIds.push(id)
  }
})
afterAll(() => book.core.shutdown())

interface Drawn {
  phone: string
  note: string
  moo: number | null
  /** Which of the periods a term lies in. */
  terms: number[]
  post: boolean
  marks: (AttendanceStatus | null)[]
  consent: boolean
}
const PERIODS = [['2013-01-01', '2016-12-31'], ['2017-01-01', '2020-12-31'], ['2021-01-01', '2024-12-31']] as const
const drawn: fc.Arbitrary<Drawn> = fc.record({
  phone: fc.constantFrom('', '0810000001', '0810000002'),
  note: fc.constantFrom('', 'จำได้ว่าเป็นครู'),
  moo: fc.constantFrom(null, 1, 2),
  terms: fc.uniqueArray(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 3 }),
  post: fc.boolean(),
  marks: fc.array(fc.constantFrom<(AttendanceStatus | null)[]>('present', 'absent', 'leave', 'substitute', null), { minLength: 4, maxLength: 4 }),
  consent: fc.boolean(),
})

/** With the first mark a meeting's roll was frozen: whoever is made after that is not on it. */
async function takeRollAnew(id: string): Promise<void> {
  if (!(await book.call('meetings.get', { id })).rollFrozen) return
  const { removed } = await book.call('meetings.rollChanges', { id })
  await book.call('meetings.refreshRoll', { id, dropping: removed.map(({ personId }) => personId) })
}

let number = 0
async function make(person: Drawn): Promise<string> {
  const [first, ...others] = person.terms.toSorted()
  number += 1
  const { id } = await book.call('members.add', {
    person: { ...personInput('มาลี', `ที่${number}`), phone: person.phone, note: person.note, moo: person.moo },
    membership: { capacity: 'delegate', organisationId: null, startedOn: PERIODS[first!]![0], dueEndOn: null },
    post: person.post ? { post: 'vice_chair', label: '1', startedOn: PERIODS[first!]![0], endedOn: PERIODS[first!]![1] } : null,
  })
  const end = async (endedOn: string) => {
    const open = (await book.call('members.get', { id })).memberships.find((one) => one.endedOn === null)!
    await book.call('members.endMembership', { id: open.id, revision: open.revision, endedOn, endReason: '' })
  }
  await end(PERIODS[first!]![1])
  for (const at of others) {
    await book.call('members.addMembership', { personId: id, membership: { capacity: 'expert', organisationId: null, startedOn: PERIODS[at]![0], dueEndOn: null } })
    await end(PERIODS[at]![1])
  }
  for (const [at, status] of person.marks.entries()) {
    const meetingId = meetingIds[at]!
    await takeRollAnew(meetingId)
    const { attendance } = await book.call('meetings.get', { id: meetingId })
    if (attendance.some((one) => one.personId === id)) await book.call('meetings.mark', { meetingId, personIds: [id], status, remark: '' })
  }
  if (person.consent) await book.call('privacy.addConsent', { personIds: [id], consent: { purpose: 'ทะเบียน', basis: 'public_task', version: '', givenOn: '2020-01-01', note: '' } })
  return id
}

/** All that anybody can see of these two, without how often and when it was saved. */
async function visible(ids: readonly string[]): Promise<unknown> {
  const of = async (id: string) => ({
    page: await book.call('members.get', { id }).catch(() => null),
    consents: await book.call('privacy.consents', { personId: id }),
    file: await book.call('privacy.exportPerson', { id, format: 'json' }).then(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as object, () => null),
  })
  const meetings = await Promise.all(meetingIds.map((id) => book.call('meetings.get', { id })))
  const shown = { people: await Promise.all(ids.map(of)), attendance: meetings.map(({ attendance, quorum }) => ({ attendance, quorum })) }
  return JSON.parse(JSON.stringify(shown, (key, value: unknown) => (['revision', 'updatedAt', 'madeAt', 'accesses'].includes(key) ? undefined : value)))
}

async function merge(keptId: string, mergedId: string, fromMerged: (typeof MERGE_FIELDS)[number][] = []): Promise<string> {
  const preview = await book.call('merges.preview', { keptId, mergedId })
  const { id } = await book.call('merges.merge', {
    keptId,
    mergedId,
    keptRevision: preview.kept.person.revision,
    mergedRevision: preview.merged.person.revision,
    fromMerged,
    leaveOut: { memberships: preview.termConflicts.map((pair) => pair.mergedId), posts: preview.postConflicts.map((pair) => pair.mergedId) },
  })
  return id
}

describe('two records of one person', () => {
  test('merged and taken back are what they were, whatever was on record', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, drawn, fc.subarray([...MERGE_FIELDS]), async (one, two, fields) => {
        const ids = [await make(one), await make(two)] as const
        const before = await visible(ids)
        const id = await merge(...ids, fields)
        const { memberships } = await book.call('members.get', { id: ids[0] })
        // Both histories, each span once.
        expect(memberships).toHaveLength(new Set([...one.terms, ...two.terms]).size)
        expect(await codeOf(() => book.call('members.get', { id: ids[1] }))).toBe('NOT_FOUND')
        await book.call('merges.undo', { id })
        expect(await visible(ids)).toEqual(before)
        expect(await codeOf(() => book.call('merges.undo', { id }))).toBe('NOTHING_TO_UNDO')
      }),
      { numRuns: 12 },
    )
    expect((await book.call('audit.verify', {})).ok).toBe(true)
  }, 120_000)

  const PLAIN: Drawn = { phone: '', note: '', moo: 1, terms: [2], post: false, marks: [null, null, 'absent', 'present'], consent: false }

  test('keep of two marks for one meeting the one that says more, and say so beforehand', async () => {
    const kept = await make(PLAIN)
    const merged = await make({ ...PLAIN, terms: [1], marks: [null, 'present', null, null] })
    const twin = await make({ ...PLAIN, marks: [null, null, 'present', 'leave'] })
    expect((await book.call('merges.preview', { keptId: kept, mergedId: merged })).attendanceConflicts).toEqual([])
    const { attendanceConflicts, termConflicts } = await book.call('merges.preview', { keptId: kept, mergedId: twin })
    expect(attendanceConflicts.map((one) => [one.kept, one.merged, one.stays])).toEqual([['absent', 'present', 'merged'], ['present', 'leave', 'kept']])
    expect(termConflicts).toHaveLength(1)
    await merge(kept, merged)
    await merge(kept, twin)
    const service = await book.call('service.of', { personId: kept })
    expect(service.timeline.flatMap((entry) => (entry.is === 'meeting' ? [entry.status] : []))).toEqual(['present', 'present', 'present'])
  })

  test('sit on a committee once, and say so beforehand', async () => {
    const ids = [await make(PLAIN), await make({ ...PLAIN, terms: [0] })] as const
    const add = async (name: string, members: readonly string[]) => {
      const { id } = await book.call('committees.add', { name, startedOn: '2022-01-01', endedOn: null, note: '' })
      for (const personId of members) await book.call('committees.addSeat', { committeeId: id, seat: { personId, outsiderName: '', affiliation: '', role: '', startedOn: '2022-01-01', endedOn: null } })
    }
    await add('คณะทำงานป่าชายเลน', ids)
    await add('คณะทำงานกองทุน', [ids[1]])
    const seats = async () => (await book.call('committees.list', {})).map((one) => [one.committee.name, one.seats.map(({ personId }) => personId).sort()])
    const before = await seats()
    expect((await book.call('merges.preview', { keptId: ids[0], mergedId: ids[1] })).committeeConflicts).toEqual(['คณะทำงานป่าชายเลน'])
    const id = await merge(...ids)
    expect(new Map((await seats()) as [string, string[]][])).toEqual(new Map([['คณะทำงานป่าชายเลน', [ids[0]]], ['คณะทำงานกองทุน', [ids[0]]]]))
    const { timeline } = await book.call('service.of', { personId: ids[0] })
    expect(timeline.flatMap((entry) => (entry.is === 'committee_began' ? [entry.committee] : [])).sort()).toEqual(['คณะทำงานกองทุน', 'คณะทำงานป่าชายเลน'])
    await book.call('merges.undo', { id })
    expect(await seats()).toEqual(before)
  })

  test('are refused while terms of one person still meet', async () => {
    const ids = [await make(PLAIN), await make(PLAIN)] as const
    const revisions = { keptRevision: (await book.call('members.get', { id: ids[0] })).person.revision, mergedRevision: (await book.call('members.get', { id: ids[1] })).person.revision }
    const input = { keptId: ids[0], mergedId: ids[1], ...revisions, fromMerged: [], leaveOut: { memberships: [], posts: [] } }
    expect(await codeOf(() => book.call('merges.merge', input))).toBe('TERM_OVERLAPS')
    expect(await codeOf(() => book.call('merges.merge', { ...input, mergedId: ids[0] }))).toBe('MERGE_SAME_PERSON')
    expect((await book.call('members.get', { id: ids[1] })).memberships).toHaveLength(1)
  })

  test.each([
    ['changed', async (id: string) => {
      const { person } = await book.call('members.get', { id })
      await book.call('members.savePerson', { id, revision: person.revision, person: { ...personInput('มาลี', 'เปลี่ยน'), note: 'แก้ภายหลัง' } })
    }],
    ['added to', (id: string) => book.call('privacy.addConsent', { personIds: [id], consent: { purpose: 'ก', basis: 'consent', version: '', givenOn: '2026-01-01', note: '' } })],
    ['merged further', async (id: string) => merge(await make({ ...PLAIN, terms: [0] }), id)],
  ])('stay one once the record was %s', async (_what, build) => {
    const ids = [await make({ ...PLAIN, phone: '0810000001' }), await make({ ...PLAIN, terms: [1] })] as const
    const id = await merge(...ids, ['phone'])
    await build(ids[0])
    expect(await codeOf(() => book.call('merges.undo', { id }))).toBe('MERGE_BUILT_ON')
  })
})

test('people of one name are suggested unless births or national IDs differ', async () => {
  const other = await createTestCore(tempFolder())
  await createTestCouncil(other)
  const add = (given: string, change: object = {}) =>
    other.call('members.add', { person: { ...personInput(given), ...change }, membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null }, post: null })
  await add('มาลี', { bornOn: '1970-01-01' })
  await add('มาลี', { title: 'นางสาว' })
  await add('มาลี', { bornOn: '1980-01-01' })
  await add('กมล', { nationalId: '1234567890121' })
  await add('กมล', { nationalId: '3101200000008' })
  await add('สมศรี', { bornOn: '1970-01-01' })
  await add('สมศรี', { bornOn: '1971-01-01' })
  const groups = await other.call('merges.suggestions', {})
  expect(groups.map((group) => group.map(({ name }) => name).sort())).toEqual([['นางมาลี ใจดี', 'นางมาลี ใจดี', 'นางสาวมาลี ใจดี']])
  await other.core.shutdown()
})

describe('two people of one name who were said not to be one', () => {
  test('are not suggested again, until the answer is taken back', async () => {
    const { other, ids } = await namesakes(2)
    expect(await suggested(other)).toEqual([ids])
    const { ids: answers } = await other.call('merges.setDistinct', { personIds: ids })
    expect(await suggested(other)).toEqual([])
    const kept = await other.call('merges.distinct', {})
    expect(kept).toEqual([expect.objectContaining({ id: answers[0], revision: 1, names: ['นางมาลี ใจดี', 'นางมาลี ใจดี'] })])
    expect(await other.call('merges.setDistinct', { personIds: ids })).toEqual({ ids: [] })
    await other.call('merges.removeDistinct', { id: kept[0]!.id, revision: 1 })
    expect(await suggested(other)).toEqual([ids])
    expect((await other.call('merges.setDistinct', { personIds: ids })).ids).toHaveLength(1)
    await other.core.shutdown()
  })

  test('let a third of that name be asked about: the pair that is open stands ahead', async () => {
    const { other, ids: [a, b, c] } = await namesakes(3)
    await other.call('merges.setDistinct', { personIds: [a!, b!] })
    const [group] = await other.call('merges.suggestions', {})
    expect(group).toHaveLength(3)
    expect(group!.slice(0, 2).map(({ id }) => id)).toContain(c)
    await other.call('merges.setDistinct', { personIds: [a!, b!, c!] })
    expect(await suggested(other)).toEqual([])
    expect(await other.call('merges.distinct', {})).toHaveLength(3)
    await other.core.shutdown()
  })

  test('stay two when one of them takes in a third, and after that was undone', async () => {
    const { other, ids: [a, b, c] } = await namesakes(3)
    await other.call('merges.setDistinct', { personIds: [b!, c!] })
    const { id } = await other.call('merges.merge', {
      keptId: a!, mergedId: b!, keptRevision: 1, mergedRevision: 1, fromMerged: [], leaveOut: { memberships: [await onlyTerm(other, b!)], posts: [] },
    })
    expect(await suggested(other)).toEqual([])
    await other.call('merges.undo', { id })
    expect((await suggested(other))[0]).toHaveLength(3)
    await other.core.shutdown()
  })

  async function namesakes(count: number) {
    const other = await createTestCore(keptFolder())
    await createTestCouncil(other)
    const ids: string[] = []
    for (let made = 0; made < count; made += 1) {
      const membership = { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null } as const
      ids.push((await other.call('members.add', { person: personInput('มาลี'), membership, post: null })).id)
    }
    return { other, ids: ids.sort() }
  }
  const suggested = async (other: TestCore) => (await other.call('merges.suggestions', {})).map((group) => group.map(({ id }) => id).sort())
  const onlyTerm = async (other: TestCore, id: string) => (await other.call('members.get', { id })).memberships[0]!.id
})

test('every table that names a person is moved by a merge', () => {
  const db = openSealed(`${tempFolder()}/council.db`, Buffer.alloc(32, 7), { create: true })
  migrate(db)
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'").pluck().all() as string[]
  const naming = tables.filter((name) => (db.pragma(`foreign_key_list(${name})`) as { table: string }[]).some(({ table }) => table === 'people'))
  // person_merges is the merge itself; an answer in distinct_people is followed through it.
  expect(naming.sort()).toEqual([
    'attendance', 'ballots', 'committee_seats', 'confirmations', 'consents', 'delegates', 'distinct_people', 'follow_ups', 'meeting_roll', 'memberships',
    'movements', 'person_merges', 'posts', 'project_team', 'recusals',
  ])
  db.close()
})
