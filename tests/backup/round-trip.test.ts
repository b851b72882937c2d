import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPackage } from '../../electron/backup/create-package.ts'
import { inspectPackage } from '../../electron/backup/inspect-package.ts'
import { restorePackage, undoRestore } from '../../electron/backup/restore-package.ts'
import { verifyPackage } from '../../electron/backup/verify-package.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { newCouncilKeys } from '../../electron/vault/council-keys.ts'
import { newRecoveryKey } from '../../electron/vault/recovery-key.ts'
import { openSealedFile, sealedPath } from '../../electron/vault/sealed-files.ts'
import { PLAIN_CHUNK } from '../../electron/vault/sealed-stream.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { COUNCIL_NAME, makeCouncil, makePackage, packageInput, PASSPHRASE, type TestCouncil } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

const SIZES = [0, 1, 511, 512, 513, 40_000, PLAIN_CHUNK, PLAIN_CHUNK * 20 + 7]

/** Every row of every table, as text. */
function dump(folder: string, key: Uint8Array): Record<string, unknown[]> {
  const database = openSealed(join(folder, 'council.db'), key, { readonly: true })
  try {
    const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[]
    return Object.fromEntries(names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]))
  } finally {
    database.close()
  }
}

/** The restored council opens by the same slots and holds the same rows and attachments. */
async function expectSameCouncil(original: TestCouncil, folder: string, contents: Uint8Array[]) {
  const { keys, slotId } = await unlockFolder(join(folder, 'keys'), { passphrase: PASSPHRASE })
  expect({ keys, slotId }).toEqual({ keys: original.keys, slotId: original.slotId })
  expect((await unlockFolder(join(folder, 'keys'), { recoveryIdentity: original.paper.identity })).keys).toEqual(original.keys)
  expect(dump(folder, keys.databaseKey)).toEqual(dump(original.folder, original.keys.databaseKey))
  for (const [at, sealed] of original.attachments.entries()) {
    expect(await openSealedFile(sealedPath(join(folder, 'files'), sealed.sealedSha256), sealed.key)).toEqual(Buffer.from(contents[at] ?? []))
  }
  expect(readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name)).sort()).toEqual(['council.db', 'files', 'keys'])
}

describe('a package', () => {
  test.each(['passphrase', 'paper'] as const)('restored on another computer by %s is the same council', async (way) => {
    const contents = SIZES.map((size) => randomBytes(size))
    const council = await makeCouncil({ files: contents })
    const stick = tempFolder()
    const { info, report } = await createPackage(packageInput(council, stick))
    expect(report.ok).toBe(true)
    expect(readdirSync(stick)).toEqual([`${COUNCIL_NAME}-2026-05-01-0930.sapha`])

    const elsewhere = tempFolder()
    const secret = way === 'passphrase' ? { passphrase: PASSPHRASE } : { recoveryIdentity: council.paper.identity }
    const restored = await restorePackage({ path: info.path, secret, councilsFolder: elsewhere, mode: 'new' })
    expect(restored).toEqual({ filesMissing: 0, councilId: council.councilId, info, slotId: way === 'passphrase' ? council.slotId : 'recovery', replaced: null })
    expect(readdirSync(elsewhere)).toEqual([council.councilId])
    await expectSameCouncil(council, join(elsewhere, council.councilId), contents)
  })

  test('says who it is: council, date, by whom, counts', async () => {
    const council = await makeCouncil({ files: [randomBytes(10)], people: 7 })
    const path = await makePackage(council)
    const info = await inspectPackage({ path, secret: { passphrase: PASSPHRASE } })
    expect(info).toMatchObject({
      councilId: council.councilId, councilName: COUNCIL_NAME, createdBy: 'นางทดสอบ รอบคอบ', appVersion: '0.1.0', fileCount: 1,
      createdAt: new Date(2026, 4, 1, 9, 30, 15).toISOString(), size: readFileSync(path).length,
    })
    expect(info.counts).toMatchObject({ search_entries: 7, blobs: 1 })
    expect(Object.keys(info.counts).filter((name) => name.startsWith('search_index'))).toEqual([])
  })

  test('verified, lists every check in order', async () => {
    const council = await makeCouncil({ files: [randomBytes(100)] })
    const path = await makePackage(council)
    const report = await verifyPackage({ path, secret: { identity: council.keys.identity } })
    expect(report.ok).toBe(true)
    expect(report.checks.map(({ name, ok, code }) => `${name} ${ok} ${code}`)).toEqual(
      ['readable', 'key', 'members', 'hashes', 'database', 'search', 'counts', 'slots'].map((name) => `${name} true null`),
    )
    expect(report.bytesRead).toBe(readFileSync(path).length)
    expect(readdirSync(council.folder).sort()).toEqual(['council.db', 'files', 'keys'])
  })

  test('shows nothing of its content', async () => {
    const council = await makeCouncil({ files: [Buffer.from('planted สมศรี planted')] })
    const bytes = readFileSync(await makePackage(council))
    for (const planted of ['สมศรี', 'planted', COUNCIL_NAME, 'หนองปลาไหล', 'รอบคอบ', council.councilId, council.keys.identity, 'search_entries']) {
      expect(bytes.includes(Buffer.from(planted)) || bytes.includes(Buffer.from(planted, 'utf16le'))).toBe(false)
    }
  })

  test('holds what was committed before it, and a writer goes on meanwhile', async () => {
    const council = await makeCouncil({ people: 500 })
    const writer = openSealed(join(council.folder, 'council.db'), council.keys.databaseKey)
    const insert = writer.prepare("INSERT INTO search_entries (kind, record_id, page_id, title, body) VALUES ('x', ?, '', '', '')")
    let written = 0
    const busy = setInterval(() => insert.run(`r${(written += 1)}`), 1)
    try {
      for (let round = 0; round < 5; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        const before = written
        const { info, report } = await createPackage(packageInput(council, tempFolder()))
        expect(report.ok).toBe(true)
        const rows = info.counts.search_entries ?? 0
        expect(rows).toBeGreaterThanOrEqual(500 + before)
        expect(rows).toBeLessThanOrEqual(500 + written)
      }
    } finally {
      clearInterval(busy)
      writer.close()
    }
  })

  test('carries exactly the attachments that rows name', async () => {
    const council = await makeCouncil({ files: [randomBytes(10)] })
    const other = await makeCouncil({ files: [randomBytes(10)] })
    const [mine, spare] = [council.attachments[0]?.sealedSha256 ?? '', other.attachments[0]?.sealedSha256 ?? '']
    const spareBytes = readFileSync(sealedPath(join(other.folder, 'files'), spare))
    writeFileSync(join(council.folder, 'files', mine.slice(0, 2), spare), spareBytes)
    const bytes = readFileSync(await makePackage(council))
    expect(bytes.includes(mine)).toBe(true)
    expect(bytes.includes(spare)).toBe(false)
  })

  test('of the same minute does not replace the first', async () => {
    const council = await makeCouncil()
    const stick = tempFolder()
    await createPackage(packageInput(council, stick))
    const first = readFileSync(join(stick, readdirSync(stick)[0] ?? ''))
    const { info } = await createPackage(packageInput(council, stick))
    expect(basename(info.path)).toBe(`${COUNCIL_NAME}-2026-05-01-0930_02.sapha`)
    expect(readFileSync(join(stick, `${COUNCIL_NAME}-2026-05-01-0930.sapha`))).toEqual(first)
  })
})

describe('making a package', () => {
  test('with a damaged or missing attachment names it and leaves no file', async () => {
    const council = await makeCouncil({ files: [randomBytes(1000), randomBytes(2000)] })
    const stick = tempFolder()
    const sealed = council.attachments[1]?.sealedSha256 ?? ''
    const path = sealedPath(join(council.folder, 'files'), sealed)
    const bytes = readFileSync(path)
    bytes[500] = (bytes[500] ?? 0) ^ 1
    writeFileSync(path, bytes)
    for (const spoil of [() => undefined, () => writeFileSync(path, bytes.subarray(1)), () => rmSync(path)]) {
      spoil()
      const failure: unknown = await createPackage(packageInput(council, stick)).catch((error: unknown) => error)
      expect(failure).toMatchObject({ code: 'FILE_DAMAGED', details: { files: [sealed] } })
      expect(readdirSync(stick)).toEqual([])
    }
    // Known to be lost, it is left out: one bad photo must not end all backups.
    const { report, info } = await createPackage(packageInput(council, stick, { leaveOut: [sealed] }))
    expect(report.ok).toBe(true)
    expect(info.fileCount).toBe(1)
  })

  test('of a damaged database fails and leaves older packages alone', async () => {
    const council = await makeCouncil({ people: 3000 })
    const stick = tempFolder()
    await createPackage(packageInput(council, stick))
    const before = readdirSync(stick)
    const path = join(council.folder, 'council.db')
    const bytes = readFileSync(path)
    bytes.fill(7, 40 * 4096, 41 * 4096)
    writeFileSync(path, bytes)
    expect(await codeOf(() => createPackage(packageInput(council, stick)))).toBe('DATABASE_DAMAGED')
    expect(readdirSync(stick)).toEqual(before)
    expect((await verifyPackage({ path: join(stick, before[0] ?? ''), secret: { passphrase: PASSPHRASE } })).ok).toBe(true)
  })

  test('that is cancelled in any phase leaves nothing', async () => {
    const council = await makeCouncil({ files: [randomBytes(3_000_000)] })
    for (const phase of ['snapshot', 'write', 'sync', 'verify']) {
      const stick = tempFolder()
      const cancel = new AbortController()
      const work = { signal: cancel.signal, onProgress: (_done: number, _total: number, now: string) => now === phase && cancel.abort() }
      expect(await codeOf(() => createPackage(packageInput(council, stick), work))).toBe('CANCELLED')
      expect(readdirSync(stick)).toEqual([])
      expect(readdirSync(council.folder).sort()).toEqual(['council.db', 'files', 'keys'])
    }
  })

  test('into a folder that is not there says so', async () => {
    const council = await makeCouncil()
    expect(await codeOf(() => createPackage(packageInput(council, join(tempFolder(), 'stick'))))).toBe('FOLDER_GONE')
  })

  test('tells honest progress: of the snapshot nothing, then never backwards, and full once, at the very end', async () => {
    const council = await makeCouncil({ files: [randomBytes(5_000_000)] })
    const told: { done: number; total: number; phase: string }[] = []
    const { info } = await createPackage(packageInput(council, tempFolder()), { onProgress: (done, total, phase) => told.push({ done, total, phase }) })
    expect([...new Set(told.map(({ phase }) => phase))]).toEqual(['snapshot', 'write', 'sync', 'verify'])
    const [snapshot, ...rest] = told
    expect(snapshot).toMatchObject({ done: 0, total: 0 })
    expect(rest.every(({ total }) => total === info.size)).toBe(true)
    expect(rest.map(({ done }) => done)).toEqual(rest.map(({ done }) => done).sort((a, b) => a - b))
    expect(rest.filter(({ done }) => done >= info.size)).toEqual([rest.at(-1)])
  })
})

describe('restoring', () => {
  test('in place of a council keeps the replaced one, and can be undone, and that again', async () => {
    const contents = [randomBytes(5000)]
    const council = await makeCouncil({ files: contents })
    const path = await makePackage(council)
    const before = dump(council.folder, council.keys.databaseKey)
    const database = openSealed(join(council.folder, 'council.db'), council.keys.databaseKey)
    database.prepare('DELETE FROM search_entries').run()
    database.close()

    const { replaced } = await restorePackage({ path, secret: { passphrase: PASSPHRASE }, councilsFolder: council.councilsFolder, mode: 'replace' })
    await expectSameCouncil({ ...council, folder: council.folder }, council.folder, contents)
    expect(dump(council.folder, council.keys.databaseKey)).toEqual(before)
    expect(existsSync(replaced ?? '')).toBe(true)

    await undoRestore(council.councilsFolder, council.councilId)
    expect(dump(council.folder, council.keys.databaseKey).search_entries).toEqual([])
    await undoRestore(council.councilsFolder, council.councilId)
    expect(dump(council.folder, council.keys.databaseKey)).toEqual(before)
  })

  test('refuses a council that is there, is not there, or is another', async () => {
    const council = await makeCouncil()
    const path = await makePackage(council)
    const secret = { passphrase: PASSPHRASE }
    const { councilsFolder } = council
    expect(await codeOf(() => restorePackage({ path, secret, councilsFolder, mode: 'new' }))).toBe('COUNCIL_EXISTS')
    const empty = tempFolder()
    expect(await codeOf(() => restorePackage({ path, secret, councilsFolder: empty, mode: 'replace' }))).toBe('NOT_FOUND')
    const other = await makeCouncil({ councilsFolder })
    const wanted = { path, secret, councilsFolder, mode: 'replace', expectCouncilId: other.councilId } as const
    expect(await codeOf(() => restorePackage(wanted))).toBe('PACKAGE_OTHER_COUNCIL')
    expect(readdirSync(councilsFolder).sort()).toEqual([council.councilId, other.councilId].sort())
    expect(readdirSync(empty)).toEqual([])
    expect(await codeOf(() => undoRestore(councilsFolder, council.councilId))).toBe('NOTHING_TO_UNDO')
  })

  test('with a wrong secret says SECRET_WRONG and writes nothing', async () => {
    const council = await makeCouncil()
    const path = await makePackage(council)
    const councilsFolder = tempFolder()
    const secrets = [{ passphrase: 'อย่างอื่น' }, { recoveryIdentity: (await newRecoveryKey()).identity }]
    for (const secret of secrets) {
      expect(await codeOf(() => restorePackage({ path, secret, councilsFolder, mode: 'new' }))).toBe('SECRET_WRONG')
      expect(await codeOf(() => inspectPackage({ path, secret }))).toBe('SECRET_WRONG')
      expect(await codeOf(() => verifyPackage({ path, secret }))).toBe('SECRET_WRONG')
    }
    const stranger = { identity: (await newCouncilKeys()).identity }
    expect(await codeOf(() => verifyPackage({ path, secret: stranger }))).toBe('SECRET_WRONG')
    expect(readdirSync(councilsFolder)).toEqual([])
  })

  test('that is cancelled in any phase leaves nothing', async () => {
    const council = await makeCouncil({ files: [randomBytes(9_000_000)] })
    const path = await makePackage(council)
    for (const phase of ['restore', 'verify']) {
      const councilsFolder = tempFolder()
      const cancel = new AbortController()
      const work = { signal: cancel.signal, onProgress: (_done: number, _total: number, now: string) => now === phase && cancel.abort() }
      const input = { path, secret: { passphrase: PASSPHRASE }, councilsFolder, mode: 'new' } as const
      expect(await codeOf(() => restorePackage(input, work))).toBe('CANCELLED')
      expect(readdirSync(councilsFolder)).toEqual([])
    }
  })
})
