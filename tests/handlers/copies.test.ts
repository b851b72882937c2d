import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../electron/contract/settings.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, TestJobs, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

const MEMBERSHIP = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-08-17', dueEndOn: null }
const JOB = '0190f7a2-0000-7000-8000-00000000000b'
const SLOW = { timeout: 60_000, interval: 100 }

async function withCouncil(): Promise<{ test: TestCore; councilId: string; copies: () => string[]; folder: string }> {
  const folder = tempFolder()
  const test = await createTestCore(folder, { jobs: new TestJobs() })
  await createTestCouncil(test)
  const councilId = (await test.call('app.status', {})).session?.councilId ?? ''
  const inside = join(folder, 'copies', councilId)
  return { test, councilId, folder, copies: () => (existsSync(inside) ? readdirSync(inside).filter((name) => name.endsWith('.sapha')) : []) }
}

const addMember = (test: TestCore, name: string) => test.call('members.add', { person: personInput(name), membership: MEMBERSHIP, post: null })

describe('automatic copies', () => {
  it('come after so many changes, while the council stays open and writes', async () => {
    const { test, copies } = await withCouncil()
    await test.call('settings.save', { values: { ...DEFAULT_SETTINGS, copyAfterChanges: 4 }, checkedOn: {}, revision: 1 })
    for (let n = 0; n < 5; n += 1) await addMember(test, `คนที่ ${n}`)
    await vi.waitFor(() => expect(copies()).toHaveLength(1), SLOW)
    const state = await test.call('copies.list', {})
    expect(state).toMatchObject({ failure: null, filesMissing: 0 })
    const [copy] = state.copies
    expect(await test.call('backups.verify', { jobId: JOB, path: copy?.path ?? '', secret: null })).toMatchObject({ ok: true })
    await test.core.shutdown()
  }, 90_000)

  it('come when a changed book is closed, and not when nothing has changed since', async () => {
    const { test, councilId, copies } = await withCouncil()
    await addMember(test, 'กมล')
    await test.call('councils.lock', {})
    await vi.waitFor(() => expect(copies()).toHaveLength(1), SLOW)
    await test.call('councils.open', { councilId, passphrase: PASSPHRASE })
    await test.core.shutdown()
    expect(copies()).toHaveLength(1)
  }, 90_000)

  it('are done when the program has been closed', async () => {
    const { test, copies } = await withCouncil()
    await test.core.shutdown()
    expect(copies()).toHaveLength(1)
  })

  it('of a damaged book are not made, and the good one stays', async () => {
    const { test, councilId, folder, copies } = await withCouncil()
    for (let n = 0; n < 30; n += 1) await addMember(test, `คนที่ ${n}`)
    await test.call('copies.make', { jobId: JOB })
    const good = copies()
    const path = join(folder, 'councils', councilId, 'council.db')
    const bytes = readFileSync(path)
    bytes.fill(9, 4096 * 3, 4096 * 20)
    writeFileSync(path, bytes)
    expect(await codeOf(() => test.call('copies.make', { jobId: JOB }))).toMatch(/^DATABASE_/)
    expect(copies()).toEqual(good)
    expect((await test.call('copies.list', {})).failure?.code).toMatch(/^DATABASE_/)
    await test.core.shutdown()
    expect(copies()).toEqual(good)
  }, 90_000)
})
