import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput, CallOutput } from '../../electron/contract/index.ts'
import { UNCOUNTED } from '../../electron/contract/meetings.ts'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { tempFolder } from '../support/temp-folder.ts'

const MEMBERSHIP = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-08-17', dueEndOn: null }
const MEETING = { kind: 'ordinary' as const, number: 1, heldOn: '2026-02-10', startsAt: '09:30', endsAt: null, place: '', recorder: '', checker: '' }
const RESOLUTION = { verb: 'agree' as const, text: 'ให้ซ่อมฝาย', ...UNCOUNTED, assignee: '', dueOn: null }

let test: TestCore
beforeEach(async () => {
  test = await createTestCore(tempFolder())
  await createTestCouncil(test)
})
afterEach(async () => await test.core.shutdown())

async function addMembers(count: number, from = 0): Promise<string[]> {
  const ids: string[] = []
  for (let at = from; at < from + count; at += 1) {
    ids.push((await test.call('members.add', { person: personInput(`คนที่${String(at).padStart(2, '0')}`), membership: MEMBERSHIP, post: null })).id)
  }
  return ids
}
const create = async (more: Partial<CallInput<'meetings.create'>> = {}): Promise<string> => (await test.call('meetings.create', { ...MEETING, ...more })).id
const mark = (meetingId: string, personIds: string[], status: CallInput<'meetings.mark'>['status'] = 'present') =>
  test.call('meetings.mark', { meetingId, personIds, status, remark: '' })
const get = (id: string): Promise<CallOutput<'meetings.get'>> => test.call('meetings.get', { id })
const move = (meetingId: string, personId: string, kind: 'arrived' | 'left', at: string) => test.call('meetings.addMovement', { meetingId, personId, kind, at })
const resolve = async (meetingId: string, more: Partial<CallInput<'meetings.addResolution'>['resolution']> = {}, ballots: CallInput<'meetings.addResolution'>['ballots'] = []) =>
  await test.call('meetings.addResolution', { agendaItemId: (await get(meetingId)).agenda[4]?.id ?? '', resolution: { ...RESOLUTION, ...more }, ballots })
const leave = async (personId: string, endedOn: string) => {
  const { memberships: [term] } = await test.call('members.get', { id: personId })
  await test.call('members.endMembership', { id: term?.id ?? '', revision: term?.revision ?? 1, endedOn, endReason: 'ลาออก' })
}

describe('rule 1: the roll is frozen when the meeting opens', () => {
  it('the first mark opens it; whoever leaves or comes into office later, back to before the meeting, alters nothing', async () => {
    const [a = '', b = '', c = ''] = await addMembers(3)
    const id = await create()
    expect(await get(id)).toMatchObject({ meeting: { stage: 'planned' }, rollFrozen: false })
    expect(await mark(id, [a, b])).toMatchObject({ changed: true, quorum: { inOffice: 3, required: 2, present: 2, met: true } })
    const before = await get(id)
    expect(before).toMatchObject({ meeting: { stage: 'open' }, rollFrozen: true })
    const listed = await test.call('meetings.list', {})

    await addMembers(4, 3)
    await leave(c, '2025-12-31')
    const { person } = await test.call('members.get', { id: a })
    await test.call('members.savePerson', { id: a, revision: person.revision, person: personInput('เปลี่ยนชื่อ') })
    const { attendance, quorum } = await get(id)
    expect({ attendance, quorum }).toEqual({ attendance: before.attendance, quorum: before.quorum })
    expect(await test.call('meetings.list', {})).toEqual(listed)
    expect((await test.call('service.of', { personId: c })).attendance).toMatchObject({ held: 1, unmarked: 1 })
    await expect(mark(id, [(await addMembers(1, 8))[0] ?? ''])).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('an answer tells how many changes it knows of, so that a page knows the newer of two', async () => {
    const [a = ''] = await addMembers(1)
    const id = await create()
    const before = await get(id)
    const marked = await mark(id, [a])
    expect(marked.changes).toBeGreaterThan(before.changes)
    expect((await get(id)).changes).toBe(marked.changes)
  })

  it('before it opens, the roll is that of its date', async () => {
    const [a = ''] = await addMembers(3)
    const id = await create()
    await leave(a, '2025-12-31')
    expect((await get(id)).quorum.inOffice).toBe(2)
    expect((await test.call('meetings.list', {}))[0]).toMatchObject({ inOffice: 2, presentCount: 0 })
  })

  it('is taken anew on request: marks stay, and those who fall off with a mark are named first', async () => {
    const [a = '', b = '', c = ''] = await addMembers(3)
    const id = await create()
    await mark(id, [a, b])
    await leave(b, '2025-12-31')
    await leave(c, '2025-12-31')
    const [d = ''] = await addMembers(1, 3)
    expect(await test.call('meetings.rollChanges', { id })).toMatchObject({
      added: [{ personId: d }], removed: [{ personId: b, marked: true }, { personId: c, marked: false }],
    })
    await expect(test.call('meetings.refreshRoll', { id, dropping: [] })).rejects.toMatchObject({ code: 'ROLL_DROPS_MARKED', details: { names: 'นางคนที่01 ใจดี' } })
    await test.call('meetings.refreshRoll', { id, dropping: [b] })
    expect((await get(id)).attendance.map(({ personId, status }) => [personId, status])).toEqual([[a, 'present'], [d, null]])
    expect(await test.call('meetings.rollChanges', { id })).toEqual({ added: [], removed: [] })
  })

  it('follows a date that is put right, unless somebody marked would fall off', async () => {
    const [a = '', b = ''] = await addMembers(2)
    const id = await create()
    await mark(id, [a])
    await leave(b, '2026-03-01')
    const saveOn = async (heldOn: string) => {
      const { meeting } = await get(id)
      await test.call('meetings.save', { id, revision: meeting.revision, meeting: { ...MEETING, heldOn } })
      return (await get(id)).attendance.map(({ personId }) => personId)
    }
    expect(await saveOn('2026-03-15')).toEqual([a])
    expect(await saveOn('2025-08-01')).toEqual([a])
    expect((await test.call('meetings.rollChanges', { id })).removed).toMatchObject([{ personId: a, marked: true }])
  })
})

describe('rule 2: who counts', () => {
  it('a substitute counts only where the council says so, also in the list and in the frozen world', async () => {
    const [a = '', b = ''] = await addMembers(2)
    const id = await create()
    await mark(id, [a])
    await mark(id, [b], 'substitute')
    const present = async () => [(await get(id)).quorum.present, (await test.call('meetings.list', {}))[0]?.presentCount]
    expect(await present()).toEqual([1, 1])
    const settings = await test.call('settings.get', {})
    await test.call('settings.save', { ...settings, values: { ...settings.values, substituteCounts: true } })
    expect(await present()).toEqual([2, 2])
  })

  it('of a provincial meeting or an assembly no quorum is asked, and it is nobody’s denominator', async () => {
    const [a = '', b = ''] = await addMembers(2)
    for (const kind of ['provincial', 'assembly'] as const) {
      const id = await create({ kind })
      expect((await mark(id, [a])).quorum).toMatchObject({ asked: false, required: 0, present: 1, met: true })
    }
    expect((await test.call('meetings.list', {})).map(({ counted, quorumMet }) => [counted, quorumMet])).toEqual([[false, true], [false, true]])
    const services = [await test.call('service.of', { personId: a }), await test.call('service.of', { personId: b })]
    expect(services.map(({ attendance }) => attendance.held)).toEqual([0, 0])
    expect(services.map(({ timeline }) => timeline.filter(({ is }) => is === 'meeting').length)).toEqual([2, 0])
  })

  it('people from outside the council are on the roll of a committee, count for its quorum, vote and stand aside', async () => {
    const [a = '', b = ''] = await addMembers(2)
    const { id: committeeId } = await test.call('committees.add', { name: 'คณะทำงานคลอง', startedOn: '2025-09-01', endedOn: null, note: '' })
    const seat = { personId: null, outsiderName: '', affiliation: '', role: '', startedOn: '2025-09-01', endedOn: null }
    const ADVISER = { ...seat, outsiderName: 'นายช่าง โยธา', affiliation: 'เทศบาล', role: 'ที่ปรึกษา' }
    await test.call('committees.addSeat', { committeeId, seat: { ...seat, personId: a } })
    const outsider = await test.call('committees.addSeat', { committeeId, seat: ADVISER })
    await test.call('committees.addSeat', { committeeId, seat: { ...seat, outsiderName: 'ครูสมศรี ใจงาม', affiliation: 'โรงเรียนบ้านคลอง' } })
    await test.call('committees.addSeat', { committeeId, seat: { ...seat, outsiderName: 'นายพ้น ไปแล้ว', endedOn: '2026-01-31' } })

    const id = await create({ kind: 'committee', committeeId })
    const planned = await get(id)
    expect(planned.attendance.map(({ name, postLabel }) => [name, postLabel])).toEqual([
      ['นายช่าง โยธา', 'ที่ปรึกษา เทศบาล'], [expect.stringContaining('คนที่00'), 'คณะทำงาน'], ['ครูสมศรี ใจงาม', 'คณะทำงาน โรงเรียนบ้านคลอง'],
    ])
    expect(planned.quorum).toMatchObject({ inOffice: 3, required: 2 })
    // Before it opens nobody's record is needed, but for standing aside.
    const item = planned.agenda[4]?.id ?? ''
    await test.call('meetings.recuse', { agendaItemId: item, personId: outsider.id, reason: 'เป็นผู้ออกแบบ' })
    await expect(mark(id, [b])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const ids = planned.attendance.map(({ personId }) => personId)
    expect((await mark(id, ids.filter((personId) => personId !== a))).quorum).toMatchObject({ present: 2, met: true })
    const { id: resolutionId } = await resolve(id, { voteMethod: 'named' }, [{ personId: ids[2] ?? '', choice: 'for' }])
    const page = await get(id)
    expect(page).toMatchObject({ rollFrozen: true, ballots: [{ resolutionId, personId: ids[2], choice: 'for' }], voterCounts: { [resolutionId]: 1 } })

    // On record by name alone, and on no roll of the council.
    expect((await test.call('members.get', { id: outsider.id })).person).toMatchObject({ title: 'นาย', givenName: 'ช่าง', familyName: 'โยธา', phone: '', address: '' })
    expect((await test.call('members.roll', { on: '2026-02-10' })).entries).toHaveLength(2)
    // The next meeting names the same person; a seat that ends later alters nothing here (rule 1).
    await test.call('committees.saveSeat', { id: outsider.id, revision: outsider.revision, seat: { ...ADVISER, endedOn: '2026-02-10' } })
    expect((await get(id)).attendance).toHaveLength(3)
    const next = await create({ kind: 'committee', committeeId, number: 2, heldOn: '2026-03-10' })
    expect((await get(next)).attendance.map(({ personId }) => personId)).toEqual([a, ids[2]])
    // An outsider who turns out to be a member of the book is that member from then on.
    const { kept, merged } = await test.call('merges.preview', { keptId: b, mergedId: ids[2] ?? '' })
    await test.call('merges.merge', {
      keptId: b, mergedId: ids[2] ?? '', keptRevision: kept.person.revision, mergedRevision: merged.person.revision, fromMerged: [], leaveOut: { memberships: [], posts: [] },
    })
    expect((await get(next)).attendance.map(({ personId }) => personId)).toEqual([a, b])
    expect((await get(id)).ballots.map(({ personId }) => personId)).toEqual([b])
  })

  it('a committee’s meeting asks those who sit on it that day', async () => {
    const [a = '', b = '', c = ''] = await addMembers(3)
    const { id: committeeId } = await test.call('committees.add', { name: 'คณะทำงานน้ำ', startedOn: '2025-09-01', endedOn: null, note: '' })
    const seat = { outsiderName: '', affiliation: '', startedOn: '2025-09-01', endedOn: null }
    await test.call('committees.addSeat', { committeeId, seat: { ...seat, personId: b, role: '' } })
    await test.call('committees.addSeat', { committeeId, seat: { ...seat, personId: c, role: 'ประธานคณะทำงาน' } })
    await test.call('committees.addSeat', { committeeId, seat: { ...seat, personId: a, role: '', endedOn: '2026-01-31' } })
    await expect(create({ kind: 'committee' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await expect(create({ committeeId })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    const id = await create({ kind: 'committee', committeeId })
    await mark(id, [b])
    const page = await get(id)
    expect(page.attendance.map(({ personId, postLabel }) => [personId, postLabel])).toEqual([[c, 'ประธานคณะทำงาน'], [b, 'คณะทำงาน']])
    expect(page).toMatchObject({ committeeName: 'คณะทำงานน้ำ', quorum: { inOffice: 2, required: 1, met: true } })
    expect((await test.call('meetings.list', {}))[0]).toMatchObject({ committeeName: 'คณะทำงานน้ำ', counted: false, inOffice: 2 })
    expect((await resolve(id)).series).toBe('meeting')
  })
})

describe('rule 3: a quorum lost or reached again', () => {
  it('is told with its time, and each resolution keeps who was there when it was taken', async () => {
    const people = await addMembers(5)
    const [a = '', b = '', c = '', d = ''] = people
    const id = await create()
    await mark(id, [a, b, c, d])
    const late = await move(id, d, 'arrived', '11:00')
    await move(id, a, 'left', '10:30')
    expect((await get(id)).presence).toEqual([
      { at: null, present: 3, met: true, turned: false }, { at: '10:30', present: 2, met: false, turned: true }, { at: '11:00', present: 3, met: true, turned: true },
    ])
    const counts = async () => (await get(id)).resolutions.map(({ presentCount, quorumMet }) => [presentCount, quorumMet])
    for (const takenAt of ['10:00', '10:45', '11:15', null]) await resolve(id, { takenAt })
    expect(await counts()).toEqual([[3, true], [2, false], [3, true], [3, true]])

    // Noted an hour too late: resolutions that say when they were taken follow, the other keeps what was counted.
    await test.call('meetings.saveMovement', { id: late.id, revision: late.revision, kind: 'arrived', at: '11:30' })
    expect(await counts()).toEqual([[3, true], [2, false], [2, false], [3, true]])
    const [moved] = (await get(id)).movements.filter(({ id: one }) => one === late.id)
    await test.call('meetings.removeMovement', { id: late.id, revision: moved?.revision ?? 1 })
    expect((await get(id)).presence[0]).toEqual({ at: null, present: 4, met: true, turned: false })
    await test.call('meetings.restoreMovement', { id: late.id })
    expect(await counts()).toEqual([[3, true], [2, false], [2, false], [3, true]])
    expect((await test.call('meetings.list', {}))[0]).toMatchObject({ presentCount: 4, quorumMet: true, counted: true })
  })

  it('the list asks whether there ever was one: three who were never there together are none of two', async () => {
    const [a = '', b = '', c = ''] = await addMembers(3)
    const id = await create()
    await mark(id, [a, b, c])
    await move(id, a, 'left', '10:00')
    await move(id, b, 'arrived', '10:30')
    await move(id, b, 'left', '11:00')
    await move(id, c, 'arrived', '11:30')
    expect((await test.call('meetings.list', {}))[0]).toMatchObject({ presentCount: 3, quorumMet: false, counted: false })
  })
})

describe('rule 4: numbers', () => {
  it('restart each calendar year of the day held; 31 December typed in January keeps its year', async () => {
    test.clock.set('2026-01-05T03:00:00.000Z')
    await create({ heldOn: '2025-06-01', number: 1 })
    const suggest = (heldOn: string, kind: CallInput<'meetings.suggest'>['kind'] = 'ordinary') => test.call('meetings.suggest', { kind, heldOn })
    expect(await suggest('2025-12-31')).toMatchObject({ number: 2 })
    const id = await create({ heldOn: '2025-12-31', number: 2 })
    expect((await get(id)).meeting.year).toBe(2025)
    expect(await suggest('2026-01-05')).toMatchObject({ number: 1 })
    await expect(create({ heldOn: '2025-12-30', number: 2 })).rejects.toMatchObject({ code: 'MEETING_NUMBER_TAKEN' })
  })

  it('run by kind, or through ordinary and extraordinary meetings as the council sets it; gaps and doubles are named', async () => {
    await create({ number: 1 })
    await create({ number: 3, heldOn: '2026-03-01' })
    const extra = await create({ kind: 'extraordinary', number: 1, heldOn: '2026-03-02' })
    expect(await test.call('meetings.numberDoubts', {})).toEqual([{ year: 2026, kind: 'ordinary', committeeName: '', missing: [2], doubled: [] }])
    const settings = await test.call('settings.get', {})
    await test.call('settings.save', { ...settings, values: { ...settings.values, numberSeriesByKind: false } })
    expect(await test.call('meetings.numberDoubts', {})).toEqual([{ year: 2026, kind: null, committeeName: '', missing: [2], doubled: [1] }])
    expect(await test.call('meetings.suggest', { kind: 'extraordinary', heldOn: '2026-05-01' })).toEqual({ number: 4, missing: [2], taken: [1, 3], doubled: [1] })
    await expect(create({ kind: 'extraordinary', number: 3, heldOn: '2026-05-01' })).rejects.toMatchObject({ code: 'MEETING_NUMBER_TAKEN' })
    // The double itself can still be edited, and put right.
    const { meeting } = await get(extra)
    const saved = await test.call('meetings.save', { id: extra, revision: meeting.revision, meeting: { ...MEETING, kind: 'extraordinary', heldOn: '2026-03-02', place: 'วัด' } })
    await test.call('meetings.save', { id: extra, revision: saved.revision, meeting: { ...MEETING, kind: 'extraordinary', heldOn: '2026-03-02', number: 2 } })
    expect(await test.call('meetings.numberDoubts', {})).toEqual([])
  })

  it('of resolutions run through the year, or begin anew with each meeting', async () => {
    const first = await create()
    const second = await create({ number: 2, heldOn: '2026-03-01' })
    await resolve(first)
    expect(await resolve(second)).toMatchObject({ number: 2, series: 'year' })
    const settings = await test.call('settings.get', {})
    await test.call('settings.save', { ...settings, values: { ...settings.values, resolutionSeries: 'meeting' } })
    expect(await resolve(second)).toMatchObject({ number: 1, series: 'meeting' })
    expect(await resolve(second)).toMatchObject({ number: 2, series: 'meeting' })
    const third = await create({ number: 3, heldOn: '2026-04-01' })
    expect(await resolve(third)).toMatchObject({ number: 1, series: 'meeting' })
  })
})

describe('rule 5: a meeting that failed for want of a quorum', () => {
  it('is on record and not counted, neither in the year nor in anybody’s attendance', async () => {
    const [a = '', b = '', c = ''] = await addMembers(3)
    const good = await create()
    await mark(good, [a, b, c])
    const failed = await create({ number: 2, heldOn: '2026-02-09' })
    await mark(failed, [a])
    expect((await test.call('meetings.fail', { id: failed })).stage).toBe('failed')
    expect((await test.call('meetings.list', {})).map(({ number, stage, counted }) => [number, stage, counted])).toEqual([[1, 'open', true], [2, 'failed', false]])
    expect((await test.call('service.of', { personId: b })).attendance).toMatchObject({ held: 1, present: 1, percent: 100 })
    // Somebody marked by mistake: opened again, it goes on.
    await test.call('meetings.reopen', { id: failed })
    await mark(failed, [b])
    await expect(test.call('meetings.fail', { id: failed })).rejects.toMatchObject({ code: 'MEETING_HAD_QUORUM', details: { present: 2 } })
    expect((await test.call('meetings.close', { id: failed, endsAt: '12:00' }))).toMatchObject({ stage: 'closed', endsAt: '12:00' })
    await expect(test.call('meetings.open', { id: failed, begunAt: null })).rejects.toMatchObject({ code: 'MEETING_STAGE' })
  })

  it('opened by hand takes its beginning from the clock, and keeps one that was written down', async () => {
    await addMembers(1)
    const id = await create({ startsAt: null })
    expect(await test.call('meetings.open', { id, begunAt: '09:41' })).toMatchObject({ stage: 'open', startsAt: '09:41', begunAt: null })
    const other = await create({ number: 2 })
    expect(await test.call('meetings.open', { id: other, begunAt: '10:00' })).toMatchObject({ startsAt: '09:30', begunAt: '10:00' })
    expect((await get(other)).rollFrozen).toBe(true)
    const punctual = await create({ number: 3 })
    expect(await test.call('meetings.open', { id: punctual, begunAt: '09:30' })).toMatchObject({ startsAt: '09:30', begunAt: null })
    // Written up when it was over: the clock says nothing of its beginning.
    const over = await create({ number: 4, endsAt: '12:00' })
    expect(await test.call('meetings.open', { id: over, begunAt: '15:20' })).toMatchObject({ startsAt: '09:30', begunAt: null })
  })

  it('closed by hand takes its end from the clock, but for a time before its beginning', async () => {
    await addMembers(1)
    const close = async (number: number, startsAt: string) => {
      const id = await create({ number, startsAt })
      await test.call('meetings.open', { id, begunAt: null })
      return (await test.call('meetings.close', { id, endsAt: '10:15' })).endsAt
    }
    expect(await close(1, '09:30')).toBe('10:15')
    expect(await close(2, '13:00')).toBeNull()
  })

  it('begun later than it was called for: whoever came by then was there from the beginning', async () => {
    const [a = '', b = ''] = await addMembers(2)
    const id = await create({ startsAt: '13:30', begunAt: '13:45' })
    await mark(id, [a, b])
    await test.call('meetings.addMovement', { meetingId: id, personId: b, kind: 'arrived', at: '13:40' })
    expect((await get(id)).presence).toEqual([{ at: null, present: 2, met: true, turned: false }])
    const { meeting } = await get(id)
    await test.call('meetings.save', { id, revision: meeting.revision, meeting: { ...MEETING, startsAt: '13:30' } })
    expect((await get(id)).presence).toEqual([expect.objectContaining({ at: null, present: 1 }), expect.objectContaining({ at: '13:40', present: 2 })])
  })
})

describe('a vote', () => {
  it('by name makes its own sums, and can be changed one by one', async () => {
    const [a = '', b = '', c = ''] = await addMembers(3)
    const id = await create()
    await mark(id, [a, b, c])
    const made = await resolve(id, { voteMethod: 'named', votes: { for: 9, against: 9, abstain: 9 } }, [{ personId: a, choice: 'for' }, { personId: b, choice: 'against' }])
    expect(made.votes).toEqual({ for: 1, against: 1, abstain: 0 })
    const resolution = { ...RESOLUTION, voteMethod: 'named' as const, castingVote: 'for' as const }
    const equal = await test.call('meetings.saveResolution', { id: made.id, revision: made.revision, resolution })
    expect(equal).toMatchObject({ votes: { for: 1, against: 1, abstain: 0 }, castingVote: 'for' })
    // With one side ahead there is nothing left to cast.
    const decided = await test.call('meetings.saveResolution', { id: made.id, revision: equal.revision, resolution, ballots: [{ personId: b, choice: null }, { personId: c, choice: 'for' }] })
    expect(decided).toMatchObject({ votes: { for: 2, against: 0, abstain: 0 }, castingVote: '' })
    expect((await get(id)).ballots).toEqual(expect.arrayContaining([{ resolutionId: made.id, personId: c, choice: 'for' }]))
    await expect(test.call('meetings.saveResolution', { id: made.id, revision: decided.revision, resolution, ballots: [{ personId: made.id, choice: 'for' }] }))
      .rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('that is unanimous counts nobody', async () => {
    const [a = ''] = await addMembers(1)
    const id = await create()
    await mark(id, [a])
    expect(await resolve(id, { voteMethod: 'unanimous', votes: { for: 1, against: 1, abstain: 0 }, castingVote: 'for' })).toMatchObject({ voteMethod: 'unanimous', votes: null, castingVote: '' })
  })

  it('of more hands than voters is kept as it was counted: the page warns, nothing is refused', async () => {
    const [a = ''] = await addMembers(3)
    const id = await create()
    await mark(id, [a])
    const made = await resolve(id, { voteMethod: 'hand', votes: { for: 5, against: 0, abstain: 0 } })
    expect(made).toMatchObject({ votes: { for: 5 }, presentCount: 1 })
    expect((await get(id)).voterCounts).toEqual({ [made.id]: 1 })
  })

  it('is not for those who stood aside: there for the quorum, not among the voters', async () => {
    const [a = '', b = ''] = await addMembers(3)
    const id = await create()
    await mark(id, [a, b])
    const item = (await get(id)).agenda[4]?.id ?? ''
    const recusal = await test.call('meetings.recuse', { agendaItemId: item, personId: a, reason: 'เป็นประธานกลุ่มผู้เสนอโครงการ' })
    const made = await resolve(id)
    expect(made.presentCount).toBe(2)
    const voters = () => test.call('meetings.voters', { agendaItemId: item, takenAt: null })
    expect(await voters()).toMatchObject({ present: 2, met: true, voters: [{ personId: b }] })
    expect((await get(id)).voterCounts).toEqual({ [made.id]: 1 })
    // Said twice, it is said once.
    expect(await test.call('meetings.recuse', { agendaItemId: item, personId: a, reason: 'คู่สัญญา' })).toMatchObject({ id: recusal.id, reason: 'คู่สัญญา' })
    await test.call('meetings.removeRecusal', { id: recusal.id, revision: 2 })
    expect((await voters()).voters).toHaveLength(2)
    await test.call('meetings.restoreRecusal', { id: recusal.id })
    expect((await voters()).voters).toHaveLength(1)
    await expect(test.call('meetings.recuse', { agendaItemId: item, personId: item, reason: '' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
