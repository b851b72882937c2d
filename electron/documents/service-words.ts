import { COUNCIL_KINDS, type AttendanceStatus } from '../contract/meetings.ts'
import type { Capacity, Membership } from '../contract/members.ts'
import type { AttendanceSum, ServiceLength, ServiceRecord, TimelineEntry } from '../contract/service.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { postTitle } from '../domain/posts.ts'
import { MEETING_KINDS, beYear } from './words.ts'

/** How service is told on paper. */

export const CAPACITIES: Record<Capacity, string> = { delegate: 'ผู้แทนองค์กรชุมชน', expert: 'ผู้ทรงคุณวุฒิ' }
export const STATUSES: Record<AttendanceStatus, string> = { present: 'มาประชุม', absent: 'ไม่มาประชุม', leave: 'ลาประชุม', substitute: 'มีผู้มาประชุมแทน' }
const END_KINDS: Record<string, string> = {
  expired: 'ครบวาระ', resigned: 'ลาออก', died: 'ถึงแก่กรรม', disqualified: 'ขาดคุณสมบัติ', recalled: 'องค์กรเปลี่ยนผู้แทน', dissolved: 'องค์กรเลิก', absent: 'ขาดประชุม', other: '',
}

/** '8 ปี 2 เดือน'; '20 วัน'; never empty. */
export function lengthWords({ years, months, days }: ServiceLength): string {
  const parts = [years > 0 ? `${years} ปี` : '', months > 0 ? `${months} เดือน` : '', days > 0 ? `${days} วัน` : ''].filter(Boolean)
  return parts.join(' ') || '0 วัน'
}

/** The share and what it is a share of, in one sentence. */
export function attendanceWords({ held, present, substitute, leave, absent, unmarked, percent }: AttendanceSum): string {
  if (percent === null) return 'ยังไม่มีการประชุมที่ครบองค์ประชุมในระหว่างดำรงตำแหน่ง'
  const parts = [
    `มาประชุม ${present} ครั้ง`,
    ...(substitute > 0 ? [`มีผู้มาประชุมแทน ${substitute} ครั้ง`] : []),
    `ลาประชุม ${leave} ครั้ง`,
    `ไม่มาประชุม ${absent} ครั้ง`,
    ...(unmarked > 0 ? [`ไม่ได้ลงไว้ ${unmarked} ครั้ง`] : []),
  ]
  return `${parts.join(' ')} จากการประชุม ${held} ครั้ง คิดเป็นร้อยละ ${percent}`
}

/** Which meetings are counted, and as what. */
export function ruleWords({ actingCounts, substituteCounts }: Pick<ServiceRecord, 'actingCounts' | 'substituteCounts'>): string {
  const acting = actingCounts ? 'รวมช่วงที่รักษาการ' : 'ไม่รวมช่วงที่รักษาการ'
  const substitute = substituteCounts ? 'การมีผู้มาประชุมแทนนับเป็นการมาประชุม' : 'การมีผู้มาประชุมแทนไม่นับเป็นการมาประชุม'
  return `นับเฉพาะการประชุมที่ครบองค์ประชุมและจัดในวันที่ผู้นี้ดำรงตำแหน่ง (${acting}) การประชุมก่อนรับตำแหน่ง หลังพ้นตำแหน่ง หรือที่ไม่ครบองค์ประชุมไม่นับ ${substitute}`
}

const standing = ({ capacity, organisationName }: { capacity: Capacity; organisationName: string | null }): string =>
  capacity === 'delegate' && organisationName !== null ? `${CAPACITIES.delegate} (${organisationName})` : CAPACITIES[capacity]

/** Why a term ended: the kind and what was said beside it, each once. */
export function endWords({ endKind, endReason }: Pick<Membership, 'endKind' | 'endReason'>): string {
  return [...new Set([END_KINDS[endKind] ?? '', endReason].filter(Boolean))].join(' ')
}

export function timelineWords(entry: TimelineEntry): string {
  switch (entry.is) {
    case 'term_began':
      return `เริ่มวาระ ${standing(entry)} ครบวาระ ${formatThaiDate(entry.dueEndOn, 'short')}`
    case 'term_ended':
      return `พ้นจาก${standing(entry)} ${endWords(entry)}`.trim()
    case 'post_began':
      return `เริ่มเป็น${postTitle(entry)}`
    case 'post_ended':
      return `สิ้นสุดการเป็น${postTitle(entry)}`
    case 'committee_began':
      return `เริ่มเป็น${entry.role || 'กรรมการ'}ใน${entry.committee}`
    case 'committee_ended':
      return `สิ้นสุดการเป็น${entry.role || 'กรรมการ'}ใน${entry.committee}`
    case 'meeting':
      return `ประชุม${MEETING_KINDS[entry.kind]} ครั้งที่ ${entry.number}/${beYear(entry.year)}: ${entry.status === null ? 'ไม่ได้ลงไว้' : STATUSES[entry.status]}${uncounted(entry)}`
  }
}

/** Why a meeting is not among those a member was asked to; only the council's own are. */
function uncounted({ kind, counts }: Extract<TimelineEntry, { is: 'meeting' }>): string {
  if (counts) return ''
  return COUNCIL_KINDS.includes(kind) ? ' (ไม่ครบองค์ประชุม ไม่นับ)' : ' (ไม่ใช่การประชุมสภา ไม่นับ)'
}
