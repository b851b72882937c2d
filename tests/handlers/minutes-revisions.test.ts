import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainText } from '../../electron/domain/rich-text.ts'
import { codeOf } from '../support/failures.ts'
import { RESOLUTION, TwoMeetings } from '../support/two-meetings.ts'

let book: TwoMeetings
beforeEach(async () => {
  book = await TwoMeetings.begin()
})
afterEach(() => book.end())

const revisions = async () => (await book.call('minutes.get', { meetingId: book.first })).revisions
const keep = (note = '') => book.call('minutes.keep', { meetingId: book.first, note })
const item = async (at: number) => {
  const found = (await book.agenda(book.first))[at]
  if (found === undefined) throw new Error('no such item')
  return found
}

describe('revisions of minutes', () => {
  it('are kept on demand, with who and why, and not twice for the same text', async () => {
    expect(await keep('ก่อนส่งให้ประธาน')).toEqual({ number: 1, added: true })
    expect(await keep()).toEqual({ number: 1, added: false })
    await book.write(await item(0), 'ประธานแจ้งเรื่องใหม่')
    expect(await keep()).toEqual({ number: 2, added: true })
    expect(await revisions()).toMatchObject([
      { number: 2, reason: 'kept', note: '', userName: 'สมหญิง ใจดี' },
      { number: 1, reason: 'kept', note: 'ก่อนส่งให้ประธาน', userName: 'สมหญิง ใจดี' },
    ])
  })

  it('come back as a new revision: texts, resolutions and what was removed since; what was added stays', async () => {
    await keep()
    const fifth = await item(4)
    await book.write(fifth, 'เขียนทับ')
    const { resolutions: [resolution] } = await book.call('meetings.get', { id: book.first })
    await book.call('meetings.removeResolution', { id: resolution?.id ?? '', revision: resolution?.revision ?? 0 })
    const sixth = await item(5)
    await book.call('meetings.removeItem', { id: sixth.id, revision: sixth.revision })
    await book.call('meetings.addItem', { meetingId: book.first, parentId: null, title: 'วาระที่เพิ่ม' })

    const kept = (await revisions())[0]
    const { number, stayed } = await book.call('minutes.restoreRevision', { id: kept?.id ?? '' })
    expect({ number, stayed }).toEqual({ number: 3, stayed: 1 })
    expect((await revisions()).map(({ reason, restoredNumber }) => [reason, restoredNumber])).toEqual([['restored', 1], ['before_restore', null], ['kept', null]])
    const { agenda, resolutions } = await book.call('meetings.get', { id: book.first })
    expect(agenda.map(({ title }) => title)).toContain('วาระที่เพิ่ม')
    expect(agenda.map(({ id }) => id)).toContain(sixth.id)
    expect(plainText(agenda.find(({ id }) => id === fifth.id)?.body ?? { type: 'doc' })).toBe('ที่ประชุมอภิปรายเรื่องฝายในครั้งที่ 1')
    expect(resolutions).toMatchObject([{ id: resolution?.id, text: RESOLUTION.text, number: resolution?.number }])

    // What stood before can be taken back in the same way.
    const before = (await revisions()).find(({ reason }) => reason === 'before_restore')
    await book.call('minutes.restoreRevision', { id: before?.id ?? '' })
    expect(plainText((await item(4)).body)).toBe('เขียนทับ')
  })

  it('a check by the checker keeps the text it was of; what changed since is told, and what was put back is not', async () => {
    const life = () => book.call('minutes.get', { meetingId: book.first })
    const check = (found: 'right' | 'corrections', note = '') =>
      book.call('minutes.recordCheck', { meetingId: book.first, check: { by: 'นางสาวบัวคำ ริมนา', on: '2026-02-12', found }, note })
    expect((await life()).changedSinceCheck).toBeNull()
    expect(await check('corrections', 'แก้ชื่อฝาย')).toEqual({ number: 1 })
    expect((await life()).changedSinceCheck).toBe(false)
    await book.write(await item(4), 'แก้ชื่อฝายแล้ว')
    expect((await life()).changedSinceCheck).toBe(true)
    // The same text may be checked again, by another hand: each check is a revision of its own.
    await check('right')
    await check('right')
    expect(await life()).toMatchObject({
      changedSinceCheck: false,
      revisions: [
        { number: 3, reason: 'checked', check: { found: 'right' } },
        { number: 2, reason: 'checked', check: { found: 'right' }, note: '' },
        { number: 1, reason: 'checked', check: { by: 'นางสาวบัวคำ ริมนา', on: '2026-02-12', found: 'corrections' }, note: 'แก้ชื่อฝาย', userName: 'สมหญิง ใจดี' },
      ],
    })
    await keep()
    await book.write(await item(4), 'เขียนทับ')
    expect((await life()).changedSinceCheck).toBe(true)
    await book.call('minutes.restoreRevision', { id: (await revisions()).find(({ number }) => number === 3)?.id ?? '' })
    expect((await life()).changedSinceCheck).toBe(false)
    expect(await codeOf(() => book.call('minutes.recordCheck', { meetingId: book.first, check: { by: ' ', on: '2026-02-12', found: 'right' }, note: '' }))).toBe('INPUT_INVALID')
  })

  it('nothing waits for a check, and a meeting not yet held has nothing to check', async () => {
    const { id } = await book.call('meetings.create', { kind: 'ordinary', number: 3, heldOn: '2026-09-10', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' })
    expect(await codeOf(() => book.call('minutes.recordCheck', { meetingId: id, check: { by: 'นางสาวบัวคำ ริมนา', on: '2026-09-11', found: 'right' }, note: '' }))).toBe('MEETING_NOT_HELD')
    await book.call('minutes.adopt', { way: 'same', meetingId: book.first, corrections: '' })
    expect(await book.call('minutes.get', { meetingId: book.first })).toMatchObject({ changedSinceCheck: null, adoption: { way: 'same' } })
  })

  it('hold the words to compare with', async () => {
    await keep()
    await book.write(await item(4), 'เขียนใหม่')
    const then = await book.call('minutes.revision', { id: (await revisions())[0]?.id ?? '' })
    const now = await book.call('minutes.textNow', { meetingId: book.first })
    const text = ({ items }: typeof now) => items.map(({ label, body }) => `${label} ${plainText(body)}`)
    expect(text(then.content)[4]).toBe('5 ที่ประชุมอภิปรายเรื่องฝายในครั้งที่ 1')
    expect(text(now)[4]).toBe('5 เขียนใหม่')
    expect(then.content.resolutions).toMatchObject([{ text: RESOLUTION.text, verb: 'agree' }])
  })

  it('never change adopted minutes (rule 16)', async () => {
    await keep()
    await book.write(await item(4), 'ฉบับที่รับรอง')
    await book.adopt()
    expect(await codeOf(async () => book.call('minutes.restoreRevision', { id: (await revisions()).at(-1)?.id ?? '' }))).toBe('MINUTES_ADOPTED')
    expect(await codeOf(() => keep())).toBe('MINUTES_ADOPTED')
  })
})
