import type Database from 'better-sqlite3'
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NAME_ONLY } from '../../electron/contract/members.ts'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { isSearchSound, isSound } from '../../electron/backup/snapshot.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { NO_FILTERS } from '../../electron/contract/search.ts'
import { parseQuery } from '../../electron/domain/search-query.ts'
import { countHits } from '../../electron/store/search/find.ts'
import { trimForOthers } from '../../electron/store/trim.ts'
import type { TransferPart } from '../../electron/contract/transfers.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { createTestCore, personInput } from '../support/core.ts'
import { keptFolder } from '../support/temp-folder.ts'

const found = (db: Database.Database, text: string): number => countHits(db, parseQuery(text), NO_FILTERS, '2026-02-01')

/** Words that must not reach another council. */
const PRIVATE = {
  nationalId: '1289900000015', phone: '080-000-1234', address: 'ตรอกดอกแก้วหลังวัด', note: 'แพ้ถั่วลิสง', formerPhone: '080-999-4321',
  leader: 'นางสาวดารารัตน์ เขาลูกโดด', organisationPhone: '081-999-0022', organisationNote: 'บัญชีธนาคารเลขลับ', standing: 'หนังสือภายในของกลุ่ม',
  committee: 'คณะทำงานเฉพาะเรื่อง', ended: 'ลาออกเพราะป่วยหนัก', otherYear: 'ถ้อยคำของปีก่อนที่ไม่เกี่ยว',
  inFile: 'ใบรับรองแพทย์ของกรรมการ',
}
const SAID = 'ถ้อยคำที่บันทึกไว้ในปีนี้'
const YEAR = 2025
let folder: string
let databaseKey: Uint8Array

beforeAll(async () => {
  folder = keptFolder()
  const test = await createTestCore(folder)
  await test.call('councils.createSample', { jobId: test.newId() })
  const organisation = { ...NAME_ONLY, name: 'กลุ่มผู้ส่งต่อได้', leader: PRIVATE.leader, phone: PRIVATE.organisationPhone, note: PRIVATE.organisationNote, memberCount: 77, seats: 3 }
  const { id: organisationId } = await test.call('organisations.add', { organisation })
  await test.call('organisations.setStatus', { organisationId, change: { status: 'suspended', startedOn: '2025-02-01', reason: PRIVATE.standing } })
  const { id } = await test.call('members.add', {
    person: { ...personInput('กมลวรรณ', 'ท้ายซอย'), nationalId: PRIVATE.nationalId, phone: PRIVATE.phone, address: PRIVATE.address, note: PRIVATE.note, bornOn: '1970-05-05' },
    membership: { capacity: 'delegate', organisationId, startedOn: '2025-08-17', dueEndOn: null },
    post: null,
  })
  const [term] = (await test.call('members.get', { id })).memberships
  await test.call('members.endMembership', { id: term?.id ?? '', revision: 1, endedOn: '2026-01-15', endKind: 'resigned', endReason: PRIVATE.ended })
  const { id: committeeId } = await test.call('committees.add', { name: PRIVATE.committee, startedOn: '2025-09-01', endedOn: null, note: '' })
  await test.call('committees.addSeat', { committeeId, seat: { personId: id, outsiderName: '', affiliation: '', role: '', startedOn: '2025-09-01', endedOn: null } })
  for (const [year, words] of [[YEAR, SAID], [2024, PRIVATE.otherYear]] as const) {
    const { id } = await test.call('meetings.create', {
      kind: 'extraordinary', number: 1, heldOn: `${year}-01-20`, startsAt: null, endsAt: null, place: '', recorder: '', checker: '',
    })
    const item = (await test.call('meetings.get', { id })).agenda[0]
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }
    await test.call('meetings.saveItem', { id: item?.id ?? '', revision: item?.revision ?? 1, title: item?.title ?? '', body })
  }
  await test.core.shutdown()
  const [councilId] = readdirSync(join(folder, 'councils')).filter((name) => !name.startsWith('.'))
  folder = join(folder, 'councils', councilId ?? '')
  databaseKey = (await unlockFolder(join(folder, 'keys'), { passphrase: SAMPLE_PASSPHRASE })).keys.databaseKey
})

function trimmed(part: TransferPart | null) {
  const path = join(keptFolder(), 'copy.db')
  copyFileSync(join(folder, 'council.db'), path)
  const db = openSealed(path, databaseKey, { journal: 'delete' })
  db.exec(`INSERT INTO imports (id, revision, created_at, updated_at, file_name, file_sha256, added, skipped) VALUES ('i', 1, '2026-01-01', '2026-01-01', 'a.xlsx', 'aa', 0, 0);
    INSERT INTO import_items VALUES ('i', 0, 'people', 'p', 2, '{"phone":"${PRIVATE.formerPhone}"}');
    INSERT INTO file_texts VALUES ('ff', 'read', '', '${PRIVATE.inFile}', '2026-01-01')`)
  trimForOthers(db, part)
  const count = (table: string): number => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  // Every byte of every page in the clear, free pages too.
  return { db, count, bytes: db.serialize() }
}

const leaked = (bytes: Buffer): string[] => Object.entries(PRIVATE).filter(([, word]) => bytes.includes(Buffer.from(word))).map(([name]) => name)

describe('a part for another council', () => {
  let part: ReturnType<typeof trimmed>
  beforeAll(() => {
    part = trimmed({ projects: true, minutesOfYear: YEAR })
  })
  afterAll(() => part.db.close())

  it('holds no national ID, telephone, address, birthday or note of anybody, no leader of an organisation and no reason for leaving, not even in free pages', () => {
    expect(leaked(part.bytes)).toEqual([])
    expect(part.db.prepare("SELECT count(*) FROM organisations WHERE leader <> '' OR phone <> '' OR note <> '' OR member_count IS NOT NULL").pluck().get()).toBe(0)
    expect(part.db.prepare("SELECT count(*) FROM organisations WHERE name = 'กลุ่มผู้ส่งต่อได้'").pluck().get()).toBe(1)
    expect(found(part.db, PRIVATE.leader) + found(part.db, PRIVATE.organisationPhone)).toBe(0)
    expect(['organisation_statuses', 'committees', 'committee_seats'].map(part.count)).toEqual([0, 0, 0])
    expect(part.db.prepare("SELECT count(*) FROM memberships WHERE end_reason <> '' OR end_kind <> ''").pluck().get()).toBe(0)
    expect(part.db.prepare("SELECT count(*) FROM people WHERE national_id <> '' OR born_on IS NOT NULL OR moo IS NOT NULL").pluck().get()).toBe(0)
  })

  it('holds neither users nor the log nor keys nor files', () => {
    expect(['users', 'audit_log', 'audit_head', 'signing_key', 'contacts', 'blobs', 'attachments', 'file_texts', 'backups', 'imports'].map(part.count)).toEqual(Array(10).fill(0))
  })

  it('keeps the minutes of that year whole, with names, marks and the search', () => {
    expect(part.bytes.includes(Buffer.from(SAID))).toBe(true)
    expect(part.db.prepare('SELECT count(DISTINCT year) FROM meetings JOIN attendance ON meeting_id = meetings.id').pluck().get()).toBe(1)
    expect(part.db.prepare("SELECT count(*) FROM people WHERE given_name = 'กมลวรรณ'").pluck().get()).toBe(1)
    expect(found(part.db, SAID)).toBe(1)
    expect(found(part.db, PRIVATE.otherYear)).toBe(0)
  })

  it('keeps every project with its money and the resolution behind it', () => {
    expect([part.count('projects'), part.count('fundings'), part.count('resolution_links')]).toEqual([8, 10, 7])
    // What says to whom money was paid stays at home.
    expect(['instalments', 'spendings', 'activities', 'indicators', 'readings'].map((table) => part.count(table))).toEqual([7, 0, 4, 3, 8])
    expect(part.db.prepare('SELECT count(*) FROM resolution_links l JOIN resolutions r ON r.id = l.resolution_id JOIN meetings m ON m.id = r.meeting_id').pluck().get()).toBe(7)
  })

  it('holds together: SQLite, references and search index are sound', () => {
    expect(isSound(part.db) && isSearchSound(part.db)).toBe(true)
  })
})

describe('other choices', () => {
  it('projects alone bring no person at all', () => {
    const { db, count, bytes } = trimmed({ projects: true, minutesOfYear: null })
    expect(['people', 'memberships', 'posts', 'attendance', 'guests', 'organisations'].map(count)).toEqual([0, 0, 0, 0, 0, 0])
    expect(bytes.includes(Buffer.from('กมลวรรณ'))).toBe(false)
    expect(count('projects')).toBe(8)
    expect(isSound(db) && isSearchSound(db)).toBe(true)
    db.close()
  })

  it('partners go along by their names: whom to ask there, letters, the fund and the assembly stay at home, out of the search too', () => {
    const { db, count, bytes } = trimmed({ projects: true, minutesOfYear: null })
    expect(count('partners')).toBe(7)
    expect(['partner_papers', 'funds', 'fund_years', 'fund_benefits', 'assemblies', 'proposals'].map(count)).toEqual([0, 0, 0, 0, 0, 0])
    const kinds = db.prepare('SELECT DISTINCT kind FROM search_entries ORDER BY kind').pluck().all()
    expect(kinds).toEqual(['agenda_item', 'meeting', 'partner', 'project', 'resolution'])
    for (const words of ['สมมุติ ทะเลดี', 'ขอเชิญร่วมสำรวจ', 'สมัชชาคนป่าคลอก', 'ฝ่ายแผนของจังหวัด']) expect(bytes.includes(Buffer.from(words))).toBe(false)
    db.close()
  })

  it('minutes alone bring no project', () => {
    const { db, count } = trimmed({ projects: false, minutesOfYear: YEAR })
    expect(['projects', 'fundings', 'resolution_links'].map(count)).toEqual([0, 0, 0])
    expect(db.prepare('SELECT DISTINCT year FROM meetings').pluck().all()).toEqual([YEAR])
    expect(isSound(db)).toBe(true)
    db.close()
  })

  it('the whole council keeps its records, and goes without the key it signs with and the way back of imports', () => {
    const { db, count, bytes } = trimmed(null)
    expect(count('people')).toBe(32)
    expect(count('signing_key')).toBe(0)
    expect(bytes.includes(Buffer.from(PRIVATE.note))).toBe(true)
    expect(count('imports')).toBe(1)
    expect(bytes.includes(Buffer.from(PRIVATE.formerPhone))).toBe(false)
    db.close()
  })
})
