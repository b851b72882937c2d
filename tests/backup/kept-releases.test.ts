import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyPackage } from '../../electron/backup/verify-package.ts'
import { parseRecoveryKey } from '../../electron/vault/recovery-key.ts'
import { createTestCore, type TestCore } from '../support/core.ts'
import { RELEASES, type Release } from '../support/kept-releases.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** What earlier releases wrote opens for ever: packages and council folders, with every secret of their time. */

const JOB = '0190f7a2-0000-7000-8000-00000000000b'

/** Everything that was put into the kept council is there and whole. */
async function expectItsRecords(test: TestCore): Promise<void> {
  const { entries } = await test.call('members.roll', { on: '2026-02-10' })
  expect(entries.map(({ person }) => person.givenName).sort()).toEqual(['กมล', 'ขจร', 'คำหล้า'])
  const [meeting] = await test.call('meetings.list', {})
  expect(meeting).toMatchObject({ number: 1, heldOn: '2026-02-10', place: 'ศาลาหมู่ที่ 1', resolutionCount: 1 })
  const [project] = await test.call('projects.list', {})
  expect(project).toMatchObject({ title: 'ปลูกป่าชายเลน', hasApproval: true })
  const [attached] = await test.call('files.list', { ownerKind: 'meeting', ownerId: meeting?.id ?? '' })
  const { name, bytes } = await test.call('files.read', { id: attached?.id ?? '' })
  expect(name).toBe('แผนที่ป่า.txt')
  expect(new TextDecoder().decode(bytes)).toBe('เอกสารแนบของการประชุมครั้งที่ 1 '.repeat(40))
  expect(await test.call('audit.verify', {})).toMatchObject({ ok: true })
  expect((await test.call('users.list', {})).map(({ displayName }) => displayName)).toEqual(expect.arrayContaining(['สมหญิง ใจดี', 'สมชาย มาใหม่']))
}

/** Opens with each passphrase, then by the paper key as a new user, and looks at the records each time. */
async function expectToOpen(test: TestCore, { councilId, passphrases, paperKey }: Release): Promise<void> {
  for (const passphrase of passphrases) {
    await test.call('councils.open', { councilId, passphrase })
    await expectItsRecords(test)
    await test.call('councils.lock', {})
  }
  await test.call('councils.recover', { councilId, recoveryKey: paperKey, displayName: 'สมศรี จากกระดาษ', passphrase: 'นกยูงรำแพนหน้าบ้าน' })
  await expectItsRecords(test)
  await test.call('councils.lock', {})
  await test.call('councils.open', { councilId, passphrase: 'นกยูงรำแพนหน้าบ้าน' })
  await expectItsRecords(test)
}

/** The council's folder as it was kept, in a data folder of its own. */
async function startWith(release: Release): Promise<TestCore> {
  const dataFolder = tempFolder()
  mkdirSync(join(dataFolder, 'councils'))
  cpSync(release.folder, join(dataFolder, 'councils', release.councilId), { recursive: true })
  return await createTestCore(dataFolder)
}

test('a committee and a breach of schema 5 are whole after the later migrations', async () => {
  const release = RELEASES[1]
  const core = await startWith(release)
  await core.call('councils.open', { councilId: release.councilId, passphrase: release.passphrases[0] })
  const [committee] = await core.call('committees.list', {})
  expect(committee?.seats).toEqual([expect.objectContaining({ name: 'นางขจร ใจดี', role: 'ประธานคณะทำงาน', outsiderName: '', affiliation: '' })])
  expect(await core.call('privacy.breaches', {})).toEqual([expect.objectContaining({ happened: 'แฟลชไดรฟ์หาย', officeToldAt: '2026-02-02T03:00:00.000Z', noRiskAt: null })])
  expect(await core.call('merges.distinct', {})).toEqual([])
  await core.core.shutdown()
})

describe('what schema 9 has besides is whole after the later migrations', () => {
  const release = RELEASES[2]
  let core: TestCore
  beforeEach(async () => {
    core = await startWith(release)
    await core.call('councils.open', { councilId: release.councilId, passphrase: release.passphrases[0] })
  })
  afterEach(() => core.core.shutdown())

  test('the meeting: its frozen roll, guest, late arrival, votes by name, letter, task, and minutes adopted under a seal', async () => {
    const [{ id = '' } = {}] = await core.call('meetings.list', {})
    const meeting = await core.call('meetings.get', { id })
    expect(meeting).toMatchObject({ meeting: { stage: 'closed', state: 'adopted' }, rollFrozen: true, quorum: { inOffice: 3, present: 3, met: true } })
    expect(meeting.attendance.map(({ name, status }) => [name, status])).toEqual(['นางกมล ใจดี', 'นางขจร ใจดี', 'นางคำหล้า ใจดี'].map((name) => [name, 'present']))
    expect(meeting.guests).toMatchObject([{ name: 'นายสมมุติ ป่าไม้', position: 'เจ้าหน้าที่' }])
    expect(meeting.movements).toMatchObject([{ kind: 'arrived', at: '09:50' }])
    expect(meeting.resolutions).toMatchObject([{ text: 'อนุมัติโครงการปลูกป่าชายเลน', voteMethod: 'named', votes: { for: 2, against: 0, abstain: 1 }, presentCount: 3 }])
    expect(meeting.ballots.map(({ choice }) => choice).sort()).toEqual(['abstain', 'for', 'for'])
    expect(await core.call('letters.ofMeeting', { meetingId: id })).toMatchObject([{ subject: 'ขอเชิญประชุม' }])
    expect(await core.call('followUps.list', {})).toMatchObject([{ task: 'รายงานผลการปลูก', owner: 'คณะทำงานป่าชายเลน', dueOn: '2026-05-01', lastNote: 'นัดเตรียมกล้าไม้' }])
    const { adoption } = await core.call('minutes.get', { meetingId: id })
    expect(adoption).toMatchObject({ way: 'same', adoptedOn: '2026-02-10' })
    expect(await core.call('minutes.check', { code: adoption?.seal?.code ?? '' })).toMatchObject({ state: 'belongs', differences: [] })
    expect(await core.call('minutes.chain', {})).toMatchObject({ ok: true })
  })

  test('people from outside, the project’s work, money and partner, the fund and the assembly', async () => {
    const [committee] = await core.call('committees.list', {})
    expect(committee?.seats.map(({ name, affiliation }) => [name, affiliation])).toEqual([['นางขจร ใจดี', ''], ['ครูวารี ริมคลอง', 'โรงเรียนบ้านในไร่']])
    const [{ id = '' } = {}] = await core.call('projects.list', {})
    expect(await core.call('projects.get', { id })).toMatchObject({
      project: { stage: 'approved' },
      links: [{ kind: 'approves' }],
      steps: [{ stage: 'proposed', steppedOn: '2026-01-10' }, { stage: 'approved', steppedOn: '2026-02-10' }],
      team: [{ shownName: 'นางขจร ใจดี' }, { shownName: 'ลุงดำ ริมคลอง' }],
      partners: [{ partnerName: 'ศูนย์ป่าชายเลนสมมุติ', role: 'ให้กล้าไม้' }],
      beneficiaries: [{ target: 40 }],
      activities: [{ title: 'ปลูก' }],
      indicators: [{ name: 'ต้นที่รอด', readings: [{ value: 120 }] }],
      spendings: [{ item: 'กล้าโกงกาง', receipt: '7' }],
      totalPromisedSatang: 5_000_00, totalReceivedSatang: 3_000_00, totalSpentSatang: 1_250_50,
    })
    expect(await core.call('partners.list', {})).toMatchObject(expect.arrayContaining([expect.objectContaining({ name: 'ศูนย์ป่าชายเลนสมมุติ', contactName: 'นายสมมุติ ป่าไม้', papers: 1 })]))
    expect(await core.call('funds.list', {})).toMatchObject([{ years: [{ fiscalYear: 2025, balanceSatang: 150_000_00, benefits: [{ kind: 'เกิด', people: 3 }] }] }])
    expect(await core.call('assemblies.list', {})).toMatchObject({ assemblies: [{ title: 'สมัชชาตำบล' }], proposals: [{ title: 'ขอท่าเรือชุมชน' }] })
  })

  test('the words of its PDF, which are found; what its user asked and saved', async () => {
    expect(await core.call('search.fileReading', {})).toEqual({ total: 1, read: 1, unreadable: [] })
    const { groups } = await core.call('search.find', { text: 'น้ำผึ้ง ป่าไม้' })
    expect(groups.flatMap(({ hits }) => hits).map(({ kind, title }) => [kind, title])).toEqual([['attachment', 'แบบสำรวจ.pdf']])
    expect(await core.call('search.own', {})).toMatchObject({ recent: ['โกงกาง'], saved: [{ name: 'ป่าปีนี้', text: 'ป่า', filters: { kinds: ['project', 'resolution'], yearFrom: 2026 } }] })
    expect((await core.call('health.check', { jobId: JOB })).ok).toBe(true)
  })
})

describe.each(RELEASES)('of release $name', (release) => {
  test('the package is the one that was kept, and verifies with every secret', async () => {
    expect(createHash('sha256').update(readFileSync(release.package)).digest('hex')).toBe(release.packageSha256)
    const secrets = [...release.passphrases.map((passphrase) => ({ passphrase })), { recoveryIdentity: parseRecoveryKey(release.paperKey) ?? '' }]
    for (const secret of secrets) expect(await verifyPackage({ path: release.package, secret })).toMatchObject({ ok: true })
  })

  test.each([
    ['a passphrase', { passphrase: release.passphrases[0] }],
    ['the paper key', { recoveryKey: release.paperKey }],
  ])('the package is restored with %s, and its council opens with every secret', async (_what, secret) => {
    const core = await createTestCore(tempFolder())
    const { councilId } = await core.call('backups.restore', { jobId: JOB, path: release.package, secret, mode: 'new' })
    expect(councilId).toBe(release.councilId)
    await expectToOpen(core, release)
    await core.core.shutdown()
  })

  test('the council folder opens with every secret', async () => {
    const core = await startWith(release)
    await expectToOpen(core, release)
    await core.core.shutdown()
  })
})
