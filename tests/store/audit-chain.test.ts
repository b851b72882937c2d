import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { verifyChain } from '../../electron/store/audit-chain.ts'
import { CouncilStore } from '../../electron/store/council-store.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { statement } from '../../electron/store/table.ts'
import { NAME_ONLY } from '../../electron/contract/members.ts'
import { ORGANISATIONS } from '../../electron/store/tables.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

const key = randomBytes(32)
let path: string
let db: Database.Database
let store: CouncilStore
let next = 0
const options = { actor: { id: 'u', displayName: 'สมหญิง' }, command: 'test.write', now: () => '2026-01-01T00:00:00.000Z', newId: () => `id-${(next += 1)}` }
const ORGANISATION = { ...NAME_ONLY, name: 'กลุ่มประมง', moo: [1] }

beforeEach(() => {
  path = join(tempFolder(), 'council.db')
  db = openSealed(path, key, { create: true })
  migrate(db)
  store = new CouncilStore(db)
  for (let at = 0; at < 5; at += 1) store.write(options, (writer) => writer.insert(ORGANISATIONS, { ...ORGANISATION, name: `กลุ่มที่ ${at}` }))
  return () => db.close()
})

describe('the audit chain finds', () => {
  it('nothing wrong where nothing is', () => {
    expect(verifyChain(db)).toMatchObject({ ok: true, entries: 5, brokenAt: null })
  })
  it('an edit of what was written', () => {
    db.exec(`UPDATE audit_log SET content = replace(content, 'กลุ่มที่ 2', 'กลุ่มที่ 9') WHERE seq = 3`)
    expect(verifyChain(db)).toMatchObject({ ok: false, brokenAt: 3 })
  })
  it('an edit of who or when', () => {
    db.exec(`UPDATE audit_log SET user_name = 'คนอื่น' WHERE seq = 4`)
    expect(verifyChain(db)).toMatchObject({ ok: false, brokenAt: 4 })
  })
  it('a deleted entry', () => {
    db.exec('DELETE FROM audit_log WHERE seq = 2')
    expect(verifyChain(db)).toMatchObject({ ok: false, brokenAt: 3 })
  })
  it('an inserted entry', () => {
    db.exec(`UPDATE audit_log SET seq = seq + 10 WHERE seq > 2; INSERT INTO audit_log SELECT 3, at, user_id, user_name, command, table_name, record_id, content, content_sha256, previous_hash, hash FROM audit_log WHERE seq = 2; UPDATE audit_log SET seq = seq - 9 WHERE seq > 10`)
    expect(verifyChain(db)).toMatchObject({ ok: false, brokenAt: 3 })
  })
  it('reordered entries', () => {
    db.exec('UPDATE audit_log SET seq = 99 WHERE seq = 2; UPDATE audit_log SET seq = 2 WHERE seq = 3; UPDATE audit_log SET seq = 3 WHERE seq = 99')
    expect(verifyChain(db)).toMatchObject({ ok: false, brokenAt: 2 })
  })
  it('nothing wrong when somebody saves while it is being read', () => {
    const reader = openSealed(path, key)
    const head = statement(reader, 'SELECT seq, hash FROM audit_head WHERE id = 1')
    const get = head.get.bind(head)
    let saved = false
    // Between the last entry and the head: the worst moment.
    head.get = (...parameters: unknown[]) => {
      saved = true
      store.write(options, (writer) => writer.insert(ORGANISATIONS, { ...ORGANISATION, name: 'กลุ่มใหม่' }))
      return get(...parameters)
    }
    expect(verifyChain(reader)).toMatchObject({ ok: true, entries: 5, brokenAt: null })
    expect(saved).toBe(true)
    reader.close()
    expect(verifyChain(db)).toMatchObject({ ok: true, entries: 6 })
  })
  it('a tail that was cut, by the head kept apart', () => {
    db.exec('DELETE FROM audit_log WHERE seq = 5')
    expect(verifyChain(db)).toMatchObject({ ok: false, brokenAt: 5 })
  })
})

describe('the writer', () => {
  it('refuses a revision that was overtaken, and leaves neither record nor entry behind', async () => {
    const [organisation] = [store.write(options, (writer) => writer.insert(ORGANISATIONS, ORGANISATION))]
    store.write(options, (writer) => writer.update(ORGANISATIONS, organisation, { name: 'ชื่อใหม่' }))
    expect(await codeOf(() => store.write(options, (writer) => {
      writer.insert(ORGANISATIONS, ORGANISATION)
      writer.update(ORGANISATIONS, organisation, { name: 'ชื่อเก่าทับ' })
    }))).toBe('CHANGED_MEANWHILE')
    expect(verifyChain(db)).toMatchObject({ ok: true, entries: 7 })
    expect(db.prepare('SELECT count(*) FROM organisations').pluck().get()).toBe(6)
  })

  it('writes nothing for a change that changes nothing', () => {
    const organisation = store.write(options, (writer) => writer.insert(ORGANISATIONS, ORGANISATION))
    store.write(options, (writer) => writer.update(ORGANISATIONS, organisation, { name: ORGANISATION.name }))
    expect(verifyChain(db).entries).toBe(6)
  })

  it('brings back what was removed, once', async () => {
    const organisation = store.write(options, (writer) => writer.insert(ORGANISATIONS, ORGANISATION))
    store.write(options, (writer) => writer.remove(ORGANISATIONS, organisation))
    const back = store.write(options, (writer) => writer.restore(ORGANISATIONS, organisation.id))
    expect(back).toMatchObject({ name: ORGANISATION.name, revision: 3 })
    expect(await codeOf(() => store.write(options, (writer) => writer.restore(ORGANISATIONS, organisation.id)))).toBe('NOTHING_TO_UNDO')
  })
})

describe('the schema', () => {
  it('of a newer program is refused without writing', async () => {
    db.pragma('user_version = 999')
    expect(await codeOf(() => migrate(db))).toBe('DATABASE_NEWER')
    expect(db.pragma('user_version', { simple: true })).toBe(999)
  })
  it('stays as it was when a migration fails in the middle', async () => {
    const before = db.pragma('user_version', { simple: true }) as number
    const steps = [...Array<string>(before).fill(''), 'CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1)']
    await expect((async () => migrate(db, steps))()).rejects.toThrow()
    expect(db.pragma('user_version', { simple: true })).toBe(before)
    expect(db.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'half'`).pluck().get()).toBe(0)
  })
})
