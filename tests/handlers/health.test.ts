import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createTestCore, PASSPHRASE, PROFILE } from '../support/core.ts'
import { withCouncil } from '../support/spoilt-council.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

const JOB = '0190f7a2-0000-7000-8000-00000000000b'
const SLOW = { timeout: 60_000, interval: 100 }
const LONG = 400_000

function damage(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(9, 4096, 4096 * 12)
  writeFileSync(path, bytes)
}

describe('the look after opening', () => {
  it('finds a sound council sound, by itself, and every part of it on demand', async () => {
    const { test } = await withCouncil()
    await vi.waitFor(() => expect(test.events.some(({ topic }) => topic === 'health')).toBe(true), SLOW)
    const { report, clockBehind } = await test.call('health.last', {})
    expect({ ok: report?.ok, clockBehind, states: report?.parts.map(({ state }) => state) }).toEqual({ ok: true, clockBehind: null, states: ['sound', 'sound', 'sound', 'sound'] })
    const full = await test.call('health.check', { jobId: JOB })
    expect(full.parts.map(({ name, state }) => `${name} ${state}`)).toEqual(['pages sound', 'chain sound', 'codes sound', 'search sound', 'files sound'])
    await test.core.shutdown()
  }, LONG)

  it('names an attachment that is gone and a database that is damaged under an open council', async () => {
    const { test, councilId, folder, database } = await withCouncil()
    const stageId = crypto.randomUUID()
    await test.call('files.stage', { stageId, name: 'ก.txt', offset: 0, total: 3, bytes: new Uint8Array([1, 2, 3]) })
    await test.call('files.attach', { ownerKind: 'council', ownerId: councilId, stageId, mediaType: 'text/plain' })
    renameSync(join(folder, 'councils', councilId, 'files'), join(folder, 'elsewhere'))
    const missing = await test.call('health.check', { jobId: JOB })
    expect(missing.parts.filter(({ state }) => state === 'damaged').map(({ name }) => name)).toEqual(['files'])
    damage(database)
    expect(await test.call('health.check', { jobId: JOB })).toMatchObject({ ok: false })
    await test.core.shutdown()
  }, LONG)

  it('says when the clock stands before the latest entry', async () => {
    const { test, councilId } = await withCouncil()
    await test.call('councils.lock', {})
    test.clock.set('2015-01-01T00:00:00.000Z')
    await test.call('councils.open', { councilId, passphrase: PASSPHRASE })
    expect((await test.call('health.last', {})).clockBehind).toMatch(/^2026-02-10/)
    await test.core.shutdown()
  }, LONG)
})

describe('a council whose database is damaged', () => {
  it('is mended from a copy that verifies: its records are back, the damaged folder is kept, and the audit log says so', async () => {
    const { test, councilId, folder, database } = await withCouncil()
    await test.call('copies.make', { jobId: JOB })
    const stick = tempFolder()
    await test.call('backups.create', { jobId: JOB, folder: stick })
    await test.call('councils.lock', {})
    await vi.waitFor(async () => expect(readdirSync(join(folder, 'copies', councilId)).filter((name) => name.endsWith('.part'))).toEqual([]), SLOW)
    await test.core.shutdown()

    const again = await createTestCore(folder)
    damage(database)
    const damaged = readFileSync(database)
    expect(await codeOf(() => again.call('councils.open', { councilId, passphrase: PASSPHRASE }))).toMatch(/^DATABASE_(DAMAGED|FOREIGN)$/)
    const [newest = ''] = readdirSync(join(folder, 'copies', councilId)).filter((name) => name.endsWith('.sapha')).sort().reverse()
    damage(join(folder, 'copies', councilId, newest))

    expect(await codeOf(() => again.call('health.candidates', { jobId: JOB, councilId, passphrase: 'ไม่ใช่รหัสนี้' }))).toBe('SECRET_WRONG')
    const { good, others } = await again.call('health.candidates', { jobId: JOB, councilId, passphrase: PASSPHRASE })
    expect(others.map(({ kind }) => kind)).toEqual(['copy'])
    expect(good.map(({ kind }) => kind).sort()).toContain('backup')
    const copy = good.find(({ kind }) => kind === 'copy') ?? good[0]
    const mended = await again.call('health.repair', { jobId: JOB, councilId, passphrase: PASSPHRASE, path: copy?.path ?? '' })
    expect(mended).toMatchObject({ dataFrom: copy?.createdAt, filesMissing: 0 })
    expect(readFileSync(join(folder, 'councils', mended.keptAs, 'council.db'))).toEqual(damaged)
    expect((await again.call('members.roll', { on: '2026-02-10' })).inOffice).toBe(1)
    expect((await again.call('audit.list', { recordId: councilId, before: null }))[0]).toMatchObject({ command: 'health.repair', after: { repairedFrom: copy?.createdAt } })
    // What was damaged is kept, and no undo offers it.
    expect(mended.keptAs).toMatch(/\.damaged-\d{17}$/)
    expect(await again.call('restores.replaced', {})).toBeNull()
    expect(await codeOf(() => again.call('restores.undo', {}))).toBe('NOTHING_TO_UNDO')
    await again.core.shutdown()
  }, LONG)

  it('reads an empty or missing stick as not there, never as deleted: the backup is known as before', async () => {
    const { test, councilId, folder, database } = await withCouncil()
    const stick = join(tempFolder(), 'แฟลชไดรฟ์')
    mkdirSync(stick)
    await test.call('backups.create', { jobId: JOB, folder: stick })
    await test.core.shutdown()
    renameSync(stick, `${stick}-ถอดออก`)
    const again = await createTestCore(folder)
    damage(database)
    const look = async () => await again.call('health.candidates', { jobId: JOB, councilId, passphrase: PASSPHRASE })
    expect((await look()).others).toEqual([{ kind: 'backup', code: 'FOLDER_GONE' }])
    mkdirSync(stick)
    expect((await look()).others).toEqual([{ kind: 'backup', code: 'NOT_FOUND' }])
    renameSync(stick, `${stick}-ว่าง`)
    renameSync(`${stick}-ถอดออก`, stick)
    const { good, others } = await look()
    expect({ others, kinds: good.map(({ kind }) => kind).sort() }).toEqual({ others: [], kinds: ['backup', 'copy'] })
    await again.core.shutdown()
  }, LONG)
})

describe('the diagnostic file', () => {
  it('names versions, sizes, checks and failures, and nobody and no folder', async () => {
    const { test, councilId, folder } = await withCouncil()
    await codeOf(() => test.call('members.get', { id: JOB }))
    await test.call('health.check', { jobId: JOB })
    const target = join(tempFolder(), 'ของสมชาย')
    mkdirSync(target)
    const { path } = await test.call('health.saveDiagnostics', { folder: target })
    const text = readFileSync(path)
    const bundle = JSON.parse(text.toString('utf8')) as { recentErrors: { call: string; code: string }[]; health: { ok: boolean }; council: { rows: Record<string, number> } }
    expect(bundle.recentErrors).toEqual([expect.objectContaining({ call: 'members.get', code: 'NOT_FOUND' })])
    expect(bundle.health.ok).toBe(true)
    expect(bundle.council.rows.people).toBe(1)
    for (const planted of ['กมลชนก', 'พันธุ์ทดสอบ', 'สมหญิง', 'ใจดี', PROFILE.name, 'ของสมชาย', folder, target, councilId]) {
      for (const encoding of ['utf8', 'utf16le'] as const) expect(text.includes(Buffer.from(planted, encoding)), planted).toBe(false)
      expect(text.includes(JSON.stringify(planted).slice(1, -1)), planted).toBe(false)
    }
    expect(existsSync(path)).toBe(true)
    await test.core.shutdown()
  }, LONG)
})
