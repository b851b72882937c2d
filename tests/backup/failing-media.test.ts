import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPackage } from '../../electron/backup/create-package.ts'
import type { AppError } from '../../electron/contract/errors.ts'
import { restorePackage } from '../../electron/backup/restore-package.ts'
import { makeCouncil, makePackage, packageInput, PASSPHRASE, type TestCouncil } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { fillDisk, makeReadOnly, mounts, onSmallDisk, whyNoDisk } from '../support/small-disk.ts'
import { tempFolder } from '../support/temp-folder.ts'

const MB = 1024 * 1024

/** Runs a backup and does something to its medium once writing has begun. */
function createWhile(council: TestCouncil, folder: string, happens: () => void): Promise<unknown> {
  let done = false
  const onProgress = (_done: number, _total: number, phase: string) => {
    if (phase === 'write' && !done) {
      done = true
      happens()
    }
  }
  return createPackage(packageInput(council, folder), { onProgress })
}

describe('a stick', () => {
  test.skipIf(!mounts)(`too small is said before writing, and the old package stays${whyNoDisk}`, async () => {
    const council = await makeCouncil({ files: [randomBytes(6 * MB)] })
    await onSmallDisk(8 * MB, async (stick) => {
      writeFileSync(join(stick, 'old.sapha'), 'old')
      const failure: unknown = await createPackage(packageInput(council, stick)).catch((error: unknown) => error)
      expect(failure).toMatchObject({ code: 'DISK_FULL', details: { free: expect.any(Number), needed: expect.any(Number) } })
      expect(readdirSync(stick)).toEqual(['old.sapha'])
    })
  })

  test.skipIf(!mounts)(`that fills up while writing leaves no half package${whyNoDisk}`, async () => {
    const council = await makeCouncil({ files: [randomBytes(3 * MB), randomBytes(3 * MB)] })
    await onSmallDisk(16 * MB, async (stick) => {
      expect(await codeOf(() => createWhile(council, stick, () => fillDisk(stick)))).toBe('DISK_FULL')
      expect(readdirSync(stick)).toEqual(['filler'])
    })
  })

  test.skipIf(!mounts)(`that takes no writes says so${whyNoDisk}`, async () => {
    const council = await makeCouncil()
    await onSmallDisk(16 * MB, async (stick) => {
      makeReadOnly(stick)
      expect(await codeOf(() => createPackage(packageInput(council, stick)))).toBe('FOLDER_READ_ONLY')
    })
  })

  test('that is gone before the end is not a success', async () => {
    const council = await makeCouncil({ files: [randomBytes(3 * MB)] })
    const stick = join(tempFolder(), 'stick')
    mkdirSync(stick)
    const pulled = () => rmSync(stick, { recursive: true })
    expect(await codeOf(() => createWhile(council, stick, pulled))).toBe('FOLDER_GONE')
  })
})

describe('the council\'s own disk', () => {
  test.skipIf(!mounts)(`too full for a copy of the records is said so, at whatever byte it fills up, and the old package stays${whyNoDisk}`, async () => {
    const council = await makeCouncil({ people: 400 })
    const stick = tempFolder()
    const { info } = await createPackage(packageInput(council, stick))
    const before = readFileSync(info.path)
    await onSmallDisk(8 * MB, async (disk) => {
      cpSync(council.folder, join(disk, 'council'), { recursive: true })
      const backup = () => createPackage({ ...packageInput(council, stick, { now: new Date(2026, 4, 2, 9, 30) }), councilFolder: join(disk, 'council') })
      const causes = new Set<unknown>()
      // From a disk that takes nothing to one that has room for the copy and for what is read back of it.
      for (let free = 0; ; free += 20 * 1024) {
        rmSync(join(disk, 'filler'), { force: true })
        fillDisk(disk, free)
        const failure: unknown = await backup().then(() => null, (error: unknown) => error)
        if (failure === null) break
        expect(failure, `${free} bytes free`).toMatchObject({ code: 'DISK_FULL' })
        causes.add((failure as AppError).details['cause'])
        expect(readdirSync(stick), `${free} bytes free`).toEqual([basename(info.path)])
        expect(readdirSync(join(disk, 'council')).filter((name) => name.startsWith('.'))).toEqual([])
      }
      // Before it: room for nothing beside the living records; then for a part of their copy.
      expect([...causes]).toEqual(['SQLITE_IOERR_SHMSIZE', 'SQLITE_FULL'])
      expect(readdirSync(stick)).toHaveLength(2)
      expect(readFileSync(info.path).equals(before)).toBe(true)
    })
  })
})

describe('restoring', () => {
  test.skipIf(!mounts)(`onto a disk that is, or becomes, full leaves nothing behind${whyNoDisk}`, async () => {
    const council = await makeCouncil({ files: [randomBytes(3 * MB), randomBytes(3 * MB)] })
    const path = await makePackage(council)
    const restore = (councilsFolder: string, onStep?: (step: string) => void) =>
      restorePackage({ path, secret: { passphrase: PASSPHRASE }, councilsFolder, mode: 'new', onStep })
    await onSmallDisk(8 * MB, async (disk) => {
      expect(await codeOf(() => restore(disk))).toBe('DISK_FULL')
      expect(readdirSync(disk)).toEqual([])
    })
    await onSmallDisk(16 * MB, async (disk) => {
      expect(await codeOf(() => restore(disk, (step) => {
        if (step.startsWith('write files/') && readdirSync(disk).length === 1) fillDisk(disk)
      }))).toBe('DISK_FULL')
      expect(readdirSync(disk)).toEqual(['filler'])
    })
  })

  test('from a package that is not there, or whose stick is not, says which', async () => {
    const councilsFolder = tempFolder()
    const restore = (path: string) => restorePackage({ path, secret: { passphrase: PASSPHRASE }, councilsFolder, mode: 'new' })
    expect(await codeOf(() => restore(join(tempFolder(), 'none.sapha')))).toBe('NOT_FOUND')
    expect(await codeOf(() => restore(join(tempFolder(), 'stick', 'none.sapha')))).toBe('FOLDER_GONE')
    expect(readdirSync(councilsFolder)).toEqual([])
  })

  test('from a package that was cut while it was read changes nothing', async () => {
    const council = await makeCouncil({ files: [randomBytes(9 * MB)] })
    const path = await makePackage(council)
    const whole = readFileSync(path)
    const councilsFolder = tempFolder()
    const cut = (step: string) => step.startsWith('write files/') && writeFileSync(path, whole.subarray(0, MB))
    const code = await codeOf(() => restorePackage({ path, secret: { passphrase: PASSPHRASE }, councilsFolder, mode: 'new', onStep: (step) => void cut(step) }))
    expect(code).toBe('PACKAGE_TRUNCATED')
    expect(readdirSync(councilsFolder)).toEqual([])
  })
})
