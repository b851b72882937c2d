import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readdirSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Beside } from '../../electron/backup/beside.ts'
import { createPackage } from '../../electron/backup/create-package.ts'
import { restorePackage } from '../../electron/backup/restore-package.ts'
import { SyncedUpTo } from '../../electron/backup/synced-up-to.ts'
import { makeCouncil, makePackage, packageInput } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** What a medium does that takes bytes and keeps others. */
function spoilByte(path: string, at: number): void {
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, at)
  writeSync(file, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at)
  closeSync(file)
}

/** The one file below `folder` that is larger than `size` by now. */
function grown(folder: string, size: number): string | undefined {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && readAt(path, size)) return path
  }
  return undefined
}

function readAt(path: string, at: number): boolean {
  const file = openSync(path, 'r')
  const found = readSync(file, Buffer.alloc(1), 0, 1, at)
  closeSync(file)
  return found === 1
}

test('a byte that the stick did not keep is found while the rest is being written, and leaves no package', async () => {
  const council = await makeCouncil({ files: [randomBytes(6_000_000)] })
  const stick = tempFolder()
  let spoilt = false
  const onProgress = (done: number, _total: number, phase: string) => {
    if (phase !== 'write' || done < 700_000 || spoilt) return
    spoilt = true
    spoilByte(join(stick, readdirSync(stick)[0] ?? ''), 1_500_000)
  }
  expect(await codeOf(() => createPackage(packageInput(council, stick), { onProgress }))).toBe('DISK_FAILED')
  expect(readdirSync(stick)).toEqual([])
})

test('a byte that the disk did not keep of a restored file is found, and the package is not blamed', async () => {
  const council = await makeCouncil({ files: [randomBytes(9_000_000)] })
  const path = await makePackage(council)
  const councilsFolder = tempFolder()
  let spoilt = ''
  const onProgress = (_done: number, _total: number, phase: string) => {
    if (phase !== 'restore' || spoilt) return
    spoilt = grown(councilsFolder, 2_000_000) ?? ''
    if (spoilt) spoilByte(spoilt, 1_500_000)
  }
  const secret = { recoveryIdentity: council.paper.identity }
  expect(await codeOf(() => restorePackage({ path, secret, councilsFolder, mode: 'new' }, { onProgress }))).toBe('DISK_FAILED')
  expect(spoilt).toContain('.restoring-')
  expect(readdirSync(councilsFolder)).toEqual([])
})

test('nothing is read again before it is on the medium, and the first failure ends both sides', async () => {
  const synced = new SyncedUpTo()
  let read = false
  const reading = synced.until(100).then(() => (read = true))
  synced.reach(99)
  await new Promise(setImmediate)
  expect(read).toBe(false)
  synced.reach(100)
  await reading
  const next = synced.until(101)
  synced.fail(new Error('the stick is gone'))
  synced.fail(new Error('the file is closed'))
  await expect(next).rejects.toThrow('the stick is gone')
  expect(() => synced.throwIfFailed()).toThrow('the stick is gone')
})

test('work beside its caller keeps to its places, and its first failure comes out', async () => {
  const beside = new Beside(2)
  const busy = new Set<number>()
  let most = 0
  for (let n = 0; n < 6; n += 1) {
    await beside.start(async (place) => {
      expect(busy.has(place)).toBe(false)
      busy.add(place)
      most = Math.max(most, busy.size)
      await new Promise(setImmediate)
      busy.delete(place)
    })
  }
  await beside.end()
  expect(most).toBe(2)
  await beside.start(() => Promise.reject(new Error('first')))
  await beside.settled()
  await expect(beside.start(() => Promise.resolve())).rejects.toThrow('first')
  await expect(beside.end()).rejects.toThrow('first')
})
