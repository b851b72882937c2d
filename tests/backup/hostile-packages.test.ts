import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { inspectPackage } from '../../electron/backup/inspect-package.ts'
import { cleanLeftovers, restorePackage } from '../../electron/backup/restore-package.ts'
import { encodeHeader } from '../../electron/backup/tar.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { makeCouncil, makePackage, PASSPHRASE, type TestCouncil } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { edgesOf, unfoundChanges, verdictOf } from '../support/spoil-package.ts'
import { tempFolder } from '../support/temp-folder.ts'

let council: TestCouncil
let sound: Buffer
let path: string

beforeEach(async () => {
  council = await makeCouncil({ files: [randomBytes(300), Buffer.alloc(0)], people: 1 })
  sound = readFileSync(await makePackage(council))
  path = join(tempFolder(), 'ทดสอบ.sapha')
})

describe('verifying finds', () => {
  test('a changed byte anywhere (a sample here, all of them in the long run)', async () => {
    const { edges } = edgesOf(sound)
    const around = edges.flatMap((edge) => [edge - 1, edge]).filter((offset) => offset >= 0 && offset < sound.length)
    const sampled = Array.from({ length: 200 }, (_, n) => Math.floor((n * sound.length) / 200))
    const identity = council.keys.identity
    expect(await unfoundChanges(path, sound, { identity }, new Set([...around, ...sampled]), [0x01])).toEqual([])
  }, 120_000)

  test('a changed byte with a passphrase too, and never calls it a wrong one', async () => {
    const keysEnd = edgesOf(sound).members.find(({ name }) => name === 'council.db')?.start ?? 0
    const offsets = Array.from({ length: 60 }, (_, n) => Math.floor((n * keysEnd) / 60))
    for (const offset of offsets) {
      const bytes = Buffer.from(sound)
      bytes[offset] = (bytes[offset] ?? 0) ^ 0x01
      expect(await verdictOf(path, bytes, { passphrase: PASSPHRASE }), `offset ${offset}`).toBe('red')
    }
  }, 120_000)

  test('a cut at every edge, and beside it', async () => {
    for (const edge of edgesOf(sound).edges) {
      for (const length of [edge, edge + 1]) {
        if (length === sound.length) continue
        expect(await verdictOf(path, sound.subarray(0, length), { identity: council.keys.identity }), `cut at ${length}`).toBe('red')
        if (length === 0) continue
        expect(await codeOf(() => inspectPackage({ path, secret: { passphrase: PASSPHRASE } })), `cut at ${length}`).toBe('PACKAGE_TRUNCATED')
      }
    }
  }, 60_000)

  test('members swapped, repeated, dropped, appended, and bytes after the end', async () => {
    const { members } = edgesOf(sound)
    const parts = members.map(({ start, end }) => sound.subarray(start, end))
    const end = Buffer.alloc(1024)
    const extra = Buffer.concat([encodeHeader({ name: 'files/' + '0'.repeat(64), size: 0, mtime: Number.parseInt(sound.toString('latin1', 136, 147), 8) })])
    const variants: Buffer[] = [Buffer.concat([sound, Buffer.alloc(512)]), Buffer.concat([sound, Buffer.from('x')]), Buffer.concat([...parts, extra, end])]
    for (let n = 0; n < parts.length; n += 1) {
      variants.push(Buffer.concat([...parts.slice(0, n), ...parts.slice(n + 1), end]))
      variants.push(Buffer.concat([...parts.slice(0, n + 1), ...parts.slice(n), end]))
      if (n > 0) variants.push(Buffer.concat([...parts.slice(0, n - 1), parts[n] ?? end, parts[n - 1] ?? end, ...parts.slice(n + 1), end]))
    }
    for (const [n, bytes] of variants.entries()) {
      const verdict = await verdictOf(path, bytes, { passphrase: PASSPHRASE })
      // Without the only slot that a passphrase opens there is nothing to try it on: that is said, and not called wrong.
      expect(['red', 'KEY_MISSING'], `variant ${n}: ${verdict}`).toContain(verdict)
      const councilsFolder = tempFolder()
      expect(await codeOf(() => restorePackage({ path, secret: { passphrase: PASSPHRASE }, councilsFolder, mode: 'new' }))).not.toBe('succeeded')
      expect(readdirSync(councilsFolder)).toEqual([])
    }
  }, 60_000)
})

test.each([
  ['an empty file', Buffer.alloc(0), 'PACKAGE_TRUNCATED'],
  ['a text', Buffer.from('hello'), 'PACKAGE_NOT_OURS'],
  ['a photo', randomBytes(50_000), 'PACKAGE_NOT_OURS'],
  ['zeros, as a pulled stick leaves them', Buffer.alloc(50_000), 'PACKAGE_DAMAGED'],
  ['a tar of another kind', Buffer.concat([encodeHeader({ name: 'notes.txt', size: 0, mtime: 0 }), Buffer.alloc(1024)]), 'PACKAGE_NOT_OURS'],
  ['a member that claims 8 GiB', Buffer.concat([encodeHeader({ name: 'key.age', size: 0o77777777777, mtime: 0 }), Buffer.alloc(1024)]), 'PACKAGE_TRUNCATED'],
  ['a name that climbs out', Buffer.concat([encodeHeader({ name: 'key.age', size: 0, mtime: 0 }), encodeHeader({ name: '../../evil', size: 0, mtime: 0 }), Buffer.alloc(1024)]), 'PACKAGE_DAMAGED'],
])('%s is answered with its own code', async (_what, bytes, code) => {
  writeFileSync(path, bytes)
  expect(await codeOf(() => inspectPackage({ path, secret: { passphrase: PASSPHRASE } }))).toBe(code)
})

test('a package that is newer than the program is called newer, not damaged', async () => {
  writeFileSync(path, sound)
  expect(await codeOf(() => inspectPackage({ path, secret: { passphrase: PASSPHRASE }, newestSchema: 0 }))).toBe('PACKAGE_NEWER')
})

test('a restore stopped before any step leaves the old state or the new one, and the next start tidies up', async () => {
  writeFileSync(path, sound)
  const { councilsFolder, councilId, folder, keys } = council
  const mark = () => {
    const database = openSealed(join(folder, 'council.db'), keys.databaseKey)
    database.exec("UPDATE search_entries SET title = 'living'")
    database.close()
  }
  const titleNow = () => {
    const database = openSealed(join(folder, 'council.db'), keys.databaseKey)
    try {
      return String(database.prepare('SELECT title FROM search_entries').pluck().get())
    } finally {
      database.close()
    }
  }
  let stopped = true
  for (let k = 0; stopped; k += 1) {
    mark()
    let step = 0
    let committed = false
    stopped = false
    const onStep = (name: string) => {
      committed ||= name === 'committed'
      if (step++ === k) {
        stopped = true
        throw new Error('stopped')
      }
    }
    await restorePackage({ path, secret: { passphrase: PASSPHRASE }, councilsFolder, mode: 'replace', expectCouncilId: councilId, now: new Date(2026, 4, 2 + k), onStep }).catch((error: unknown) => {
      if (!(error instanceof Error && error.message === 'stopped')) throw error
    })
    await cleanLeftovers(councilsFolder)
    expect(titleNow().startsWith('living'), `step ${k}`).toBe(!committed && stopped)
    expect(readdirSync(councilsFolder).filter((name) => /restor(ing|ed)-/.test(name))).toEqual([])
  }
}, 60_000)
