import type { FollowUpRow } from '../../contract/follow-ups.ts'
import { verb } from '../../contract/meetings.ts'
import { formatThaiDate, resolutionNumber } from '../../contract/text/index.ts'
import { VERBS } from '../minutes-words.ts'
import { heading, type Block } from '../model.ts'
import { beYear, MEETING_KINDS } from '../words.ts'
import { centred, figures, percentWord, sentence, short, tableOr, words } from './blocks.ts'
import { percentOfYear, percentPresent, yearWord, type AnnualMeeting, type AnnualReport } from './report.ts'

/** Part 3, the meetings of the year, and part 4, what they resolved. */

const MEETINGS = [
  words('ครั้งที่', 17), words('วันที่', 15), centred('ในตำแหน่ง', 12), centred('มาประชุม', 12), figures('ร้อยละ', 10), centred('องค์ประชุม', 20), words('รายงานการประชุม', 14),
]

export const meetingWord = ({ kind, number, year }: Pick<AnnualMeeting, 'kind' | 'number' | 'year'>): string => `${number}/${beYear(year)}${kind === 'ordinary' ? '' : ` (${MEETING_KINDS[kind]})`}`

export function quorumWord({ counted, required, stage }: AnnualMeeting): string {
  if (counted) return `ครบ (ต้องมี ${required})`
  return `ไม่ครบ (ต้องมี ${required})${stage === 'failed' ? ' เลื่อน' : ''} ไม่นับ`
}

export const minutesWord = ({ state, lacksMinutes, stage }: AnnualMeeting): string =>
  stage === 'failed' ? '–' : state === 'adopted' ? 'รับรองแล้ว' : lacksMinutes ? 'ยังไม่มี' : 'ยังไม่รับรอง'

export function meetingsPart(report: AnnualReport): Block[] {
  const { held, rows, others } = report.meetings
  const percent = percentOfYear(rows)
  const count = `ประชุมโดยครบองค์ประชุม ${held.held} ครั้ง (สามัญ ${held.ordinary} ครั้ง วิสามัญ ${held.extraordinary} ครั้ง) จากที่ต้องประชุมอย่างน้อยปีละ ${held.needed} ครั้ง`
  return [
    heading(2, `3. การประชุมใน${yearWord(report)}`),
    sentence(`${count} ${held.left === 0 ? 'ครบตามที่กำหนด' : `ยังขาด ${held.left} ครั้ง`}${held.failed > 0 ? ` มี ${held.failed} ครั้งที่เลื่อนเพราะไม่ครบองค์ประชุม ไม่นับรวม` : ''}`),
    ...(percent === null ? [] : [sentence(`ผู้มาประชุมเฉลี่ยร้อยละ ${percent} ของผู้ที่ดำรงตำแหน่งในวันประชุมทุกครั้งที่นับรวมกัน`, true)]),
    ...tableOr('ไม่มีการประชุมของสภาในปีนี้', MEETINGS, rows.map((row) => [
      meetingWord(row), short(row.heldOn), String(row.inOffice), String(row.presentCount), percentWord(percentPresent(row)), quorumWord(row), minutesWord(row),
    ])),
    ...(others > 0 ? [sentence(`นอกจากนี้มีการประชุมคณะทำงาน การประชุมระดับจังหวัด และสมัชชาที่บันทึกไว้ ${others} ครั้ง`)] : []),
  ]
}

const CLOSED = [centred('ที่', 7), words('งานและมติ', 41), words('ผู้รับผิดชอบ', 20), words('ปิดเมื่อ', 13), words('ผล', 19)]
const OPEN = [centred('ที่', 7), words('งานและมติ', 41), words('ผู้รับผิดชอบ', 20), words('กำหนดเสร็จ', 15), words('ความคืบหน้า', 17)]

export const taskWord = ({ task, ...row }: FollowUpRow): string =>
  `${task} (มติที่ ${resolutionNumber({ number: row.resolutionNumber, series: row.resolutionSeries, year: row.resolutionYear })} ประชุมครั้งที่ ${meetingWord(row.meeting)})`

export function resolutionsPart({ until, resolutions: { byVerb, closed, open } }: AnnualReport): Block[] {
  const total = byVerb.reduce((sum, { count }) => sum + count, 0)
  const ordered = verb.options.flatMap((one) => byVerb.filter((row) => row.verb === one))
  const overdue = open.filter(({ standing }) => standing === 'overdue').length
  return [
    heading(2, '4. มติและงานติดตาม'),
    sentence(total === 0 ? 'ไม่มีมติที่ประชุมในปีนี้' : `มีมติ ${total} มติ: ${ordered.map((row) => `${VERBS[row.verb]} ${row.count}`).join(' ')}`),
    heading(3, `งานที่ปิดในปีนี้ ${closed.length} งาน`),
    ...tableOr('ไม่มีงานที่ปิดในปีนี้', CLOSED, closed.map((row, at) => [
      String(at + 1), taskWord(row), row.owner, short(row.closedOn), `${row.state === 'dropped' ? 'ยกเลิก: ' : ''}${row.closing}`,
    ])),
    heading(3, `งานที่ยังไม่ปิด ณ วันที่ ${formatThaiDate(until, 'long')} ${open.length} งาน${overdue > 0 ? ` เลยกำหนด ${overdue} งาน` : ''}`),
    ...tableOr('ไม่มีงานค้าง', OPEN, open.map((row, at) => [
      String(at + 1), taskWord(row), row.owner, row.dueOn === null ? 'ไม่ได้กำหนด' : `${short(row.dueOn)}${row.standing === 'overdue' ? ' เลยกำหนด' : ''}`, row.lastNote || '–',
    ])),
  ]
}
