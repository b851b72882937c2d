import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bareBook, type BareBook } from '../support/bare-book.ts'

const MEETING = { kind: 'ordinary' as const, number: 1, heldOn: '2026-02-20', startsAt: '09:30', endsAt: null, place: 'ศาลา', recorder: '', checker: '' }
const LETTER = { datedOn: '2026-02-10', number: null, subject: 'ขอเชิญประชุม', addressee: '', signatory: 'นายสมมุติ\nประธาน' }
let book: BareBook
let meetingId = ''
beforeEach(async () => {
  book = bareBook()
  meetingId = (await book.call('meetings.create', MEETING)).id
})
afterEach(() => book.close())

const write = (more: { datedOn?: string; number?: number } = {}) => book.call('letters.write', { meetingId, letter: { ...LETTER, ...more } })

describe('numbers of letters', () => {
  it('run within the calendar year; one given by hand is followed, none is given twice, removed ones keep theirs', async () => {
    const first = await write()
    expect([first.number, (await write()).number, (await write({ number: 45 })).number, (await write()).number]).toEqual([1, 2, 45, 46])
    expect((await write({ datedOn: '2027-01-05' })).number).toBe(1)
    await expect(write({ number: 45 })).rejects.toMatchObject({ code: 'LETTER_NUMBER_TAKEN', details: { number: 45, year: 2026 } })
    await book.call('letters.remove', first)
    await expect(write({ number: 1 })).rejects.toMatchObject({ code: 'LETTER_NUMBER_TAKEN' })
    expect((await book.call('letters.start', { meetingId, datedOn: '2026-03-01' })).number).toBe(47)
    await book.call('letters.restore', { id: first.id })
    expect((await book.call('letters.ofMeeting', { meetingId })).map(({ number }) => number)).toEqual([1, 46, 45, 2, 1])
  })

  it('stay with a letter that is sent again, and change with its year', async () => {
    await write()
    const letter = await write()
    const again = await book.call('letters.save', { id: letter.id, revision: letter.revision, letter: { ...LETTER, datedOn: '2026-02-15' } })
    expect([again.number, again.datedOn]).toEqual([2, '2026-02-15'])
    const later = await book.call('letters.save', { id: letter.id, revision: again.revision, letter: { ...LETTER, datedOn: '2027-01-15' } })
    expect([later.number, later.year]).toEqual([1, 2027])
  })

  it('belong to a meeting and a resolution of it', async () => {
    await expect(book.call('letters.write', { meetingId: book.context.council.id, letter: LETTER })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(book.call('letters.write', { meetingId, resolutionId: meetingId, letter: LETTER })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const letter = await write()
    await expect(book.call('papers.docx', { paper: { kind: 'excerpt', letterId: letter.id } })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('whom a notice goes to', () => {
  it('everyone in office on the day of the meeting, officers first, with an address for the envelope', async () => {
    const add = (givenName: string, startedOn: string, chair = false, address = '') =>
      book.call('members.add', {
        person: { title: 'นาง', givenName, familyName: 'ใจดี', nationalId: '', bornOn: null, phone: '', houseNo: '12/3', moo: 4, address, note: '' },
        membership: { capacity: 'delegate', organisationId: null, startedOn, dueEndOn: null }, post: chair ? { post: 'chair', label: '', startedOn, endedOn: null } : null,
      })
    await add('กมล', '2025-01-01')
    await add('อำไพ', '2025-01-01', true, 'ถนนเทพกระษัตรี อำเภอเมืองภูเก็ต')
    await add('มาทีหลัง', '2026-03-01')
    expect(await book.call('letters.invited', { meetingId })).toEqual([
      { name: 'นางอำไพ ใจดี', position: 'ประธาน', address: 'บ้านเลขที่ 12/3 หมู่ที่ 4 ถนนเทพกระษัตรี อำเภอเมืองภูเก็ต' },
      { name: 'นางกมล ใจดี', position: 'สมาชิก', address: 'บ้านเลขที่ 12/3 หมู่ที่ 4 ตำบลป่าคลอก อำเภอถลาง จังหวัดภูเก็ต' },
    ])
    expect((await book.call('letters.start', { meetingId, datedOn: '2026-02-10' })).signatory).toBe('นางอำไพ ใจดี\nประธานสภาองค์กรชุมชนตำบลทดสอบ')
  })

  it('outsiders with a seat on the committee too', async () => {
    const { id: committeeId } = await book.call('committees.add', { name: 'คณะทำงานคลอง', startedOn: '2025-01-01', endedOn: null, note: '' })
    await book.call('committees.addSeat', { committeeId, seat: { personId: null, outsiderName: 'นายช่าง โยธา', affiliation: 'เทศบาล', role: 'ที่ปรึกษา', startedOn: '2025-01-01', endedOn: null } })
    const { id } = await book.call('meetings.create', { ...MEETING, kind: 'committee', committeeId })
    expect(await book.call('letters.invited', { meetingId: id })).toEqual([{ name: 'นายช่าง โยธา', position: 'ที่ปรึกษา เทศบาล', address: '' }])
  })
})

describe('texts of papers', () => {
  it('are empty until saved, and guarded by their revision', async () => {
    const before = await book.call('paperTexts.get', {})
    expect(before).toMatchObject({ revision: 0, values: { letterhead: '' } })
    const saved = await book.call('paperTexts.save', { ...before, values: { ...before.values, letterhead: 'สภาของเรา' } })
    expect(await book.call('paperTexts.get', {})).toEqual(saved)
    await expect(book.call('paperTexts.save', before)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })
})

it('a meeting leaves as a file for calendars', async () => {
  const { name, bytes } = await book.call('letters.calendar', { meetingId })
  expect(name).toBe('การประชุมสามัญ ครั้งที่ 1-2569 สภาองค์กรชุมชนตำบลทดสอบ.ics')
  expect(new TextDecoder().decode(bytes)).toContain('DTSTART;TZID=Asia/Bangkok:20260220T093000\r\n')
})
