import { afterEach, expect, it } from 'vitest'
import { NO_FILTERS } from '../../electron/contract/search.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { quickJobs } from '../support/quick-jobs.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** What a user asked lately, and saved. */

const VIEWER = 'นกกระจาบทำรังบนยอดไผ่'
let test: TestCore
afterEach(() => test.core.shutdown())

async function withViewer(): Promise<(passphrase: string) => Promise<void>> {
  test = await createTestCore(tempFolder(), { jobs: quickJobs })
  await createTestCouncil(test)
  const councilId = (await test.call('app.status', {})).session?.councilId ?? ''
  await test.call('users.add', { displayName: 'ผู้ดู', role: 'viewer', passphrase: VIEWER })
  return async (passphrase) => {
    await test.call('councils.lock', {})
    await test.call('councils.open', { councilId, passphrase })
  }
}
const remember = async (text: string): Promise<void> => {
  test.clock.set(new Date(Date.parse(test.clock.now()) + 1000).toISOString())
  await test.call('search.remember', { text })
}
const own = () => test.call('search.own', {})

it('the last ten, the latest first, each once; a viewer has some too, and nobody sees another’s', async () => {
  const as = await withViewer()
  for (let at = 1; at <= 12; at += 1) await remember(`คำที่ ${at}`)
  await remember(' คำที่ 5 ')
  expect((await own()).recent).toEqual(['คำที่ 5', 'คำที่ 12', 'คำที่ 11', 'คำที่ 10', 'คำที่ 9', 'คำที่ 8', 'คำที่ 7', 'คำที่ 6', 'คำที่ 4', 'คำที่ 3'])
  const saved = await test.call('search.save', { name: 'ขยะปีนี้', text: 'ขยะ', filters: { ...NO_FILTERS, yearFrom: 2026 } })
  await as(VIEWER)
  expect(await own()).toEqual({ recent: [], saved: [] })
  await remember('ของผู้ดู')
  expect(await codeOf(() => test.call('search.removeSaved', saved))).toBe('NOT_FOUND')
  await as(PASSPHRASE)
  expect(await own()).toMatchObject({ saved: [{ name: 'ขยะปีนี้', text: 'ขยะ', filters: { yearFrom: 2026 } }] })
  expect((await own()).recent).toHaveLength(10)
})

it('a saved search goes and comes back; what was only asked leaves nothing in the log, and can be forgotten', async () => {
  await withViewer()
  const saved = await test.call('search.save', { name: 'ขยะ', text: 'ขยะ', filters: NO_FILTERS })
  await test.call('search.removeSaved', saved)
  expect((await own()).saved).toEqual([])
  await test.call('search.restoreSaved', { id: saved.id })
  expect((await own()).saved).toHaveLength(1)
  const logged = () => test.call('audit.list', { recordId: null, before: null, limit: 50 })
  expect((await logged()).slice(0, 3).map(({ command }) => command)).toEqual(['search.restoreSaved', 'search.removeSaved', 'search.save'])
  const before = await logged()
  await remember('ชื่อของใครสักคน')
  await test.call('search.forget', {})
  expect((await own()).recent).toEqual([])
  expect(await logged()).toEqual(before)
})

it('what users asked lately goes when a person is erased', async () => {
  await withViewer()
  const { id } = await test.call('members.add', { person: { ...personInput('กมล'), phone: '0812345678' }, membership: { capacity: 'expert', organisationId: null, startedOn: '2016-01-01', dueEndOn: null }, post: null })
  const { memberships: [term] } = await test.call('members.get', { id })
  await test.call('members.endMembership', { id: term!.id, revision: term!.revision, endedOn: '2017-01-01', endKind: 'resigned', endReason: '' })
  await remember('0812345678')
  const { person } = await test.call('members.get', { id })
  await test.call('privacy.erase', { id, revision: person.revision, jobId: '0190f7a2-0000-7000-8000-00000000000c', typedName: 'กมล ใจดี' })
  expect((await own()).recent).toEqual([])
})
