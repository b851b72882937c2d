import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { tempFolder } from '../support/temp-folder.ts'

let book: TestCore

beforeEach(async () => {
  book = await createTestCore(tempFolder())
  await createTestCouncil(book)
})
afterEach(() => book.core.shutdown())

const failure = (code: string) => expect.objectContaining({ code })
const CONSENT = { purpose: 'ติดต่อเรื่องประชุม', basis: 'consent' as const, version: '1/2569', givenOn: '2026-01-05', note: 'ลงชื่อในใบ' }

async function add(name: string, startedOn = '2025-08-17'): Promise<string> {
  const { id } = await book.call('members.add', { person: personInput(name), membership: { capacity: 'delegate', organisationId: null, startedOn, dueEndOn: null }, post: null })
  return id
}
async function end(id: string, endedOn: string): Promise<void> {
  const [term] = (await book.call('members.get', { id })).memberships
  await book.call('members.endMembership', { id: term!.id, revision: term!.revision, endedOn, endReason: '' })
}
const gaps = async () => (await book.call('privacy.overview', {})).withoutBasis.map(({ name, gap, inOffice }) => [name, gap, inOffice])

describe('why data of a person is kept (PDPA ss. 19, 24)', () => {
  test('several grounds stand side by side; who has none that holds is named', async () => {
    const malee = await add('มาลี')
    await add('กมล')
    expect(await gaps()).toEqual([['นางกมล ใจดี', 'none', true], ['นางมาลี ใจดี', 'none', true]])
    await book.call('privacy.addConsent', { personIds: [malee], consent: CONSENT })
    await book.call('privacy.addConsent', { personIds: [malee], consent: { ...CONSENT, purpose: 'ทะเบียนสมาชิก', basis: 'legal_duty' } })
    expect(await gaps()).toEqual([['นางกมล ใจดี', 'none', true]])
    const all = await book.call('privacy.consents', { personId: malee })
    for (const one of all) await book.call('privacy.withdrawConsent', { id: one.id, revision: one.revision, withdrawnOn: '2026-02-01' })
    expect(await gaps()).toEqual([['นางกมล ใจดี', 'none', true], ['นางมาลี ใจดี', 'withdrawn', true]])
    expect((await book.call('privacy.consents', { personId: malee })).map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2026-02-01', '2026-02-01'])
  })

  test('many who were told together are written down at once, each once, or nobody', async () => {
    const ids = [await add('มาลี'), await add('กมล')]
    const unknown = book.newId()
    await expect(book.call('privacy.addConsent', { personIds: [...ids, unknown], consent: CONSENT })).rejects.toEqual(failure('NOT_FOUND'))
    expect(await gaps()).toHaveLength(2)
    expect(await book.call('privacy.addConsent', { personIds: [...ids, ids[0]!], consent: CONSENT })).toEqual({ added: 2 })
    expect(await gaps()).toEqual([])
  })

  test('nothing is withdrawn before it was given; a withdrawal entered wrong is taken back', async () => {
    const id = await add('มาลี')
    await book.call('privacy.addConsent', { personIds: [id], consent: CONSENT })
    const [given] = await book.call('privacy.consents', { personId: id })
    await expect(book.call('privacy.withdrawConsent', { id: given!.id, revision: 1, withdrawnOn: '2026-01-04' })).rejects.toEqual(failure('DATE_IMPOSSIBLE'))
    const withdrawn = await book.call('privacy.withdrawConsent', { id: given!.id, revision: 1, withdrawnOn: '2026-02-01' })
    const back = await book.call('privacy.saveConsent', { id: withdrawn.id, revision: withdrawn.revision, consent: { ...CONSENT, withdrawnOn: null } })
    expect(back.withdrawnOn).toBeNull()
    await book.call('privacy.removeConsent', { id: back.id, revision: back.revision })
    expect(await book.call('privacy.consents', { personId: id })).toEqual([])
    await book.call('privacy.restoreConsent', { id: back.id })
    expect(await book.call('privacy.consents', { personId: id })).toHaveLength(1)
  })
})

test('whose time of keeping has run out is listed by the council’s own number of years, and nothing is deleted', async () => {
  const left = await add('มาลี', '2008-01-01')
  await end(left, '2014-12-31')
  await add('กมล')
  const due = async () => (await book.call('privacy.overview', {})).retentionDue.map(({ name, keptUntil }) => [name, keptUntil])
  expect(await due()).toEqual([['นางมาลี ใจดี', '2024-12-31']])
  const settings = await book.call('settings.get', {})
  await book.call('settings.save', { ...settings, values: { ...settings.values, retentionYears: 20 } })
  expect(await due()).toEqual([])
  expect((await book.call('members.get', { id: left })).person.givenName).toBe('มาลี')
})

test('a breach is kept with its clock; nobody is told before it was known', async () => {
  const breach = {
    knownAt: '2026-02-09T03:00:00.000Z', happened: 'แฟลชไดรฟ์สำรองหายระหว่างเดินทาง', dataKinds: 'ชื่อ ที่อยู่', peopleCount: 33, highRisk: true,
    officeToldAt: null, peopleToldAt: null, noRiskAt: null, noRiskBy: '', noRiskReason: '', note: '',
  }
  const kept = await book.call('privacy.addBreach', breach)
  await expect(
    book.call('privacy.saveBreach', { id: kept.id, revision: 1, breach: { ...breach, officeToldAt: '2026-02-09T02:00:00.000Z' } }),
  ).rejects.toEqual(failure('DATE_IMPOSSIBLE'))
  await book.call('privacy.saveBreach', { id: kept.id, revision: 1, breach: { ...breach, officeToldAt: '2026-02-10T02:00:00.000Z' } })
  expect(await book.call('privacy.breaches', {})).toEqual([expect.objectContaining({ officeToldAt: '2026-02-10T02:00:00.000Z', highRisk: true, revision: 2 })])
})

describe('a breach unlikely to result in a risk (PDPA s.37(4))', () => {
  const held = {
    knownAt: '2026-02-09T03:00:00.000Z', happened: 'แฟลชไดรฟ์ตกในห้องประชุม พบในวันเดียวกัน', dataKinds: 'ชุดสำรองที่ปิดผนึก', peopleCount: 0, highRisk: false, officeToldAt: null,
    peopleToldAt: null, noRiskAt: '2026-02-09T09:00:00.000Z', noRiskBy: 'ประธานสภา', noRiskReason: 'ชุดสำรองปิดผนึก รหัสผ่านไม่ได้อยู่ด้วยกัน', note: '',
  }

  test('is kept with who held so, when and why', async () => {
    const { id } = await book.call('privacy.addBreach', held)
    expect((await book.call('privacy.breaches', {})).find((one) => one.id === id)).toMatchObject(held)
  })

  test.each([
    ['without a reason', { noRiskReason: ' ' }, 'INPUT_INVALID'],
    ['by nobody', { noRiskBy: '' }, 'INPUT_INVALID'],
    ['at no time', { noRiskAt: null }, 'INPUT_INVALID'],
    ['beside a high risk', { highRisk: true }, 'INPUT_INVALID'],
    ['before it was known', { noRiskAt: '2026-02-09T02:00:00.000Z' }, 'DATE_IMPOSSIBLE'],
  ])('is not held %s', async (_how, wrong, code) => {
    await expect(book.call('privacy.addBreach', { ...held, ...wrong })).rejects.toEqual(failure(code))
  })
})

describe('all that is kept about one person (PDPA ss. 30, 31)', () => {
  test('as JSON: the record, terms, marks, resolutions by name, grounds, files, and who looked', async () => {
    const id = await add('มาลี')
    const { person } = await book.call('members.get', { id })
    await book.call('members.savePerson', { id, revision: person.revision, person: { ...personInput('มาลี'), nationalId: '1234567890121', phone: '0812345678' } })
    await book.call('privacy.addConsent', { personIds: [id], consent: CONSENT })
    await book.call('members.showNationalId', { id })
    const meeting = { kind: 'ordinary', number: 1, heldOn: '2025-09-01', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' } as const
    const { id: meetingId } = await book.call('meetings.create', meeting)
    await book.call('meetings.mark', { meetingId, personIds: [id], status: 'present', remark: '' })
    const { agenda } = await book.call('meetings.get', { id: meetingId })
    await book.call('meetings.addResolution', { agendaItemId: agenda[4]!.id, resolution: { verb: 'assign', text: 'ทำป้าย', votes: null, assignee: 'นาง มาลี  ใจดี', dueOn: null } })
    const { name, bytes } = await book.call('privacy.exportPerson', { id, format: 'json' })
    expect(name).toBe('ข้อมูลส่วนบุคคลของ นางมาลี ใจดี.json')
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
      person: { givenName: 'มาลี', nationalId: '1234567890121', phone: '0812345678' },
      memberships: [{ startedOn: '2025-08-17' }],
      attendance: [{ number: 1, status: 'present' }],
      service: { attendance: { held: 1, present: 1, percent: 100 } },
      resolutions: [{ text: 'ทำป้าย' }],
      consents: [{ purpose: 'ติดต่อเรื่องประชุม' }],
      accesses: [{ command: 'members.showNationalId', userName: 'สมหญิง ใจดี' }],
      retention: null,
    })
    expect((await book.call('audit.list', { recordId: id, before: null }))[0]).toMatchObject({ command: 'privacy.exportPerson', after: { exported: 'json' } })
  })
})
