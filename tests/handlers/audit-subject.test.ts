import { expect, test } from 'vitest'
import { PLAIN_FUNDING } from '../../electron/contract/project-money.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { createTestCore, createTestCouncil, personInput } from '../support/core.ts'
import { tempFolder } from '../support/temp-folder.ts'

const MEETING = { kind: 'ordinary' as const, number: 1, heldOn: '2026-02-10', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' }
const PROJECT = { ...PLAIN_PROJECT, title: 'ซ่อมฝายบ้านบน' }

test('rule 23: each entry of the log says whose record it is about, also of what was removed, and no ID of anybody', async () => {
  const book = await createTestCore(tempFolder())
  await createTestCouncil(book)
  const { id: personId } = await book.call('members.add', {
    person: { ...personInput('มาลี'), nationalId: '1234567890121' },
    membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-08-17', dueEndOn: null },
    post: { post: 'chair', label: '', startedOn: '2025-08-17', endedOn: null },
  })
  const { id: meetingId } = await book.call('meetings.create', MEETING)
  const { agenda } = await book.call('meetings.get', { id: meetingId })
  await book.call('meetings.mark', { meetingId, personIds: [personId], status: 'present', remark: '' })
  const guest = await book.call('meetings.addGuest', { meetingId, name: 'ปลัดอำเภอ', position: '' })
  await book.call('meetings.removeGuest', { id: guest.id, revision: guest.revision })
  const resolution = await book.call('meetings.addResolution', {
    agendaItemId: agenda[4]?.id ?? '', resolution: { verb: 'approve', text: 'ให้ซ่อมฝาย', votes: null, voteMethod: 'named', assignee: '', dueOn: null },
    ballots: [{ personId, choice: 'for' }],
  })
  await book.call('meetings.addMovement', { meetingId, personId, kind: 'left', at: '11:00' })
  const recusal = await book.call('meetings.recuse', { agendaItemId: agenda[3]?.id ?? '', personId, reason: '' })
  await book.call('meetings.removeRecusal', { id: recusal.id, revision: recusal.revision })
  const stageId = book.newId()
  await book.call('files.stage', { stageId, name: 'แผนที่.txt', offset: 0, total: 1, bytes: new Uint8Array([1]) })
  await book.call('files.attach', { ownerKind: 'agendaItem', ownerId: agenda[4]?.id ?? '', stageId, mediaType: 'text/plain' })
  const { id: projectId } = await book.call('projects.create', PROJECT)
  await book.call('fundings.add', { ...PLAIN_FUNDING, projectId, source: 'codi', fiscalYear: 2026, promisedSatang: 100 })
  await book.call('projects.link', { projectId, resolutionId: resolution.id, kind: 'approves' })
  const settings = await book.call('settings.get', {})
  await book.call('settings.save', { ...settings, values: { ...settings.values, noticeDays: 9 } })

  const entries = await book.call('audit.list', { recordId: null, before: null, limit: 500 })
  const newest = (table: string) => entries.find((entry) => entry.table === table)?.subject
  const meeting = { kind: 'ordinary', number: 1, year: 2026 }
  const number = { number: 1, series: 'year', year: 2026 }
  for (const table of ['people', 'memberships', 'posts']) expect(newest(table)).toEqual({ name: 'นางมาลี ใจดี', meeting: null, resolution: null })
  expect(newest('meetings')).toEqual({ name: '', meeting, resolution: null })
  expect(newest('agenda_items')).toEqual({ name: 'เรื่องอื่น ๆ', meeting, resolution: null })
  for (const table of ['attendance', 'meeting_roll', 'movements', 'recusals']) expect(newest(table)).toEqual({ name: 'นางมาลี ใจดี', meeting, resolution: null })
  expect(newest('ballots')).toEqual({ name: 'นางมาลี ใจดี', meeting, resolution: number })
  expect(newest('guests')).toEqual({ name: 'ปลัดอำเภอ', meeting, resolution: null })
  expect(newest('resolutions')).toEqual({ name: '', meeting, resolution: number })
  for (const table of ['projects', 'fundings']) expect(newest(table)).toEqual({ name: PROJECT.title, meeting: null, resolution: null })
  expect(newest('resolution_links')).toEqual({ name: PROJECT.title, meeting, resolution: number })
  expect(newest('attachments')).toEqual({ name: `${agenda[4]?.title} · แผนที่.txt`, meeting, resolution: null })
  expect(newest('settings')).toBeNull()
  expect(JSON.stringify(entries)).not.toContain('1234567890121')
  await book.core.shutdown()
})
