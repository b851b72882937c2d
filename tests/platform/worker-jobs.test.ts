import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createPackage } from '../../electron/backup/create-package.ts'
import { WorkerJobs } from '../../electron/platform/node/worker-jobs.ts'
import { makeCouncil, packageInput } from '../support/council-folder.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { TEST_WORKER } from '../support/workers.ts'

test('a job tells the beginning and the end of each phase, and no more in between than can be seen', async () => {
  const council = await makeCouncil({ files: Array.from({ length: 80 }, () => randomBytes(1000)) })
  let calls = 0
  await createPackage(packageInput(council, tempFolder()), { onProgress: () => (calls += 1) })

  const jobs = new WorkerJobs(TEST_WORKER)
  const told: Record<string, number[]> = {}
  await jobs.run('createPackage', packageInput(council, tempFolder()), {
    onProgress: (done, total, phase) => (told[phase] ??= []).push(done / total),
  })
  await jobs.close()

  expect(Object.keys(told)).toEqual(['snapshot', 'write', 'verify'])
  for (const shares of Object.values(told)) {
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  }
  expect(told['write']?.[0]).toBeLessThan(0.1)
  expect(Object.values(told).flat().length).toBeLessThan(calls / 2)
})
