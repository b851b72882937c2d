import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import type * as FileSystem from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { cleanLeftovers, restorePackage } from '../../electron/backup/restore-package.ts'
import { undoRestore } from '../../electron/backup/swap.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { checkSealedFile, sealedPath } from '../../electron/vault/sealed-files.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { makeCouncil, makePackage, PASSPHRASE, type TestCouncil } from '../support/council-folder.ts'
import { failAt, hasFailed, stopFailing } from '../support/failing-file-calls.ts'
import { tempFolder } from '../support/temp-folder.ts'

/**
 * Whatever file call of a restore fails, the council that is there opens and is the old one or the new one: at once, and
 * after the next start.
 */
vi.mock('node:fs/promises', async (original) => (await import('../support/failing-file-calls.ts')).withFailingCalls(await original<typeof FileSystem>()))

let council: TestCouncil
let path: string
let saved: string

beforeEach(async () => {
  stopFailing()
  council = await makeCouncil({ files: [randomBytes(3000), Buffer.alloc(0)], people: 3 })
  path = await makePackage(council)
  const living = openSealed(join(council.folder, 'council.db'), council.keys.databaseKey)
  living.exec("UPDATE search_entries SET kind = 'living'")
  living.close()
  saved = join(tempFolder(), 'saved')
  cpSync(council.councilsFolder, saved, { recursive: true })
})

/** Which of the two states is in the council's place, after looking at every part of it. */
async function stateOf(where: string): Promise<string> {
  const { folder, keys } = council
  expect(existsSync(folder), where).toBe(true)
  expect((await unlockFolder(join(folder, 'keys'), { passphrase: PASSPHRASE })).keys, where).toEqual(keys)
  for (const { sealedSha256, sealedSize } of council.attachments) {
    expect(await checkSealedFile(sealedPath(join(folder, 'files'), sealedSha256), sealedSha256, sealedSize), where).toBe('sound')
  }
  const database = openSealed(join(folder, 'council.db'), keys.databaseKey)
  const kinds = database.prepare('SELECT DISTINCT kind FROM search_entries').pluck().all()
  expect(database.pragma('integrity_check', { simple: true }), where).toBe('ok')
  database.close()
  expect(kinds, where).toHaveLength(1)
  return String(kinds[0])
}

/** Runs `work` with the k-th call failing, for every k, and looks at what is there after each. */
async function failEverywhere(work: () => Promise<unknown>, code: string, failFrom: boolean): Promise<{ states: Set<string>; tries: number }> {
  const states = new Set<string>()
  for (let k = 1; ; k += 1) {
    stopFailing()
    rmSync(council.councilsFolder, { recursive: true })
    cpSync(saved, council.councilsFolder, { recursive: true })
    failAt(k, code, failFrom)
    let failed = false
    await work().catch(() => (failed = true))
    const reached = hasFailed()
    stopFailing()
    // A medium that has gone for good also takes the way back: then the next start must find it.
    if (!failFrom) states.add(await stateOf(`${code} at call ${k}`))
    await cleanLeftovers(council.councilsFolder)
    states.add(await stateOf(`${code} at call ${k}, started again`))
    expect(readdirSync(council.councilsFolder).filter((name) => /restor(ing|ed)-/.test(name))).toEqual([])
    if (!reached) {
      expect(failed).toBe(false)
      process.stdout.write(`${code}${failFrom ? ' from there on' : ''}: ${k - 1} of ${k - 1} failing file calls leave one whole council\n`)
      return { states, tries: k }
    }
  }
}

test.each([
  ['EIO', false],
  ['ENOSPC', true],
  ['ENODEV', true],
] as const)('a restore whose k-th file call fails with %s (and all after it: %s) leaves the old council or the new one', async (code, failFrom) => {
  const input = { path, secret: { passphrase: PASSPHRASE }, councilsFolder: council.councilsFolder, mode: 'replace' } as const
  const { states, tries } = await failEverywhere(() => restorePackage(input), code, failFrom)
  expect(tries).toBeGreaterThan(60)
  expect(states).toEqual(new Set(['living', 'person']))
}, 300_000)

test.each([
  ['EIO', false],
  ['ENODEV', true],
] as const)('an undo whose k-th file call fails with %s (and all after it: %s) leaves one whole council', async (code, failFrom) => {
  await restorePackage({ path, secret: { passphrase: PASSPHRASE }, councilsFolder: council.councilsFolder, mode: 'replace' })
  rmSync(saved, { recursive: true })
  cpSync(council.councilsFolder, saved, { recursive: true })
  const { states, tries } = await failEverywhere(() => undoRestore(council.councilsFolder, council.councilId), code, failFrom)
  expect(tries).toBeGreaterThan(4)
  expect(states).toEqual(new Set(['living', 'person']))
}, 120_000)
