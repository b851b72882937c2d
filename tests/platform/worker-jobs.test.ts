import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createPackage } from '../../electron/backup/create-package.ts'
import { unpackPackage } from '../../electron/backup/unpack-package.ts'
import { WorkerJobs } from '../../electron/platform/node/worker-jobs.ts'
import { makeCouncil, packageInput } from '../support/council-folder.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { TEST_WORKER } from '../support/workers.ts'

test('a job tells the beginning of each phase and the end', async () => {
  const council = await makeCouncil({ files: [randomBytes(1000)] })
  const jobs = new WorkerJobs(TEST_WORKER)
  const told: { share: number; phase: string }[] = []
  await jobs.run('createPackage', packageInput(council, tempFolder()), {
    onProgress: (done, total, phase) => told.push({ share: total > 0 ? done / total : 0, phase }),
  })
  await jobs.close()

  expect([...new Set(told.map(({ phase }) => phase))]).toEqual(['snapshot', 'write', 'sync', 'verify'])
  const shares = told.map(({ share }) => share)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(told.find(({ phase }) => phase === 'write')?.share).toBeLessThan(0.1)
  expect(shares.at(-1)).toBe(1)
})

test('a job tells no more within a phase than can be seen', async () => {
  const council = await makeCouncil({ files: Array.from({ length: 80 }, () => randomBytes(1000)) })
  const { info } = await createPackage(packageInput(council, tempFolder()))
  const input = { path: info.path, secret: { identity: council.keys.identity }, files: 'all' } as const
  let calls = 0
  await unpackPackage({ ...input, folder: tempFolder() }, { onProgress: () => (calls += 1) })

  const jobs = new WorkerJobs(TEST_WORKER)
  let told = 0
  await jobs.run('unpackPackage', { ...input, folder: tempFolder() }, { onProgress: () => (told += 1) })
  await jobs.close()
  expect(calls).toBeGreaterThan(80)
  expect(told).toBeGreaterThan(0)
  expect(told).toBeLessThan(calls / 2)
})
