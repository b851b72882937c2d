import type { CouncilProfile } from '../contract/councils.ts'
import type { FollowUpRow, FollowUpStanding, MeetingNamed } from '../contract/follow-ups.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate, resolutionNumber as numberInWords } from '../contract/text/index.ts'
import { heading, paragraph, plain, type Column, type DocumentModel, type Slip } from './model.ts'
import { paper } from './paper.ts'
import { BLANK, beYear, councilTitle, MEETING_KINDS } from './words.ts'

/** What was assigned: the list for the meeting, and slips to hand to those who are to do it. */

interface Input {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'thaiDigits'>
  rows: readonly FollowUpRow[]
}

const STANDINGS: Record<FollowUpStanding, string> = { overdue: 'เลยกำหนด', soon: 'ใกล้กำหนด', open: 'เปิดอยู่', done: 'เสร็จ', dropped: 'ยกเลิก' }

const COLUMNS: readonly Column[] = [
  { width: 6, align: 'center', heading: 'ที่' },
  { width: 30, align: 'start', heading: 'งาน' },
  { width: 18, align: 'start', heading: 'ผู้รับผิดชอบ' },
  { width: 13, align: 'start', heading: 'กำหนดเสร็จ' },
  { width: 12, align: 'start', heading: 'สถานะ' },
  { width: 21, align: 'start', heading: 'ความคืบหน้าหรือผล' },
]

const resolutionOf = ({ resolutionNumber, resolutionSeries, resolutionYear }: FollowUpRow): string =>
  `มติที่ ${numberInWords({ number: resolutionNumber, series: resolutionSeries, year: resolutionYear })}`
const meetingOf = ({ kind, number, year }: MeetingNamed): string => `ประชุม${MEETING_KINDS[kind]} ครั้งที่ ${number}/${beYear(year)}`

export function followUpsDocument({ council, settings, rows, on }: Input & { on: string }): DocumentModel {
  const title = `รายการงานติดตาม ${councilTitle(council.name)}`
  const day = formatThaiDate(on, 'long')
  return paper({
    settings,
    title: `${title} ณ วันที่ ${day}`,
    blocks: [
      heading(1, title),
      paragraph([{ text: `ณ วันที่ ${day}`, bold: true }], { align: 'center' }),
      ...(rows.length === 0
        ? [paragraph('ไม่มี', { indent: 'first' })]
        : [{
            kind: 'table' as const,
            ruled: true,
            size: 'small' as const,
            columns: COLUMNS,
            rows: rows.map((row, at) => ({
              kind: 'cells' as const,
              cells: [
                String(at + 1), `${row.task} (${resolutionOf(row)} ${meetingOf(row.meeting)})`, row.owner, row.dueOn === null ? 'ไม่ได้กำหนด' : formatThaiDate(row.dueOn, 'short'),
                STANDINGS[row.standing], row.state === 'open' ? row.lastNote : `${row.closing}${row.closedOn === null ? '' : ` (${formatThaiDate(row.closedOn, 'short')})`}`,
              ].map(plain),
            })),
          }]),
    ],
  })
}

export function assignmentSlips({ council, settings, rows }: Input): DocumentModel {
  const title = `ใบมอบหมายงาน ${councilTitle(council.name)}`
  return paper({
    settings,
    title,
    blocks: rows.length === 0 ? [heading(1, title), paragraph('ไม่มีงานที่มอบหมาย', { align: 'center' })] : rows.map((row) => slipOf(row, title)),
  })
}

function slipOf(row: FollowUpRow, title: string): Slip {
  return {
    kind: 'slip',
    title,
    rows: [
      { label: 'ผู้รับผิดชอบ', value: row.owner || BLANK },
      { label: 'งานที่มอบหมาย', value: row.task || BLANK },
      { label: 'กำหนดเสร็จ', value: row.dueOn === null ? BLANK : formatThaiDate(row.dueOn, 'long') },
      { label: 'ตาม', value: `${resolutionOf(row)} ${meetingOf(row.meeting)} วันที่ ${formatThaiDate(row.meeting.heldOn, 'long')}` },
    ],
    sign: `ผู้รับงาน ${BLANK} วันที่ ....................`,
  }
}
