import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportBatch, RowChoice } from '../../electron/contract/import-desk.ts'
import type { ImportChoices, MemberRecord, RollPreview } from '../../electron/contract/imports.ts'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { jobsThatRead } from '../support/reading-jobs.ts'
import { column, flag, memberRow, rollPreview } from '../support/roll-preview.ts'
import { tempFolder } from '../support/temp-folder.ts'

let book: TestCore
/** What the reader answers. */
let roll: RollPreview
let asked: ImportChoices[]

beforeEach(async () => {
  asked = []
  book = await createTestCore(tempFolder(), {
    jobs: jobsThatRead(({ choices }) => {
      asked.push(choices)
      return roll
    }),
  })
  await createTestCouncil(book)
})
afterEach(() => book.core.shutdown())

const SOMCHAI: MemberRecord = {
  title: 'นาย', givenName: 'สมชาย', familyName: 'รักถิ่น', nationalId: '1290000000014', phones: ['0810000001'], moo: 3,
  organisation: 'กลุ่มออมทรัพย์บ้านบน', capacity: 'delegate', post: { name: 'chair', label: '' }, startedOn: '2025-08-17',
}
const SOMSRI: MemberRecord = { title: 'นาง', givenName: 'สมศรี', familyName: 'รักถิ่น', organisation: 'กลุ่มออมทรัพย์บ้านบน', capacity: 'delegate', startedOn: '2025-08-17' }

const choice = (row: number, more: Partial<RowChoice> = {}): RowChoice => ({ key: `0:${row}:1`, fixes: {}, confirmed: [], another: false, update: null, ...more })

async function stage(): Promise<string> {
  const stageId = randomUUID()
  const bytes = new TextEncoder().encode('ชื่อ\n')
  await book.call('files.stage', { stageId, name: 'รายชื่อ.csv', offset: 0, total: bytes.length, bytes })
  return stageId
}
async function read(rows: RollPreview['rows'], choices: ImportChoices = { columns: [], sheets: [] }) {
  roll = rollPreview(rows)
  const stageId = await stage()
  const reading = await book.call('imports.preview', { jobId: randomUUID(), stageId, choices })
  return { stageId, reading, rows: (await book.call('imports.rows', { stageId, from: 0 })).rows }
}
async function bringIn(rows: RollPreview['rows'], choices: RowChoice[]): Promise<ImportBatch> {
  const { stageId } = await read(rows)
  return await book.call('imports.commit', { jobId: randomUUID(), stageId, rows: choices, defaults: { startedOn: '2025-01-01', capacity: 'delegate' } })
}
const everybody = async () => (await book.call('members.roll', { on: '2026-02-10', includeEnded: true })).entries
const names = async () => (await everybody()).map(({ person }) => person.givenName)
const refused = (code: string, details: object = {}) => expect.objectContaining({ code, details: expect.objectContaining(details) as object })

describe('reading a list', () => {
  test('writes nothing, and says who may be on record already', async () => {
    const { id } = await book.call('members.add', {
      person: { ...personInput('สมชาย', 'รักถิ่น'), nationalId: '1290000000014' },
      membership: { capacity: 'delegate', organisationId: null, startedOn: '2021-08-17', dueEndOn: null },
      post: { post: 'chair', label: '', startedOn: '2021-08-17', endedOn: null },
    })
    const before = await book.call('audit.list', { recordId: null, before: null })
    const { reading, rows } = await read([memberRow(2, SOMCHAI), memberRow(3, SOMSRI)])
    expect(rows[0]?.here).toMatchObject({ by: 'national_id', ids: 'same', person: { id }, terms: [{ startedOn: '2021-08-17', endedOn: null }] })
    expect(rows[1]?.here).toBeNull()
    expect(reading.seats).toEqual([{ post: 'chair', personId: id, name: 'นางสมชาย รักถิ่น' }])
    expect(await book.call('audit.list', { recordId: null, before: null })).toEqual(before)
    expect(await names()).toEqual(['สมชาย'])
  })

  test('shows of somebody else\'s number no more than the mask', async () => {
    await bringIn([memberRow(2, SOMCHAI)], [choice(2)])
    const { rows } = await read([memberRow(2, { ...SOMCHAI, nationalId: '1290000000022' })])
    expect(rows[0]?.here).toMatchObject({ by: 'name', ids: 'other', person: { nationalId: 'x-xxxx-xxxxx-01-4' } })
  })

  test('refuses a list without members', async () => {
    await expect(read([])).rejects.toEqual(refused('ROLL_EMPTY'))
  })

  test('remembers what a column means for the next file of the same layout, once it was brought in', async () => {
    const columns = [{ sheet: 0, index: 1, field: 'familyName' as const }]
    roll = rollPreview([memberRow(2, SOMSRI)], { columns: [column(0, 'ชื่อ', 'givenName'), column(1, 'ฉายา', null)] })
    const [stageId, again] = [await stage(), await stage()]
    await book.call('imports.preview', { jobId: randomUUID(), stageId, choices: { columns, sheets: [] } })
    await book.call('imports.commit', { jobId: randomUUID(), stageId, rows: [choice(2)], defaults: { startedOn: null, capacity: 'delegate' } })
    asked = []
    const { choices } = await book.call('imports.preview', { jobId: randomUUID(), stageId: again, choices: { columns: [], sheets: [] } })
    expect(choices.columns).toEqual(columns)
    expect(asked.at(-1)?.columns).toEqual(columns)
  })

  test('is over when the council is locked', async () => {
    const { stageId } = await read([memberRow(2, SOMSRI)])
    await book.call('councils.lock', {})
    await expect(book.call('imports.rows', { stageId, from: 0 })).rejects.toEqual(refused('NOT_UNLOCKED'))
  })
})

describe('bringing in', () => {
  test('makes people, terms, posts and their organisation in one batch, in the user\'s name', async () => {
    const batch = await bringIn([memberRow(2, SOMCHAI), memberRow(3, SOMSRI)], [choice(2), choice(3)])
    expect(batch).toMatchObject({ added: 2, updated: 0, organisationsAdded: 1, userName: 'สมหญิง ใจดี', undoneAt: null })
    expect(await everybody()).toMatchObject([
      { person: { givenName: 'สมชาย', phone: '0810000001', moo: 3 }, organisationName: 'กลุ่มออมทรัพย์บ้านบน', posts: [{ post: 'chair', startedOn: '2025-08-17' }], membership: { startedOn: '2025-08-17', dueEndOn: '2029-08-16', importId: batch.id } },
      { person: { givenName: 'สมศรี' }, organisationName: 'กลุ่มออมทรัพย์บ้านบน', posts: [] },
    ])
    const [entry] = await book.call('audit.list', { recordId: batch.id, before: null })
    expect(entry).toMatchObject({ command: 'imports.commit', userName: 'สมหญิง ใจดี' })
    expect((await book.call('audit.verify', {})).ok).toBe(true)
  })

  test('leaves out rows that are not named', async () => {
    await bringIn([memberRow(2, SOMCHAI), memberRow(3, SOMSRI)], [choice(3)])
    expect(await names()).toEqual(['สมศรี'])
  })

  test('takes the user\'s correction before what the file says', async () => {
    await bringIn([memberRow(2, SOMSRI)], [choice(2, { fixes: { familyName: 'ใจงาม', moo: 5 } })])
    expect((await everybody())[0]?.person).toMatchObject({ givenName: 'สมศรี', familyName: 'ใจงาม', moo: 5 })
  })

  test('uses the given first day only where the row says none', async () => {
    await bringIn([memberRow(2, { ...SOMSRI, startedOn: null }), memberRow(3, SOMCHAI)], [choice(2), choice(3)])
    expect((await everybody()).map(({ membership }) => membership.startedOn).sort()).toEqual(['2025-01-01', '2025-08-17'])
  })

  test('refuses a doubtful row until each doubt was looked at or put right', async () => {
    const doubtful = memberRow(2, { ...SOMSRI, bornOn: null }, { action: 'flag', flags: [flag('bornOn', 'date_impossible', '31/2/2508'), flag('moo', 'moo_unreadable', 'สาม')] })
    await expect(bringIn([doubtful], [choice(2)])).rejects.toEqual(refused('INPUT_INVALID', { row: 2 }))
    await expect(bringIn([doubtful], [choice(2, { confirmed: ['moo:moo_unreadable'] })])).rejects.toEqual(refused('INPUT_INVALID'))
    expect(await names()).toEqual([])
    await bringIn([doubtful], [choice(2, { confirmed: ['moo:moo_unreadable'], fixes: { bornOn: '1965-02-28' } })])
    expect((await everybody())[0]?.person).toMatchObject({ bornOn: '1965-02-28', moo: null })
  })

  test('never writes a rejected row, except for a name that was missing and was typed in', async () => {
    const twice = memberRow(3, SOMCHAI, { action: 'reject', flags: [flag('*', 'id_duplicate')], duplicateOf: { sheet: 0, row: 2, part: 1 } })
    await expect(bringIn([memberRow(2, SOMCHAI), twice], [choice(2), choice(3, { confirmed: ['*:id_duplicate'] })])).rejects.toEqual(refused('INPUT_INVALID', { row: 3 }))
    const nameless = memberRow(2, { ...SOMSRI, givenName: null }, { action: 'reject', flags: [flag('givenName', 'name_missing')] })
    await expect(bringIn([nameless], [choice(2, { confirmed: ['givenName:name_missing'] })])).rejects.toEqual(refused('INPUT_INVALID'))
    await bringIn([nameless], [choice(2, { fixes: { givenName: 'สมปอง' } })])
    expect(await names()).toEqual(['สมปอง'])
  })

  test('writes nobody when one row cannot be written, and names that row', async () => {
    const rows = [memberRow(2, SOMCHAI), memberRow(3, { ...SOMSRI, post: { name: 'chair', label: '' } })]
    await expect(bringIn(rows, [choice(2), choice(3)])).rejects.toEqual(refused('POST_TAKEN', { row: 3 }))
    expect(await names()).toEqual([])
    expect(await book.call('imports.list', {})).toEqual([])
  })

  test('asks about a name that is on record (rule 12)', async () => {
    await bringIn([memberRow(2, SOMSRI)], [choice(2)])
    await expect(bringIn([memberRow(2, SOMSRI)], [choice(2)])).rejects.toEqual(refused('INPUT_INVALID', { fields: ['another'] }))
    await bringIn([memberRow(2, SOMSRI)], [choice(2, { another: true })])
    expect(await names()).toEqual(['สมศรี', 'สมศรี'])
  })

  test('stops the same national ID twice (rule 12)', async () => {
    await bringIn([memberRow(2, SOMCHAI)], [choice(2)])
    const other = memberRow(2, { ...SOMSRI, nationalId: SOMCHAI.nationalId })
    await expect(bringIn([other], [choice(2, { another: true })])).rejects.toEqual(refused('NATIONAL_ID_TAKEN'))
  })
})

describe('somebody on record', () => {
  async function onRecord(record: MemberRecord) {
    await bringIn([memberRow(2, record)], [choice(2)])
    const [entry] = await everybody()
    return entry!
  }

  test('takes only the ticked fields, and keeps the first day of the term', async () => {
    const { person } = await onRecord(SOMCHAI)
    const row = memberRow(2, { ...SOMCHAI, familyName: 'เปลี่ยนแล้ว', phones: ['0890000009'], startedOn: '2024-01-01' })
    const batch = await bringIn([row], [choice(2, { update: { personId: person.id, revision: person.revision, fields: ['phone'], newTerm: false } })])
    expect(batch).toMatchObject({ added: 0, updated: 1 })
    expect(await everybody()).toMatchObject([{ person: { familyName: 'รักถิ่น', phone: '0890000009' }, membership: { startedOn: '2025-08-17' } }])
  })

  test('begins a further term the day after the old one, which is kept', async () => {
    const { person } = await onRecord({ ...SOMCHAI, startedOn: '2021-08-17' })
    await bringIn([memberRow(2, SOMCHAI)], [choice(2, { update: { personId: person.id, revision: person.revision, fields: [], newTerm: true } })])
    expect(await everybody()).toHaveLength(1)
    const { memberships, posts } = await book.call('members.get', { id: person.id })
    expect(memberships.map(({ startedOn, endedOn }) => [startedOn, endedOn])).toEqual([['2025-08-17', null], ['2021-08-17', '2025-08-16']])
    expect(posts.map(({ startedOn, endedOn }) => [startedOn, endedOn])).toEqual([['2025-08-17', null], ['2021-08-17', '2025-08-16']])
  })

  test('gets no second term inside one that runs', async () => {
    const { person } = await onRecord(SOMCHAI)
    const row = memberRow(2, { ...SOMCHAI, startedOn: '2026-01-01' })
    await expect(bringIn([row], [choice(2, { update: { personId: person.id, revision: person.revision, fields: [], newTerm: true } })])).rejects.toEqual(refused('TERM_OVERLAPS'))
  })

  test('is not overwritten when somebody else saved meanwhile', async () => {
    const { person } = await onRecord(SOMCHAI)
    const row = memberRow(2, { ...SOMCHAI, phones: ['0890000009'] })
    await expect(bringIn([row], [choice(2, { update: { personId: person.id, revision: person.revision + 1, fields: ['phone'], newTerm: false } })])).rejects.toEqual(refused('CHANGED_MEANWHILE'))
  })
})

describe('taking a batch back', () => {
  test('removes what it made, its organisation too, and gives back what it changed', async () => {
    const first = await bringIn([memberRow(2, { ...SOMCHAI, startedOn: '2021-08-17', organisation: null })], [choice(2)])
    const before = await everybody()
    const { person } = before[0]!
    const batch = await bringIn(
      [memberRow(2, { ...SOMCHAI, phones: ['0890000009'] }), memberRow(3, SOMSRI)],
      [choice(2, { update: { personId: person.id, revision: person.revision, fields: ['phone'], newTerm: true } }), choice(3)],
    )
    expect((await book.call('members.organisations', {})).map(({ name }) => name)).toEqual(['กลุ่มออมทรัพย์บ้านบน'])
    const undone = await book.call('imports.undo', { jobId: randomUUID(), id: batch.id })
    expect(undone.undoneAt).not.toBeNull()
    expect(await everybody()).toMatchObject([{ person: { givenName: 'สมชาย', phone: '0810000001' }, membership: { startedOn: '2021-08-17', endedOn: null }, posts: [{ post: 'chair', endedOn: null }] }])
    expect(await book.call('members.organisations', {})).toEqual([])
    await expect(book.call('imports.undo', { jobId: randomUUID(), id: batch.id })).rejects.toEqual(refused('NOTHING_TO_UNDO'))
    await book.call('imports.undo', { jobId: randomUUID(), id: first.id })
    expect(await everybody()).toEqual([])
    expect((await book.call('audit.verify', {})).ok).toBe(true)
  })

  test('is over after 90 days: the way back holds former data of people, and is not kept for ever', async () => {
    const batch = await bringIn([memberRow(2, SOMCHAI)], [choice(2)])
    book.clock.set('2026-05-12T03:00:00.000Z')
    await expect(book.call('imports.undo', { jobId: randomUUID(), id: batch.id })).rejects.toEqual(refused('NOTHING_TO_UNDO'))
    expect(await names()).toEqual(['สมชาย'])
  })

  test('lets the same file be brought in again', async () => {
    const batch = await bringIn([memberRow(2, SOMCHAI)], [choice(2)])
    await book.call('imports.undo', { jobId: randomUUID(), id: batch.id })
    await bringIn([memberRow(2, SOMCHAI)], [choice(2)])
    expect(await names()).toEqual(['สมชาย'])
  })

  test('is refused when a person was changed since, with the name', async () => {
    const batch = await bringIn([memberRow(2, SOMCHAI), memberRow(3, SOMSRI)], [choice(2), choice(3)])
    const { person } = (await everybody())[1]!
    await book.call('members.savePerson', { id: person.id, revision: person.revision, person: { ...personInput('สมศรี', 'รักถิ่น'), phone: '0811111111' } })
    await expect(book.call('imports.undo', { jobId: randomUUID(), id: batch.id })).rejects.toEqual(refused('STILL_USED', { count: 1, names: ['นางสมศรี รักถิ่น'], reasons: ['changed'] }))
    expect(await names()).toEqual(['สมชาย', 'สมศรี'])
  })

  test('is refused once a meeting was held in a term that it began, but not for one held before the import', async () => {
    const meeting = { kind: 'ordinary', number: 1, heldOn: '2025-09-01', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' } as const
    await book.call('meetings.create', meeting)
    const early = await bringIn([memberRow(2, SOMSRI)], [choice(2)])
    await book.call('imports.undo', { jobId: randomUUID(), id: early.id })
    const batch = await bringIn([memberRow(2, SOMSRI)], [choice(2)])
    await book.call('meetings.create', { ...meeting, number: 2 })
    await expect(book.call('imports.undo', { jobId: randomUUID(), id: batch.id })).rejects.toEqual(refused('STILL_USED', { names: ['นางสมศรี รักถิ่น'], reasons: ['meeting'] }))
  })

  test('is refused while somebody else stands for an organisation that it made', async () => {
    const batch = await bringIn([memberRow(2, SOMSRI)], [choice(2)])
    const [organisation] = await book.call('members.organisations', {})
    await book.call('members.add', {
      person: personInput('สมหมาย'),
      membership: { capacity: 'delegate', organisationId: organisation!.id, startedOn: '2025-08-17', dueEndOn: null },
      post: null,
    })
    await expect(book.call('imports.undo', { jobId: randomUUID(), id: batch.id })).rejects.toEqual(refused('STILL_USED', { names: ['กลุ่มออมทรัพย์บ้านบน'], reasons: ['member'] }))
  })
})
