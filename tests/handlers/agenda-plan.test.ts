import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../electron/contract/index.ts'
import type { FollowUp } from '../../electron/contract/follow-ups.ts'
import type { AgendaItem, Meeting } from '../../electron/contract/meetings.ts'
import { find, select } from '../../electron/store/table.ts'
import { FOLLOW_UPS, MEETINGS } from '../../electron/store/tables.ts'
import { bareBook, type BareBook } from '../support/bare-book.ts'

const MEETING = { kind: 'ordinary' as const, startsAt: '09:30', endsAt: null, place: '', recorder: '', checker: '' }
const RESOLUTION = { votes: null, assignee: '', dueOn: null }

let book: BareBook
beforeEach(() => {
  book = bareBook()
})
afterEach(() => book.close())

/** As holding and adopting leave a meeting. */
function set(id: string, state: Partial<Pick<Meeting, 'stage' | 'state'>>): void {
  book.change((writer) => writer.update(MEETINGS, find(book.db, MEETINGS, id) as Meeting, state))
}

async function plan(heldOn: string, number: number, more: Partial<CallInput<'meetings.create'>> = {}): Promise<string> {
  return (await book.call('meetings.create', { ...MEETING, heldOn, number, ...more })).id
}
async function agendaOf(id: string): Promise<AgendaItem[]> {
  return (await book.call('meetings.get', { id })).agenda
}
async function linesOf(id: string): Promise<string[]> {
  return (await agendaOf(id)).map(({ label, title }) => `${label} ${title}`)
}
async function resolve(meetingId: string, kind: AgendaItem['kind'], verb: 'assign' | 'postpone', text: string, title = ''): Promise<{ resolutionId: string; itemId: string }> {
  const main = (await agendaOf(meetingId)).find((item) => item.kind === kind)
  const item = title === '' ? main : await book.call('meetings.addItem', { meetingId, parentId: main?.id ?? null, title })
  const made = await book.call('meetings.addResolution', { agendaItemId: item?.id ?? '', resolution: { ...RESOLUTION, verb, text } })
  return { resolutionId: made.id, itemId: item?.id ?? '' }
}
/** A task as a มอบหมาย resolution leaves it. */
async function ask(meetingId: string, task: string): Promise<string> {
  const { resolutionId } = await resolve(meetingId, 'for_consideration', 'assign', task)
  const facts = { task, owner: 'คณะทำงานคลอง', dueOn: '2026-03-31' }
  return book.change((writer) => {
    const [there] = select(book.db, FOLLOW_UPS, 'resolution_id = ?', [resolutionId])
    if (there) return writer.update(FOLLOW_UPS, there, facts).id
    return writer.insert(FOLLOW_UPS, { resolutionId, meetingId, ...facts, ownerPersonId: null, ownerCommitteeId: null, state: 'open', closedOn: null, closedMeetingId: null, closing: '' }).id
  })
}

describe('the agenda of a new meeting', () => {
  it('has six items, or five without what is only to be known, or those of the council’s own template', async () => {
    expect(await linesOf(await plan('2026-01-10', 1))).toEqual([
      '1 เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ', '2 เรื่องรับรองรายงานการประชุม', '3 เรื่องสืบเนื่อง', '4 เรื่องเสนอเพื่อทราบ', '5 เรื่องเสนอเพื่อพิจารณา', '6 เรื่องอื่น ๆ',
    ])
    expect((await linesOf(await plan('2026-01-11', 2, { templateId: 'five' }))).join()).not.toContain('เสนอเพื่อทราบ')
    const template = { name: 'แบบย่อ', items: [{ kind: 'chair_informs' as const, title: 'ประธานแจ้ง' }, { kind: 'own' as const, title: 'รายงานการเงิน' }] }
    const made = await book.call('agendaTemplates.save', { ref: null, template })
    expect(await linesOf(await plan('2026-01-12', 3, { templateId: made.id }))).toEqual(['1 ประธานแจ้ง', '2 รายงานการเงิน'])
    const saved = await book.call('agendaTemplates.save', { ref: made, template: { ...template, items: template.items.slice(1) } })
    expect((await book.call('agendaTemplates.list', {}))[0]).toMatchObject({ name: 'แบบย่อ', items: [{ title: 'รายงานการเงิน' }] })
    await book.call('agendaTemplates.remove', saved)
    await expect(plan('2026-01-13', 4, { templateId: made.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await book.call('agendaTemplates.restore', { id: made.id })
    expect(await linesOf(await plan('2026-01-13', 4, { templateId: made.id }))).toEqual(['1 รายงานการเงิน'])
  })
})

describe('rule 17: the next agenda asks to adopt the minutes that were left', () => {
  it('those of the same body, held and not adopted, oldest first, and never its own', async () => {
    const first = await plan('2026-01-10', 1)
    const failed = await plan('2026-01-20', 2)
    const extraordinary = await plan('2026-01-25', 1, { kind: 'extraordinary' })
    const planned = await plan('2026-02-01', 3)
    set(first, { stage: 'closed', state: 'circulated' })
    set(failed, { stage: 'failed' })
    set(extraordinary, { stage: 'open' })
    const next = await plan('2026-02-10', 4)
    const adopting = (await agendaOf(next)).filter(({ adoptsMeetingId }) => adoptsMeetingId !== null)
    expect(adopting.map(({ label, title, adoptsMeetingId }) => [label, title, adoptsMeetingId])).toEqual([
      ['2.1', 'รายงานการประชุม ครั้งที่ 1/2569 เมื่อวันที่ 10 มกราคม 2569', first],
      ['2.2', 'รายงานการประชุม สมัยวิสามัญ ครั้งที่ 1/2569 เมื่อวันที่ 25 มกราคม 2569', extraordinary],
    ])
    set(next, { stage: 'open' })
    expect(await book.call('meetings.leftOver', { id: next })).toEqual({ minutes: 0, followUps: 0, items: 0 })
    expect(await book.call('meetings.leftOver', { id: planned })).toMatchObject({ minutes: 2 })
    set(first, { state: 'adopted' })
    expect((await agendaOf(await plan('2026-03-10', 5))).map(({ adoptsMeetingId }) => adoptsMeetingId).filter(Boolean)).toEqual([extraordinary, next])
  })

  it('a committee adopts its own minutes and the council none of them', async () => {
    const { id: committeeId } = await book.call('committees.add', { name: 'คณะทำงานคลอง', startedOn: '2025-01-01', endedOn: null, note: '' })
    const council = await plan('2026-01-10', 1)
    const committee = await plan('2026-01-15', 1, { kind: 'committee', committeeId })
    for (const id of [council, committee]) set(id, { stage: 'closed' })
    const adopts = async (id: string) => (await agendaOf(id)).flatMap(({ adoptsMeetingId }) => adoptsMeetingId ?? [])
    expect(await adopts(await plan('2026-02-10', 2))).toEqual([council])
    expect(await adopts(await plan('2026-02-15', 2, { kind: 'committee', committeeId }))).toEqual([committee])
  })
})

describe('rule 19: what was asked of somebody comes up until it is closed', () => {
  it('with task, owner and due date, in the council’s meetings only, even where the template has no such item', async () => {
    const first = await plan('2026-01-10', 1)
    const task = await ask(first, 'ซ่อมฝายน้ำล้น')
    set(first, { stage: 'closed', state: 'adopted' })
    const template = await book.call('agendaTemplates.save', { ref: null, template: { name: 'สั้น', items: [{ kind: 'chair_informs', title: 'ประธานแจ้ง' }, { kind: 'other_matters', title: 'อื่น ๆ' }] } })
    const second = await plan('2026-02-10', 2, { templateId: template.id })
    expect(await linesOf(second)).toEqual([
      '1 ประธานแจ้ง', '2 เรื่องสืบเนื่อง', '2.1 ซ่อมฝายน้ำล้น (ผู้รับผิดชอบ คณะทำงานคลอง กำหนดเสร็จ 31 มีนาคม 2569)', '3 อื่น ๆ',
    ])
    expect((await agendaOf(await plan('2026-03-10', 3))).some(({ followUpId }) => followUpId === task)).toBe(true)
    expect((await agendaOf(await plan('2026-03-11', 1, { kind: 'assembly' }))).some(({ followUpId }) => followUpId === task)).toBe(false)
    book.change((writer) => writer.update(FOLLOW_UPS, find(book.db, FOLLOW_UPS, task) as FollowUp, { state: 'done', closedOn: '2026-03-10', closedMeetingId: second }))
    expect((await agendaOf(await plan('2026-04-10', 4))).some(({ followUpId }) => followUpId === task)).toBe(false)
  })
})

describe('an item that was put off', () => {
  it('comes into the next meeting with its duties, once, and again when put off there', async () => {
    const first = await plan('2026-01-10', 1)
    const { itemId } = await resolve(first, 'for_consideration', 'postpone', 'รอข้อมูล', 'โครงการตลาดชุมชน')
    const item = (await agendaOf(first)).find(({ id }) => id === itemId)
    await book.call('meetings.setDuties', { id: itemId, revision: item?.revision ?? 0, duties: [5, 2, 5] })
    await resolve(first, 'other_matters', 'postpone', 'ให้ศึกษาเรื่องรถรับส่งเพิ่มเติม')
    set(first, { stage: 'closed' })
    const second = await plan('2026-02-10', 2)
    const carried = (await agendaOf(second)).filter(({ carriedFromId }) => carriedFromId !== null)
    expect(carried.map(({ label, title, duties }) => [label, title, duties])).toEqual([
      ['5.1', 'โครงการตลาดชุมชน', [2, 5]], ['5.2', 'ให้ศึกษาเรื่องรถรับส่งเพิ่มเติม', []],
    ])
    expect((await linesOf(await plan('2026-02-20', 3))).join()).not.toContain('ตลาดชุมชน')
    await book.call('meetings.addResolution', { agendaItemId: carried[0]?.id ?? '', resolution: { ...RESOLUTION, verb: 'postpone', text: 'เลื่อนอีกครั้ง' } })
    set(second, { stage: 'closed' })
    expect((await linesOf(await plan('2026-03-10', 4))).filter((line) => line.includes('ตลาดชุมชน'))).toEqual(['5.1 โครงการตลาดชุมชน'])
  })

  it('as does what lay before a meeting that failed for want of a quorum', async () => {
    const first = await plan('2026-01-10', 1)
    const parent = (await agendaOf(first)).find(({ kind }) => kind === 'for_consideration')
    await book.call('meetings.addItem', { meetingId: first, parentId: parent?.id ?? null, title: 'แผนปี 2570' })
    set(first, { stage: 'failed' })
    expect(await linesOf(await plan('2026-02-10', 2))).toContain('5.1 แผนปี 2570')
  })
})

describe('taking over what came since the meeting was planned', () => {
  it('brings the later ones behind those there, and none twice', async () => {
    const [first, second] = [await plan('2026-01-10', 1), await plan('2026-02-10', 2)]
    const third = await plan('2026-03-10', 3)
    expect((await agendaOf(third)).length).toBe(6)
    set(first, { stage: 'closed' })
    expect((await book.call('meetings.takeOver', { id: third })).added).toBe(1)
    await ask(first, 'ซ่อมฝายน้ำล้น')
    await resolve(second, 'for_consideration', 'postpone', 'รอข้อมูล', 'โครงการตลาดชุมชน')
    set(second, { stage: 'closed' })
    expect(await book.call('meetings.leftOver', { id: third })).toEqual({ minutes: 1, followUps: 1, items: 1 })
    const { added, agenda } = await book.call('meetings.takeOver', { id: third })
    expect(added).toBe(3)
    expect(agenda.filter(({ parentId }) => parentId !== null).map(({ label }) => label)).toEqual(['2.1', '2.2', '3.1', '5.1'])
    expect(agenda.find(({ label }) => label === '2.2')?.adoptsMeetingId).toBe(second)
    expect((await book.call('meetings.takeOver', { id: third })).added).toBe(0)
    set(third, { stage: 'closed' })
    await expect(book.call('meetings.takeOver', { id: third })).rejects.toMatchObject({ code: 'MEETING_STAGE' })
  })
})

describe('an item moved under another', () => {
  it('takes its number there, leaves no gap behind, and never comes under itself or a fourth level', async () => {
    const id = await plan('2026-01-10', 1)
    const [, , third, fourth] = await agendaOf(id)
    const add = (parentId: string | null, title: string) => book.call('meetings.addItem', { meetingId: id, parentId, title })
    const one = await add(third?.id ?? '', 'หนึ่ง')
    await add(third?.id ?? '', 'สอง')
    const deep = await add(one.id, 'ลึก')
    const moved = await book.call('meetings.moveItem', { id: one.id, revision: one.revision, parentId: fourth?.id ?? null, position: 1 })
    expect(moved.filter(({ parentId }) => parentId !== null).map(({ label, title }) => `${label} ${title}`)).toEqual(['3.1 สอง', '4.1 หนึ่ง', '4.1.1 ลึก'])
    const now = moved.find((item) => item.id === one.id)
    const under = (parentId: string) => book.call('meetings.moveItem', { id: one.id, revision: now?.revision ?? 0, parentId, position: 1 })
    await expect(under(deep.id)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await expect(under(moved.find(({ title }) => title === 'สอง')?.id ?? '')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    const out = await book.call('meetings.moveItem', { id: one.id, revision: now?.revision ?? 0, parentId: null, position: 5 })
    expect(out.map(({ label, title }) => `${label} ${title}`)).toContain('5.1 ลึก')
  })
})
