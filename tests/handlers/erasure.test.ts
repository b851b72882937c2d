import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RollPreview } from '../../electron/contract/imports.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { NO_FILTERS } from '../../electron/contract/search.ts'
import { FULL_TEXT_TABLES } from '../../electron/store/search/index-writer.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { minutesDocument } from '../../electron/documents/minutes.ts'
import { wordsOf } from '../../electron/documents/model.ts'
import { minutesInput } from '../../electron/handlers/minutes-input.ts'
import { clearBytes } from '../support/clear-bytes.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { jobsThatRead } from '../support/reading-jobs.ts'
import { memberRow, rollPreview } from '../support/roll-preview.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { writeWorkbook } from '../support/workbook.ts'

/** Erasure of one person (PDPA s.33): the name stays where minutes have it, everything else is nowhere any more. */

let folder: string
let book: TestCore
let roll: RollPreview

beforeEach(async () => {
  folder = tempFolder()
  book = await createTestCore(folder, { jobs: jobsThatRead(() => roll) })
  await createTestCouncil(book)
})
afterEach(() => book.core.shutdown())

/** Each stands in one place only, so that a find says where something was left. */
const PLANTED = {
  nationalId: '1234567890121', bornOn: '1961-07-23', phone: '0871239955', houseNo: '77/9911', address: 'ซอยต้นหว้าคู่ตลาดเก่า', note: 'บันทึกเฉพาะตัวยกเมฆ ฦ ๅ',
}
const LATER = { phone: '0899977112', address: 'ย้ายไปถนนหินฟันม้า' }
const IMPORTED = '0833344556'
const FILE = 'คำขอเป็นลายมือเสือโคร่ง'
const CONSENT_NOTE = 'ให้ไว้ต่อหน้าพยานชื่อแปลก'
/** A paper about a term. */
const LETTER = 'หนังสือลาออกฉบับเขียนที่ดอนมะขาม'
/**
 * "ฦ ๅ" of the note as the search index alone has it: together. FTS5 leaves out of a term what it shares with the one
 * before, here the letter ฦ, and writes how many bytes those are and how many follow (the first byte of each is '0').
 */
const INDEXED_PAIR = Buffer.concat([Buffer.from([1 + 3, 3]), Buffer.from('ๅ', 'utf8')])
/** Stands in a workbook, which is read. */
const INSIDE = 'รายชื่อผู้ค้ำประกันเงินกู้ฉุกเฉิน'
/** What a user called a search for the name. */
const SAVED = 'คนค้างค่าแชร์น้ำมันตะเกียง'
const WORDS = [...Object.values(PLANTED), ...Object.values(LATER), IMPORTED, FILE, LETTER, INSIDE, CONSENT_NOTE, SAVED]

const page = (id: string) => book.call('members.get', { id })

async function plant(): Promise<string> {
  const membership = { capacity: 'delegate', organisationId: null, startedOn: '2017-08-17', dueEndOn: null } as const
  const { id } = await book.call('members.add', { person: { ...personInput('มาลี'), ...PLANTED }, membership, post: null })
  const save = async (change: object) => {
    const { person } = await page(id)
    await book.call('members.savePerson', { id, revision: person.revision, person: { ...personInput('มาลี'), ...PLANTED, ...change } })
  }
  await save(LATER)
  await save({ phone: IMPORTED })
  await importPhone(id)
  await attach('person', id, `${FILE}.txt`)
  await attach('membership', (await page(id)).memberships[0]!.id, `${LETTER}.txt`)
  await attach('person', id, 'ค้ำประกัน.xlsx', writeWorkbook({ sheets: [{ name: 'แผ่น', rows: [[INSIDE]] }] }))
  await expect.poll(async () => (await book.call('search.find', { text: INSIDE })).total, { timeout: 60_000 }).toBe(1)
  const consent = { purpose: 'ทะเบียน', basis: 'legal_duty' as const, version: '1', givenOn: '2017-08-17', note: CONSENT_NOTE }
  await book.call('privacy.addConsent', { personIds: [id], consent })
  await book.call('members.showNationalId', { id })
  await book.call('search.save', { name: SAVED, text: 'นางมาลี  ใจดี', filters: NO_FILTERS })
  const meeting = { kind: 'ordinary', number: 1, heldOn: '2018-09-01', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' } as const
  const { id: meetingId } = await book.call('meetings.create', meeting)
  await book.call('meetings.mark', { meetingId, personIds: [id], status: 'present', remark: '' })
  return id
}

/** A list that changes the phone: the import keeps how it was. */
async function importPhone(id: string): Promise<void> {
  roll = rollPreview([memberRow(2, { givenName: 'มาลี', familyName: 'ใจดี', phones: ['0810000001'] })])
  const stageId = randomUUID()
  await book.call('files.stage', { stageId, name: 'รายชื่อ.csv', offset: 0, total: 1, bytes: new Uint8Array(1) })
  await book.call('imports.preview', { jobId: randomUUID(), stageId, choices: { columns: [], sheets: [] } })
  const { rows } = await book.call('imports.rows', { stageId, from: 0 })
  const { person } = await page(id)
  const update = { personId: id, revision: person.revision, fields: ['phone' as const], newTerm: false }
  await book.call('imports.commit', { jobId: randomUUID(), stageId, rows: [{ key: rows[0]!.row.key, fixes: {}, confirmed: [], another: false, update }], defaults: { startedOn: null, capacity: 'delegate' } })
}

async function attach(ownerKind: 'person' | 'membership' | 'council', ownerId: string, name: string, content: Uint8Array = Buffer.from(name.repeat(3))): Promise<void> {
  const stageId = randomUUID()
  const bytes = Uint8Array.from(content)
  await book.call('files.stage', { stageId, name, offset: 0, total: bytes.length, bytes })
  await book.call('files.attach', { ownerKind, ownerId, stageId, mediaType: 'text/plain' })
}

async function leave(id: string): Promise<void> {
  const [term] = (await page(id)).memberships
  await book.call('members.endMembership', { id: term!.id, revision: term!.revision, endedOn: '2021-08-16', endReason: 'ครบวาระ' })
}

async function erase(id: string, typedName = 'มาลี ใจดี'): Promise<void> {
  const { person } = await page(id)
  await book.call('privacy.erase', { jobId: randomUUID(), id, revision: person.revision, typedName })
}

async function council(): Promise<{ folder: string; key: Uint8Array }> {
  const { councils } = await book.call('app.status', {})
  const place = join(folder, 'councils', councils[0]!.id)
  return { folder: place, key: (await unlockFolder(join(place, 'keys'), { passphrase: PASSPHRASE })).keys.databaseKey }
}

async function bytesOfBook(): Promise<Buffer> {
  const { folder: place, key } = await council()
  return clearBytes(join(place, 'council.db'), key)
}

/** Which of the planted words lie in the file, its free pages and its log. */
async function found(): Promise<string[]> {
  const bytes = await bytesOfBook()
  return WORDS.filter((word) => bytes.includes(Buffer.from(word, 'utf8')))
}

const sealedFiles = async (): Promise<string[]> => {
  const files = join((await council()).folder, 'files')
  return existsSync(files) ? readdirSync(files, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60) : []
}

test('no planted word of an erased person is left in any byte of the file; the name is, and the chain of the log holds', async () => {
  const id = await plant()
  await leave(id)
  expect((await found()).sort()).toEqual([...WORDS].sort())
  expect((await bytesOfBook()).includes(INDEXED_PAIR)).toBe(true)
  expect(await sealedFiles()).toHaveLength(3)
  await erase(id)

  expect(await found()).toEqual([])
  expect((await bytesOfBook()).includes(INDEXED_PAIR)).toBe(false)
  expect(await sealedFiles()).toEqual([])
  expect(await book.call('audit.verify', {})).toMatchObject({ ok: true, brokenAt: null })
  const { person, memberships } = await page(id)
  expect(person).toMatchObject({ title: 'นาง', givenName: 'มาลี', familyName: 'ใจดี', nationalId: '', bornOn: null, phone: '', houseNo: '', moo: null, address: '', note: '' })
  expect(person.erasedAt).not.toBeNull()
  expect(memberships).toHaveLength(1)
  expect(await book.call('privacy.consents', { personId: id })).toEqual([expect.objectContaining({ purpose: 'ทะเบียน', note: '' })])
  const entries = await book.call('audit.list', { recordId: id, before: null })
  expect(entries[0]).toMatchObject({ command: 'privacy.erase', userName: 'สมหญิง ใจดี', after: { erasedFiles: 3, erasedSearches: 1 } })
  expect(entries.slice(1).every(({ before, after }) => before === null && after === null)).toBe(true)
  expect(entries.map(({ command }) => command)).toContain('members.showNationalId')

  // Minutes still print the name; search finds it by name alone.
  const { folder: place, key } = await council()
  const db = openSealed(join(place, 'council.db'), key)
  const [meeting] = await book.call('meetings.list', {})
  expect(wordsOf(minutesDocument(minutesInput(db, meeting!.id)).blocks).join('\n')).toContain('นางมาลี ใจดี')
  const left = FULL_TEXT_TABLES.flatMap((table) => {
    db.exec(`CREATE VIRTUAL TABLE temp.terms_of_${table} USING fts5vocab(main, ${table}, row)`)
    return db.prepare(`SELECT term FROM temp.terms_of_${table}`).pluck().all() as string[]
  })
  expect(left).toEqual(expect.arrayContaining(['มา', 'มาล']))
  // Pairs that neither the name nor the partners of a new council have.
  expect(left.filter((term) => term.includes('ต้') || term.includes('77'))).toEqual([])
  db.close()
  for (const word of [LATER.address, '0810000001', FILE, INSIDE]) expect((await book.call('search.find', { text: word })).total).toBe(0)
  expect((await book.call('search.find', { text: 'มาลี' })).total).toBe(1)
})

test('does not come back from an old backup, neither in its place nor as a copy', async () => {
  const id = await plant()
  await leave(id)
  const { path } = (await book.call('backups.create', { jobId: randomUUID(), folder: tempFolder() })).info
  await erase(id)
  for (const way of ['replace', 'copy'] as const) {
    expect(await codeOf(() => book.call('restores.take', { path, secret: null, kind: 'person', id, way }))).toBe('PERSON_ERASED')
  }
  expect(await found()).toEqual([])
})

test('saved searches go that tell of the person by a name that was put right since', async () => {
  const id = await plant()
  const { person } = await page(id)
  await book.call('members.savePerson', { id, revision: person.revision, person: { ...personInput('มาลัย'), ...PLANTED } })
  expect((await book.call('search.own', {})).saved.map(({ text }) => text)).toEqual(['นางมาลี  ใจดี'])
  await leave(id)
  await erase(id, 'มาลัย ใจดี')
  expect((await book.call('search.own', {})).saved).toEqual([])
})

test('saved searches go that tell of the person, removed ones too, and no others', async () => {
  const id = await plant()
  const save = (name: string, text: string, personId: string | null = null) => book.call('search.save', { name, text, filters: { ...NO_FILTERS, personId } })
  await save('เลขบัตร', '๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑')
  await save('งานที่มอบหมาย', '', id)
  const removed = await save('โทร', IMPORTED)
  await book.call('search.removeSaved', removed)
  await save('ดอกมาลีวัลย์', 'ประกวดดอกมาลีวัลย์')
  await leave(id)
  await erase(id)
  expect((await book.call('search.own', {})).saved.map(({ name }) => name)).toEqual(['ดอกมาลีวัลย์'])
  expect(await codeOf(() => book.call('search.restoreSaved', { id: removed.id }))).toBe('NOT_FOUND')
  expect((await book.call('audit.list', { recordId: id, before: null }))[0]).toMatchObject({ command: 'privacy.erase', after: { erasedSearches: 4 } })
  expect((await book.call('audit.list', { recordId: removed.id, before: null })).map(({ command, after }) => [command, after])).toEqual([['search.removeSaved', null], ['search.save', null]])
  expect((await book.call('audit.verify', {})).ok).toBe(true)
})

test('a content that another record has attached too stays with it', async () => {
  const id = await plant()
  await leave(id)
  await attach('council', randomUUID(), `${FILE}.txt`)
  await erase(id)
  expect(await sealedFiles()).toHaveLength(1)
})

test('is refused while in office, with another name, and for a record that changed; then nothing is changed', async () => {
  const id = await plant()
  expect(await codeOf(() => erase(id))).toBe('PERSON_IN_OFFICE')
  await leave(id)
  expect(await codeOf(() => erase(id, 'มาลี ใจดำ'))).toBe('NAME_DIFFERS')
  const { person } = await page(id)
  expect(await codeOf(() => book.call('privacy.erase', { jobId: randomUUID(), id, revision: person.revision - 1, typedName: 'มาลี ใจดี' }))).toBe('CHANGED_MEANWHILE')
  expect((await page(id)).person).toEqual(person)
  expect(await sealedFiles()).toHaveLength(3)
})

describe('of people who were taken off the roll', () => {
  /** Somebody who was never in office on the day of a meeting: only such people can be taken off. */
  async function takenOff(): Promise<string> {
    const membership = { capacity: 'delegate', organisationId: null, startedOn: '2017-08-17', dueEndOn: null } as const
    const { id } = await book.call('members.add', { person: { ...personInput('มาลี', 'ต้นยางนาใหญ่'), ...PLANTED }, membership, post: null })
    await attach('person', id, `${FILE}.txt`)
    await book.call('search.save', { name: SAVED, text: NAME, filters: NO_FILTERS })
    const consent = { purpose: 'ทะเบียน', basis: 'legal_duty' as const, version: '1', givenOn: '2017-08-17', note: CONSENT_NOTE }
    await book.call('privacy.addConsent', { personIds: [id], consent })
    await book.call('members.remove', { id, revision: (await page(id)).person.revision })
    return id
  }
  const removed = async () => (await book.call('privacy.overview', {})).removed
  const NAME = 'ต้นยางนาใหญ่'

  test('whoever no meeting names goes whole, the name too, and is not put back', async () => {
    const id = await takenOff()
    expect(await removed()).toEqual([expect.objectContaining({ id, name: `นางมาลี ${NAME}`, named: false })])
    expect((await found()).length).toBeGreaterThan(5)
    expect((await bytesOfBook()).includes(Buffer.from(NAME))).toBe(true)
    const { revision } = (await removed())[0]!
    expect(await book.call('privacy.eraseRemoved', { jobId: randomUUID(), people: [{ id, revision }] })).toEqual({ files: 1 })

    expect(await found()).toEqual([])
    expect((await bytesOfBook()).includes(Buffer.from(NAME))).toBe(false)
    expect(await sealedFiles()).toEqual([])
    expect(await removed()).toEqual([])
    expect(await book.call('audit.verify', {})).toMatchObject({ ok: true, brokenAt: null })
    expect(await codeOf(() => book.call('members.restore', { id }))).toBe('PERSON_ERASED')
    expect(await codeOf(() => book.call('privacy.eraseRemoved', { jobId: randomUUID(), people: [{ id, revision }] }))).toBe('NOT_FOUND')
  })

  test('whom the record of a meeting names keeps the name and nothing else', async () => {
    const { id: meetingId } = await book.call('meetings.create', { kind: 'ordinary', number: 1, heldOn: '2017-09-01', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' })
    const membership = { capacity: 'delegate', organisationId: null, startedOn: '2017-08-17', dueEndOn: null } as const
    const { id } = await book.call('members.add', { person: { ...personInput('มาลี', NAME), ...PLANTED }, membership, post: null })
    await book.call('meetings.mark', { meetingId, personIds: [id], status: 'present', remark: '' })
    const { meeting } = await book.call('meetings.get', { id: meetingId })
    await book.call('meetings.remove', { id: meetingId, revision: meeting.revision })
    await book.call('members.remove', { id, revision: (await page(id)).person.revision })
    const [person] = await removed()
    expect(person).toMatchObject({ id, named: true })
    await book.call('privacy.eraseRemoved', { jobId: randomUUID(), people: [{ id, revision: person!.revision }] })
    expect(await found()).toEqual([])
    expect((await bytesOfBook()).includes(Buffer.from(NAME))).toBe(true)
  })

  test('nobody is cleared who is on record, and of several all or none', async () => {
    const id = await takenOff()
    const { revision } = (await removed())[0]!
    const { id: here } = await book.call('members.add', {
      person: personInput('กมล'), membership: { capacity: 'delegate', organisationId: null, startedOn: '2017-08-17', dueEndOn: null }, post: null,
    })
    const hereRevision = (await page(here)).person.revision
    expect(await codeOf(() => book.call('privacy.eraseRemoved', { jobId: randomUUID(), people: [{ id, revision }, { id: here, revision: hereRevision }] }))).toBe('NOT_FOUND')
    expect(await codeOf(() => book.call('privacy.eraseRemoved', { jobId: randomUUID(), people: [{ id, revision: revision + 1 }] }))).toBe('CHANGED_MEANWHILE')
    expect(await removed()).toHaveLength(1)
    await book.call('members.restore', { id })
    expect((await page(id)).person.phone).toBe(PLANTED.phone)
  })
})

test('an outsider whose seat on a committee was removed goes whole, out of the log too; nobody else does', async () => {
  const NAME = 'นายไกลบ้าน ต้นตะแบกใหญ่'
  const { id: committeeId } = await book.call('committees.add', { name: 'คณะทำงานป่าชุมชน', startedOn: '2025-01-01', endedOn: null, note: '' })
  const seat = { personId: null, outsiderName: NAME, affiliation: 'โรงเรียนบ้านดอนมะขาม', role: '', startedOn: '2025-01-01', endedOn: null }
  const { id, revision } = await book.call('committees.addSeat', { committeeId, seat })
  const eraseSeat = (ref: { id: string; revision: number }) => book.call('privacy.eraseOutsiders', { jobId: randomUUID(), seats: [ref] })
  expect(await codeOf(() => eraseSeat({ id, revision }))).toBe('NOT_FOUND')
  await book.call('search.save', { name: 'หมอนวด', text: 'ไกลบ้าน ต้นตะแบกใหญ่', filters: NO_FILTERS })
  await book.call('search.remember', { text: NAME })
  await book.call('committees.removeSeat', { id, revision })
  const { outsiders: [former] } = await book.call('privacy.overview', {})
  expect(former).toMatchObject({ id, name: NAME, kind: 'committee', of: 'คณะทำงานป่าชุมชน' })
  expect((await bytesOfBook()).includes(Buffer.from(NAME))).toBe(true)
  expect(await codeOf(() => eraseSeat({ id, revision: former!.revision + 1 }))).toBe('CHANGED_MEANWHILE')
  await eraseSeat({ id, revision: former!.revision })

  const bytes = await bytesOfBook()
  expect(await book.call('search.own', {})).toEqual({ recent: [], saved: [] })
  expect([NAME, 'ไกลบ้าน', seat.affiliation].filter((word) => bytes.includes(Buffer.from(word)))).toEqual([])
  expect((await book.call('privacy.overview', {})).outsiders).toEqual([])
  expect((await book.call('audit.list', { recordId: id, before: null })).map(({ command }) => command)).toEqual(['privacy.eraseOutsiders', 'committees.removeSeat', 'committees.addSeat'])
  expect((await book.call('audit.verify', {})).ok).toBe(true)
  expect(await codeOf(() => book.call('committees.restoreSeat', { id }))).toBe('NOTHING_TO_UNDO')
})

test('an outsider taken off the team of a project, or removed with it, goes whole, former names and the log included', async () => {
  const [FORMER, NAME, WITH_PROJECT] = ['นายพิมพ์ผิด ตะเคียนคู่', 'นายพิมพ์ถูก ตะเคียนคู่', 'นางไปด้วยกัน มะค่าโมง']
  const { id: projectId } = await book.call('projects.create', { ...PLAIN_PROJECT, title: 'ฝายมีชีวิต', proposedOn: '2025-01-01' })
  const member = { projectId, personId: null, role: 'ผู้รู้เรื่องฝายไม้ไผ่โบราณ' }
  const { id } = await book.call('projectTeam.add', { ...member, name: FORMER })
  const { revision } = await book.call('projectTeam.save', { id, revision: 1, values: { ...member, name: NAME } })
  await book.call('projectTeam.add', { ...member, name: WITH_PROJECT })
  const erase = (ref: { id: string; revision: number }) => book.call('privacy.eraseOutsiders', { jobId: randomUUID(), seats: [ref] })
  expect(await codeOf(() => erase({ id, revision }))).toBe('NOT_FOUND')
  await book.call('projectTeam.remove', { id, revision })
  const { project } = await book.call('projects.get', { id: projectId })
  await book.call('projects.remove', { id: projectId, revision: project.revision })

  const { outsiders } = await book.call('privacy.overview', {})
  expect(outsiders.map(({ name, kind, of }) => [name, kind, of]).toSorted()).toEqual([[WITH_PROJECT, 'project', 'ฝายมีชีวิต'], [NAME, 'project', 'ฝายมีชีวิต']])
  for (const { id: one, revision: its } of outsiders) await erase({ id: one, revision: its })
  const bytes = await bytesOfBook()
  expect([FORMER, NAME, WITH_PROJECT, member.role].filter((word) => bytes.includes(Buffer.from(word)))).toEqual([])
  expect((await book.call('privacy.overview', {})).outsiders).toEqual([])
  expect((await book.call('audit.verify', {})).ok).toBe(true)
  expect(await codeOf(() => book.call('projectTeam.restore', { id }))).toBe('NOTHING_TO_UNDO')
})

test('whom to ask at a removed partner goes, former ones, the log and the index included; the partner itself can be put back', async () => {
  const [FORMER, NAME, PHONE, NOTE] = ['นางคนก่อน มะค่าแต้', 'นายฦาฦๅ ต้นพะยูงงาม', '0855566778', 'ถนัดโทรหลังพระฉันเพล']
  const values = { name: 'มูลนิธิต้นน้ำสมมุติ', kind: 'foundation' as const, contactName: FORMER, phone: PHONE, address: 'ซอยบ้านทุ่งหลังวัด', note: NOTE }
  const { id } = await book.call('partners.add', values)
  const { revision } = await book.call('partners.save', { id, revision: 1, values: { ...values, contactName: NAME } })
  const onlyPhone = await book.call('partners.add', { ...values, name: 'ห้างสมมุติ', contactName: '', phone: '0844433221', address: '', note: '' })
  const nobody = await book.call('partners.add', { ...values, name: 'ชมรมสมมุติ', contactName: '', phone: '', address: '', note: '' })
  await book.call('search.save', { name: 'ผู้ให้กล้าไม้', text: 'โทร. 085-556-6778', filters: NO_FILTERS })
  const erase = (ref: { id: string; revision: number }) => book.call('privacy.eraseOutsiders', { jobId: randomUUID(), seats: [ref] })
  expect(await codeOf(() => erase({ id, revision }))).toBe('NOT_FOUND')
  await book.call('partners.remove', nobody)
  await book.call('partners.remove', onlyPhone)
  await book.call('partners.remove', { id, revision })

  const { outsiders } = await book.call('privacy.overview', {})
  expect(outsiders.map(({ name, kind, of }) => [name, kind, of]).toSorted()).toEqual([['0844433221', 'partner', 'ห้างสมมุติ'], [NAME, 'partner', values.name]])
  const former = outsiders.find((one) => one.id === id)!
  expect(await codeOf(() => erase({ id, revision: former.revision - 1 }))).toBe('CHANGED_MEANWHILE')
  for (const { id: one, revision: its } of outsiders) await erase({ id: one, revision: its })

  const bytes = await bytesOfBook()
  expect([FORMER, NAME, PHONE, NOTE, values.address, 'ผู้ให้กล้าไม้', '0844433221'].filter((word) => bytes.includes(Buffer.from(word)))).toEqual([])
  // A letter that stands in this name alone: not in the pairs of the index either.
  expect(bytes.includes(Buffer.from('ฦ'))).toBe(false)
  expect((await book.call('privacy.overview', {})).outsiders).toEqual([])
  expect((await book.call('audit.list', { recordId: id, before: null }))[0]).toMatchObject({ command: 'privacy.eraseOutsiders', after: { erasedSearches: 1 } })
  expect((await book.call('audit.verify', {})).ok).toBe(true)
  await book.call('partners.restore', { id })
  expect((await book.call('partners.get', { id })).partner).toMatchObject({ name: values.name, kind: 'foundation', contactName: '', phone: '', address: '', note: '' })
})

test('clears a duplicate that was merged into the record as well, and the merge is not taken back any more', async () => {
  const id = await plant()
  const other = await book.call('members.add', {
    person: { ...personInput('มาลี'), phone: '0866611223', note: 'รายการซ้ำมีข้อความลับ' },
    membership: { capacity: 'delegate', organisationId: null, startedOn: '2013-01-01', dueEndOn: null },
    post: null,
  })
  const [term] = (await page(other.id)).memberships
  await book.call('members.endMembership', { id: term!.id, revision: term!.revision, endedOn: '2016-12-31', endReason: '' })
  const revisions = { keptRevision: (await page(id)).person.revision, mergedRevision: (await page(other.id)).person.revision }
  const merge = await book.call('merges.merge', { keptId: id, mergedId: other.id, ...revisions, fromMerged: ['note'], leaveOut: { memberships: [], posts: [] } })
  await leave(id)
  await erase(id)
  const bytes = await bytesOfBook()
  expect(['0866611223', 'รายการซ้ำมีข้อความลับ', ...WORDS].filter((word) => bytes.includes(Buffer.from(word)))).toEqual([])
  expect(await codeOf(() => book.call('merges.undo', { id: merge.id }))).toBe('NOTHING_TO_UNDO')
  expect((await book.call('audit.verify', {})).ok).toBe(true)
})
