import type { CouncilProfile } from '../contract/councils.ts'
import type { AgendaItem, Meeting, MeetingPage, Resolution } from '../contract/meetings.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { attendanceBlocks, postOf } from './attendance.ts'
import { withOneKindOfDigits } from './digits.ts'
import { quorumSentence, resolutionSentence } from './minutes-words.ts'
import { heading, keepSignaturesWithText, OFFICIAL_PAGE, paragraph, type Block, type DocumentModel, type Signature } from './model.ts'
import { richTextBlocks } from './rich-text.ts'
import { beYear, BLANK, clock, councilTitle } from './words.ts'

/**
 * The minutes in the order of แบบที่ 11 of the regulation on office papers (ระเบียบสำนักนายกรัฐมนตรี
 * ว่าด้วยงานสารบรรณ พ.ศ. 2526), with the checker's signature that custom adds.
 */

export interface MinutesInput extends MeetingPage {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'thaiDigits'>
}

/** The number as people call it: 'ครั้งที่ 1/2569', with the kind where it is not the ordinary one. */
export function meetingNumber(meeting: Pick<Meeting, 'kind' | 'number' | 'year'>): string {
  const number = `ครั้งที่ ${meeting.number}/${beYear(meeting.year)}`
  return meeting.kind === 'extraordinary' ? `สมัยวิสามัญ ${number}` : number
}

export function minutesDocument(input: MinutesInput): DocumentModel {
  const { council, meeting, settings } = input
  const title = `รายงานการประชุม${councilTitle(council.name)}`
  return withOneKindOfDigits({
    title: `${title} ${meetingNumber(meeting)}`,
    language: 'th-TH',
    digits: settings.thaiDigits ? 'thai' : 'arabic',
    page: OFFICIAL_PAGE,
    draft: meeting.state === 'draft',
    footer: `${title} ${meetingNumber(meeting)}`,
    blocks: keepSignaturesWithText([
      heading(1, title),
      ...headLines(meeting),
      ...attendanceBlocks(input.attendance, input.guests),
      ...opening(input),
      ...agendaBlocks(input),
      paragraph([{ text: `เลิกประชุมเวลา ${clock(meeting.endsAt)}`, bold: true }]),
      { kind: 'signatures', people: signatures(input) },
    ]),
  })
}

function headLines(meeting: Meeting): Block[] {
  const time = meeting.startsAt === null ? '' : ` เวลา ${clock(meeting.startsAt)}`
  const centred = { align: 'center', keepWithNext: true } as const
  const line = (text: string) => paragraph([{ text, bold: true }], centred)
  return [
    line(meetingNumber(meeting)),
    line(`เมื่อ${formatThaiDate(meeting.heldOn, 'weekday')}${time}`),
    line(`ณ ${meeting.place.trim() || BLANK}`),
  ]
}

function opening({ meeting, attendance, quorum }: MinutesInput): Block[] {
  const listed = attendance.filter((entry) => entry.status === 'present' || entry.status === 'substitute').length
  const begins = quorum.met ? ' ประธานในที่ประชุมจึงเปิดประชุมและดำเนินการตามระเบียบวาระ ดังนี้' : ''
  return [
    paragraph([{ text: `เริ่มประชุมเวลา ${clock(meeting.startsAt)}`, bold: true }], { keepWithNext: true }),
    paragraph(`${quorumSentence(quorum, listed)}${begins}`, { indent: 'first' }),
  ]
}

function agendaBlocks({ meeting, agenda, resolutions }: MinutesInput): Block[] {
  const main = agenda.filter((item) => item.parentId === null).sort(byPosition)
  return main.flatMap((item) => itemBlocks(item, 2, agenda, resolutions, meeting.state === 'draft'))
}

function byPosition(a: AgendaItem, b: AgendaItem): number {
  return a.position - b.position
}

/** One item with what lies under it, at whatever level: 5, 5.1 and 5.1.1 alike. `draft` leaves a dotted line where a resolution is still to be written. */
function itemBlocks(item: AgendaItem, level: 2 | 3, agenda: readonly AgendaItem[], resolutions: readonly Resolution[], draft: boolean): Block[] {
  const children = agenda.filter((other) => other.parentId === item.id).sort(byPosition)
  const own = resolutions.filter((resolution) => resolution.agendaItemId === item.id).sort((a, b) => a.number - b.number)
  const body = richTextBlocks(item.body)
  const title = level === 2 ? `ระเบียบวาระที่ ${item.label}  ${item.title}` : `${item.label}  ${item.title}`
  const blocks: Block[] = [heading(level, title.trim()), ...body]
  if (level === 2 && body.length === 0 && children.length === 0 && own.length === 0) {
    return [...blocks, paragraph('ไม่มี', { indent: 'first' })]
  }
  blocks.push(...children.flatMap((child) => itemBlocks(child, 3, agenda, resolutions, draft)))
  blocks.push(...own.map((resolution) => resolutionBlock(resolutionSentence(resolution))))
  const missing = draft && own.length === 0 && children.length === 0
  if (missing) blocks.push(resolutionBlock(BLANK))
  return blocks
}

function resolutionBlock(sentence: string): Block {
  return paragraph([{ text: 'มติที่ประชุม', bold: true }, { text: `  ${sentence}` }], { indent: 'first' })
}

function signatures({ meeting, attendance, guests }: MinutesInput): Signature[] {
  const signature = (role: string, name: string): Signature => ({ role, name: name.trim(), position: postOf(name, attendance, guests) })
  return [signature('ผู้จดรายงานการประชุม', meeting.recorder), signature('ผู้ตรวจรายงานการประชุม', meeting.checker)]
}
