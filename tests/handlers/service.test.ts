import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breachDocument } from '../../electron/documents/breach.ts'
import { wordsOf, type DocumentModel } from '../../electron/documents/model.ts'
import { personFileDocument } from '../../electron/documents/person-file.ts'
import { longServingDocument, serviceDocument } from '../../electron/documents/service.ts'
import { PROFILE, createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { keptFolder } from '../support/temp-folder.ts'

let book: TestCore
let malee = ''

const frame = { council: PROFILE, settings: { thaiDigits: false } }
const textOf = (document: DocumentModel) => wordsOf(document.blocks).join('\n')

/** Two terms with a break, the chair in the first; five meetings, of which one failed and one was held in the break. */
beforeAll(async () => {
  book = await createTestCore(keptFolder())
  await createTestCouncil(book)
  const term = (startedOn: string) => ({ capacity: 'delegate' as const, organisationId: null, startedOn, dueEndOn: null })
  const post = { post: 'chair' as const, label: '', startedOn: '2015-01-01', endedOn: null }
  malee = (await book.call('members.add', { person: { ...personInput('มาลี'), nationalId: '1234567890121', phone: '0812345678' }, membership: term('2015-01-01'), post })).id
  const { memberships } = await book.call('members.get', { id: malee })
  await book.call('members.endMembership', { id: memberships[0]!.id, revision: 1, endedOn: '2018-12-31', endKind: 'expired', endReason: 'ครบวาระ' })
  await book.call('members.addMembership', { personId: malee, membership: term('2022-01-01') })
  const other = (await book.call('members.add', { person: personInput('กมล'), membership: term('2019-02-01'), post: null })).id
  const meetings = [['2016-05-01', 'present', null], ['2017-05-01', 'leave', null], ['2020-05-01', null, 'present'], ['2023-05-01', 'present', 'present'], ['2024-05-01', null, null]] as const
  for (const [at, [heldOn, hers, theirs]] of meetings.entries()) {
    const { id } = await book.call('meetings.create', { kind: 'ordinary', number: at + 1, heldOn, startsAt: null, endsAt: null, place: '', recorder: '', checker: '' })
    if (hers) await book.call('meetings.mark', { meetingId: id, personIds: [malee], status: hers, remark: '' })
    if (theirs) await book.call('meetings.mark', { meetingId: id, personIds: [other], status: theirs, remark: '' })
  }
})
afterAll(() => book.core.shutdown())

describe('the service of one person', () => {
  test('counts meetings with a quorum while in office, and no other', async () => {
    const { attendance } = await book.call('service.of', { personId: malee })
    // In 2560 nobody came: she was the only member, and on leave; in 2567 nobody was marked: neither had a quorum.
    expect(attendance).toEqual({ held: 2, present: 2, substitute: 0, leave: 0, absent: 0, unmarked: 0, percent: 100 })
  })

  test('tells years by capacity and post; a post ends with the term of its holder', async () => {
    const { total, capacities, posts } = await book.call('service.of', { personId: malee })
    expect([total.years, capacities.map((one) => [one.capacity, one.length.years]), posts]).toEqual([
      8,
      [['delegate', 8]],
      [{ post: 'chair', label: '', length: { years: 4, months: 0, days: 0 } }],
    ])
  })

  test('tells what happened in order, failed meetings named as not counted', async () => {
    const { timeline } = await book.call('service.of', { personId: malee })
    expect(timeline.map((entry) => [entry.on, entry.is])).toEqual([
      ['2024-05-01', 'meeting'], ['2023-05-01', 'meeting'], ['2022-01-01', 'term_began'], ['2018-12-31', 'post_ended'], ['2018-12-31', 'term_ended'],
      ['2017-05-01', 'meeting'], ['2016-05-01', 'meeting'], ['2015-01-01', 'post_began'], ['2015-01-01', 'term_began'],
    ])
    expect(timeline.flatMap((entry) => (entry.is === 'meeting' ? [entry.counts] : []))).toEqual([false, true, false, true])
  })

  test('prints without a national ID or telephone, with the rule in words', async () => {
    const record = await book.call('service.of', { personId: malee })
    const text = textOf(serviceDocument({ ...frame, name: 'นางมาลี ใจดี', record }))
    for (const word of ['8 ปี', 'ประธาน', 'จากการประชุม 2 ครั้ง คิดเป็นร้อยละ 100', 'นับเฉพาะการประชุมที่ครบองค์ประชุม', '(ไม่ครบองค์ประชุม ไม่นับ)', 'ครบวาระ']) expect(text).toContain(word)
    expect(text).not.toMatch(/12345|081/)
  })
})

test('who served long enough is listed for certificates, the longest first', async () => {
  const names = async (years: number) => (await book.call('service.longServing', { years })).map(({ name, total }) => [name, total.years])
  expect(await names(7)).toEqual([['นางมาลี ใจดี', 8], ['นางกมล ใจดี', 7]])
  expect(await names(8)).toEqual([['นางมาลี ใจดี', 8]])
  expect(await names(9)).toEqual([])
  const people = await book.call('service.longServing', { years: 8 })
  expect(textOf(longServingDocument({ ...frame, on: '2026-02-10', years: 8, people }))).toContain('ประธาน')
})

test('the paper for the person shows all, the national ID whole', async () => {
  const { bytes } = await book.call('privacy.exportPerson', { id: malee, format: 'json' })
  const text = textOf(personFileDocument(JSON.parse(new TextDecoder().decode(bytes)) as Parameters<typeof personFileDocument>[0], { thaiDigits: false }))
  for (const word of ['1-2345-67890-12-1', '081-234-5678', 'ครั้งที่ 1/2559', 'หาโดยเทียบชื่อในข้อความ']) expect(text).toContain(word)
})

test('the note of a breach says how many hours are left, or over', () => {
  const breach = {
    id: malee, revision: 1, createdAt: '2026-02-10T03:00:00.000Z', updatedAt: '2026-02-10T03:00:00.000Z', knownAt: '2026-02-10T03:00:00.000Z',
    happened: 'แฟลชไดรฟ์หาย', dataKinds: 'ชื่อ โทรศัพท์', peopleCount: 33, highRisk: true, officeToldAt: null, peopleToldAt: null, noRiskAt: null, noRiskBy: '', noRiskReason: '', note: '',
  }
  const on = (now: string) => textOf(breachDocument({ ...frame, breach, now }))
  expect(on('2026-02-11T03:00:00.000Z')).toContain('ยังไม่ได้แจ้ง เหลือเวลา 48 ชั่วโมง')
  expect(on('2026-02-14T03:00:00.000Z')).toContain('ยังไม่ได้แจ้ง เกินกำหนดมาแล้ว 24 ชั่วโมง')
  const held = { ...breach, highRisk: false, noRiskAt: '2026-02-10T05:30:00.000Z', noRiskBy: 'นายประธาน ใจดี', noRiskReason: 'ชุดสำรองปิดผนึกไว้' }
  const text = textOf(breachDocument({ ...frame, breach: held, now: '2026-02-20T03:00:00.000Z' }))
  for (const words of ['ไม่ต้องแจ้ง เพราะไม่มีความเสี่ยง', 'ชุดสำรองปิดผนึกไว้', 'พิจารณาโดย นายประธาน ใจดี เมื่อ 10 กุมภาพันธ์ 2569']) expect(text).toContain(words)
  expect(text).not.toContain('เกินกำหนด')
})
