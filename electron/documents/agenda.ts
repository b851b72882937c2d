import type { AgendaItem, Meeting } from '../contract/meetings.ts'
import type { CouncilProfile } from '../contract/councils.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { meetingNumber } from './minutes.ts'
import { heading, paragraph, type Block, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'
import { BLANK, clock, councilTitle } from './words.ts'

/** The agenda of one meeting on a page of its own: enclosed with the notice, or laid on the table. */

export interface AgendaInput {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'thaiDigits'>
  meeting: Meeting
  committeeName: string
  /** In printing order. */
  agenda: readonly Pick<AgendaItem, 'label' | 'title'>[]
}

export function agendaDocument(input: AgendaInput): DocumentModel {
  const title = `ระเบียบวาระการประชุม ${whose(input)} ${meetingNumber(input.meeting)}`
  return paper({
    settings: input.settings,
    title,
    blocks: agendaBlocks(input),
  })
}

/** The council, or its committee with the council behind it. */
export function whose({ council, committeeName }: Pick<AgendaInput, 'council' | 'committeeName'>): string {
  return `${committeeName === '' ? '' : `${committeeName} `}${councilTitle(council.name)}`
}

export function agendaBlocks(input: AgendaInput): Block[] {
  const { meeting, agenda } = input
  const line = (text: string) => paragraph([{ text, bold: true }], { align: 'center', keepWithNext: true })
  return [
    heading(1, `ระเบียบวาระการประชุม${whose(input)}`),
    line(meetingNumber(meeting)),
    line(`${formatThaiDate(meeting.heldOn, 'weekday')}${meeting.startsAt === null ? '' : ` เวลา ${clock(meeting.startsAt)}`}`),
    line(`ณ ${meeting.place.trim() || BLANK}`),
    ...agenda.map(({ label, title }) => (label.includes('.') ? heading(3, `${label}  ${title}`) : heading(2, `ระเบียบวาระที่ ${label}  ${title}`))).map(lightly),
  ]
}

/** Sub-items are no headings here: nothing stands below them. */
function lightly(block: Block): Block {
  return block.kind === 'heading' && block.level === 3 ? paragraph(block.text, { indent: 'block' }) : block
}
