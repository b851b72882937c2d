import { describe, expect, it } from 'vitest'
import type { RichTextNode } from '../../electron/contract/shapes.ts'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { tempFolder } from '../support/temp-folder.ts'

const MEMBERSHIP = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-08-17', dueEndOn: null }
const MEETING = { kind: 'ordinary' as const, number: 1, heldOn: '2026-02-10', startsAt: '09:30', endsAt: null, place: '', recorder: '', checker: '' }
const RESOLUTION = { verb: 'agree' as const, text: 'ให้ซ่อมฝาย', votes: null, assignee: '', dueOn: null }

async function withMeeting(): Promise<{ test: TestCore; id: string }> {
  const test = await createTestCore(tempFolder())
  await createTestCouncil(test)
  for (const givenName of ['สมชาย', 'สมศรี', 'มาลี']) {
    await test.call('members.add', { person: personInput(givenName), membership: MEMBERSHIP, post: null })
  }
  const { id } = await test.call('meetings.create', MEETING)
  return { test, id }
}

describe('a resolution written down before the attendance was ticked', () => {
  it('keeps the count of its moment until somebody asks to count again', async () => {
    const { test, id } = await withMeeting()
    const { agenda, attendance } = await test.call('meetings.get', { id })
    const made = await test.call('meetings.addResolution', { agendaItemId: agenda[4]?.id ?? '', resolution: RESOLUTION })
    expect(made).toMatchObject({ presentCount: 0, quorumMet: false })

    await test.call('meetings.mark', { meetingId: id, personIds: attendance.slice(0, 2).map(({ personId }) => personId), status: 'present', remark: '' })
    const edited = await test.call('meetings.saveResolution', { id: made.id, revision: made.revision, resolution: { ...RESOLUTION, text: 'ให้ซ่อมฝายน้ำล้น' } })
    expect(edited).toMatchObject({ presentCount: 0, quorumMet: false })
    const counted = await test.call('meetings.saveResolution', { id: made.id, revision: edited.revision, resolution: { ...RESOLUTION, text: 'ให้ซ่อมฝายน้ำล้น' }, recount: true })
    expect(counted).toMatchObject({ presentCount: 2, quorumMet: true, text: 'ให้ซ่อมฝายน้ำล้น' })
    await test.core.shutdown()
  })
})

describe('the text of an item', () => {
  const list = (attrs?: RichTextNode['attrs']): RichTextNode => ({
    type: 'orderedList',
    ...(attrs ? { attrs } : {}),
    content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ข้อ' }] }] }],
  })
  const kept = async ({ test, id }: Awaited<ReturnType<typeof withMeeting>>, attrs: RichTextNode['attrs']): Promise<RichTextNode | undefined> => {
    const { agenda: [item] } = await test.call('meetings.get', { id })
    if (item === undefined) throw new Error('no agenda')
    await test.call('meetings.saveItem', { id: item.id, revision: item.revision, title: item.title, body: { type: 'doc', content: [list(attrs)] } })
    const { agenda: [after] } = await test.call('meetings.get', { id })
    return after?.body.content?.[0]
  }

  it('keeps where a numbered list begins, and nothing else that came with it', async () => {
    const book = await withMeeting()
    expect(await kept(book, { start: 3, type: null })).toEqual(list({ start: 3 }))
    expect(await kept(book, { start: 1, type: 'a' })).toEqual(list())
    await book.test.core.shutdown()
  })

  it('takes a beginning that cannot be for 1', async () => {
    const book = await withMeeting()
    for (const start of [-2, 1.5, 1e9, 'ก']) expect(await kept(book, { start })).toEqual(list())
    await book.test.core.shutdown()
  })
})

describe('sub-items', () => {
  it('go down to 4.2.1 and no further, and come back with what they stand under', async () => {
    const { test, id } = await withMeeting()
    const labels = async () => (await test.call('meetings.get', { id })).agenda.map(({ label }) => label)
    const { agenda } = await test.call('meetings.get', { id })
    const add = (parentId: string | null, title: string) => test.call('meetings.addItem', { meetingId: id, parentId, title })
    await add(agenda[3]?.id ?? '', 'ตลาด')
    const canal = await add(agenda[3]?.id ?? '', 'คลอง')
    const weir = await add(canal.id, 'ฝาย')
    expect([canal.label, weir.label]).toEqual(['4.2', '4.2.1'])
    expect(await labels()).toEqual(['1', '2', '3', '4', '4.1', '4.2', '4.2.1', '5', '6'])
    await expect(add(weir.id, 'ประตูน้ำ')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await expect(add(id, 'ไม่มีวาระนี้')).rejects.toMatchObject({ code: 'NOT_FOUND' })

    // Neither what stands under an item nor what it resolved goes with it unasked.
    const refused = { code: 'ITEM_HAS_PARTS', details: { title: 'คลอง' } }
    const removeCanal = () => test.call('meetings.removeItem', { id: canal.id, revision: canal.revision })
    await expect(removeCanal()).rejects.toMatchObject(refused)
    await test.call('meetings.removeItem', { id: weir.id, revision: weir.revision })
    const resolved = await test.call('meetings.addResolution', { agendaItemId: canal.id, resolution: { verb: 'acknowledge', text: '', votes: null, assignee: '', dueOn: null } })
    await expect(removeCanal()).rejects.toMatchObject(refused)
    await test.call('meetings.removeResolution', { id: resolved.id, revision: resolved.revision })
    await removeCanal()
    await test.call('meetings.restoreItem', { id: weir.id })
    expect(await labels()).toEqual(['1', '2', '3', '4', '4.1', '4.2', '4.2.1', '5', '6'])
    await test.core.shutdown()
  })
})

describe('a guest taken off the list', () => {
  it('comes back as the same guest', async () => {
    const { test, id } = await withMeeting()
    const guest = await test.call('meetings.addGuest', { meetingId: id, name: 'นายอำเภอ', position: 'แขกรับเชิญ' })
    await test.call('meetings.removeGuest', { id: guest.id, revision: guest.revision })
    expect((await test.call('meetings.get', { id })).guests).toEqual([])
    await test.call('meetings.restoreGuest', { id: guest.id })
    expect((await test.call('meetings.get', { id })).guests).toMatchObject([{ id: guest.id, name: 'นายอำเภอ', position: 'แขกรับเชิญ' }])
    await expect(test.call('meetings.restoreGuest', { id: guest.id })).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
    await test.core.shutdown()
  })
})

describe('a meeting whose date was typed in the wrong year', () => {
  it('takes its resolutions into the right year, in their order, after those already there', async () => {
    const { test, id } = await withMeeting()
    const { agenda } = await test.call('meetings.get', { id })
    const decide = async (meetingAgenda: typeof agenda, text: string) =>
      await test.call('meetings.addResolution', { agendaItemId: meetingAgenda[4]?.id ?? '', resolution: { ...RESOLUTION, text } })
    const older = await test.call('meetings.create', { ...MEETING, heldOn: '2025-11-10' })
    await decide((await test.call('meetings.get', { id: older.id })).agenda, 'มติของปีก่อน')
    await decide(agenda, 'ข้อแรก')
    await decide(agenda, 'ข้อสอง')
    const removed = await decide(agenda, 'ข้อที่ลบ')
    await test.call('meetings.removeResolution', { id: removed.id, revision: removed.revision })
    const numbers = async () => (await test.call('meetings.get', { id })).resolutions.map(({ text, number, year }) => `${text} ${number}/${year}`)
    const moveTo = async (heldOn: string, number: number) => {
      const { meeting } = await test.call('meetings.get', { id })
      return await test.call('meetings.save', { id, revision: meeting.revision, meeting: { ...MEETING, heldOn, number } })
    }
    expect((await moveTo('2025-12-10', 2)).year).toBe(2025)
    expect(await numbers()).toEqual(['ข้อแรก 2/2025', 'ข้อสอง 3/2025'])
    await test.call('meetings.restoreResolution', { id: removed.id })
    expect(await numbers()).toEqual(['ข้อแรก 2/2025', 'ข้อสอง 3/2025', 'ข้อที่ลบ 4/2025'])
    // Another day of the same year changes no number.
    await moveTo('2025-12-11', 2)
    expect(await numbers()).toEqual(['ข้อแรก 2/2025', 'ข้อสอง 3/2025', 'ข้อที่ลบ 4/2025'])
    await test.core.shutdown()
  })
})
