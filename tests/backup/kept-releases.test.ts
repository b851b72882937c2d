import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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

test('a committee and a breach of schema 5 are whole after the later migrations', async () => {
  const release = RELEASES[1]
  const dataFolder = tempFolder()
  mkdirSync(join(dataFolder, 'councils'))
  cpSync(release.folder, join(dataFolder, 'councils', release.councilId), { recursive: true })
  const core = await createTestCore(dataFolder)
  await core.call('councils.open', { councilId: release.councilId, passphrase: release.passphrases[0] })
  const [committee] = await core.call('committees.list', {})
  expect(committee?.seats).toEqual([expect.objectContaining({ name: 'นางขจร ใจดี', role: 'ประธานคณะทำงาน', outsiderName: '', affiliation: '' })])
  expect(await core.call('privacy.breaches', {})).toEqual([expect.objectContaining({ happened: 'แฟลชไดรฟ์หาย', officeToldAt: '2026-02-02T03:00:00.000Z', noRiskAt: null })])
  expect(await core.call('merges.distinct', {})).toEqual([])
  await core.core.shutdown()
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
    const dataFolder = tempFolder()
    mkdirSync(join(dataFolder, 'councils'))
    cpSync(release.folder, join(dataFolder, 'councils', release.councilId), { recursive: true })
    const core = await createTestCore(dataFolder)
    await expectToOpen(core, release)
    await core.core.shutdown()
  })
})
