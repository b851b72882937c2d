import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { GUEST_COMMANDS } from '../../electron/contract/guests.ts'
import { contract, type CallName } from '../../electron/contract/index.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { RELEASES } from '../support/kept-releases.ts'
import { quickJobs } from '../support/quick-jobs.ts'
import { SAMPLE_INPUT } from '../support/sample-input.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Written into the council before the backup; must be nowhere in the clear, in any coding. */
const PLANTED = 'ปลูกไว้ให้หาเจอ'
const QUARTER_LATER = '2026-05-20T03:00:00.000Z'

const cores: TestCore[] = []
afterEach(async () => {
  for (const one of cores.splice(0)) await one.core.shutdown()
})

async function start(folder: string): Promise<TestCore> {
  const one = await createTestCore(folder, { jobs: quickJobs })
  cores.push(one)
  return one
}

/** A council with one person, one attachment and one backup of it. */
async function backedUp(): Promise<{ one: TestCore; folder: string; path: string; personId: string }> {
  const folder = tempFolder()
  const one = await start(folder)
  await createTestCouncil(one)
  const { id: personId } = await one.call('members.add', {
    person: { ...personInput('สมศรี'), note: PLANTED },
    membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null },
    post: null,
  })
  const stageId = randomUUID()
  const bytes = Buffer.from(PLANTED)
  await one.call('files.stage', { stageId, name: 'a.txt', offset: 0, total: bytes.length, bytes })
  await one.call('files.attach', { ownerKind: 'person', ownerId: personId, stageId, mediaType: 'text/plain' })
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  const { info } = await one.call('backups.create', { jobId: randomUUID(), folder: stick })
  return { one, folder, path: info.path, personId }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
}

function holdingPlanted(folder: string): string[] {
  const codings = [Buffer.from(PLANTED), Buffer.from(PLANTED, 'utf16le')]
  return filesBelow(folder).filter((path) => codings.some((words) => readFileSync(path).includes(words)))
}

const guestFolders = (folder: string): string[] => readdirSync(join(folder, 'guests'))

describe('a restore drill', () => {
  test('shows the package as it was, and the council that waited comes back as it is', async () => {
    const { one, folder, path, personId } = await backedUp()
    await one.call('members.add', { person: personInput('มาทีหลัง'), membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null }, post: null })
    await one.call('guests.open', { jobId: randomUUID(), path, secret: null })

    const { session } = await one.call('app.status', {})
    expect(session).toMatchObject({ user: { displayName: 'สมหญิง ใจดี', role: 'viewer' }, guest: { madeBy: 'สมหญิง ใจดี', returns: true } })
    expect((await one.call('members.roll', { on: '2026-02-10' })).entries.map(({ person }) => person.givenName)).toEqual(['สมศรี'])
    const [file] = await one.call('files.list', { ownerKind: 'person', ownerId: personId })
    expect(Buffer.from((await one.call('files.read', { id: file?.id ?? '' })).bytes).toString()).toBe(PLANTED)
    expect((await one.call('search.find', { text: PLANTED })).total).toBe(1)
    expect((await one.call('audit.verify', {})).ok).toBe(true)
    expect(holdingPlanted(folder)).toEqual([])
    expect(guestFolders(folder)).toHaveLength(1)

    await one.call('guests.close', {})
    expect((await one.call('app.status', {})).session).toMatchObject({ user: { role: 'secretary' }, guest: null })
    expect((await one.call('members.roll', { on: '2026-02-10' })).entries).toHaveLength(2)
    expect(guestFolders(folder)).toEqual([])
    expect(holdingPlanted(folder)).toEqual([])
  })

  test('a package of an earlier release is searched like one of today', async () => {
    const one = await start(tempFolder())
    for (const { name, package: path, passphrases: [passphrase] } of RELEASES) {
      await one.call('guests.open', { jobId: randomUUID(), path, secret: { passphrase } })
      const [entry] = (await one.call('members.roll', { on: '2026-02-10' })).entries
      const { givenName = '', id } = entry?.person ?? {}
      const { groups } = await one.call('search.find', { text: givenName })
      expect(groups.flatMap(({ hits }) => hits).map((hit) => hit.id), name).toContain(id)
      await one.call('guests.close', {})
    }
  })

  test('takes no command but those that end it, whatever is asked', async () => {
    const { one, path } = await backedUp()
    await one.call('guests.open', { jobId: randomUUID(), path, secret: null })
    const before = await one.call('audit.list', { recordId: null, before: null, limit: 500 })
    const commands = (Object.keys(contract) as CallName[]).filter((name) => contract[name].kind === 'command' && !GUEST_COMMANDS.has(name))
    expect(commands.length).toBeGreaterThan(40)
    for (const name of commands) expect(await codeOf(() => one.call(name, SAMPLE_INPUT[name] as never)), name).toBe('GUEST_READ_ONLY')
    expect(await one.call('audit.list', { recordId: null, before: null, limit: 500 })).toEqual(before)
  })

  test('answers every query that a reader may ask', async () => {
    const { one, path } = await backedUp()
    await one.call('guests.open', { jobId: randomUUID(), path, secret: null })
    // Whatever a call says to nonsense is an answer; these are none.
    const noAnswers = ['UNEXPECTED', 'GUEST_READ_ONLY', 'NOT_ALLOWED', 'NOT_UNLOCKED', 'DISK_FAILED', 'DATABASE_DAMAGED', 'DATABASE_FOREIGN']
    const mayAsk = ({ kind, allow }: (typeof contract)[CallName]) => kind === 'query' && (allow === 'anyone' || (allow as readonly string[]).includes('viewer'))
    for (const name of (Object.keys(contract) as CallName[]).filter((call) => mayAsk(contract[call]))) {
      expect(noAnswers, name).not.toContain(await codeOf(() => one.call(name, SAMPLE_INPUT[name] as never)))
    }
  })

  test('is written in the log of the council and counted; it falls due again after a quarter', async () => {
    const { one, path } = await backedUp()
    expect(await one.call('guests.drills', {})).toEqual({ recent: [], due: false })
    one.clock.set(QUARTER_LATER)
    expect((await one.call('guests.drills', {})).due).toBe(true)
    await one.call('guests.open', { jobId: randomUUID(), path, secret: null })
    await one.call('guests.close', {})
    const { recent, due } = await one.call('guests.drills', {})
    expect(recent).toMatchObject([{ by: 'สมหญิง ใจดี', fileName: path.split(/[\\/]/).at(-1) }])
    expect(due).toBe(false)
    const [last] = await one.call('audit.list', { recordId: null, before: null, limit: 1 })
    expect(last).toMatchObject({ command: 'guests.open', userName: 'สมหญิง ใจดี', after: { fileName: recent[0]?.fileName } })
    one.clock.set('2026-09-01T03:00:00.000Z')
    expect((await one.call('guests.drills', {})).due).toBe(true)
  })

  test('without an open council needs a passphrase or the paper key, and closes to the start', async () => {
    const { one, folder, path } = await backedUp()
    await one.call('councils.lock', {})
    expect(await codeOf(() => one.call('guests.open', { jobId: randomUUID(), path, secret: null }))).toBe('NOT_UNLOCKED')
    expect(await codeOf(() => one.call('guests.open', { jobId: randomUUID(), path, secret: { passphrase: 'ไม่ใช่รหัสนี้' } }))).toBe('SECRET_WRONG')
    expect(guestFolders(folder)).toEqual([])
    await one.call('guests.open', { jobId: randomUUID(), path, secret: { passphrase: PASSPHRASE } })
    expect((await one.call('app.status', {})).session?.guest).toMatchObject({ returns: false })
    expect((await one.call('members.roll', { on: '2026-02-10' })).entries).toHaveLength(1)
    await one.call('guests.close', {})
    expect((await one.call('app.status', {})).session).toBe(null)
    expect(guestFolders(folder)).toEqual([])
  })

  test('locked or ended with the program, leaves nothing open and nothing behind', async () => {
    const { one, folder, path } = await backedUp()
    await one.call('guests.open', { jobId: randomUUID(), path, secret: null })
    await one.call('councils.lock', {})
    expect((await one.call('app.status', {})).session).toBe(null)
    expect(guestFolders(folder)).toEqual([])
    const { councils } = await one.call('app.status', {})
    await one.call('councils.open', { councilId: councils[0]?.id ?? '', passphrase: PASSPHRASE })
    await one.call('guests.open', { jobId: randomUUID(), path, secret: null })
    await one.core.shutdown()
    expect(guestFolders(folder)).toEqual([])
  })

  test('that a crash ended is wiped at the next start, and one that is going on elsewhere is not', async () => {
    const { one, folder, path } = await backedUp()
    await one.call('guests.open', { jobId: randomUUID(), path, secret: null })
    const [running] = guestFolders(folder)
    const left = join(folder, 'guests', 'left-by-a-crash')
    mkdirSync(left)
    writeFileSync(join(left, 'council.db'), 'sealed')
    await start(folder)
    expect(guestFolders(folder)).toEqual([running])
  })

  test('of a damaged package opens nothing and leaves nothing', async () => {
    const { one, folder, path } = await backedUp()
    const bytes = readFileSync(path)
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await codeOf(() => one.call('guests.open', { jobId: randomUUID(), path, secret: null }))).toBe('PACKAGE_DAMAGED')
    expect((await one.call('app.status', {})).session?.guest).toBe(null)
    expect(guestFolders(folder)).toEqual([])
  })
})

describe('before a restore', () => {
  test('the preview counts what is here beside the package, and says which is later and which fields differ', async () => {
    const { one, folder, path, personId } = await backedUp()
    const look = () => one.call('backups.inspect', { path, secret: null })
    // The backup itself is written down after its snapshot.
    expect((await look()).here).toMatchObject({ open: true, comparison: { age: 'older' } })
    const { person } = await one.call('members.get', { id: personId })
    await one.call('members.savePerson', { id: personId, revision: person.revision, person: { ...personInput('สมศรี', 'ใจดี'), phone: '076000000', note: PLANTED } })
    await one.call('members.add', { person: personInput('มาทีหลัง'), membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null }, post: null })
    const { here } = await look()
    expect(here?.comparison?.tables.find(({ table }) => table === 'people')).toEqual(
      { table: 'people', inPackage: 1, here: 2, onlyInPackage: 0, onlyHere: 1, changed: 1, fields: { phone: 1 } },
    )
    expect(here?.comparison?.counts.people).toBe(2)
    expect(guestFolders(folder)).toEqual([])

    const elsewhere = await start(tempFolder())
    expect((await elsewhere.call('backups.inspect', { path, secret: { passphrase: PASSPHRASE } })).here).toBe(null)
  })

  test('two books that went separate ways are called so, and the later one is told by the log, not by the clock', async () => {
    const { one, folder, path } = await backedUp()
    await one.call('members.add', { person: personInput('ก'), membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null }, post: null })
    const { info: later } = await one.call('backups.create', { jobId: randomUUID(), folder: join(folder, 'stick') })
    const { session } = await one.call('app.status', {})
    const councilId = session?.councilId ?? ''

    await one.call('backups.restore', { jobId: randomUUID(), path, secret: { passphrase: PASSPHRASE }, mode: 'replace' })
    expect((await one.call('app.status', {})).councils).toMatchObject([{ id: councilId, name: 'สภาองค์กรชุมชนตำบลทดสอบ' }])
    const age = async (file: string) => (await one.call('backups.inspect', { path: file, secret: { passphrase: PASSPHRASE } })).here?.comparison?.age
    expect([await age(path), await age(later.path)]).toEqual(['same', 'newer'])
    await one.call('councils.open', { councilId, passphrase: PASSPHRASE })
    one.clock.set('2001-01-01T00:00:00.000Z')
    await one.call('members.add', { person: personInput('ข'), membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null }, post: null })
    expect([await age(path), await age(later.path)]).toEqual(['older', 'apart'])
  })
})

describe('undoing the last restore', () => {
  test('brings back what was replaced, keeps the present in its stead, and says until when', async () => {
    const { one, folder, path } = await backedUp()
    expect(await one.call('restores.replaced', {})).toBe(null)
    await one.call('members.add', { person: personInput('มาทีหลัง'), membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null }, post: null })
    const councilId = (await one.call('app.status', {})).session?.councilId ?? ''
    const names = async () => {
      await one.call('councils.open', { councilId, passphrase: PASSPHRASE })
      return (await one.call('members.roll', { on: '2026-02-10' })).entries.map(({ person }) => person.givenName).sort()
    }
    await one.call('backups.restore', { jobId: randomUUID(), path, secret: { passphrase: PASSPHRASE }, mode: 'replace' })
    expect(await codeOf(() => one.call('restores.undo', {}))).toBe('NOT_UNLOCKED')
    expect(await names()).toEqual(['สมศรี'])
    const replaced = await one.call('restores.replaced', {})
    expect(Date.parse(replaced?.keptUntil ?? '') - Date.parse(replaced?.at ?? '')).toBe(90 * 24 * 60 * 60 * 1000)
    const folders = () => readdirSync(join(folder, 'councils'))
    const whenTold: string[][] = []
    const told = vi.spyOn(one.events, 'push').mockImplementation(({ topic }) => (topic === 'session' ? whenTold.push(folders()) : 0))
    await one.call('restores.undo', {})
    told.mockRestore()
    expect(whenTold, 'the page hears of it once everything is in its place').toEqual([folders()])
    expect((await one.call('app.status', {})).session).toBe(null)
    expect(await names()).toEqual(['มาทีหลัง', 'สมศรี'])
    await one.call('restores.undo', {})
    expect(await names()).toEqual(['สมศรี'])
  })
})
