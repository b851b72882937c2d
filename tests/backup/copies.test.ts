import { spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listCopies } from '../../electron/backup/copy-files.ts'
import { makeCopy, type CopyInput } from '../../electron/backup/make-copy.ts'
import { restorePackage } from '../../electron/backup/restore-package.ts'
import { verifyPackage } from '../../electron/backup/verify-package.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { checkSealedFile, sealedPath } from '../../electron/vault/sealed-files.ts'
import { COUNCIL_NAME, makeCouncil, PASSPHRASE, type TestCouncil } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

const MINUTE = 60_000
const START = Date.parse('2026-05-01T02:00:00Z')

function copyInput({ folder, keys, councilId }: TestCouncil, copiesFolder: string, minute: number, more: Partial<CopyInput> = {}): CopyInput {
  const now = new Date(START + minute * MINUTE).toISOString()
  return { councilFolder: folder, keys, councilId, councilName: COUNCIL_NAME, createdBy: 'นางทดสอบ รอบคอบ', appVersion: '0.1.0', copiesFolder, changes: minute, now, rotate: true, ...more }
}

const verdict = async (path: string, { keys }: TestCouncil) => (await verifyPackage({ path, secret: { identity: keys.identity } })).ok

describe('an automatic copy', () => {
  test('is verified, holds the records, costs no attachment twice, and says that they lie beside', async () => {
    const council = await makeCouncil({ files: [randomBytes(2_000_000)] })
    const copies = join(tempFolder(), 'copies', council.councilId)
    const { copy, filesMissing } = await makeCopy(copyInput(council, copies, 0))
    expect(await listCopies(copies)).toEqual([copy])
    expect(copy.size).toBeLessThan(500_000)
    const { ok, info } = await verifyPackage({ path: copy.path, secret: { identity: council.keys.identity } })
    expect({ ok, filesMissing, fileCount: info?.fileCount, leftOutCount: info?.leftOutCount }).toEqual({ ok: true, filesMissing: 0, fileCount: 0, leftOutCount: 1 })
  })

  test('restores records and attachments even after the whole folder of attachments was deleted', async () => {
    const council = await makeCouncil({ files: [randomBytes(300_000), randomBytes(10)] })
    const { councilsFolder, councilId, folder } = council
    const copiesFolder = tempFolder()
    const { copy } = await makeCopy(copyInput(council, join(copiesFolder, councilId), 0))
    rmSync(join(folder, 'files'), { recursive: true })
    writeFileSync(join(folder, 'council.db'), Buffer.alloc(8192, 1))
    const restored = await restorePackage({ path: copy.path, secret: { passphrase: PASSPHRASE }, councilsFolder, copiesFolder, mode: 'replace' })
    expect(restored.filesMissing).toBe(0)
    for (const { sealedSha256, sealedSize } of council.attachments) {
      expect(await checkSealedFile(sealedPath(join(folder, 'files'), sealedSha256), sealedSha256, sealedSize)).toBe('sound')
    }
    const database = openSealed(join(folder, 'council.db'), council.keys.databaseKey)
    expect(database.prepare('SELECT count(*) FROM search_entries').pluck().get()).toBe(council.people)
    database.close()
  })

  test('says how many attachments are nowhere, in making it and in restoring it', async () => {
    const council = await makeCouncil({ files: [randomBytes(1000), randomBytes(1000)] })
    const copiesFolder = tempFolder()
    const gone = council.attachments[0]?.sealedSha256 ?? ''
    rmSync(sealedPath(join(council.folder, 'files'), gone))
    const { copy, filesMissing } = await makeCopy(copyInput(council, join(copiesFolder, council.councilId), 0))
    expect(filesMissing).toBe(1)
    const target = tempFolder()
    const restored = await restorePackage({ path: copy.path, secret: { passphrase: PASSPHRASE }, councilsFolder: target, copiesFolder, mode: 'new' })
    expect(restored.filesMissing).toBe(1)
  })

  test('brings back the first name of an attachment that was deleted by mistake', async () => {
    const council = await makeCouncil({ files: [randomBytes(1000)] })
    const copies = join(tempFolder(), council.councilId)
    await makeCopy(copyInput(council, copies, 0))
    const { sealedSha256, sealedSize } = council.attachments[0] as TestCouncil['attachments'][number]
    const path = sealedPath(join(council.folder, 'files'), sealedSha256)
    rmSync(path)
    expect((await makeCopy(copyInput(council, copies, 1))).filesMissing).toBe(0)
    expect(await checkSealedFile(path, sealedSha256, sealedSize)).toBe('sound')
  })

  test('rotates: of five in a morning the three newest stay, and all of them verify', async () => {
    const council = await makeCouncil()
    const copies = tempFolder()
    for (let minute = 0; minute < 5; minute += 1) await makeCopy(copyInput(council, copies, minute))
    const left = await listCopies(copies)
    expect(left.map(({ changes }) => changes)).toEqual([4, 3, 2])
    for (const { path } of left) expect(await verdict(path, council)).toBe(true)
  })
})

describe('a damaged living database', () => {
  test('never replaces or rotates out a good copy, however often the copies are due', async () => {
    const council = await makeCouncil({ people: 3000 })
    const copies = tempFolder()
    for (let minute = 0; minute < 3; minute += 1) await makeCopy(copyInput(council, copies, minute))
    const good = readdirSync(copies).sort()
    const path = join(council.folder, 'council.db')
    const sound = readFileSync(path)
    for (const page of [1, 2, 40, 41]) {
      const damaged = Buffer.from(sound)
      damaged.fill(7, page * 4096, (page + 1) * 4096)
      writeFileSync(path, damaged)
      expect(await codeOf(() => makeCopy(copyInput(council, copies, 10 + page))), `page ${page}`).toMatch(/^DATABASE_(DAMAGED|FOREIGN)$/)
    }
    writeFileSync(path, Buffer.alloc(0))
    expect(await codeOf(() => makeCopy(copyInput(council, copies, 60)))).toBe('DATABASE_DAMAGED')
    expect(readdirSync(copies).sort()).toEqual(good)
    for (const { path: copy } of await listCopies(copies)) expect(await verdict(copy, council)).toBe(true)
  })

  test('under suspicion is copied, but nothing older goes', async () => {
    const council = await makeCouncil()
    const copies = tempFolder()
    for (let minute = 0; minute < 5; minute += 1) await makeCopy(copyInput(council, copies, minute, { rotate: false }))
    expect(await listCopies(copies)).toHaveLength(5)
  })
})

test('a program killed at any moment of making copies leaves no half copy under a final name', async () => {
  const council = await makeCouncil({ files: [randomBytes(100_000)], people: 2000 })
  const copies = tempFolder()
  const module = new URL('../../electron/backup/make-copy.ts', import.meta.url).href
  const script = `const { makeCopy } = await import(process.argv[1]); const input = JSON.parse(process.argv[2])
    input.keys.databaseKey = Buffer.from(input.keys.databaseKey, 'hex')
    for (let n = 0; ; n += 1) { process.stdout.write('.'); await makeCopy({ ...input, changes: n, now: new Date(Date.parse(input.now) + n).toISOString() }) }`
  for (let kill = 0; kill < 9; kill += 1) {
    const keys = { identity: council.keys.identity, databaseKey: Buffer.from(council.keys.databaseKey).toString('hex') }
    const input = JSON.stringify({ ...copyInput(council, copies, kill), keys })
    await new Promise<void>((resolve) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, module, input], { stdio: ['ignore', 'pipe', 'inherit'] })
      let begun = 0
      child.stdout.on('data', () => {
        if ((begun += 1) === 1 + (kill % 3)) setTimeout(() => child.kill('SIGKILL'), randomInt(0, 150))
      })
      child.on('exit', () => resolve())
    })
  }
  const left = await listCopies(copies)
  expect(left.length).toBeGreaterThan(0)
  for (const { path } of left) expect(await verdict(path, council)).toBe(true)
  expect(readdirSync(copies).filter((name) => name.endsWith('.sapha'))).toHaveLength(left.length)
}, 120_000)
