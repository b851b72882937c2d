import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgendaItem } from '../../electron/contract/meetings.ts'
import { createTestCore, createTestCouncil, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { keptFolder } from '../support/temp-folder.ts'

const MEETING = { kind: 'ordinary' as const, number: 1, heldOn: '2026-02-10', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' }

let book: TestCore
let meetingId: string
let item: AgendaItem

beforeAll(async () => {
  book = await createTestCore(keptFolder())
  await createTestCouncil(book)
  meetingId = (await book.call('meetings.create', MEETING)).id
  item = await book.call('meetings.addItem', { meetingId, parentId: null, title: 'ซ่อมฝาย' })
})
afterAll(() => book.core.shutdown())

async function attach(ownerId: string) {
  const stageId = book.newId()
  await book.call('files.stage', { stageId, name: 'แบบฝาย.txt', offset: 0, total: 3, bytes: new Uint8Array([1, 2, 3]) })
  return await book.call('files.attach', { ownerKind: 'agendaItem', ownerId, stageId, mediaType: 'text/plain' })
}

describe('files of an agenda item', () => {
  it('are its own, not the meeting’s', async () => {
    const file = await attach(item.id)
    expect(await book.call('files.list', { ownerKind: 'agendaItem', ownerId: item.id })).toEqual([file])
    expect(await book.call('files.list', { ownerKind: 'meeting', ownerId: meetingId })).toEqual([])
  })

  it('hold the item: it goes once they are gone', async () => {
    const ref = { id: item.id, revision: item.revision }
    expect(await codeOf(() => book.call('meetings.removeItem', ref))).toBe('ITEM_HAS_FILES')
    for (const { id, revision } of await book.call('files.list', { ownerKind: 'agendaItem', ownerId: item.id })) await book.call('files.remove', { id, revision })
    await book.call('meetings.removeItem', ref)
    expect(await codeOf(() => attach(item.id))).toBe('NOT_FOUND')
  })
})
