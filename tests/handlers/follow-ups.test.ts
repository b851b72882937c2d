import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../electron/contract/index.ts'
import type { Resolution } from '../../electron/contract/meetings.ts'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { quickJobs } from '../support/quick-jobs.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** The test's clock stands at 10 February 2026. */

type ResolutionInput = CallInput<'meetings.addResolution'>['resolution']
const MEETING = { kind: 'ordinary' as const, startsAt: null, endsAt: null, place: '', recorder: '', checker: '' }
const ASSIGN: ResolutionInput = { verb: 'assign', text: 'สำรวจแนวป่าชายเลน', votes: null, assignee: 'นางมาลี ใจดี', dueOn: '2026-02-20' }

let test: TestCore
let meetingId: string
let agendaItemId: string
let malee: string

beforeEach(async () => {
  test = await createTestCore(tempFolder(), { jobs: quickJobs })
  await createTestCouncil(test)
  malee = (await test.call('members.add', { person: personInput('มาลี'), membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null }, post: null })).id
  ;({ meetingId, agendaItemId } = await hold(1, '2026-01-10'))
})
afterEach(() => test.core.shutdown())

async function hold(number: number, heldOn: string): Promise<{ meetingId: string; agendaItemId: string }> {
  const { id } = await test.call('meetings.create', { ...MEETING, number, heldOn })
  const { agenda } = await test.call('meetings.get', { id })
  return { meetingId: id, agendaItemId: agenda[4]?.id ?? '' }
}
const assign = (change: Partial<ResolutionInput> = {}): Promise<Resolution> => test.call('meetings.addResolution', { agendaItemId, resolution: { ...ASSIGN, ...change } })
const correct = ({ id, revision }: Resolution, change: Partial<ResolutionInput>) => test.call('meetings.saveResolution', { id, revision, resolution: { ...ASSIGN, ...change } })
const list = () => test.call('followUps.list', {})
async function only() {
  const [task, another] = await list()
  if (!task || another) throw new Error('not one task')
  return task
}

describe('a resolution that assigns', () => {
  it('makes its task in the same transaction, for the member of the roll whose name it says', async () => {
    const { id } = await assign()
    expect(await only()).toMatchObject({ resolutionId: id, meetingId, task: 'สำรวจแนวป่าชายเลน', owner: 'นางมาลี ใจดี', ownerPersonId: malee, ownerCommitteeId: null, dueOn: '2026-02-20', state: 'open' })
    const [task, resolution] = await test.call('audit.list', { recordId: null, before: null, limit: 2 })
    expect([resolution?.command, task?.command, resolution?.table, task?.table]).toEqual(['meetings.addResolution', 'meetings.addResolution', 'resolutions', 'follow_ups'])
  })

  it('means a committee by its name, and nobody by words that name no one or two', async () => {
    const { id } = await test.call('committees.add', { name: 'คณะทำงานฟื้นฟูป่า', startedOn: '2025-01-01', endedOn: null, note: '' })
    await assign({ assignee: 'คณะทำงานฟื้นฟูป่า' })
    expect(await only()).toMatchObject({ ownerPersonId: null, ownerCommitteeId: id })
    await assign({ assignee: 'ชาวบ้านหมู่ที่ 3' })
    await test.call('members.add', { person: personInput('มาลี'), membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null }, post: null })
    await assign({ assignee: 'นางมาลี ใจดี' })
    expect((await list()).map(({ owner, ownerPersonId }) => [owner, ownerPersonId])).toEqual([['คณะทำงานฟื้นฟูป่า', null], ['ชาวบ้านหมู่ที่ 3', null], ['นางมาลี ใจดี', null]])
  })

  it('of another verb makes one where it names somebody, and none where it does not', async () => {
    await assign({ verb: 'agree', assignee: '' })
    expect(await list()).toEqual([])
    await assign({ verb: 'approve' })
    expect(await only()).toMatchObject({ ownerPersonId: malee, state: 'open' })
  })

  it('is followed by its own words for what is to be done, where it has them', async () => {
    const made = await assign({ verb: 'approve', task: 'รายงานผลทดลอง' })
    expect(await only()).toMatchObject({ task: 'รายงานผลทดลอง' })
    await correct(made, { verb: 'approve', text: 'อนุมัติโครงการ', task: 'รายงานผลทดลองสองครั้ง' })
    expect(await only()).toMatchObject({ task: 'รายงานผลทดลองสองครั้ง' })
  })
})

describe('while the minutes are not adopted', () => {
  it('a correction of the resolution follows through, and leaves what was arranged since', async () => {
    const made = await assign()
    const task = await only()
    await test.call('followUps.save', { id: task.id, revision: task.revision, owner: { kind: 'words', text: 'นายสมชาย' }, dueOn: '2026-04-30' })
    const saved = await correct(made, { text: 'สำรวจแนวป่าชายเลนและป่าบก' })
    expect(await only()).toMatchObject({ task: 'สำรวจแนวป่าชายเลนและป่าบก', owner: 'นายสมชาย', ownerPersonId: null, dueOn: '2026-04-30' })
    await correct(saved, { text: 'สำรวจแนวป่าชายเลนและป่าบก', dueOn: '2026-03-01' })
    expect(await only()).toMatchObject({ owner: 'นายสมชาย', dueOn: '2026-03-01' })
  })

  it('the task goes with the resolution and comes back with it, its progress and arrangements kept', async () => {
    const { id, revision } = await assign()
    const task = await only()
    await test.call('followUps.note', { followUpId: task.id, note: { meetingId: null, notedOn: '2026-02-01', text: 'เริ่มแล้ว' } })
    await test.call('followUps.save', { id: task.id, revision: task.revision, owner: { kind: 'person', personId: malee }, dueOn: '2026-04-30' })
    await test.call('meetings.removeResolution', { id, revision })
    expect(await list()).toEqual([])
    await test.call('meetings.restoreResolution', { id })
    expect(await only()).toMatchObject({ id: task.id, dueOn: '2026-04-30', noteCount: 1, lastNote: 'เริ่มแล้ว' })
  })

  it('a resolution that assigns nothing any more drops the task; changed back it is the same task, with what the resolution says by then', async () => {
    const made = await assign()
    const { id } = await only()
    const away = await correct(made, { verb: 'agree', assignee: '' })
    expect(await list()).toEqual([])
    await correct(away, { text: 'สำรวจคลอง', dueOn: null })
    expect(await only()).toMatchObject({ id, task: 'สำรวจคลอง', dueOn: null })
  })

  it('a removed meeting takes its tasks out of sight', async () => {
    await assign()
    const { id } = await only()
    const { meeting } = await test.call('meetings.get', { id: meetingId })
    await test.call('meetings.remove', { id: meetingId, revision: meeting.revision })
    expect(await list()).toEqual([])
    expect(await codeOf(() => test.call('followUps.get', { id }))).toBe('NOT_FOUND')
    await test.call('meetings.restore', { id: meetingId })
    expect((await only()).id).toBe(id)
  })
})

describe('progress and closing', () => {
  it('name the meeting they were told at, the date and the outcome; what was closed takes no more changes until it is opened again', async () => {
    await assign()
    const task = await only()
    const next = await hold(2, '2026-02-10')
    const note = { meetingId: next.meetingId, notedOn: '2026-02-10', text: 'สำรวจไปครึ่งหนึ่ง' }
    await test.call('followUps.note', { followUpId: task.id, note })
    const closed = await test.call('followUps.close', { id: task.id, revision: task.revision, closedOn: '2026-02-10', meetingId: next.meetingId, closing: 'ส่งแผนที่แล้ว' })
    const page = await test.call('followUps.get', { id: task.id })
    expect(page.followUp).toMatchObject({ state: 'done', standing: 'done', closedOn: '2026-02-10', closing: 'ส่งแผนที่แล้ว' })
    expect([page.closedMeeting?.number, page.notes.map(({ text, meeting }) => [text, meeting?.number])]).toEqual([2, [['สำรวจไปครึ่งหนึ่ง', 2]]])

    const ref = { id: task.id, revision: closed.revision }
    expect(await codeOf(() => test.call('followUps.save', { ...ref, owner: { kind: 'words', text: '' }, dueOn: null }))).toBe('FOLLOW_UP_CLOSED')
    expect(await codeOf(() => test.call('followUps.drop', { ...ref, closedOn: '2026-02-10', meetingId: null, closing: 'ซ้ำ' }))).toBe('FOLLOW_UP_CLOSED')
    expect(await test.call('followUps.reopen', ref)).toMatchObject({ state: 'open', closedOn: null, closedMeetingId: null, closing: '' })
  })

  it('are not before the meeting that gave the task', async () => {
    await assign()
    const { id, revision } = await only()
    expect(await codeOf(() => test.call('followUps.note', { followUpId: id, note: { meetingId: null, notedOn: '2026-01-09', text: 'ก่อนประชุม' } }))).toBe('DATE_IMPOSSIBLE')
    expect(await codeOf(() => test.call('followUps.close', { id, revision, closedOn: '2026-01-09', meetingId: null, closing: 'ก่อนประชุม' }))).toBe('DATE_IMPOSSIBLE')
  })

  it('a note taken away comes back', async () => {
    await assign()
    const task = await only()
    const { id, revision } = await test.call('followUps.note', { followUpId: task.id, note: { meetingId: null, notedOn: '2026-02-01', text: 'เริ่มแล้ว' } })
    await test.call('followUps.removeNote', { id, revision })
    expect((await only()).noteCount).toBe(0)
    await test.call('followUps.restoreNote', { id })
    expect((await only()).noteCount).toBe(1)
  })
})

describe('rule 19', () => {
  it('มอบหมาย items reappear under เรื่องสืบเนื่อง of every later meeting until they are closed', async () => {
    await assign()
    const task = await only()
    const arising = async (id: string) => {
      const { agenda } = await test.call('meetings.get', { id })
      const parent = agenda.find(({ kind }) => kind === 'matters_arising')
      return agenda.filter(({ parentId }) => parentId === parent?.id).map(({ followUpId }) => followUpId)
    }
    const second = await hold(2, '2026-02-10')
    expect(await arising(second.meetingId)).toEqual([task.id])
    await test.call('followUps.note', { followUpId: task.id, note: { meetingId: second.meetingId, notedOn: '2026-02-10', text: 'ยังไม่เสร็จ' } })
    const third = await hold(3, '2026-03-10')
    expect(await arising(third.meetingId)).toEqual([task.id])
    await test.call('followUps.close', { id: task.id, revision: task.revision, closedOn: '2026-03-10', meetingId: third.meetingId, closing: 'เสร็จแล้ว' })
    expect(await arising((await hold(4, '2026-04-10')).meetingId)).toEqual([])
    // What was on an agenda stays on it.
    expect(await arising(third.meetingId)).toEqual([task.id])
  })
})

describe('the list', () => {
  it('has open tasks by their due date with what is overdue and due soon, then what is over', async () => {
    for (const [text, dueOn] of [['ไม่มีกำหนด', null], ['อีกนาน', '2026-06-01'], ['วันนี้', '2026-02-10'], ['เลยแล้ว', '2026-02-09'], ['สองสัปดาห์', '2026-02-24'], ['ปิดแล้ว', '2026-01-20']] as const) await assign({ text, dueOn })
    const over = (await list()).find(({ task }) => task === 'ปิดแล้ว')
    await test.call('followUps.drop', { id: over?.id ?? '', revision: over?.revision ?? 0, closedOn: '2026-02-10', meetingId: null, closing: 'ไม่จำเป็นแล้ว' })
    expect((await list()).map(({ task, standing }) => [task, standing])).toEqual([
      ['เลยแล้ว', 'overdue'], ['วันนี้', 'soon'], ['สองสัปดาห์', 'soon'], ['อีกนาน', 'open'], ['ไม่มีกำหนด', 'open'], ['ปิดแล้ว', 'dropped'],
    ])
  })
})

describe('a meeting taken back from a backup', () => {
  const backup = async () => (await test.call('backups.create', { jobId: test.newId(), folder: tempFolder() })).info.path

  it('leaves what was told of its tasks since, and brings their progress along where they are not here', async () => {
    const made = await assign()
    const path = await backup()
    const task = await only()
    await test.call('followUps.close', { id: task.id, revision: task.revision, closedOn: '2026-02-10', meetingId: null, closing: 'เสร็จ' })
    await correct(made, { text: 'เขียนทับ' })
    await test.call('restores.take', { path, secret: null, kind: 'meeting', id: meetingId, way: 'replace' })
    expect(await only()).toMatchObject({ id: task.id, task: 'สำรวจแนวป่าชายเลน', state: 'done', closing: 'เสร็จ' })

    const later = await backup()
    await test.call('restores.take', { path: later, secret: null, kind: 'meeting', id: meetingId, way: 'copy' })
    expect((await list()).map(({ state, closing, ownerPersonId }) => [state, closing, ownerPersonId])).toEqual([['done', 'เสร็จ', malee], ['done', 'เสร็จ', malee]])
    expect(new Set((await list()).map((one) => one.resolutionId)).size).toBe(2)
  })
})
