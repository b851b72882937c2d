import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPackage } from '../../electron/backup/create-package.ts'
import { FAT_FILE_LIMIT } from '../../electron/domain/file-systems.ts'
import { limitOfTarget } from '../../electron/handlers/target-folder.ts'
import type { OpenCouncil } from '../../electron/handlers/workspace.ts'
import type { Ports } from '../../electron/platform/ports.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { createTestCore, createTestCouncil } from '../support/core.ts'
import { makeCouncil, packageInput } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('two backups at once into one folder: the second is told to wait, and takes nothing of the first for a leftover', async () => {
  const app = await createTestCore(join(tempFolder(), 'data'))
  await createTestCouncil(app)
  const stick = tempFolder()
  const first = app.call('backups.create', { jobId: app.newId(), folder: stick })
  expect(await codeOf(() => app.call('backups.create', { jobId: app.newId(), folder: `${stick}/` }))).toBe('WORK_UNDER_WAY')
  expect((await first).report.ok).toBe(true)
  expect((await app.call('backups.create', { jobId: app.newId(), folder: stick })).report.ok).toBe(true)
  expect(readdirSync(stick)).toHaveLength(2)
  await app.core.shutdown()
})

/** Sticks by their topmost folder; everything else lies on the computer's own disk. */
function fakeMedia(sticks: Record<string, { fileSystem: string; canEject: boolean }>): Ports['media'] & { ejected: string[] } {
  const ejected: string[] = []
  return {
    ejected,
    of: (folder) => {
      const root = Object.keys(sticks).find((one) => folder === one || folder.startsWith(`${one}/`))
      const stick = root === undefined ? undefined : sticks[root]
      return Promise.resolve(stick && root !== undefined ? { root, removable: true, ...stick } : { root: '/', fileSystem: 'ext4', removable: false, canEject: false })
    },
    eject: (folder) => {
      ejected.push(folder)
      return Promise.resolve()
    },
  }
}

test('ejecting is offered for a stick that can be ejected, and never for the one that holds the data folder', async () => {
  const [stick, old, home] = [tempFolder(), tempFolder(), tempFolder()]
  const media = fakeMedia({ [stick]: { fileSystem: 'vfat', canEject: true }, [old]: { fileSystem: 'vfat', canEject: false }, [home]: { fileSystem: 'exfat', canEject: true } })
  const app = await createTestCore(join(home, 'data'), { media })
  await createTestCouncil(app)
  const describe = (folder: string) => app.call('media.describe', { folder })
  expect(await describe(stick)).toEqual({ removable: true, canEject: true })
  expect(await describe(old)).toEqual({ removable: true, canEject: false })
  expect(await describe(join(home, 'backups'))).toEqual({ removable: false, canEject: false })
  expect(await describe('/elsewhere')).toEqual({ removable: false, canEject: false })

  await app.call('media.eject', { folder: stick })
  for (const folder of [old, home, '/elsewhere']) expect(await codeOf(() => app.call('media.eject', { folder }))).toBe('EJECT_FAILED')
  expect(media.ejected).toEqual([stick])

  const making = app.call('backups.create', { jobId: app.newId(), folder: stick })
  expect(await codeOf(() => app.call('media.eject', { folder: stick }))).toBe('WORK_UNDER_WAY')
  await making
  await app.core.shutdown()
})

test('attachments that FAT takes in no one file are told of from the records, before anything is read or written', async () => {
  const council = await makeCouncil({ files: [randomBytes(1000)] })
  const [fat, exfat] = [tempFolder(), tempFolder()]
  const asked: string[] = []
  const sticks = fakeMedia({ [fat]: { fileSystem: 'FAT32', canEject: true }, [exfat]: { fileSystem: 'exFAT', canEject: true } })
  const ports = { media: { ...sticks, of: (folder: string) => (asked.push(folder), sticks.of(folder)) } } as unknown as Ports
  const db = openSealed(join(council.folder, 'council.db'), council.keys.databaseKey)
  const limitAt = (folder: string) => limitOfTarget({ ports }, { store: { db } } as unknown as OpenCouncil, folder)

  // A small council is not kept waiting for the answer.
  expect(await limitAt(fat)).toBeNull()
  expect(asked).toEqual([])
  db.prepare("UPDATE blobs SET sealed_size = 5e9").run()
  const fileLimit = await limitAt(fat)
  expect([fileLimit, await limitAt(exfat)]).toEqual([FAT_FILE_LIMIT, null])
  db.close()

  let read = false
  const failure: unknown = await createPackage(packageInput(council, fat, { fileLimit }), { onProgress: (_done, _total, phase) => (read ||= phase !== 'snapshot') }).catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: 'FILE_TOO_LARGE_FOR_MEDIUM', details: { limit: FAT_FILE_LIMIT } })
  expect([read, readdirSync(fat)]).toEqual([false, []])
})
