import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OwnerKind } from '../../electron/contract/files.ts'
import type { Hit } from '../../electron/contract/search.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { keptFolder } from '../support/temp-folder.ts'
import { RESOLUTION, TwoMeetings } from '../support/two-meetings.ts'

let book: TwoMeetings

beforeAll(async () => {
  book = await TwoMeetings.begin(keptFolder())
})
afterAll(() => book.end())

async function attach(ownerKind: OwnerKind, ownerId: string, name: string): Promise<void> {
  const stageId = book.test.newId()
  await book.call('files.stage', { stageId, name, offset: 0, total: 3, bytes: new Uint8Array([1, 2, 3]) })
  await book.call('files.attach', { ownerKind, ownerId, stageId, mediaType: 'text/plain' })
}

async function placeOf(text: string): Promise<Pick<Hit, 'kind' | 'pageId' | 'itemId' | 'ownerKind'>[]> {
  const { groups } = await book.call('search.find', { text })
  return groups.flatMap(({ hits }) => hits).map(({ kind, pageId, itemId, ownerKind }) => ({ kind, pageId, itemId, ownerKind }))
}

it('what was said and resolved is found at its item', async () => {
  const [item] = await book.agenda(book.first)
  await book.write(item!, 'ประธานเล่าเรื่องหอยมือเสือ')
  await book.call('meetings.addResolution', { agendaItemId: item!.id, resolution: { ...RESOLUTION, text: 'ให้นับเต่ามะเฟือง' } })
  const place = { pageId: book.first, itemId: item!.id, ownerKind: null }
  expect(await placeOf('หอยมือเสือ')).toEqual([{ kind: 'agenda_item', ...place }])
  expect(await placeOf('เต่ามะเฟือง')).toEqual([{ kind: 'resolution', ...place }])
})

it('an attachment is found on the page of what it is kept with: an item’s on its meeting’s, a term’s on its member’s', async () => {
  const [, item] = await book.agenda(book.second)
  const [personId = ''] = book.personIds
  const { memberships: [term] } = await book.call('members.get', { id: personId })
  await attach('meeting', book.second, 'สำเนาลงนาม.txt')
  await attach('agendaItem', item!.id, 'แผนที่แนวเขต.txt')
  await attach('person', personId, 'ประวัติย่อ.txt')
  await attach('membership', term!.id, 'ใบลาออก.txt')
  const kind = 'attachment' as const
  expect(await placeOf('สำเนาลงนาม')).toEqual([{ kind, pageId: book.second, itemId: null, ownerKind: 'meeting' }])
  expect(await placeOf('แผนที่แนวเขต')).toEqual([{ kind, pageId: book.second, itemId: item!.id, ownerKind: 'agendaItem' }])
  expect(await placeOf('ประวัติย่อ')).toEqual([{ kind, pageId: personId, itemId: null, ownerKind: 'person' }])
  expect(await placeOf('ใบลาออก')).toEqual([{ kind, pageId: personId, itemId: null, ownerKind: 'membership' }])
})

it('a picture of an activity and a receipt are found on their project’s page, as long as what they are kept with is there', async () => {
  const { id: projectId } = await book.call('projects.create', { ...PLAIN_PROJECT, title: 'ปลูกป่าชายเลน' })
  const activity = await book.call('activities.add', { projectId, position: 1, title: 'ปลูก', plannedFrom: null, plannedTo: null, actualFrom: null, actualTo: null, outcome: '' })
  const spending = await book.call('spendings.add', { projectId, fundingId: null, activityId: null, spentOn: '2026-02-01', item: 'กล้าไม้', paidTo: '', satang: 100, receipt: '', note: '' })
  await attach('activity', activity.id, 'แปลงก่อนปลูก.txt')
  await attach('spending', spending.id, 'ใบเสร็จกล้าไม้.txt')
  const kind = 'attachment' as const
  expect(await placeOf('แปลงก่อนปลูก')).toEqual([{ kind, pageId: projectId, itemId: null, ownerKind: 'activity' }])
  expect(await placeOf('ใบเสร็จกล้าไม้')).toEqual([{ kind, pageId: projectId, itemId: null, ownerKind: 'spending' }])
  expect((await book.call('files.ofProject', { projectId })).map(({ name }) => name)).toEqual(['แปลงก่อนปลูก.txt', 'ใบเสร็จกล้าไม้.txt'])
  await book.call('spendings.remove', spending)
  expect(await placeOf('ใบเสร็จกล้าไม้')).toEqual([])
  await book.call('spendings.restore', { id: spending.id })
  expect(await placeOf('ใบเสร็จกล้าไม้')).toHaveLength(1)
})
