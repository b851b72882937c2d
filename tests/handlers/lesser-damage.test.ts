import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hitKind } from '../../electron/contract/search.ts'
import { PHUKET_PARTNERS } from '../../electron/handlers/council-words.ts'
import { rebuildSearch } from '../../electron/backup/rebuild-search.ts'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { createTestCore, PASSPHRASE } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { spoil, SPOILT_INDEX, withCouncil } from '../support/spoilt-council.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Damage that asks for less than putting a copy in the place of the records. */

const JOB = '0190f7a2-0000-7000-8000-00000000000b'
const LONG = 400_000

const damagedParts = ({ parts }: { parts: { name: string; state: string }[] }): string[] => parts.filter(({ state }) => state === 'damaged').map(({ name }) => name)

describe('a search index that alone is damaged', () => {
  it('is told from damaged records, and made anew from them: everything is found again, nothing else changes, one audit entry', async () => {
    const { test, councilId, database } = await withCouncil()
    const hits = await test.call('search.find', { text: 'กมลชนก' })
    expect(hits.total).toBe(1)
    await spoil(test, councilId, database, SPOILT_INDEX)
    const found = await test.call('health.check', { jobId: JOB })
    expect(damagedParts(found)).toEqual(['search'])
    const roll = await test.call('members.roll', { on: '2026-02-10' })

    const after = await test.call('health.rebuildSearch', { jobId: JOB })
    expect({ ok: after.ok, damaged: damagedParts(after), names: after.parts.map(({ name }) => name) }).toEqual({ ok: true, damaged: [], names: ['pages', 'chain', 'codes', 'search', 'files'] })
    expect((await test.call('health.last', {})).report).toEqual(after)
    expect(await test.call('search.find', { text: 'กมลชนก' })).toEqual(hits)
    expect(await test.call('members.roll', { on: '2026-02-10' })).toEqual(roll)
    const [entry, before] = await test.call('audit.list', { recordId: null, before: null })
    // The member, and the partners that a council of Phuket begins with.
    expect(entry).toMatchObject({ command: 'health.rebuildSearch', after: { searchIndexRebuilt: 1 + PHUKET_PARTNERS.length } })
    expect(before?.command).not.toBe('health.rebuildSearch')
    expect(test.events.some(({ topic, payload }) => topic === 'progress' && (payload as { phase: string }).phase === 'search')).toBe(true)
    expect(await test.call('health.check', { jobId: JOB })).toMatchObject({ ok: true })
    await test.core.shutdown()
  }, LONG)

  it('holds every kind of record after it was made anew, each as it was', async () => {
    const folder = tempFolder()
    const test = await createTestCore(folder)
    const { councilId } = await test.call('councils.createSample', { jobId: JOB })
    const folderOf = join(folder, 'councils', councilId)
    const { keys } = await unlockFolder(join(folderOf, 'keys'), { passphrase: SAMPLE_PASSPHRASE })
    const entries = (): unknown[] => {
      const db = openSealed(join(folderOf, 'council.db'), keys.databaseKey)
      const rows = db.prepare('SELECT kind, record_id, digest FROM search_entries ORDER BY kind, record_id').all()
      db.close()
      return rows
    }
    const stageId = crypto.randomUUID()
    await test.call('files.stage', { stageId, name: 'ก.txt', offset: 0, total: 3, bytes: new Uint8Array([1, 2, 3]) })
    await test.call('files.attach', { ownerKind: 'council', ownerId: councilId, stageId, mediaType: 'text/plain' })
    const [meeting] = await test.call('meetings.list', {})
    const letter = { datedOn: '2026-02-01', number: null, subject: 'ขอเชิญประชุม', addressee: '', signatory: '' }
    await test.call('letters.write', { meetingId: meeting!.id, resolutionId: null, letter })
    const before = entries()
    expect(new Set(before.map((row) => (row as { kind: string }).kind)).size).toBe(hitKind.options.length)
    await test.call('health.rebuildSearch', { jobId: JOB })
    expect(entries()).toEqual(before)
    await test.core.shutdown()
  }, LONG)

  it('is left as it is where more than the index is damaged, or when it is cancelled', async () => {
    const { test, councilId, database } = await withCouncil()
    await spoil(test, councilId, database, SPOILT_INDEX)
    const { databaseKey } = (await unlockFolder(join(database, '..', 'keys'), { passphrase: PASSPHRASE })).keys
    const cancel = new AbortController()
    const onProgress = (_done: number, _total: number, phase: string): void => { if (phase === 'search') cancel.abort() }
    expect(await codeOf(() => rebuildSearch({ database, databaseKey }, { signal: cancel.signal, onProgress }))).toBe('CANCELLED')
    expect(damagedParts(await test.call('health.check', { jobId: JOB }))).toEqual(['search'])
    await spoil(test, councilId, database, "PRAGMA foreign_keys = OFF; UPDATE memberships SET person_id = 'nobody'")
    expect(damagedParts(await test.call('health.check', { jobId: JOB }))).toEqual(['pages', 'search'])
    expect(await codeOf(() => test.call('health.rebuildSearch', { jobId: JOB }))).toBe('DATABASE_DAMAGED')
    await test.core.shutdown()
  }, LONG)
})

describe('a history that alone is broken', () => {
  it('is told from damaged records, with the first entry that does not fit; records open, the log can be read and exported', async () => {
    const { test, councilId, database } = await withCouncil()
    await spoil(test, councilId, database, "UPDATE audit_log SET content = 'ไม่ใช่ JSON', user_name = '=1+1' WHERE seq = 2")
    const report = await test.call('health.check', { jobId: JOB })
    expect({ damaged: damagedParts(report), from: report.chainBrokenAt }).toEqual({ damaged: ['chain'], from: 2 })
    expect((await test.call('members.roll', { on: '2026-02-10' })).inOffice).toBe(1)

    const log = await test.call('audit.list', { recordId: null, before: null })
    expect(log.find(({ seq }) => seq === 2)).toMatchObject({ before: null, after: { unreadable: 'ไม่ใช่ JSON' } })
    const { path, entries } = await test.call('audit.export', { folder: tempFolder() })
    const text = readFileSync(path, 'utf8')
    const rows = text.trimEnd().split('\r\n')
    expect(text.startsWith('\uFEFF"ลำดับ"')).toBe(true)
    expect(rows).toHaveLength(entries + 1)
    expect(entries).toBe(log.length)
    expect(rows.slice(1).map((row) => Number(/^"(\d+)"/.exec(row)?.[1]))).toEqual(log.map(({ seq }) => seq).reverse())
    // No spreadsheet takes what somebody typed for a formula.
    expect(rows[2]).toContain(`"'=1+1"`)
    expect((await test.call('audit.list', { recordId: null, before: null, limit: 1 }))[0]).toMatchObject({ command: 'audit.export', after: { auditExported: entries } })
    await test.core.shutdown()
  }, LONG)
})

describe('adopted minutes that were changed without the program', () => {
  it.each([
    ['a word of an item', `UPDATE agenda_items SET title = 'แทน' WHERE id = (SELECT i.id FROM agenda_items i JOIN fingerprints f ON f.meeting_id = i.meeting_id WHERE f.seq = 2 LIMIT 1)`],
    ['a text that cannot be read any more', `UPDATE agenda_items SET body = '{' WHERE id = (SELECT i.id FROM agenda_items i JOIN fingerprints f ON f.meeting_id = i.meeting_id WHERE f.seq = 2 LIMIT 1)`],
  ])('are found by the check after opening, in the worker: %s', async (_what, sql) => {
    const folder = tempFolder()
    const test = await createTestCore(folder)
    const { councilId } = await test.call('councils.createSample', { jobId: JOB })
    expect(await test.call('health.check', { jobId: JOB })).toMatchObject({ ok: true })
    await spoil(test, councilId, join(folder, 'councils', councilId, 'council.db'), sql, SAMPLE_PASSPHRASE)
    expect(damagedParts(await test.call('health.check', { jobId: JOB }))).toContain('codes')
    expect(await test.call('minutes.chain', {})).toMatchObject({ ok: false, brokenAt: null, differing: [2] })
    await test.core.shutdown()
  }, LONG)
})
