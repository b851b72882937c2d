import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type * as FileSystem from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { createPackage } from '../../electron/backup/create-package.ts'
import { makeCopy } from '../../electron/backup/make-copy.ts'
import { verifyPackage } from '../../electron/backup/verify-package.ts'
import type { ErrorCode } from '../../electron/contract/errors.ts'
import { COUNCIL_NAME, makeCouncil, packageInput, type TestCouncil } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { failAt, hasFailed, stopFailing } from '../support/failing-file-calls.ts'
import { tempFolder } from '../support/temp-folder.ts'

/**
 * Whatever file call of a backup fails (each read, write, sync, rename, for k = 1, 2, 3 … until a run comes through):
 * the user is told the right thing, the earlier backup is what it was to the byte, no name of a package names anything
 * but a whole one, and the next backup takes away what was left half done.
 */
vi.mock('node:fs/promises', async (original) => (await import('../support/failing-file-calls.ts')).withFailingCalls(await original<typeof FileSystem>()))

const MEANING: Record<string, ErrorCode> = { ENOSPC: 'DISK_FULL', EIO: 'DISK_FAILED', EROFS: 'FOLDER_READ_ONLY', ENODEV: 'FOLDER_GONE' }
type Which = Parameters<typeof failAt>[3]

let council: TestCouncil
let secret: { identity: string }

beforeEach(async () => {
  stopFailing()
  // More than one piece, and more than is brought onto the medium at once.
  council = await makeCouncil({ files: [randomBytes(3000), randomBytes(5_000_000)], people: 3 })
  secret = { identity: council.keys.identity }
})

const finished = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.sapha')).sort()

/** Lets the k-th call of `make` into `target` fail, for every k; `old` stands there before. */
async function failEverywhere(target: string, old: string, code: string, failFrom: boolean, which: Which, make: () => Promise<unknown>): Promise<{ tries: number; leftovers: number; tolerated: number }> {
  const before = readFileSync(join(target, old))
  const seen = { tries: 0, leftovers: 0, tolerated: 0 }
  for (let k = 1; ; k += 1) {
    const where = `${code} at call ${k}`
    failAt(k, code, failFrom, which)
    const outcome = await codeOf(make)
    const reached = hasFailed()
    stopFailing()
    if (!reached) expect(outcome, where).toBe('succeeded')
    // Tidying up may fail without taking the good backup with it.
    else if (outcome === 'succeeded') seen.tolerated += 1
    else expect(outcome, where).toBe(MEANING[code])

    expect(readFileSync(join(target, old)).equals(before), where).toBe(true)
    for (const name of finished(target)) {
      if (name !== old) expect((await verifyPackage({ path: join(target, name), secret })).ok, `${where}: ${name}`).toBe(true)
    }
    if (outcome === 'succeeded') expect(finished(target).length, where).toBe(2)
    const halves = readdirSync(target).filter((name) => !name.endsWith('.sapha') && name !== 'files')
    expect(halves.every((name) => name.endsWith('.sapha.part')), `${where}: ${halves.join()}`).toBe(true)
    seen.leftovers += halves.length
    // Else each later run would have one more call to make than the one before, and k would never come past it.
    for (const name of readdirSync(council.folder).filter((one) => one.startsWith('.backup-'))) rmSync(join(council.folder, name), { recursive: true })
    for (const name of finished(target)) if (name !== old) rmSync(join(target, name))
    if (!reached) return { ...seen, tries: k - 1 }
  }
}

test.each([
  ['ENOSPC', false, 'writes'],
  ['ENOSPC', true, 'writes'],
  ['EIO', false, 'all'],
  ['EROFS', true, 'writes'],
  ['ENODEV', false, 'writes'],
  ['ENODEV', true, 'writes'],
] as const)('a backup whose k-th file call fails with %s (and all after it: %s; of %s) says so and leaves the earlier one whole', async (code, failFrom, which) => {
  const stick = tempFolder()
  const { info } = await createPackage(packageInput(council, stick))
  const [old = ''] = finished(stick)
  expect(join(stick, old)).toBe(info.path)
  const seen = await failEverywhere(stick, old, code, failFrom, which, () => createPackage(packageInput(council, stick, { now: new Date(2026, 4, 2, 9, 30) })))
  process.stdout.write(`backup, ${code}${failFrom ? ' from there on' : ''}: ${seen.tries} of ${seen.tries} failing file calls (${which}) leave whole backups only\n`)
  expect(seen.tries).toBeGreaterThan(20)
  // Only what is done after the package has its name, or with leftovers, may fail unnoticed.
  expect(seen.tolerated).toBeLessThan(4)
  // A stick that is gone for good takes the half file with it; the backup after that has removed it.
  if (failFrom) expect(seen.leftovers).toBeGreaterThan(0)
  expect(readdirSync(stick)).toEqual([old])
}, 120_000)

test('a copy whose k-th file call fails says so and leaves the earlier one whole', async () => {
  const copies = join(tempFolder(), council.councilId)
  const copy = (changes: number) =>
    makeCopy({ councilFolder: council.folder, keys: council.keys, councilId: council.councilId, councilName: COUNCIL_NAME, createdBy: 'นางทดสอบ รอบคอบ', appVersion: '0.1.0', copiesFolder: copies, changes, now: `2026-05-01T02:0${changes}:00.000Z`, rotate: true })
  await copy(0)
  const [old = ''] = finished(copies)
  const { tries } = await failEverywhere(copies, old, 'EIO', false, 'writes', () => copy(1))
  process.stdout.write(`copy, EIO: ${tries} of ${tries} failing file calls leave whole copies only\n`)
  expect(tries).toBeGreaterThan(20)
}, 60_000)

test('what a pulled stick holds half done goes with the next backup, however young; what others make there stays', async () => {
  const stick = tempFolder()
  const { info } = await createPackage(packageInput(council, stick))
  rmSync(info.path)
  const halves = [info.path, info.path.replace('.sapha', '_02.sapha')].map((path) => `${path}.part`)
  const foreign = join(stick, 'สภาอื่น-2026-05-01-0930.sapha.part')
  for (const half of [...halves, foreign]) writeFileSync(half, 'half')
  mkdirSync(join(stick, 'ภาพถ่าย'))
  await createPackage(packageInput(council, stick))
  expect(readdirSync(stick).map((name) => join(stick, name)).sort()).toEqual([info.path, foreign, join(stick, 'ภาพถ่าย')].sort())
})
