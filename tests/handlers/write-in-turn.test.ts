import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import type { CommitInput } from '../../electron/handlers/imports/batch-jobs.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, TestJobs, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { memberRow, rollPreview } from '../support/roll-preview.ts'
import { tempFolder } from '../support/temp-folder.ts'

/**
 * SQLite lets one write at a time, and whoever comes second waits with the whole thread: 5 s at most, and then it fails.
 * What a command still has to record when a long list begins to be written waits for it with the window alive.
 */

const LIST = rollPreview([memberRow(2, { title: 'นาย', givenName: 'สมมุติ', familyName: 'ยาวนาน', capacity: 'delegate', startedOn: '2025-08-17' })])

/** A batch that holds the database's one write lock until it is let go. */
class HeldBatch extends TestJobs {
  release: () => void = () => undefined
  readonly #released = new Promise<void>((resolve) => (this.release = resolve))

  override run: TestJobs['run'] = (name, input, hooks) => {
    if (name === 'readRoll') return Promise.resolve(LIST as never)
    if (name === 'commitRoll') return this.#hold(input as CommitInput) as never
    return super.run(name, input, hooks)
  }

  async #hold({ database, databaseKey }: CommitInput): Promise<object> {
    const db = openSealed(database, databaseKey)
    db.exec('BEGIN IMMEDIATE')
    await this.#released
    db.exec('COMMIT')
    db.close()
    return {}
  }
}

let folder: string
let jobs: HeldBatch
let book: TestCore
beforeEach(async () => {
  folder = tempFolder()
  jobs = new HeldBatch()
  book = await createTestCore(folder, { jobs })
  await createTestCouncil(book)
})
afterEach(() => book.core.shutdown())

async function stage(name: string): Promise<string> {
  const stageId = randomUUID()
  const bytes = new TextEncoder().encode('ชื่อ\n')
  await book.call('files.stage', { stageId, name, offset: 0, total: bytes.length, bytes })
  return stageId
}

async function readList(): Promise<string> {
  const stageId = await stage('รายชื่อ.csv')
  await book.call('imports.preview', { jobId: randomUUID(), stageId, choices: { columns: [], sheets: [] } })
  return stageId
}

/** Begins to write the list; resolves when it is done. */
const commit = (stageId: string) =>
  book.call('imports.commit', {
    jobId: randomUUID(),
    stageId,
    rows: [{ key: '0:2:1', fixes: {}, confirmed: [], another: false, update: null }],
    defaults: { startedOn: null, capacity: 'delegate' },
  })

/** Commands that record something after other work: each begins before the list is written, and comes to it meanwhile. */
const COMMANDS: Record<string, () => Promise<() => Promise<unknown>>> = {
  'audit.export': () => Promise.resolve(() => book.call('audit.export', { folder })),
  'backups.create': async () => {
    await mkdir(join(folder, 'stick'))
    return () => book.call('backups.create', { jobId: randomUUID(), folder: join(folder, 'stick') })
  },
  'users.add': () => Promise.resolve(() => book.call('users.add', { displayName: 'ผู้ช่วย สมมุติ', role: 'viewer', passphrase: `${PASSPHRASE} ที่สอง` })),
  'files.attach': async () => {
    const { id } = await book.call('projects.create', PROJECT)
    const stageId = await stage('แบบ.txt')
    return () => book.call('files.attach', { ownerKind: 'project', ownerId: id, stageId, mediaType: 'text/plain' })
  },
}
const PROJECT = { ...PLAIN_PROJECT, title: 'ซ่อมฝายบ้านบน' }
const LONG_ENOUGH_MS = 700

describe('what was begun before a long list is written, and is recorded meanwhile', () => {
  test.each(Object.keys(COMMANDS))('%s waits with the window alive, and nothing of it is lost', async (name) => {
    const begin = await COMMANDS[name]?.()
    const stageId = await readList()
    let turns = 0
    const turning = setInterval(() => (turns += 1), 10)
    let over = false
    const command = codeOf(() => begin?.() as Promise<unknown>).finally(() => (over = true))
    const batch = commit(stageId)
    await after(LONG_ENOUGH_MS)
    clearInterval(turning)
    expect(over).toBe(false)
    // SQLite's own waiting holds the whole thread.
    expect(turns, 'turns of the window while it waited').toBeGreaterThan(5)
    jobs.release()
    await batch
    expect(await command).toBe('succeeded')
    const [last] = await book.call('audit.list', { recordId: null, before: null })
    expect(last?.command).toBe(name)
    expect((await book.call('audit.verify', {})).ok).toBe(true)
  })

  test('locking meanwhile does not wait: the command says so', async () => {
    const stageId = await readList()
    const command = codeOf(() => book.call('audit.export', { folder }))
    const batch = codeOf(() => commit(stageId))
    await after(LONG_ENOUGH_MS)
    await book.call('councils.lock', {})
    jobs.release()
    await batch
    expect(await command).toBe('NOT_UNLOCKED')
  })
})
