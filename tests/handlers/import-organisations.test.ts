import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportBatch, OrganisationChoice } from '../../electron/contract/import-desk.ts'
import type { OrganisationRecord, RollPreview } from '../../electron/contract/imports.ts'
import { NAME_ONLY } from '../../electron/contract/members.ts'
import type { OrganisationRow } from '../../electron/contract/organisation-import.ts'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { jobsThatRead } from '../support/reading-jobs.ts'
import { flag, memberRow, organisationPreview, organisationRow, rollPreview } from '../support/roll-preview.ts'
import { tempFolder } from '../support/temp-folder.ts'

let book: TestCore
let list: RollPreview
const TODAY = '2026-02-10'

beforeEach(async () => {
  book = await createTestCore(tempFolder(), { jobs: jobsThatRead(() => list) })
  await createTestCouncil(book)
})
afterEach(() => book.core.shutdown())

const SAVINGS: OrganisationRecord = {
  name: 'กลุ่มออมทรัพย์บ้านทดลอง', kind: 'local', moo: [3], registrationNo: '12/2552', registeredOn: '2009-05-01', memberCount: 45,
  leader: { title: 'นาง', givenName: 'สมศรี', familyName: 'รักถิ่น' }, phones: ['0810000001'], activity: 'การเงิน', status: 'ยังดำเนินการ', note: null,
}
const FOREST: OrganisationRecord = { name: 'เครือข่ายป่าชุมชนสมมุติ', kind: 'other', moo: [5, 1], registrationNo: '13/2552' }

const choice = (row: number, more: Partial<OrganisationChoice> = {}): OrganisationChoice => ({ key: `0:${row}:1`, fixes: {}, confirmed: [], another: false, standingFrom: null, update: null, ...more })

async function read(preview: RollPreview): Promise<string> {
  list = preview
  const stageId = randomUUID()
  const bytes = new TextEncoder().encode('ชื่อ\n')
  await book.call('files.stage', { stageId, name: 'ทะเบียนองค์กร.csv', offset: 0, total: bytes.length, bytes })
  await book.call('imports.preview', { jobId: randomUUID(), stageId, choices: { columns: [], sheets: [] } })
  return stageId
}
async function bringIn(rows: OrganisationRow[], choices: OrganisationChoice[], kind: 'local' | 'other' = 'local'): Promise<ImportBatch> {
  const stageId = await read(organisationPreview(rows))
  return await book.call('imports.commitOrganisations', { jobId: randomUUID(), stageId, rows: choices, kind })
}
const register = async () => (await book.call('organisations.list', { on: TODAY })).entries
const named = async (name: string) => (await register()).find(({ organisation }) => organisation.name === name)!
const undo = (id: string) => book.call('imports.undo', { jobId: randomUUID(), id })
const refused = (code: string, details: object = {}) => expect.objectContaining({ code, details: expect.objectContaining(details) as object })

describe('bringing in a list of organisations', () => {
  test('reading it writes nothing, and hands its rows over', async () => {
    const stageId = await read(organisationPreview([organisationRow(2, SAVINGS)]))
    expect((await book.call('imports.rows', { stageId, from: 0 })).rows).toMatchObject([{ row: { kind: 'organisation', record: SAVINGS }, here: null }])
    expect(await register()).toEqual([])
  })

  test('every field comes in, as one batch in the log', async () => {
    const batch = await bringIn([organisationRow(2, SAVINGS), organisationRow(3, FOREST)], [choice(2), choice(3)])
    expect(batch).toMatchObject({ kind: 'organisation_list', added: 2, updated: 0, organisationsAdded: 0, userName: 'สมหญิง ใจดี' })
    expect(await named('กลุ่มออมทรัพย์บ้านทดลอง')).toMatchObject({
      status: 'registered',
      organisation: { kind: 'local', moo: [3], registrationNo: '12/2552', registeredOn: '2009-05-01', memberCount: 45, leader: 'นางสมศรี รักถิ่น', phone: '0810000001', activity: 'การเงิน', note: '' },
    })
    expect((await named('เครือข่ายป่าชุมชนสมมุติ')).organisation).toMatchObject({ kind: 'other', moo: [1, 5] })
    expect((await book.call('audit.list', { recordId: batch.id, before: null }))[0]).toMatchObject({ command: 'imports.commitOrganisations' })
    expect((await book.call('audit.verify', {})).ok).toBe(true)
  })

  test('what the list does not say of the kind is what the user said, and never a guess over what it says', async () => {
    await bringIn([organisationRow(2, { name: 'กลุ่มไม่บอก' }), organisationRow(3, SAVINGS)], [choice(2), choice(3)], 'other')
    expect((await register()).map(({ organisation }) => organisation.kind).sort()).toEqual(['local', 'other'])
  })

  test('a status without a day stays in the note; with one it is written as a change of standing', async () => {
    const gone = (row: number, name: string) => organisationRow(row, { name, status: 'เลิกแล้ว' }, { action: 'flag', flags: [flag('status', 'organisation_dissolved', 'เลิกแล้ว')] })
    const confirmed = ['status:organisation_dissolved']
    await bringIn([gone(2, 'กลุ่มหนึ่ง'), gone(3, 'กลุ่มสอง')], [choice(2, { confirmed }), choice(3, { confirmed, standingFrom: '2024-06-01' })])
    expect(await named('กลุ่มหนึ่ง')).toMatchObject({ status: 'registered', organisation: { note: 'สถานะ เลิกแล้ว' } })
    expect(await named('กลุ่มสอง')).toMatchObject({ status: 'dissolved', statusSince: '2024-06-01', organisation: { note: '' } })
  })

  test('no standing is written that the list does not tell', async () => {
    await expect(bringIn([organisationRow(2, SAVINGS)], [choice(2, { standingFrom: '2024-06-01' })])).rejects.toEqual(refused('INPUT_INVALID', { fields: ['standingFrom'] }))
  })

  test('a doubtful row waits until it was looked at, a number twice until it was corrected', async () => {
    const twice = organisationRow(3, { ...SAVINGS, name: 'กลุ่มอื่น' }, { action: 'reject', flags: [flag('registrationNo', 'org_duplicate', '12/2552')] })
    const rows = [organisationRow(2, SAVINGS), twice]
    await expect(bringIn(rows, [choice(2), choice(3)])).rejects.toEqual(refused('INPUT_INVALID', { fields: ['confirmed'], row: 3 }))
    expect(await register()).toEqual([])
    await bringIn(rows, [choice(2), choice(3, { fixes: { registrationNo: '14/2552' } })])
    expect(await register()).toHaveLength(2)
  })

  test('nobody comes in when one row cannot: its number is taken', async () => {
    await bringIn([organisationRow(2, SAVINGS)], [choice(2)])
    await expect(bringIn([organisationRow(2, FOREST), organisationRow(3, { name: 'อีกกลุ่ม', registrationNo: '๑๒ / ๒๕๕๒' })], [choice(2), choice(3)])).rejects.toEqual(refused('REGISTRATION_NO_TAKEN', { row: 3 }))
    expect(await register()).toHaveLength(1)
  })

  test('a name on record is asked, and another of that name comes in when the user says so', async () => {
    await bringIn([organisationRow(2, SAVINGS)], [choice(2)])
    const namesake = organisationRow(2, { name: 'กลุ่มออมทรัพย์ บ้านทดลอง', moo: [7] })
    await expect(bringIn([namesake], [choice(2)])).rejects.toEqual(refused('ORGANISATION_SAME_NAME', { row: 2 }))
    await bringIn([namesake], [choice(2, { another: true })])
    expect(await register()).toHaveLength(2)
  })

  test('a roll is not brought in as organisations', async () => {
    const stageId = await read(rollPreview([memberRow(2, { givenName: 'สมศรี' })]))
    await expect(book.call('imports.commitOrganisations', { jobId: randomUUID(), stageId, rows: [choice(2)], kind: 'local' })).rejects.toEqual(refused('NOT_FOUND'))
  })
})

describe('one on record', () => {
  const update = async (row: OrganisationRecord, fields: NonNullable<OrganisationChoice['update']>['fields']) => {
    const { organisation } = await named('กลุ่มออมทรัพย์บ้านทดลอง')
    return await bringIn([organisationRow(2, row)], [choice(2, { update: { organisationId: organisation.id, revision: organisation.revision, fields } })])
  }
  beforeEach(async () => {
    await book.call('organisations.add', { organisation: { ...NAME_ONLY, name: 'กลุ่มออมทรัพย์บ้านทดลอง', moo: [3], memberCount: 30, note: 'ตั้งที่วัด' } })
  })

  test('gets the ticked fields alone, and a note is added to', async () => {
    expect(await update({ ...SAVINGS, note: 'ประชุมทุกเดือน' }, ['registrationNo', 'note'])).toMatchObject({ added: 0, updated: 1 })
    expect((await named('กลุ่มออมทรัพย์บ้านทดลอง')).organisation).toMatchObject({ registrationNo: '12/2552', memberCount: 30, leader: '', note: 'ตั้งที่วัด\nประชุมทุกเดือน' })
  })

  test('keeps its standing, whatever the list says', async () => {
    await update({ ...SAVINGS, status: 'เลิกแล้ว' }, ['memberCount'])
    expect(await named('กลุ่มออมทรัพย์บ้านทดลอง')).toMatchObject({ status: 'registered', organisation: { memberCount: 45 } })
  })

  test('is not overwritten when somebody else saved meanwhile', async () => {
    const { organisation } = await named('กลุ่มออมทรัพย์บ้านทดลอง')
    const { id, revision, createdAt: _c, updatedAt: _u, ...input } = organisation
    await book.call('organisations.save', { id, revision, organisation: { ...input, leader: 'นายมาก่อน' } })
    await expect(bringIn([organisationRow(2, SAVINGS)], [choice(2, { update: { organisationId: id, revision, fields: ['leader'] } })])).rejects.toEqual(refused('CHANGED_MEANWHILE', { row: 2 }))
  })
})

describe('taking it back', () => {
  test('what it made goes, with its standing, and what it changed is as it was', async () => {
    await book.call('organisations.add', { organisation: { ...NAME_ONLY, name: 'กลุ่มเดิม', memberCount: 30 } })
    const { organisation } = await named('กลุ่มเดิม')
    const { id } = await bringIn(
      [organisationRow(2, { name: 'กลุ่มใหม่', status: 'พักไว้' }), organisationRow(3, { name: 'กลุ่มเดิม', memberCount: 50, moo: [2] })],
      [choice(2, { standingFrom: '2025-01-01' }), choice(3, { update: { organisationId: organisation.id, revision: organisation.revision, fields: ['memberCount', 'moo'] } })],
    )
    expect(await named('กลุ่มใหม่')).toMatchObject({ status: 'suspended' })
    expect(await undo(id)).toMatchObject({ undoneAt: expect.any(String) as string })
    expect((await register()).map((one) => one.organisation)).toMatchObject([{ name: 'กลุ่มเดิม', memberCount: 30, moo: [] }])
  })

  test('is refused once it was changed, its standing was, or it sent a delegate', async () => {
    const { id } = await bringIn([organisationRow(2, SAVINGS), organisationRow(3, FOREST), organisationRow(4, { name: 'กลุ่มสาม' })], [choice(2), choice(3), choice(4)])
    const ids = await Promise.all([SAVINGS.name, FOREST.name, 'กลุ่มสาม'].map(async (name) => (await named(name ?? '')).organisation))
    await book.call('organisations.setStatus', { organisationId: ids[0]!.id, change: { status: 'suspended', startedOn: '2025-01-01', reason: '' } })
    await book.call('members.add', { person: personInput('ทองดี'), membership: { capacity: 'delegate', organisationId: ids[1]!.id, startedOn: '2025-08-17', dueEndOn: null }, post: null })
    const { id: third, revision, createdAt: _c, updatedAt: _u, ...input } = ids[2]!
    await book.call('organisations.save', { id: third, revision, organisation: { ...input, leader: 'นางผู้นำ' } })
    await expect(undo(id)).rejects.toEqual(refused('STILL_USED', { reasons: expect.arrayContaining(['status', 'member', 'changed']) as string[] }))
    expect(await register()).toHaveLength(3)
  })

  test('is refused while another has taken the number that would come back', async () => {
    await book.call('organisations.add', { organisation: { ...NAME_ONLY, name: 'กลุ่มเดิม', registrationNo: '1/2550' } })
    const { organisation } = await named('กลุ่มเดิม')
    const { id } = await bringIn([organisationRow(2, { name: 'กลุ่มเดิม', registrationNo: '2/2550' })], [choice(2, { update: { organisationId: organisation.id, revision: 1, fields: ['registrationNo'] } })])
    await book.call('organisations.add', { organisation: { ...NAME_ONLY, name: 'กลุ่มหลัง', registrationNo: '1/2550' } })
    await expect(undo(id)).rejects.toEqual(refused('REGISTRATION_NO_TAKEN'))
    expect((await named('กลุ่มเดิม')).organisation.registrationNo).toBe('2/2550')
  })
})

describe('organisations that come in with a member roll', () => {
  test('are of the kind that the user chose, and one that is on record is found whatever its spaces', async () => {
    await book.call('organisations.add', { organisation: { ...NAME_ONLY, name: 'กลุ่ม ออมทรัพย์' } })
    const stageId = await read(rollPreview(['กลุ่มออมทรัพย์', 'ชมรมใหม่'].map((organisation, at) => memberRow(at + 2, { givenName: `คนที่${String(at)}`, organisation }))))
    const rows = [2, 3].map((row) => ({ key: `0:${String(row)}:1`, fixes: {}, confirmed: [], another: false, update: null }))
    const batch = await book.call('imports.commit', { jobId: randomUUID(), stageId, rows, defaults: { startedOn: '2025-08-17', capacity: 'delegate', organisationKind: 'other' } })
    expect(batch).toMatchObject({ kind: 'member_roll', added: 2, organisationsAdded: 1 })
    expect((await register()).map(({ organisation, delegates }) => [organisation.name, organisation.kind, delegates.length])).toEqual([['กลุ่ม ออมทรัพย์', 'local', 1], ['ชมรมใหม่', 'other', 1]])
  })
})
