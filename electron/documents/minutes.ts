import type { CouncilProfile } from '../contract/councils.ts'
import type { AgendaItem, Meeting, MeetingPage } from '../contract/meetings.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { afterwardsBlocks, type Afterwards } from './adoption.ts'
import { attendanceBlocks, postOf } from './attendance.ts'
import { resolutionSentence } from './minutes-words.ts'
import { heading, paragraph, type Block, type DocumentModel, type Signature } from './model.ts'
import { paper } from './paper.ts'
import { richTextBlocks } from './rich-text.ts'
import { ballotBlocks, openingBlocks, recusalBlocks } from './sitting.ts'
import { beYear, BLANK, clock, councilTitle } from './words.ts'

/**
 * The minutes in the order of แบบที่ 11 of the regulation on office papers (ระเบียบสำนักนายกรัฐมนตรี
 * ว่าด้วยงานสารบรรณ พ.ศ. 2526), with the checker's signature that custom adds.
 */

export interface MinutesInput extends MeetingPage {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'substituteCounts' | 'thaiDigits'>
  /** Null until they are adopted. */
  afterwards: Afterwards | null
}

/** The number as people call it: 'ครั้งที่ 1/2569', with the kind where it is not the ordinary one. */
export function meetingNumber(meeting: Pick<Meeting, 'kind' | 'number' | 'year'>): string {
  const number = `ครั้งที่ ${meeting.number}/${beYear(meeting.year)}`
  return meeting.kind === 'extraordinary' ? `สมัยวิสามัญ ${number}` : number
}

/** Whose minutes they are: the council's, a committee's, or of a meeting to which the council sent people. */
function minutesTitle({ council, committeeName, meeting }: Pick<MinutesInput, 'council' | 'committeeName' | 'meeting'>): string {
  if (meeting.kind === 'provincial') return 'รายงานการประชุมสภาองค์กรชุมชนตำบลในระดับจังหวัด'
  if (meeting.kind === 'assembly') return 'รายงานการประชุมสมัชชา'
  return meeting.kind === 'committee' ? `รายงานการประชุม${committeeName}` : `รายงานการประชุม${councilTitle(council.name)}`
}

export function minutesDocument(input: MinutesInput): DocumentModel {
  const { council, meeting, settings } = input
  const title = minutesTitle(input)
  const ownTitle = meeting.kind === 'ordinary' || meeting.kind === 'extraordinary'
  return paper({
    settings,
    title: `${title} ${meetingNumber(meeting)}`,
    // Rule 22: also while it is circulated.
    draft: meeting.state !== 'adopted',
    kept: meeting.state === 'adopted',
    blocks: [
      heading(1, title),
      ...(ownTitle ? [] : [paragraph([{ text: councilTitle(council.name), bold: true }], { align: 'center', keepWithNext: true })]),
      ...headLines(meeting),
      ...attendanceBlocks(input),
      ...openingBlocks(input),
      ...agendaBlocks(input),
      ...(meeting.stage === 'failed' ? [] : [paragraph([{ text: `เลิกประชุมเวลา ${clock(meeting.endsAt)}`, bold: true }])]),
      { kind: 'signatures', people: signatures(input) },
      ...(input.afterwards === null ? [] : afterwardsBlocks(input.afterwards)),
    ],
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

/** Of a meeting that was put off only what was written down; of any other every item, and a dotted line for what is still missing. */
function agendaBlocks(input: MinutesInput): Block[] {
  const main = input.agenda.filter((item) => item.parentId === null).sort(byPosition)
  return main.flatMap((item) => itemBlocks(item, 2, input))
}

function byPosition(a: AgendaItem, b: AgendaItem): number {
  return a.position - b.position
}

/** One item with what lies under it, at whatever level: 5, 5.1 and 5.1.1 alike. */
function itemBlocks(item: AgendaItem, level: 2 | 3, input: MinutesInput): Block[] {
  const { meeting, agenda, resolutions } = input
  const children = agenda.filter((other) => other.parentId === item.id).sort(byPosition)
  const own = resolutions.filter((resolution) => resolution.agendaItemId === item.id).sort((a, b) => a.number - b.number)
  const body = richTextBlocks(item.body)
  const failed = meeting.stage === 'failed'
  const below = children.flatMap((child) => itemBlocks(child, 3, input))
  if (failed && body.length === 0 && below.length === 0 && own.length === 0) return []
  const title = level === 2 ? `ระเบียบวาระที่ ${item.label}  ${item.title}` : `${item.label}  ${item.title}`
  const blocks: Block[] = [heading(level, title.trim()), ...body]
  if (level === 2 && body.length === 0 && children.length === 0 && own.length === 0) {
    return [...blocks, paragraph('ไม่มี', { indent: 'first' })]
  }
  blocks.push(...below, ...recusalBlocks(item, input))
  blocks.push(...own.flatMap((resolution) => [resolutionBlock(resolutionSentence(resolution)), ...ballotBlocks(resolution, input)]))
  const missing = meeting.state === 'draft' && !failed && own.length === 0 && children.length === 0
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
