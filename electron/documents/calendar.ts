import { addDays } from '../contract/text/calendar.ts'

/** One meeting as a file for calendars (iCalendar, RFC 5545), in the time of Thailand. */

export interface CalendarEvent {
  /** Stays the same when the file is made again, so that a calendar changes its entry. */
  id: string
  /** Grows with every change. */
  revision: number
  /** UTC instant of making the file. */
  at: string
  summary: string
  location: string
  description: string
  /** Local date, ISO. */
  on: string
  /** Local times; without a beginning it is an event of the whole day. */
  startsAt: string | null
  endsAt: string | null
}

const TIME_ZONE = ['BEGIN:VTIMEZONE', 'TZID:Asia/Bangkok', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0700', 'TZOFFSETTO:+0700', 'TZNAME:+07', 'END:STANDARD', 'END:VTIMEZONE']
/** Section 3.1: no line longer than 75 octets, without its end. */
const LINE_OCTETS = 75

/** Section 3.3.11: TEXT. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r\n|\r|\n/g, '\\n').replaceAll(/[^\P{Cc}]/gu, '')
}

/** Section 3.1: a long line goes on in the next, behind a space; never in the middle of a character. */
export function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LINE_OCTETS) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

const compact = (text: string): string => text.replaceAll(/[-:]/g, '')

function span({ on, startsAt, endsAt }: CalendarEvent): string[] {
  if (startsAt === null) return [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`]
  const local = (time: string): string => `;TZID=Asia/Bangkok:${compact(on)}T${compact(time)}00`
  // Without an end the event has the length that calendars give it, and no invented one.
  return [`DTSTART${local(startsAt)}`, ...(endsAt !== null && endsAt > startsAt ? [`DTEND${local(endsAt)}`] : [])]
}

export function calendarFile(event: CalendarEvent): Uint8Array<ArrayBuffer> {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Samut Sapha//Meetings//TH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...TIME_ZONE,
    'BEGIN:VEVENT', `UID:${event.id}@samut-sapha`, `DTSTAMP:${compact(event.at.slice(0, 19))}Z`, `SEQUENCE:${event.revision}`, ...span(event),
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.location === '' ? [] : [`LOCATION:${escaped(event.location)}`]),
    ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    'END:VEVENT', 'END:VCALENDAR',
  ]
  return new TextEncoder().encode(`${lines.map(folded).join('\r\n')}\r\n`)
}

/** An agenda, a line for each item, for the event's description. */
export function agendaText(agenda: readonly { label: string; title: string }[]): string {
  return agenda.map(({ label, title }) => `${label} ${title}`).join('\n')
}
