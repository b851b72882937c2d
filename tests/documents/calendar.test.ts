import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFile, folded, type CalendarEvent } from '../../electron/documents/calendar.ts'

const EVENT: CalendarEvent = {
  id: '0190f7a2-0000-7000-8000-00000000000a', revision: 3, at: '2026-02-10T03:00:00.000Z', summary: 'ประชุมสามัญ ครั้งที่ 1/2569', location: 'ศาลา; หมู่ 3, ป่าคลอก',
  description: '1 เรื่องแจ้ง\n2 เรื่องรับรอง \\', on: '2026-02-20', startsAt: '09:30', endsAt: '12:00',
}
const textOf = (event: Partial<CalendarEvent> = {}): string => new TextDecoder().decode(calendarFile({ ...EVENT, ...event }))
/** As a reader unfolds it (RFC 5545, 3.1). */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

describe('a meeting as iCalendar (RFC 5545)', () => {
  it('says when it is in the time of Thailand, and defines that time (3.6.5)', () => {
    const lines = linesOf(textOf())
    expect(lines).toEqual(expect.arrayContaining([
      'DTSTART;TZID=Asia/Bangkok:20260220T093000', 'DTEND;TZID=Asia/Bangkok:20260220T120000', 'TZID:Asia/Bangkok', 'TZOFFSETTO:+0700',
      'UID:0190f7a2-0000-7000-8000-00000000000a@samut-sapha', 'DTSTAMP:20260210T030000Z', 'SEQUENCE:3',
    ]))
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
    for (const required of ['VERSION:2.0', 'PRODID:']) expect(lines.filter((line) => line.startsWith(required))).toHaveLength(1)
  })

  it('escapes what has a meaning in texts (3.3.11)', () => {
    const lines = linesOf(textOf())
    expect(lines).toContain('LOCATION:ศาลา\\; หมู่ 3\\, ป่าคลอก')
    expect(lines).toContain('DESCRIPTION:1 เรื่องแจ้ง\\n2 เรื่องรับรอง \\\\')
  })

  it('is of the whole day where no time is known, and has no end that nobody gave', () => {
    expect(linesOf(textOf({ startsAt: null }))).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20260220', 'DTEND;VALUE=DATE:20260221']))
    expect(textOf({ endsAt: null })).not.toContain('DTEND')
  })

  it('folds lines at 75 octets and never within a character (3.1)', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const line = `SUMMARY:${text.replaceAll(/[\r\n]/g, '')}`
      const lines = folded(line).split('\r\n')
      expect(lines.every((one) => Buffer.byteLength(one) <= 75 && !one.includes('�'))).toBe(true)
      expect(lines.map((one, at) => (at === 0 ? one : one.slice(1))).join('')).toBe(line)
    }))
    const long = textOf({ description: 'ที่ซื้อเอี๊ยดนี้ป่ำฐานันดรญาติ '.repeat(40) })
    expect(long.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })
})
