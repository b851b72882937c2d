import type { Movement } from '../contract/holding.ts'
import { beganAt, type AttendanceEntry, type Guest, type MeetingPage } from '../contract/meetings.ts'
import { heading, paragraph, plain, type Block, type Table } from './model.ts'
import { inOfficialOrder } from './official-order.ts'
import { clock } from './words.ts'

/** The three lists of names of แบบที่ 11: who came, who did not and why, who sat in without being a member. */

const OFFICERS = /^(ประธาน|รองประธาน|เลขานุการ|เหรัญญิก)/

/** Form 11 asks whom a representative represents; an officer is named by the post. */
export function positionOf(entry: Pick<AttendanceEntry, 'postLabel' | 'organisationName'>): string {
  const label = entry.postLabel.trim() || 'สมาชิก'
  const organisation = entry.organisationName?.trim() ?? ''
  if (organisation === '' || OFFICERS.test(label)) return label
  const representing = organisation.startsWith('ผู้แทน') ? organisation : `ผู้แทน${organisation}`
  return label === 'ผู้แทน' ? representing : `${label} ${representing}`
}

/** "ลา" with its reason in brackets; an absence without a reason stays blank: "(ถ้ามี)". */
function reasonOf(entry: AttendanceEntry): string {
  const reason = entry.remark.trim()
  if (entry.status === 'leave') return reason === '' ? 'ลา' : `ลา (${reason})`
  return reason === '' ? '' : `(${reason})`
}

/** "(มาเวลา 10.15 น. กลับเวลา 11.00 น. ติดภารกิจ)"; '' for whoever was there from beginning to end. @param own in the order of their times */
function timesOf(entry: AttendanceEntry, own: readonly Movement[]): string {
  const words = own.map(({ kind, at }, place) => {
    const again = own.slice(0, place).some((one) => one.kind === kind) ? 'อีกครั้ง' : ''
    return `${kind === 'arrived' ? 'มา' : 'กลับ'}${again}เวลา ${clock(at)}`
  })
  if (words.length === 0) return ''
  const reason = entry.status === 'present' ? entry.remark.trim() : ''
  return `(${[...words, reason].filter((part) => part !== '').join(' ')})`
}

/** Who came after the beginning or left, by person; a coming before it is no late one. */
function timesByPerson(movements: readonly Movement[], startsAt: string | null): Map<string, Movement[]> {
  const told = movements.filter(({ kind, at }) => kind === 'left' || startsAt === null || at > startsAt)
  return Map.groupBy(told.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), ({ personId }) => personId)
}

function nameList(rows: readonly { name: string; note: string }[]): Table {
  return {
    kind: 'table',
    ruled: false,
    size: 'normal',
    columns: [
      { width: 8, align: 'end', heading: '' },
      { width: 40, align: 'start', heading: '' },
      { width: 52, align: 'start', heading: '' },
    ],
    rows: rows.map((row, index) => ({ kind: 'cells', cells: [plain(`${index + 1}.`), plain(row.name), plain(row.note)] })),
  }
}

function section(title: string, rows: readonly { name: string; note: string }[]): Block[] {
  if (rows.length === 0) return [heading(2, title), paragraph('ไม่มี', { indent: 'first' })]
  return [heading(2, title), nameList(rows), paragraph(`รวม${title} ${rows.length} คน`, { indent: 'first' })]
}

/** @returns the lists in Form 11's order. Who was not marked yet is named apart: the paper never guesses. */
export function attendanceBlocks({ meeting, attendance, guests, movements, quorum }: Pick<MeetingPage, 'meeting' | 'attendance' | 'guests' | 'movements' | 'quorum'>): Block[] {
  const ordered = inOfficialOrder(attendance)
  const times = timesByPerson(movements, beganAt(meeting))
  const came = ordered
    .filter((entry) => entry.status === 'present' || entry.status === 'substitute')
    .map((entry) => {
      const substitute = entry.status === 'substitute' ? entry.remark.trim() : ''
      const note = (position: string): string => [position, timesOf(entry, times.get(entry.personId) ?? [])].filter(Boolean).join(' ')
      if (entry.status !== 'substitute') return { name: entry.name, note: note(positionOf(entry)) }
      return { name: substitute || '(ไม่ได้ระบุชื่อ)', note: note(`มาประชุมแทน ${entry.name} ${positionOf(entry)}`) }
    })
  const others = guests.map((guest) => ({ name: guest.name, note: guest.position }))
  // A meeting that others called: who of the council went, and nobody stayed away.
  if (!quorum.asked) return [...section('ผู้เข้าร่วมประชุมจากสภา', came), ...(others.length > 0 ? section('ผู้เข้าร่วมประชุมอื่น', others) : [])]
  const away = ordered
    .filter((entry) => entry.status === 'absent' || entry.status === 'leave')
    .map((entry) => ({ name: entry.name, note: [entry.postLabel.trim() || 'สมาชิก', reasonOf(entry)].filter(Boolean).join(' ') }))
  const unmarked = ordered.filter((entry) => entry.status === null).map((entry) => ({ name: entry.name, note: positionOf(entry) }))
  return [
    ...section('ผู้มาประชุม', came),
    ...section('ผู้ไม่มาประชุม', away),
    ...(unmarked.length > 0 ? section('ผู้ที่ยังไม่ได้บันทึกว่ามาประชุมหรือไม่', unmarked) : []),
    ...section('ผู้เข้าร่วมประชุม', others),
  ]
}

/** The post of somebody named on the paper, found in its lists; empty when nobody of that name is there. */
export function postOf(name: string, attendance: readonly AttendanceEntry[], guests: readonly Guest[]): string {
  const wanted = name.trim()
  const member = attendance.find((entry) => entry.name.trim() === wanted)
  if (member) return positionOf(member)
  return guests.find((guest) => guest.name.trim() === wanted)?.position ?? ''
}
