import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract, type CallInput, type CallName } from '../../electron/contract/index.ts'
import type { OwnerKind } from '../../electron/contract/files.ts'
import { codeOf } from '../support/failures.ts'
import { MEETING, RESOLUTION, TwoMeetings } from '../support/two-meetings.ts'

let book: TwoMeetings
beforeEach(async () => {
  book = await TwoMeetings.begin()
})
afterEach(() => book.end())

const stateOf = async (id: string) => (await book.call('meetings.get', { id })).meeting

describe('minutes adopted at a later meeting', () => {
  it('are adopted by one stroke: the resolution รับรอง there, the adoption and its fingerprint here', async () => {
    const itemId = await book.link()
    const { meetingId, seal } = await book.call('minutes.adopt', { way: 'next', agendaItemId: itemId, corrections: 'แก้คำว่า ฝ่าย เป็น ฝาย' })
    expect(meetingId).toBe(book.first)
    expect(await stateOf(book.first)).toMatchObject({ state: 'adopted', stage: 'closed' })
    const made = (await book.call('meetings.get', { id: book.second })).resolutions.filter(({ agendaItemId }) => agendaItemId === itemId)
    expect(made).toMatchObject([{ verb: 'adopt', text: 'รับรองรายงานการประชุม ครั้งที่ 1/2569 โดยมีการแก้ไข ดังนี้ แก้คำว่า ฝ่าย เป็น ฝาย', quorumMet: true }])
    const { adoption, revisions } = await book.call('minutes.get', { meetingId: book.first })
    expect(adoption).toMatchObject({ way: 'next', adoptedOn: '2026-04-20', corrections: 'แก้คำว่า ฝ่าย เป็น ฝาย', seal, by: { id: book.second, number: 2 }, resolution: { id: made[0]?.id } })
    expect(revisions.map(({ number, reason }) => [number, reason])).toEqual([[1, 'adopted']])
    expect((await book.call('minutes.get', { meetingId: book.second })).adopts).toMatchObject([{ itemId, meeting: { id: book.first }, adoption: { way: 'next' } }])
  })

  it('take the resolution that was written down before', async () => {
    const itemId = await book.link()
    const { id } = await book.call('meetings.addResolution', { agendaItemId: itemId, resolution: { ...RESOLUTION, verb: 'adopt', text: '' } })
    await book.call('minutes.adopt', { way: 'next', agendaItemId: itemId, corrections: '' })
    expect((await book.call('minutes.get', { meetingId: book.first })).adoption?.resolution?.id).toBe(id)
    expect((await book.call('meetings.get', { id: book.second })).resolutions.filter(({ verb }) => verb === 'adopt')).toHaveLength(1)
  })

  it('all or nothing: an adoption that is refused leaves no resolution behind', async () => {
    const itemId = await book.link()
    book.db.prepare(`UPDATE meetings SET stage = 'planned' WHERE id = ?`).run(book.second)
    expect(await codeOf(() => book.call('minutes.adopt', { way: 'next', agendaItemId: itemId, corrections: '' }))).toBe('MEETING_NOT_HELD')
    expect((await book.call('meetings.get', { id: book.second })).resolutions.filter(({ verb }) => verb === 'adopt')).toEqual([])
    expect((await stateOf(book.first)).state).toBe('draft')
  })

  it('wait for the item that is to adopt them, and only earlier ones of the same body are offered', async () => {
    const committeeId = (await book.call('committees.add', { name: 'คณะทำงานป่า', startedOn: '2025-01-01', endedOn: null, note: '' })).id
    for (const personId of book.personIds) await book.call('committees.addSeat', { committeeId, seat: { personId, outsiderName: '', affiliation: '', role: '', startedOn: '2025-01-01', endedOn: null } })
    const other = await book.hold({ ...MEETING, kind: 'committee', committeeId, heldOn: '2026-02-02' })
    const offered = await book.call('minutes.adoptable', { meetingId: book.second })
    expect(offered.map(({ id }) => id)).toEqual([book.first])
    const item = (await book.agenda(book.second))[1]
    const link = (adoptsMeetingId: string) => book.call('minutes.linkItem', { id: item?.id ?? '', revision: item?.revision ?? 0, adoptsMeetingId })
    expect(await codeOf(() => link(other))).toBe('ADOPTER_OTHER_BODY')
  })
})

describe('rule 17: minutes cannot adopt themselves', () => {
  it('neither by an item of their own nor by one of an earlier meeting', async () => {
    const own = (await book.agenda(book.second))[1]
    const link = (meetingId: string) => book.call('minutes.linkItem', { id: own?.id ?? '', revision: own?.revision ?? 0, adoptsMeetingId: meetingId })
    expect(await codeOf(() => link(book.second))).toBe('ADOPTER_NOT_LATER')
    const earlier = (await book.agenda(book.first))[1]
    expect(await codeOf(() => book.call('minutes.linkItem', { id: earlier?.id ?? '', revision: earlier?.revision ?? 0, adoptsMeetingId: book.second }))).toBe('ADOPTER_NOT_LATER')
  })

  it('nor when the dates were changed after the item was linked', async () => {
    const itemId = await book.link()
    book.db.prepare(`UPDATE meetings SET held_on = '2026-01-12' WHERE id = ?`).run(book.second)
    expect(await codeOf(() => book.call('minutes.adopt', { way: 'next', agendaItemId: itemId, corrections: '' }))).toBe('ADOPTER_NOT_LATER')
  })
})

describe('minutes adopted at the end of their own meeting', () => {
  it('are adopted on its day', async () => {
    await book.call('minutes.adopt', { way: 'same', meetingId: book.first, corrections: '' })
    expect((await book.call('minutes.get', { meetingId: book.first })).adoption).toMatchObject({ way: 'same', adoptedOn: '2026-01-12', by: { id: book.first }, resolution: null })
  })
})

describe('circulated minutes', () => {
  const circulate = async () => void (await book.call('minutes.circulate', await book.revisionOf(book.first)))
  const answer = (personIds: string[], said: 'agrees' | 'corrects', note = '') =>
    book.call('minutes.answer', { meetingId: book.first, personIds, answer: said, answeredOn: '2026-02-01', note })

  it('are a draft still, keep a revision, and can be taken back to draft', async () => {
    await circulate()
    expect((await stateOf(book.first)).state).toBe('circulated')
    expect((await book.call('minutes.get', { meetingId: book.first })).revisions).toMatchObject([{ number: 1, reason: 'circulated', userName: 'สมหญิง ใจดี' }])
    await book.call('minutes.backToDraft', await book.revisionOf(book.first))
    expect((await stateOf(book.first)).state).toBe('draft')
    expect(await codeOf(() => answer(book.personIds, 'agrees'))).toBe('MINUTES_NOT_CIRCULATED')
  })

  it('are adopted once more than half of the roll agree; who wants corrections does not agree yet', async () => {
    await circulate()
    const [first = '', second = ''] = book.personIds
    expect(await answer([first], 'agrees')).toEqual({ asked: 3, needed: 2, answered: 1, agrees: 1, corrects: 0, enough: false })
    expect(await answer([second], 'corrects', 'ชื่อสะกดผิด')).toMatchObject({ answered: 2, agrees: 1, corrects: 1, enough: false })
    const adopt = () => book.call('minutes.adopt', { way: 'circulated', meetingId: book.first, adoptedOn: '2026-02-05', corrections: '' })
    await expect(adopt()).rejects.toMatchObject({ code: 'NOT_ENOUGH_ANSWERS', details: { asked: 3, needed: 2, agrees: 1, corrects: 1 } })
    expect(await answer([second], 'agrees')).toMatchObject({ answered: 2, agrees: 2, enough: true })
    await adopt()
    expect((await book.call('minutes.get', { meetingId: book.first })).adoption).toMatchObject({ way: 'circulated', adoptedOn: '2026-02-05', by: null })
  })

  it('name who has not answered, and forget answers to a text that was circulated before', async () => {
    await circulate()
    await answer(book.personIds.slice(0, 1), 'agrees')
    const open = async () => (await book.call('minutes.get', { meetingId: book.first })).answers.filter(({ confirmation }) => confirmation === null).map(({ name }) => name)
    expect(await open()).toEqual(['นางมาลี ใจดี', 'นางสมศรี ใจดี'])
    const { answers } = await book.call('minutes.get', { meetingId: book.first })
    const given = answers.find(({ confirmation }) => confirmation !== null)?.confirmation
    await book.call('minutes.removeAnswer', { id: given?.id ?? '', revision: given?.revision ?? 0 })
    expect(await open()).toHaveLength(3)
    await book.call('minutes.restoreAnswer', { id: given?.id ?? '' })
    expect(await open()).toHaveLength(2)
    await book.call('minutes.backToDraft', await book.revisionOf(book.first))
    await circulate()
    expect(await open()).toHaveLength(3)
  })
})

describe('rule 16: adopted minutes are read-only', () => {
  /** Every command on what a meeting's minutes consist of, as far as this meeting has it. */
  async function attempts(): Promise<[CallName, () => Promise<unknown>][]> {
    const { meeting, agenda, resolutions, guests, movements: [movement], recusals: [recusal] } = await book.call('meetings.get', { id: book.first })
    const [item, , , , fifth] = agenda
    const [resolution] = resolutions
    const [guest] = guests
    const { answers } = await book.call('minutes.get', { meetingId: book.first })
    const { id, revision, ...facts } = meeting
    const files = await book.call('files.list', { ownerKind: 'meeting', ownerId: book.first })
    const itemFiles = await book.call('files.list', { ownerKind: 'agendaItem', ownerId: item?.id ?? '' })
    const ref = (record: { id: string; revision: number } | undefined) => ({ id: record?.id ?? '', revision: record?.revision ?? 0 })
    const body = { type: 'doc', content: [{ type: 'paragraph' }] }
    const [kept] = (await book.call('minutes.get', { meetingId: book.first })).revisions
    const of = <N extends CallName>(name: N, input: CallInput<N>): [CallName, () => Promise<unknown>] => [name, () => book.call(name, input)]
    return [
      of('meetings.save', { id, revision, meeting: { ...facts, place: 'ที่อื่น' } }),
      of('meetings.save', { id, revision, meeting: { ...facts, number: 9 } }),
      of('meetings.remove', ref(meeting)),
      of('meetings.mark', { meetingId: id, personIds: book.personIds, status: 'absent', remark: '' }),
      of('meetings.addGuest', { meetingId: id, name: 'แขก', position: '' }),
      of('meetings.removeGuest', ref(guest)),
      of('meetings.addItem', { meetingId: id, parentId: null, title: 'ใหม่' }),
      of('meetings.saveItem', { ...ref(item), title: 'อื่น', body }),
      of('meetings.moveItem', { ...ref(item), position: 2 }),
      of('meetings.removeItem', ref(item)),
      of('meetings.setDuties', { ...ref(item), duties: [1] }),
      of('meetings.takeOver', { id }),
      of('meetings.addResolution', { agendaItemId: fifth?.id ?? '', resolution: RESOLUTION }),
      of('meetings.saveResolution', { ...ref(resolution), resolution: { ...RESOLUTION, text: 'อื่น' } }),
      of('meetings.removeResolution', ref(resolution)),
      of('meetings.open', { id, begunAt: null }),
      of('meetings.close', { id, endsAt: null }),
      of('meetings.fail', { id }),
      of('meetings.reopen', { id }),
      of('meetings.refreshRoll', { id, dropping: [] }),
      of('meetings.addMovement', { meetingId: id, personId: book.personIds[0] ?? '', kind: 'left', at: '11:00' }),
      of('meetings.saveMovement', { ...ref(movement), kind: 'left', at: '11:00' }),
      of('meetings.removeMovement', ref(movement)),
      of('meetings.recuse', { agendaItemId: item?.id ?? '', personId: book.personIds[0] ?? '', reason: '' }),
      of('meetings.saveRecusal', { ...ref(recusal), reason: 'อื่น' }),
      of('meetings.removeRecusal', ref(recusal)),
      of('files.remove', ref(files[0])),
      of('files.remove', ref(itemFiles[0])),
      of('minutes.circulate', ref(meeting)),
      of('minutes.answer', { meetingId: id, personIds: [answers[0]?.personId ?? ''], answer: 'agrees', answeredOn: '2026-02-01', note: '' }),
      of('minutes.recordCheck', { meetingId: id, check: { by: 'นางสาวบัวคำ ริมนา', on: '2026-02-01', found: 'right' }, note: '' }),
      of('minutes.keep', { meetingId: id, note: '' }),
      of('minutes.restoreRevision', { id: kept?.id ?? '' }),
      of('minutes.linkItem', { ...ref(item), adoptsMeetingId: null }),
      of('minutes.adopt', { way: 'same', meetingId: id, corrections: '' }),
      of('minutes.adopt', { way: 'circulated', meetingId: id, adoptedOn: '2026-02-01', corrections: '' }),
    ]
  }

  async function attach(ownerKind: OwnerKind, ownerId: string): Promise<void> {
    const stageId = book.test.newId()
    await book.call('files.stage', { stageId, name: 'ลายมือ.txt', offset: 0, total: 3, bytes: new Uint8Array([1, 2, 3]) })
    await book.call('files.attach', { ownerKind, ownerId, stageId, mediaType: 'text/plain' })
  }

  it('whatever is tried, and by whatever command', async () => {
    await book.call('meetings.addGuest', { meetingId: book.first, name: 'นายอำเภอ', position: '' })
    await book.call('meetings.addMovement', { meetingId: book.first, personId: book.personIds[0] ?? '', kind: 'arrived', at: '10:00' })
    await book.call('meetings.recuse', { agendaItemId: (await book.agenda(book.first))[4]?.id ?? '', personId: book.personIds[1] ?? '', reason: 'มีส่วนได้เสีย' })
    const removed = await book.call('meetings.addGuest', { meetingId: book.first, name: 'แขกที่ลบ', position: '' })
    await book.call('meetings.removeGuest', { id: removed.id, revision: removed.revision })
    const itemId = (await book.agenda(book.first))[0]?.id ?? ''
    await attach('meeting', book.first)
    await attach('agendaItem', itemId)
    await book.adopt()
    const before = await book.call('meetings.get', { id: book.first })
    const tried = await attempts()
    for (const [name, attempt] of tried) expect([name, await codeOf(attempt)]).toEqual([name, 'MINUTES_ADOPTED'])
    expect(await codeOf(() => book.call('meetings.restoreGuest', { id: removed.id }))).toBe('MINUTES_ADOPTED')
    expect(await book.call('meetings.get', { id: book.first })).toEqual(before)

    // A signed copy may come to it afterwards.
    await attach('meeting', book.first)
    await attach('agendaItem', itemId)
    expect(await book.call('files.list', { ownerKind: 'meeting', ownerId: book.first })).toHaveLength(2)
    expect(await book.call('files.list', { ownerKind: 'agendaItem', ownerId: itemId })).toHaveLength(2)
  })

  it('knows every command there is on meetings and minutes', async () => {
    const tried = new Set((await attempts()).map(([name]) => name))
    const elsewhere = new Set<CallName>([
      // Make another record, bring back what was removed (tried above) or need what adopted minutes do not have.
      'meetings.create', 'meetings.restore', 'meetings.restoreGuest', 'meetings.restoreItem', 'meetings.restoreResolution', 'meetings.restoreMovement', 'meetings.restoreRecusal',
      'minutes.backToDraft', 'minutes.removeAnswer', 'minutes.restoreAnswer', 'minutes.amend',
    ])
    const commands = (Object.keys(contract) as CallName[]).filter((name) => /^(meetings|minutes)\./.test(name) && contract[name].kind === 'command')
    expect(commands.filter((name) => !tried.has(name) && !elsewhere.has(name))).toEqual([])
  })

  it('what they rest on stays: the adopting resolution, and kind, number and date of its meeting', async () => {
    const itemId = await book.link()
    await book.call('minutes.adopt', { way: 'next', agendaItemId: itemId, corrections: '' })
    const { meeting: { id, revision, ...facts }, resolutions } = await book.call('meetings.get', { id: book.second })
    const resolution = resolutions.find(({ verb }) => verb === 'adopt')
    const ref = { id: resolution?.id ?? '', revision: resolution?.revision ?? 0 }
    const save = (change: Partial<typeof facts>) => book.call('meetings.save', { id, revision, meeting: { ...facts, ...change } })
    expect(await codeOf(() => book.call('meetings.removeResolution', ref))).toBe('ADOPTION_STANDS')
    expect(await codeOf(() => book.call('meetings.saveResolution', { ...ref, resolution: { ...RESOLUTION, text: 'อื่น' } }))).toBe('ADOPTION_STANDS')
    expect(await codeOf(() => book.call('meetings.remove', { id, revision }))).toBe('ADOPTION_STANDS')
    expect(await codeOf(() => save({ heldOn: '2026-04-21' }))).toBe('ADOPTION_STANDS')
    expect(await codeOf(() => save({ number: 3 }))).toBe('ADOPTION_STANDS')
    const item = (await book.agenda(book.second)).find((one) => one.id === itemId)
    expect(await codeOf(() => book.call('minutes.linkItem', { id: itemId, revision: item?.revision ?? 0, adoptsMeetingId: null }))).toBe('ADOPTION_STANDS')
    expect((await save({ place: 'ห้องประชุมใหม่' })).place).toBe('ห้องประชุมใหม่')
  })
})

describe('rule 16: a correction of adopted minutes is a dated amendment', () => {
  const amend = (change: Partial<CallInput<'minutes.amend'>> = {}) =>
    book.call('minutes.amend', {
      meetingId: book.first, agendaItemId: null, byMeetingId: book.second, resolutionId: null, oldText: 'ห้าหมื่นบาท', newText: 'ห้าพันบาท', reason: 'พิมพ์ผิด', ...change,
    })

  it('naming the meeting that resolved it, with both texts kept and the adopted text untouched', async () => {
    await book.adopt()
    const before = await book.call('meetings.get', { id: book.first })
    const item = (await book.agenda(book.first))[4]
    const { resolutions } = await book.call('meetings.get', { id: book.second })
    const resolution = resolutions[0]
    const { seal } = await amend({ agendaItemId: item?.id ?? '', resolutionId: resolution?.id ?? '' })
    const { amendments } = await book.call('minutes.get', { meetingId: book.first })
    expect(amendments).toMatchObject([{
      amendedOn: '2026-04-20', oldText: 'ห้าหมื่นบาท', newText: 'ห้าพันบาท', reason: 'พิมพ์ผิด', itemLabel: '5', by: { id: book.second },
      resolution: { id: resolution?.id }, seal,
    }])
    expect(seal.seq).toBe(2)
    expect(await book.call('meetings.get', { id: book.first })).toEqual({ ...before, changes: expect.any(Number) })
    expect(await codeOf(() => book.call('meetings.removeResolution', { id: resolution?.id ?? '', revision: resolution?.revision ?? 0 }))).toBe('ADOPTION_STANDS')
  })

  it('only of adopted minutes, and only by a later meeting of the same body that was held', async () => {
    expect(await codeOf(() => amend())).toBe('MINUTES_NOT_ADOPTED')
    await book.adopt()
    expect(await codeOf(() => amend({ byMeetingId: book.first }))).toBe('ADOPTER_NOT_LATER')
    expect(await codeOf(() => amend({ newText: 'ห้าหมื่นบาท ' }))).toBe('INPUT_INVALID')
    book.db.prepare(`UPDATE meetings SET stage = 'planned' WHERE id = ?`).run(book.second)
    expect(await codeOf(() => amend())).toBe('MEETING_NOT_HELD')
    expect((await book.call('minutes.amenders', { meetingId: book.first })).map(({ id }) => id)).toEqual([])
  })
})
