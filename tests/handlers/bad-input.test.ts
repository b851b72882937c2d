/**
 * What the program says of bad input: each case has a code of its own, with a sentence in both languages, and costs
 * nothing: what was there is there byte for byte, and opens again when the cause is gone.
 */
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../electron/contract/errors.ts'
import { readRoll } from '../../electron/imports/read-roll.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { errors as en } from '../../src/i18n/en/errors.ts'
import { errors as th } from '../../src/i18n/th/errors.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { quickJobs } from '../support/quick-jobs.ts'
import { fillDisk, makeReadOnly, mounts, onSmallDisk, whyNoDisk } from '../support/small-disk.ts'
import { tempFolder } from '../support/temp-folder.ts'

const MEMBERSHIP = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-08-17', dueEndOn: null }
const TODAY = '2026-02-10'
const PAGE = 4096

interface Place {
  dataFolder: string
  /** The council's own. */
  folder: string
  councilId: string
}

/** A council with one member, closed. */
async function closedCouncil(dataFolder = tempFolder()): Promise<Place> {
  const app = await createTestCore(dataFolder, { jobs: quickJobs })
  await createTestCouncil(app)
  await addMember(app, 'กมล')
  const councilId = (await app.call('app.status', {})).session?.councilId ?? ''
  await app.core.shutdown()
  return { dataFolder, councilId, folder: join(dataFolder, 'councils', councilId) }
}

const addMember = (app: TestCore, name: string) => app.call('members.add', { person: personInput(name), membership: MEMBERSHIP, post: null })

/** What opening it answers, and looking at every member. */
async function opening({ dataFolder, councilId }: Place, passphrase = PASSPHRASE): Promise<ErrorCode | 'succeeded'> {
  const app = await createTestCore(dataFolder, { jobs: quickJobs })
  try {
    return await codeOf(async () => {
      await app.call('councils.open', { councilId, passphrase })
      expect((await app.call('members.roll', { on: TODAY })).entries).toHaveLength(1)
    })
  } finally {
    await app.core.shutdown()
  }
}

/** Every file of a folder with the SHA-256 of its content, but for the lock, which says who looked. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(names.filter((name) => !name.endsWith('council.lock')).map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]))
}

function change(path: string, offsets: number[]): void {
  const bytes = readFileSync(path)
  for (const offset of offsets) bytes[offset] = (bytes[offset] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

const pages = (path: string): number => statSync(path).size / PAGE
const databaseOf = ({ folder }: Place): string => join(folder, 'council.db')

const SPOILT: [what: string, code: ErrorCode, spoil: (place: Place) => unknown][] = [
  ['a database whose first bytes are damaged', 'DATABASE_DAMAGED', (place) => change(databaseOf(place), [3])],
  ['a database whose first page is damaged', 'DATABASE_DAMAGED', (place) => change(databaseOf(place), [200])],
  ['a database with damage anywhere behind', 'DATABASE_DAMAGED', (place) =>
    change(databaseOf(place), Array.from({ length: pages(databaseOf(place)) - 1 }, (_, page) => (page + 1) * PAGE + 99))],
  ['a database cut to half its pages', 'DATABASE_DAMAGED', (place) => truncateSync(databaseOf(place), Math.floor(pages(databaseOf(place)) / 2) * PAGE)],
  ['a database cut within a page', 'DATABASE_DAMAGED', (place) => truncateSync(databaseOf(place), 100)],
  ['an empty database', 'DATABASE_DAMAGED', (place) => truncateSync(databaseOf(place), 0)],
  ['no database', 'DATABASE_DAMAGED', (place) => rmSync(databaseOf(place))],
  ['a photo in the database\'s place', 'DATABASE_DAMAGED', (place) => writeFileSync(databaseOf(place), randomBytes(3 * PAGE))],
  ['another council\'s database', 'DATABASE_DAMAGED', async (place) => cpSync(databaseOf(await closedCouncil()), databaseOf(place))],
  ['another program\'s database', 'DATABASE_FOREIGN', (place) => {
    rmSync(databaseOf(place))
    new Database(databaseOf(place)).exec('CREATE TABLE t (x)').close()
  }],
  ['a database of a newer program', 'DATABASE_NEWER', async (place) => {
    const { keys } = await unlockFolder(join(place.folder, 'keys'), { passphrase: PASSPHRASE })
    const database = openSealed(databaseOf(place), keys.databaseKey)
    database.pragma('user_version = 9999')
    database.close()
  }],
  ['no key files', 'KEY_MISSING', ({ folder }) => rmSync(join(folder, 'keys'), { recursive: true })],
  ['damaged key files', 'KEY_DAMAGED', ({ folder }) => {
    for (const name of readdirSync(join(folder, 'keys'))) change(join(folder, 'keys', name), [150])
  }],
  ['no folder any more', 'FOLDER_GONE', ({ folder }) => rmSync(folder, { recursive: true })],
]

describe('opening a council that has', () => {
  test.each(SPOILT)('%s', async (_what, code, spoil) => {
    const place = await closedCouncil()
    const copy = tempFolder()
    cpSync(place.folder, copy, { recursive: true })
    await spoil(place)
    const before = readdirSync(join(place.dataFolder, 'councils')).includes(place.councilId) ? filesOf(place.folder) : {}
    expect(await opening(place)).toBe(code)
    // Nothing that was there was written to; made whole again from a copy, it opens.
    if (Object.keys(before).length > 0) expect(filesOf(place.folder)).toMatchObject(before)
    rmSync(place.folder, { recursive: true, force: true })
    cpSync(copy, place.folder, { recursive: true })
    expect(await opening(place)).toBe('succeeded')
  })

  test('another passphrase: no word on which part was wrong', async () => {
    const place = await closedCouncil()
    expect(await opening(place, 'ไม่ใช่รหัสนี้แน่นอน')).toBe('SECRET_WRONG')
    expect(await opening(place)).toBe('succeeded')
  })

  test('a window open on it already', async () => {
    const place = await closedCouncil()
    const first = await createTestCore(place.dataFolder, { jobs: quickJobs })
    await first.call('councils.open', { councilId: place.councilId, passphrase: PASSPHRASE })
    expect(await opening(place)).toBe('COUNCIL_IN_USE')
    await addMember(first, 'ขจร')
    await first.core.shutdown()
  })

  test('a folder that was removed while it was open: a write is refused, not lost in silence', async () => {
    const place = await closedCouncil()
    const app = await createTestCore(place.dataFolder, { jobs: quickJobs })
    await app.call('councils.open', { councilId: place.councilId, passphrase: PASSPHRASE })
    renameSync(place.folder, `${place.folder}-elsewhere`)
    expect(await codeOf(() => addMember(app, 'ขจร'))).toBe('FOLDER_GONE')
    renameSync(`${place.folder}-elsewhere`, place.folder)
    await addMember(app, 'ขจร')
    expect((await app.call('members.roll', { on: TODAY })).entries).toHaveLength(2)
    await app.core.shutdown()
  })

  test.skipIf(!mounts)(`a disk that is full: what was saved stays, and saving goes on when there is room${whyNoDisk}`, async () => {
    await onSmallDisk(8 * 1024 * 1024, async (disk) => {
      const place = await closedCouncil(disk)
      const app = await createTestCore(disk, { jobs: quickJobs })
      await app.call('councils.open', { councilId: place.councilId, passphrase: PASSPHRASE })
      fillDisk(disk)
      const note = 'น้ำท่วม '.repeat(20_000 / 8)
      expect(await codeOf(async () => {
        for (let n = 0; n < 200; n += 1) await app.call('members.add', { person: { ...personInput(`คน${n}`), note }, membership: MEMBERSHIP, post: null })
      })).toBe('DISK_FULL')
      const saved = (await app.call('members.roll', { on: TODAY })).entries.length
      rmSync(join(disk, 'filler'))
      await addMember(app, 'ขจร')
      expect((await app.call('members.roll', { on: TODAY })).entries).toHaveLength(saved + 1)
      expect((await app.call('audit.verify', {})).ok).toBe(true)
      await app.core.shutdown()
    })
  })

  test.skipIf(!mounts)(`a disk that takes no writes${whyNoDisk}`, async () => {
    await onSmallDisk(8 * 1024 * 1024, async (disk) => {
      const place = await closedCouncil(disk)
      const app = await createTestCore(disk, { jobs: quickJobs })
      makeReadOnly(disk)
      const before = filesOf(place.folder)
      expect(await codeOf(() => app.call('councils.open', { councilId: place.councilId, passphrase: PASSPHRASE }))).toBe('FOLDER_READ_ONLY')
      expect(filesOf(place.folder)).toEqual(before)
      await app.core.shutdown()
    })
  })
})

describe('restoring from a file that is', () => {
  const CASES: [what: string, code: ErrorCode | 'succeeded', spoil: (bytes: Buffer) => Buffer, name?: string][] = [
    ['cut short', 'PACKAGE_TRUNCATED', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['changed by one bit', 'PACKAGE_DAMAGED', (bytes) => {
      const changed = Buffer.from(bytes)
      const at = bytes.indexOf('council.db') + 512 + 9999
      changed[at] = (changed[at] ?? 0) ^ 1
      return changed
    }],
    ['not ours', 'PACKAGE_NOT_OURS', () => randomBytes(50_000)],
    ['renamed, and whole', 'succeeded', (bytes) => bytes, 'รูปถ่าย.jpg'],
  ]
  test.each(CASES)('%s', async (_what, code, spoil, name = 'ชุดสำรอง.sapha') => {
    const place = await closedCouncil()
    const app = await createTestCore(place.dataFolder, { jobs: quickJobs })
    await app.call('councils.open', { councilId: place.councilId, passphrase: PASSPHRASE })
    const stick = tempFolder()
    const { info } = await app.call('backups.create', { jobId: app.newId(), folder: stick })
    await app.core.shutdown()
    const path = join(stick, name)
    const bytes = spoil(readFileSync(info.path))
    rmSync(info.path)
    writeFileSync(path, bytes)

    const elsewhere = await createTestCore(tempFolder(), { jobs: quickJobs })
    const restore = (to: TestCore, mode: 'new' | 'replace') => codeOf(() => to.call('backups.restore', { jobId: to.newId(), path, secret: { passphrase: PASSPHRASE }, mode }))
    expect(await restore(elsewhere, 'new')).toBe(code)
    if (code !== 'succeeded') expect((await elsewhere.call('app.status', {})).councils).toEqual([])
    await elsewhere.core.shutdown()

    // Over the living council: a bad file leaves it as it was.
    const before = filesOf(place.folder)
    const here = await createTestCore(place.dataFolder, { jobs: quickJobs })
    expect(await restore(here, 'replace')).toBe(code)
    if (code !== 'succeeded') expect(filesOf(place.folder)).toEqual(before)
    await here.core.shutdown()
    expect(await opening(place)).toBe('succeeded')
  })
})

describe('a member roll that is', () => {
  const read = (text: string) => codeOf(() => readRoll({ fileName: 'รายชื่อ.csv', bytes: new TextEncoder().encode(text), choices: { columns: [], sheets: [] }, today: TODAY }))
  test('empty', async () => expect(await read('')).toBe('FILE_EMPTY'))
  test('of other columns', async () => expect(await read('วันที่,รายการ,จำนวนเงิน\n1/2/2569,ค่าน้ำ,200\n')).toBe('ROLL_COLUMNS_UNKNOWN'))
  test('a heading and no names', async () => expect(await read('ลำดับ,ชื่อ,นามสกุล,ตำแหน่ง\n')).toBe('ROLL_EMPTY'))
})

test('every code of these has a sentence of its own in both languages', () => {
  const codes = [
    ...SPOILT.map(([, code]) => code), 'SECRET_WRONG', 'COUNCIL_IN_USE', 'DISK_FULL', 'FOLDER_READ_ONLY',
    'PACKAGE_TRUNCATED', 'PACKAGE_DAMAGED', 'PACKAGE_NOT_OURS', 'FILE_EMPTY', 'ROLL_COLUMNS_UNKNOWN', 'ROLL_EMPTY',
  ] as const
  const distinct = new Set(codes)
  for (const language of [th, en]) {
    const sentences = [...distinct].map((code) => language[code])
    expect(new Set(sentences.map(({ what }) => what)).size).toBe(distinct.size)
    expect(sentences.filter(({ what, safe, next }) => what === '' || safe === '' || next === '')).toEqual([])
  }
})
