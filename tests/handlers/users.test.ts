import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Role } from '../../electron/contract/define.ts'
import type { User } from '../../electron/contract/councils.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { MAX_USERS } from '../../electron/contract/users.ts'
import { parseRecoveryKey } from '../../electron/vault/recovery-key.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { quickJobs } from '../support/quick-jobs.ts'
import { RELEASES } from '../support/kept-releases.ts'
import { tempFolder } from '../support/temp-folder.ts'

const JOB = '0190f7a2-0000-7000-8000-00000000000c'
const VIEWER = 'นกกระจาบทำรังบนยอดไผ่'
const CHAIR = 'ฝนตกพรำทั้งคืนวันเพ็ญ'
const NEXT = 'คลื่นลมสงบยามเช้า'
const MEMBERSHIP = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-08-17', dueEndOn: null }

let cores: TestCore[] = []
afterEach(async () => {
  for (const { core } of cores) await core.shutdown()
  cores = []
})

async function start(folder = tempFolder()): Promise<TestCore> {
  const test = await createTestCore(folder, { jobs: quickJobs })
  cores.push(test)
  return test
}

interface Book {
  test: TestCore
  councilId: string
  groups: string[]
  dataFolder: string
  folder: string
}

async function withCouncil(): Promise<Book> {
  const dataFolder = tempFolder()
  const test = await start(dataFolder)
  const { groups } = await createTestCouncil(test)
  await test.call('members.add', { person: personInput('กมล'), membership: MEMBERSHIP, post: null })
  const councilId = (await test.call('app.status', {})).session?.councilId ?? ''
  return { test, councilId, groups, dataFolder, folder: join(dataFolder, 'councils', councilId) }
}

const add = (test: TestCore, displayName: string, role: Role, passphrase: string): Promise<User> => test.call('users.add', { displayName, role, passphrase })

/** Locks, tries, and says as whom it opened, or the code it was refused with. Waits out the slowing down. */
async function openAs({ test, councilId }: Book, passphrase: string): Promise<string> {
  await test.call('councils.lock', {})
  test.clock.set(new Date(Date.parse(test.clock.now()) + 120_000).toISOString())
  const code = await codeOf(() => test.call('councils.open', { councilId, passphrase }))
  if (code !== 'succeeded') return code
  expect((await test.call('members.roll', { on: '2026-02-10' })).entries).toHaveLength(1)
  return (await test.call('app.status', {})).session?.user.displayName ?? ''
}

describe('users', () => {
  it('are added by a secretary, open with their own passphrase and act in their own role', async () => {
    const book = await withCouncil()
    const viewer = await add(book.test, 'วิไล ผู้ดู', 'viewer', VIEWER)
    expect((await book.test.call('users.list', {})).map(({ displayName, role }) => `${displayName} ${role}`)).toEqual(['สมหญิง ใจดี secretary', 'วิไล ผู้ดู viewer'])
    expect(await openAs(book, VIEWER)).toBe('วิไล ผู้ดู')
    expect(await codeOf(() => book.test.call('members.add', { person: personInput('ข'), membership: MEMBERSHIP, post: null }))).toBe('NOT_ALLOWED')
    expect(await codeOf(() => add(book.test, 'อีกคน', 'secretary', CHAIR))).toBe('NOT_ALLOWED')
    expect(await openAs(book, PASSPHRASE)).toBe('สมหญิง ใจดี')
    const after = await book.test.call('users.save', { id: viewer.id, revision: viewer.revision, displayName: 'วิไล ผู้ช่วย', role: 'assistant' })
    expect(after).toMatchObject({ displayName: 'วิไล ผู้ช่วย', role: 'assistant', revision: 2 })
    expect(await openAs(book, VIEWER)).toBe('วิไล ผู้ช่วย')
    expect(await codeOf(() => book.test.call('members.add', { person: personInput('ข'), membership: MEMBERSHIP, post: null }))).toBe('succeeded')
  })

  it('have passphrases of their own: one that opens for somebody else is refused, and guessing so is slowed down', async () => {
    const book = await withCouncil()
    for (let tries = 0; tries < 3; tries += 1) expect(await codeOf(() => add(book.test, 'ก', 'viewer', ` ${PASSPHRASE} `))).toBe('PASSPHRASE_TAKEN')
    expect(await codeOf(() => add(book.test, 'ก', 'viewer', VIEWER))).toBe('TRY_AGAIN_LATER')
    expect(await codeOf(() => add(book.test, 'ก', 'viewer', '1234'))).toBe('PASSPHRASE_WEAK')
    expect(readdirSync(join(book.folder, 'keys'))).toHaveLength(2)
  })

  it('always have a secretary among them: nobody removes or demotes himself', async () => {
    const { test } = await withCouncil()
    const [me] = (await test.call('users.list', {})) as [User]
    expect(await codeOf(() => test.call('users.remove', { id: me.id, revision: 1 }))).toBe('OWN_ACCOUNT')
    expect(await codeOf(() => test.call('users.save', { id: me.id, revision: 1, displayName: 'ก', role: 'viewer' }))).toBe('OWN_ACCOUNT')
    await test.call('users.save', { id: me.id, revision: 1, displayName: 'สมหญิง ใหม่', role: 'secretary' })
    expect((await test.call('app.status', {})).session?.user.displayName).toBe('สมหญิง ใหม่')
  })

  it('are not named on the disk, and not more than there may be', async () => {
    const { test, folder } = await withCouncil()
    await add(test, 'วิไล ผู้ดู', 'viewer', VIEWER)
    for (const name of readdirSync(join(folder, 'keys'))) expect(name).toMatch(/^(council-\d+|[0-9a-f]{16})\.[0-9a-f]{16}\.age$/)
    for (let n = 2; n < MAX_USERS; n += 1) await add(test, `ผู้ใช้ ${n}`, 'viewer', `ทุ่งหญ้าเขียวขจีผืนที่ ${n}`)
    expect(await codeOf(() => add(test, 'คนเกิน', 'viewer', NEXT))).toBe('USERS_FULL')
  })

  it('are removed: the passphrase opens nothing, the others open as before, and only their files stay', async () => {
    const book = await withCouncil()
    const viewer = await add(book.test, 'วิไล ผู้ดู', 'viewer', VIEWER)
    await add(book.test, 'ประสิทธิ์ ประธาน', 'chair', CHAIR)
    await book.test.call('users.remove', { id: viewer.id, revision: viewer.revision })
    expect(readdirSync(join(book.folder, 'keys'))).toHaveLength(3)
    expect(await openAs(book, VIEWER)).toBe('SECRET_WRONG')
    expect(await codeOf(() => unlockFolder(join(book.folder, 'keys'), { passphrase: VIEWER }))).toBe('SECRET_WRONG')
    expect(await openAs(book, CHAIR)).toBe('ประสิทธิ์ ประธาน')
    expect(await openAs(book, PASSPHRASE)).toBe('สมหญิง ใจดี')
  })

  it('change their own passphrase, with nobody else there and no record touched', async () => {
    const book = await withCouncil()
    await add(book.test, 'วิไล ผู้ดู', 'viewer', VIEWER)
    expect(await openAs(book, VIEWER)).toBe('วิไล ผู้ดู')
    await book.test.call('users.changePassphrase', { current: VIEWER, next: NEXT })
    expect(await openAs(book, VIEWER)).toBe('SECRET_WRONG')
    expect(await openAs(book, PASSPHRASE)).toBe('สมหญิง ใจดี')
    expect(await openAs(book, NEXT)).toBe('วิไล ผู้ดู')
    expect(await codeOf(() => book.test.call('users.changePassphrase', { current: NEXT, next: PASSPHRASE }))).toBe('PASSPHRASE_TAKEN')
    expect(await codeOf(() => book.test.call('users.changePassphrase', { current: PASSPHRASE, next: CHAIR }))).toBe('SECRET_WRONG')
  })
})

describe('new keys', () => {
  it('leave nothing that a removed user, an old key or an old slot opens; everyone else opens as before', async () => {
    const book = await withCouncil()
    const { test, folder } = book
    const viewer = await add(test, 'วิไล ผู้ดู', 'viewer', VIEWER)
    await add(test, 'ประสิทธิ์ ประธาน', 'chair', CHAIR)
    const copy = tempFolder()
    cpSync(join(folder, 'keys'), join(copy, 'keys'), { recursive: true })
    await test.call('users.remove', { id: viewer.id, revision: viewer.revision })
    // What the removed user may have kept: slot and ring of the time, and so the council's keys.
    const kept = await unlockFolder(join(copy, 'keys'), { passphrase: VIEWER })

    expect(await test.call('users.keys', {})).toEqual({ paperReady: true, waiting: [] })
    await test.call('users.rotateKeys', { jobId: JOB })
    expect((await test.call('members.roll', { on: '2026-02-10' })).entries).toHaveLength(1)
    expect(await codeOf(() => openSealed(join(folder, 'council.db'), kept.keys.databaseKey))).toBe('DATABASE_FOREIGN')
    const { identity } = kept.keys
    expect(await codeOf(() => unlockFolder(join(folder, 'keys'), { recoveryIdentity: identity }))).toBe('SECRET_WRONG')
    // His own slot put back beside the new ring does not help either.
    cpSync(join(copy, 'keys'), join(folder, 'keys'), { recursive: true })
    expect(await openAs(book, VIEWER)).toBe('SECRET_WRONG')
    expect(await openAs(book, CHAIR)).toBe('ประสิทธิ์ ประธาน')
    expect(await openAs(book, PASSPHRASE)).toBe('สมหญิง ใจดี')
    expect((await test.call('audit.verify', {})).ok).toBe(true)
    expect((await test.call('audit.list', { recordId: null, before: null })).some(({ command, after }) => command === 'users.rotateKeys' && after?.keys === 'changed')).toBe(true)
    expect(readdirSync(join(folder, 'keys'))).toHaveLength(3)
    // A copy that is being made by itself has a folder of its own for a moment.
    expect(readdirSync(folder).filter((name) => !name.startsWith('.backup-')).sort()).toEqual(['council.db', 'council.db-shm', 'council.db-wal', 'council.lock', 'files', 'keys', 'label.json'])
  })

  it('leave the paper key as it is; a renewed one kills the one before', async () => {
    const book = await withCouncil()
    await book.test.call('users.rotateKeys', { jobId: JOB })
    const recover = (groups: string[], passphrase: string) => codeOf(async () => {
      await book.test.call('councils.lock', {})
      await book.test.call('councils.recover', { councilId: book.councilId, recoveryKey: groups.join(' '), displayName: 'สมศรี จากกระดาษ', passphrase })
    })
    expect(await recover(book.groups, VIEWER)).toBe('succeeded')
    expect((await book.test.call('users.list', {})).map(({ role }) => role)).toEqual(['secretary', 'secretary'])
    const { groups } = await book.test.call('councils.renewRecovery', {})
    await book.test.call('users.rotateKeys', { jobId: JOB })
    expect(await recover(book.groups, CHAIR)).toBe('SECRET_WRONG')
    expect(await recover(groups, CHAIR)).toBe('succeeded')
    expect(await codeOf(() => unlockFolder(join(book.folder, 'keys'), { recoveryIdentity: parseRecoveryKey(book.groups.join('')) ?? '' }))).toBe('SECRET_WRONG')
  })

  it('leave older packages to the secrets of their time, and make newer ones that open with those of now', async () => {
    const book = await withCouncil()
    const { test } = book
    const viewer = await add(test, 'วิไล ผู้ดู', 'viewer', VIEWER)
    const before = (await test.call('backups.create', { jobId: JOB, folder: tempFolder() })).info.path
    await test.call('users.remove', { id: viewer.id, revision: viewer.revision })
    await test.call('users.rotateKeys', { jobId: JOB })
    await test.call('users.changePassphrase', { current: PASSPHRASE, next: NEXT })
    const { info, report } = await test.call('backups.create', { jobId: JOB, folder: tempFolder() })
    expect(report.ok).toBe(true)
    const opens = async (path: string): Promise<string[]> => {
      const codes: string[] = []
      for (const passphrase of [VIEWER, PASSPHRASE, NEXT]) {
        test.clock.set(new Date(Date.parse(test.clock.now()) + 120_000).toISOString())
        codes.push(await codeOf(() => test.call('backups.inspect', { path, secret: { passphrase } })))
      }
      return codes
    }
    expect(await opens(before)).toEqual(['succeeded', 'succeeded', 'SECRET_WRONG'])
    expect(await opens(info.path)).toEqual(['SECRET_WRONG', 'SECRET_WRONG', 'succeeded'])
  })

  it('wait for users and a paper key from before key rings, whose recipients are not known yet', async () => {
    const [release] = RELEASES
    const dataFolder = tempFolder()
    const test = await start(dataFolder)
    cpSync(release.folder, join(dataFolder, 'councils', release.councilId), { recursive: true })
    const open = (passphrase: string) => test.call('councils.open', { councilId: release.councilId, passphrase })
    await open(release.passphrases[0])
    expect(await test.call('users.keys', {})).toEqual({ paperReady: false, waiting: ['สมชาย มาใหม่'] })
    expect(await codeOf(() => test.call('users.rotateKeys', { jobId: JOB }))).toBe('KEYS_NOT_READY')
    await open(release.passphrases[1])
    expect(await test.call('users.keys', {})).toEqual({ paperReady: false, waiting: [] })
    await test.call('councils.renewRecovery', {})
    await test.call('users.rotateKeys', { jobId: JOB })
    for (const passphrase of release.passphrases) await open(passphrase)
    expect(await codeOf(() => test.call('councils.recover', { councilId: release.councilId, recoveryKey: release.paperKey, displayName: 'ก', passphrase: NEXT }))).toBe('SECRET_WRONG')
    expect(readdirSync(join(dataFolder, 'councils', release.councilId, 'keys'))).toHaveLength(3)
  })

  it('stop when cancelled or locked, and leave everything as it was', async () => {
    const book = await withCouncil()
    for (const way of ['cancel', 'lock'] as const) {
      const rotating = codeOf(() => book.test.call('users.rotateKeys', { jobId: JOB }))
      await (way === 'cancel' ? book.test.call('app.cancelJob', { jobId: JOB }) : book.test.call('councils.lock', {}))
      expect(await rotating, way).not.toBe('succeeded')
      expect(await openAs(book, PASSPHRASE)).toBe('สมหญิง ใจดี')
      expect(readdirSync(book.folder).filter((name) => name.startsWith('.tmp-'))).toEqual([])
      expect(readdirSync(join(book.folder, 'keys'))).toHaveLength(2)
    }
  })
})
