import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listCopies } from '../../electron/backup/copy-files.ts'
import { createPackage } from '../../electron/backup/create-package.ts'
import { makeCopy } from '../../electron/backup/make-copy.ts'
import { verifyPackage } from '../../electron/backup/verify-package.ts'
import { allBlobs } from '../../electron/store/queries/files.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { COUNCIL_NAME, makeCouncil, packageInput, type TestCouncil } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** A folder that is empty or away (a disk not plugged in, a share not there) is no order to delete: nothing follows it. */

function blobsOf({ folder, keys }: TestCouncil): number {
  const database = openSealed(join(folder, 'council.db'), keys.databaseKey, { readonly: true })
  try {
    return allBlobs(database).length
  } finally {
    database.close()
  }
}

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name)).sort()

async function copy({ folder, keys, councilId }: TestCouncil, copiesFolder: string, minute: number): Promise<void> {
  const now = new Date(Date.UTC(2026, 4, 1, 2, minute)).toISOString()
  await makeCopy({ councilFolder: folder, keys, councilId, councilName: COUNCIL_NAME, createdBy: 'นางทดสอบ รอบคอบ', appVersion: '0.1.0', copiesFolder, changes: minute, now, rotate: true })
}

test.each(['missing', 'empty'] as const)('attachments whose folder is %s stay in the records and in every copy, and no backup passes for whole', async (how) => {
  const council = await makeCouncil({ files: [randomBytes(1000), randomBytes(2000), randomBytes(3000)] })
  const copies = join(tempFolder(), council.councilId)
  await copy(council, copies, 0)
  const kept = filesIn(join(copies, 'files'))
  expect(kept).toHaveLength(3)

  const [files, away] = [join(council.folder, 'files'), join(council.folder, 'away')]
  renameSync(files, away)
  if (how === 'empty') mkdirSync(files)
  const stick = tempFolder()
  expect(await codeOf(() => createPackage(packageInput(council, stick)))).toBe('FILE_DAMAGED')
  expect(readdirSync(stick)).toEqual([])
  // More copies than are kept of a day: rotation goes over what is left several times.
  for (let minute = 1; minute <= 5; minute += 1) await copy(council, copies, minute)
  expect(blobsOf(council)).toBe(3)
  expect(filesIn(join(copies, 'files'))).toEqual(kept)

  rmSync(files, { recursive: true, force: true })
  renameSync(away, files)
  expect(filesIn(files)).toHaveLength(3)
  expect((await createPackage(packageInput(council, stick))).info.fileCount).toBe(3)
})

test.each(['missing', 'empty'] as const)('copies whose folder is %s take nothing of the records with them', async (how) => {
  const council = await makeCouncil({ files: [randomBytes(1000)] })
  const copies = join(tempFolder(), council.councilId)
  await copy(council, copies, 0)
  rmSync(copies, { recursive: true })
  if (how === 'empty') mkdirSync(copies)
  expect(await listCopies(copies)).toEqual([])
  await copy(council, copies, 1)
  expect(blobsOf(council)).toBe(1)
  expect(filesIn(join(council.folder, 'files'))).toEqual(filesIn(join(copies, 'files')))
  for (const { path } of await listCopies(copies)) expect((await verifyPackage({ path, secret: { identity: council.keys.identity } })).ok).toBe(true)
})
