import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { filesNamedIn, takeSnapshot } from '../../electron/backup/snapshot.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { makeCouncil } from '../support/council-folder.ts'
import { tempFolder } from '../support/temp-folder.ts'

const SNAPSHOT_KEY = Buffer.alloc(32, 7)

async function council(files = 0) {
  const { folder, keys } = await makeCouncil({ people: 3, files: Array.from({ length: files }, () => randomBytes(20)) })
  const path = join(folder, 'council.db')
  const target = join(tempFolder(), 'snapshot.db')
  return { path, key: keys.databaseKey, target, take: (trim?: (snapshot: Database.Database) => void) => takeSnapshot(path, keys.databaseKey, target, SNAPSHOT_KEY, trim) }
}

/** Files of that folder that this process has open. */
const openFiles = (folder: string): string[] => readdirSync('/proc/self/fd').flatMap((fd) => {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    return []
  }
}).filter((target) => target.startsWith(folder))

test('a snapshot opens by its own key alone, and is counted after it was trimmed', async () => {
  const { target, key, take } = await council()
  const { counts, schemaVersion, size } = await take((snapshot) => snapshot.exec('DELETE FROM search_entries WHERE rowid = 1'))
  expect({ counts, schemaVersion, size }).toEqual({ counts: { blobs: 0, search_entries: 2 }, schemaVersion: 1, size: readFileSync(target).length })
  expect(() => openSealed(target, key)).toThrow('DATABASE_FOREIGN')
  const snapshot = openSealed(target, SNAPSHOT_KEY, { readonly: true })
  expect(snapshot.prepare('SELECT count(*) FROM search_entries').pluck().get()).toBe(2)
  snapshot.close()
})

test('what is in the way of a snapshot stays as it is', async () => {
  const { path, key, target, take } = await council()
  const living = openSealed(path, key)
  living.prepare('VACUUM INTO ?').run(target)
  living.close()
  const before = readFileSync(target)
  await expect(take()).rejects.toThrow('already exists')
  expect(readFileSync(target)).toEqual(before)
})

test('a snapshot that cannot be finished leaves nothing, and says why; even where its medium has gone', async () => {
  const { target, take } = await council()
  await expect(take(() => {
    throw new Error('no room')
  })).rejects.toThrow('no room')
  expect(existsSync(target)).toBe(false)
  await expect(take(() => {
    rmSync(target)
    throw new Error('pulled out')
  })).rejects.toThrow('pulled out')
})

test.skipIf(process.platform !== 'linux')('no database stays open, taken or failed', async () => {
  const { path, key, target, take } = await council()
  const [livingFolder, targetFolder] = [join(path, '..'), join(target, '..')]
  await take()
  expect([openFiles(livingFolder), openFiles(targetFolder)]).toEqual([[], []])
  rmSync(target)
  await expect(take(() => {
    throw new Error('no room')
  })).rejects.toThrow('no room')
  expect(filesNamedIn(path, key)).toEqual([])
  expect([openFiles(livingFolder), openFiles(targetFolder)]).toEqual([[], []])
})

test('its attachments are listed in the order of their names, as a package holds them', async () => {
  const { path, key, take } = await council(12)
  const { files } = await take()
  const names = files.map(({ sha256 }) => sha256)
  expect(names).toHaveLength(12)
  expect(names).toEqual([...names].sort())
  expect(filesNamedIn(path, key)).toEqual(files)
})
