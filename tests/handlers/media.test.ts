import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestCore, createTestCouncil } from '../support/core.ts'
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
