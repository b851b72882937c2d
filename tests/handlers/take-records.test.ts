import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PLAIN_FUNDING } from '../../electron/contract/project-money.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import type { CallInput } from '../../electron/contract/index.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { quickJobs } from '../support/quick-jobs.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** One record out of a package: with all that belongs to it, in one transaction, and its conflicts said. */

let one: TestCore
let folder: string

beforeEach(async () => {
  folder = tempFolder()
  one = await createTestCore(folder, { jobs: quickJobs })
  await createTestCouncil(one)
  mkdirSync(join(folder, 'stick'))
})
afterEach(() => one.core.shutdown())

const MEMBERSHIP = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-01-01', dueEndOn: null }
const MEETING = { kind: 'ordinary' as const, number: 1, heldOn: '2026-02-10', startsAt: null, endsAt: null, place: 'ศาลา', recorder: '', checker: '' }
const RESOLUTION = { verb: 'approve' as const, text: 'อนุมัติให้ปลูกป่า', votes: null, assignee: '', dueOn: null }
const BODY = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'พิจารณาเรื่องป่า' }] }] }

async function addMember(name: string, more: Partial<CallInput<'members.add'>> = {}): Promise<string> {
  return (await one.call('members.add', { person: personInput(name), membership: MEMBERSHIP, post: null, ...more })).id
}

async function backup(): Promise<string> {
  return (await one.call('backups.create', { jobId: randomUUID(), folder: join(folder, 'stick') })).info.path
}

/** A meeting with an item, a resolution, one who was there and a file. */
async function addMeeting(personId: string): Promise<{ id: string; itemId: string; resolutionId: string }> {
  const { id } = await one.call('meetings.create', MEETING)
  await one.call('meetings.mark', { meetingId: id, personIds: [personId], status: 'present', remark: '' })
  const { agenda } = await one.call('meetings.get', { id })
  const [item] = agenda
  if (!item) throw new Error('no agenda')
  await one.call('meetings.saveItem', { id: item.id, revision: item.revision, title: item.title, body: BODY })
  await one.call('meetings.addResolution', { agendaItemId: item.id, resolution: RESOLUTION })
  const stageId = randomUUID()
  await one.call('files.stage', { stageId, name: 'ภาพ.txt', offset: 0, total: 3, bytes: Buffer.from('abc') })
  await one.call('files.attach', { ownerKind: 'meeting', ownerId: id, stageId, mediaType: 'text/plain' })
  const { resolutions } = await one.call('meetings.get', { id })
  return { id, itemId: item.id, resolutionId: resolutions[0]?.id ?? '' }
}

const stateIn = async (path: string, id: string) => (await one.call('restores.records', { path, secret: null })).find((record) => record.id === id)?.state
/** What a reader sees of a meeting, without the marks of when it was written. */
async function shown(id: string): Promise<unknown> {
  const page = await one.call('meetings.get', { id })
  const files = await one.call('files.list', { ownerKind: 'meeting', ownerId: id })
  const words = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (['revision', 'createdAt', 'updatedAt', 'changes', 'id', 'meetingId', 'agendaItemId', 'parentId', 'ownerId'].includes(key) ? undefined : inner)))
  return words({ page, files })
}

describe('a meeting', () => {
  test('that was changed is replaced whole, and what was here is in the log', async () => {
    const { id, itemId } = await addMeeting(await addMember('สมศรี'))
    const before = await shown(id)
    const path = await backup()
    expect(await stateIn(path, id)).toBe('same')
    const page = await one.call('meetings.get', { id })
    const item = page.agenda.find((row) => row.id === itemId)
    const [resolution] = page.resolutions
    await one.call('meetings.saveItem', { id: itemId, revision: item?.revision ?? 0, title: 'เขียนทับ', body: { type: 'doc', content: [] } })
    await one.call('meetings.addResolution', { agendaItemId: itemId, resolution: { ...RESOLUTION, text: 'มติที่ไม่ควรมี' } })
    await one.call('meetings.removeResolution', { id: resolution?.id ?? '', revision: resolution?.revision ?? 0 })
    expect(await stateIn(path, id)).toBe('different')

    const look = await one.call('restores.record', { path, secret: null, kind: 'meeting', id })
    expect(look.ways).toEqual([{ way: 'replace', notes: [] }, { way: 'copy', notes: expect.any(Array) }])
    expect(look.parts).toContainEqual({ table: 'attendance', inPackage: 1, here: 1 })
    expect(await stateIn(path, id)).toBe('different')
    expect(await one.call('restores.take', { path, secret: null, kind: 'meeting', id, way: 'replace' })).toEqual({ id, notes: [] })
    expect(await shown(id)).toEqual(before)
    expect(await stateIn(path, id)).toBe('same')
    const log = await one.call('audit.list', { recordId: itemId, before: null, limit: 1 })
    expect(log[0]).toMatchObject({ command: 'restores.take', before: { title: 'เขียนทับ' } })
    expect((await one.call('audit.verify', {})).ok).toBe(true)
    expect((await one.call('search.find', { text: 'มติที่ไม่ควรมี' })).total).toBe(0)
    expect((await one.call('search.find', { text: 'พิจารณาเรื่องป่า' })).total).toBe(1)
    expect(readdirSync(join(folder, 'guests'))).toEqual([])
  })

  test('that was removed comes back, under the next free number when its own was given away', async () => {
    const { id } = await addMeeting(await addMember('สมศรี'))
    const path = await backup()
    const { meeting } = await one.call('meetings.get', { id })
    await one.call('meetings.remove', { id, revision: meeting.revision })
    expect(await stateIn(path, id)).toBe('removed')
    await one.call('meetings.create', { ...MEETING, place: 'ที่อื่น' })
    const { ways } = await one.call('restores.record', { path, secret: null, kind: 'meeting', id })
    expect(ways).toMatchObject([{ way: 'back', notes: [{ code: 'numberTaken', names: ['2'] }, { code: 'resolutionNumberTaken' }] }])
    const taken = await one.call('restores.take', { path, secret: null, kind: 'meeting', id, way: 'back' })
    const page = await one.call('meetings.get', { id: taken.id })
    expect(page.meeting).toMatchObject({ number: 2, place: 'ศาลา' })
    expect(page.resolutions.map(({ text }) => text)).toEqual(['อนุมัติให้ปลูกป่า'])
    const files = await one.call('files.list', { ownerKind: 'meeting', ownerId: taken.id })
    expect(Buffer.from((await one.call('files.read', { id: files[0]?.id ?? '' })).bytes).toString()).toBe('abc')
  })

  test('taken as a new record leaves the one here alone', async () => {
    const { id } = await addMeeting(await addMember('สมศรี'))
    const path = await backup()
    const before = await shown(id)
    const taken = await one.call('restores.take', { path, secret: null, kind: 'meeting', id, way: 'copy' })
    expect(taken.id).not.toBe(id)
    expect(await shown(id)).toEqual(before)
    expect((await one.call('meetings.get', { id: taken.id })).agenda).toHaveLength((await one.call('meetings.get', { id })).agenda.length)
  })

  test('whose people are not here says who, and comes without their attendance', async () => {
    const early = await backup()
    const { id } = await addMeeting(await addMember('สมศรี'))
    const path = await backup()
    const councilId = (await one.call('app.status', {})).session?.councilId ?? ''
    await one.call('backups.restore', { jobId: randomUUID(), path: early, secret: { passphrase: PASSPHRASE }, mode: 'replace' })
    await one.call('councils.open', { councilId, passphrase: PASSPHRASE })
    expect(await stateIn(path, id)).toBe('missing')
    const { ways } = await one.call('restores.record', { path, secret: null, kind: 'meeting', id })
    expect(ways).toEqual([{ way: 'back', notes: [{ code: 'peopleMissing', count: 1, names: ['นางสมศรี ใจดี'] }] }])
    await one.call('restores.take', { path, secret: null, kind: 'meeting', id, way: 'back' })
    expect((await one.call('meetings.get', { id })).attendance).toEqual([])

    // The file was never in the restored folder: it came out of the package.
    const files = await one.call('files.list', { ownerKind: 'meeting', ownerId: id })
    expect(Buffer.from((await one.call('files.read', { id: files[0]?.id ?? '' })).bytes).toString()).toBe('abc')
    // Who was missing can be brought back first: then all is there.
    const person = (await one.call('restores.records', { path, secret: null })).find(({ kind }) => kind === 'person')
    await one.call('restores.take', { path, secret: null, kind: 'person', id: person?.id ?? '', way: 'back' })
    expect((await one.call('restores.take', { path, secret: null, kind: 'meeting', id, way: 'replace' })).notes).toEqual([])
    expect((await one.call('meetings.get', { id })).attendance).toMatchObject([{ name: 'นางสมศรี ใจดี', status: 'present' }])
  })

  test('keeps a resolution that a project here refers to, and says so', async () => {
    const { id, itemId } = await addMeeting(await addMember('สมศรี'))
    const path = await backup()
    const later = await one.call('meetings.addResolution', { agendaItemId: itemId, resolution: { ...RESOLUTION, text: 'มติภายหลัง' } })
    const project = await one.call('projects.create', { ...PLAIN_PROJECT, title: 'ปลูกป่า' })
    await one.call('projects.link', { projectId: project.id, resolutionId: later.id, kind: 'approves' })
    const { notes } = await one.call('restores.take', { path, secret: null, kind: 'meeting', id, way: 'replace' })
    expect(notes).toMatchObject([{ code: 'resolutionKept', count: 1 }])
    expect((await one.call('meetings.get', { id })).resolutions.map(({ text }) => text).sort()).toEqual(['มติภายหลัง', 'อนุมัติให้ปลูกป่า'])
  })
})

describe('a member', () => {
  test('comes back with terms and posts; a seat that another holds by now stays with them', async () => {
    const id = await addMember('สมศรี', { post: { post: 'chair', label: '', startedOn: '2025-01-01', endedOn: null } })
    const path = await backup()
    const { person, posts } = await one.call('members.get', { id })
    await one.call('members.endPost', { id: posts[0]?.id ?? '', revision: posts[0]?.revision ?? 0, endedOn: '2025-06-30' })
    await one.call('members.savePerson', { id, revision: person.revision, person: { ...personInput('สมศรี', 'แก้แล้ว') } })
    await addMember('สมชาย', { post: { post: 'chair', label: '', startedOn: '2025-07-01', endedOn: null } })
    const { notes } = await one.call('restores.take', { path, secret: null, kind: 'person', id, way: 'replace' })
    expect(notes).toEqual([{ code: 'postTaken', count: 1, names: ['chair'] }])
    const now = await one.call('members.get', { id })
    expect(now.person.familyName).toBe('ใจดี')
    expect(now.posts.map(({ endedOn }) => endedOn)).toEqual(['2025-06-30'])
    expect(now.memberships).toHaveLength(1)
  })
})

test('papers about a term come along with its member, and stay with the term', async () => {
  const id = await addMember('มะลิ')
  const [term] = (await one.call('members.get', { id })).memberships
  const stageId = randomUUID()
  await one.call('files.stage', { stageId, name: 'หนังสือลาออก.txt', offset: 0, total: 3, bytes: Buffer.from('abc') })
  await one.call('files.attach', { ownerKind: 'membership', ownerId: term!.id, stageId, mediaType: 'text/plain' })
  const path = await backup()
  expect(await stateIn(path, id)).toBe('same')
  const [file] = await one.call('files.list', { ownerKind: 'membership', ownerId: term!.id })
  await one.call('files.remove', { id: file!.id, revision: file!.revision })
  expect(await stateIn(path, id)).toBe('different')
  await one.call('restores.take', { path, secret: null, kind: 'person', id, way: 'replace' })
  const [back] = await one.call('files.list', { ownerKind: 'membership', ownerId: term!.id })
  expect(back?.name).toBe('หนังสือลาออก.txt')
  const copy = await one.call('restores.take', { path, secret: null, kind: 'person', id, way: 'copy' })
  const [copied] = (await one.call('members.get', { id: copy.id })).memberships
  expect(await one.call('files.list', { ownerKind: 'membership', ownerId: copied!.id })).toHaveLength(1)
})

test('files of an item come along with its meeting, are found, and go with an item that the package does not have', async () => {
  const { id, itemId } = await addMeeting(await addMember('สมศรี'))
  const attach = async (ownerId: string, name: string) => {
    const stageId = randomUUID()
    await one.call('files.stage', { stageId, name, offset: 0, total: 3, bytes: Buffer.from('abc') })
    return await one.call('files.attach', { ownerKind: 'agendaItem', ownerId, stageId, mediaType: 'text/plain' })
  }
  const listed = (ownerId: string) => one.call('files.list', { ownerKind: 'agendaItem', ownerId })
  const file = await attach(itemId, 'แผนผังฝาย.txt')
  const { groups } = await one.call('search.find', { text: 'แผนผังฝาย' })
  expect(groups.flatMap(({ hits }) => hits)).toMatchObject([{ kind: 'attachment', title: 'แผนผังฝาย.txt', pageId: id }])
  const path = await backup()
  expect(await stateIn(path, id)).toBe('same')
  await one.call('files.remove', { id: file.id, revision: file.revision })
  expect(await stateIn(path, id)).toBe('different')
  const later = await one.call('meetings.addItem', { meetingId: id, parentId: null, title: 'เพิ่มภายหลัง' })
  await attach(later.id, 'ภายหลัง.txt')

  await one.call('restores.take', { path, secret: null, kind: 'meeting', id, way: 'replace' })
  expect((await listed(itemId)).map(({ name }) => name)).toEqual(['แผนผังฝาย.txt'])
  expect(await listed(later.id)).toEqual([])
  expect((await one.call('search.find', { text: 'ภายหลัง' })).total).toBe(0)

  const copy = await one.call('restores.take', { path, secret: null, kind: 'meeting', id, way: 'copy' })
  const items = (await one.call('meetings.get', { id: copy.id })).agenda
  const copied = await Promise.all(items.map(({ id: ownerId }) => listed(ownerId)))
  expect(copied.flat().map(({ name }) => name)).toEqual(['แผนผังฝาย.txt'])
  expect(await listed(itemId)).toHaveLength(1)
})

describe('a project', () => {
  test('comes back with its money and links; a resolution that is not here is not linked', async () => {
    const early = await backup()
    const { resolutionId } = await addMeeting(await addMember('สมศรี'))
    const { id } = await one.call('projects.create', { ...PLAIN_PROJECT, code: 'ป1', title: 'ปลูกป่า', moo: [1] })
    await one.call('fundings.add', { ...PLAIN_FUNDING, projectId: id, source: 'codi', fiscalYear: 2026, promisedSatang: 12_345 })
    await one.call('projects.link', { projectId: id, resolutionId, kind: 'approves' })
    const path = await backup()
    const councilId = (await one.call('app.status', {})).session?.councilId ?? ''
    await one.call('backups.restore', { jobId: randomUUID(), path: early, secret: { passphrase: PASSPHRASE }, mode: 'replace' })
    await one.call('councils.open', { councilId, passphrase: PASSPHRASE })
    const { notes } = await one.call('restores.take', { path, secret: null, kind: 'project', id, way: 'back' })
    expect(notes).toEqual([{ code: 'resolutionMissing', count: 1, names: [] }])
    expect(await one.call('projects.get', { id })).toMatchObject({ project: { title: 'ปลูกป่า' }, funding: [{ promisedSatang: 12_345 }] })
  })
})

test('only a package of the open council is taken from, and a way that no longer fits is refused', async () => {
  const id = await addMember('สมศรี')
  const path = await backup()
  expect(await codeOf(() => one.call('restores.take', { path, secret: null, kind: 'person', id, way: 'back' }))).toBe('CHANGED_MEANWHILE')
  expect(await codeOf(() => one.call('restores.record', { path, secret: null, kind: 'person', id: randomUUID() }))).toBe('NOT_FOUND')
  const other = await createTestCore(tempFolder(), { jobs: quickJobs })
  await createTestCouncil(other)
  expect(await codeOf(() => other.call('restores.records', { path, secret: null }))).toBe('SECRET_WRONG')
  expect(await codeOf(() => other.call('restores.records', { path, secret: { passphrase: PASSPHRASE } }))).toBe('PACKAGE_OTHER_COUNCIL')
  await other.core.shutdown()
})
