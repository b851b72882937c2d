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
  const kept = async (attrs: RichTextNode['attrs']): Promise<RichTextNode | undefined> => {
    const { test, id } = await withMeeting()
    const { agenda: [item] } = await test.call('meetings.get', { id })
    if (item === undefined) throw new Error('no agenda')
    await test.call('meetings.saveItem', { id: item.id, revision: item.revision, title: item.title, body: { type: 'doc', content: [list(attrs)] } })
    const { agenda: [after] } = await test.call('meetings.get', { id })
    await test.core.shutdown()
    return after?.body.content?.[0]
  }

  it('keeps where a numbered list begins, and nothing else that came with it', async () => {
    expect(await kept({ start: 3, type: null })).toEqual(list({ start: 3 }))
    expect(await kept({ start: 1, type: 'a' })).toEqual(list())
  })

  it('takes a beginning that cannot be for 1', async () => {
    for (const start of [-2, 1.5, 1e9, 'ก']) expect(await kept({ start })).toEqual(list())
  })
})
