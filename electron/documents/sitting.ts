import type { Choice } from '../contract/holding.ts'
import { beganAt, type AgendaItem, type AttendanceEntry, type MeetingPage, type QuorumCount, type Resolution } from '../contract/meetings.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { quorumSentence, recusalSentence, turnSentence, VOTES } from './minutes-words.ts'
import { paragraph, plain, type Block, type Table } from './model.ts'
import { clock } from './words.ts'

/** How the meeting was held, as the minutes tell it: opening and quorum, who stood aside, votes by name. */

type Opening = Pick<MeetingPage, 'meeting' | 'attendance' | 'quorum' | 'presence'> & { settings: Pick<SettingsValues, 'substituteCounts'> }

const BEGINS = 'ประธานในที่ประชุมจึงเปิดประชุมและดำเนินการตามระเบียบวาระ ดังนี้'
const PUT_OFF = 'ประธานในที่ประชุมจึงเลื่อนการประชุม'

/** With the quorum as it was at the beginning; what became of it later follows, each with its time (rule 3). */
export function openingBlocks(input: Opening): Block[] {
  const { meeting, quorum } = input
  const failed = meeting.stage === 'failed'
  const begins = paragraph([{ text: failed ? `กำหนดประชุมเวลา ${clock(meeting.startsAt)}` : `เริ่มประชุมเวลา ${clock(beganAt(meeting))}`, bold: true }], { keepWithNext: true })
  if (!quorum.asked) return [begins]
  return [begins, ...quorumBlocks(input, failed)]
}

function quorumBlocks({ meeting, attendance, quorum, presence, settings }: Opening, failed: boolean): Block[] {
  const [first, ...later] = presence
  const atFirst: QuorumCount = first === undefined ? quorum : { ...quorum, present: first.present, met: first.met }
  const apart = settings.substituteCounts ? 0 : attendance.filter((entry) => entry.status === 'substitute').length
  const sum = quorumSentence(atFirst, apart, meeting.kind)
  const turns = later.filter(({ turned }) => turned)
  if (failed) return [paragraph(`${sum} ${PUT_OFF}`, { indent: 'first' })]
  if (atFirst.met) return [paragraph(`${sum} ${BEGINS}`, { indent: 'first' }), ...turns.map((turn) => paragraph(turnSentence(turn, true), { indent: 'first' }))]
  // It began late: with the first turn the quorum was reached.
  const [reached, ...others] = turns
  const opening = reached === undefined ? sum : `${sum} ${turnSentence(reached, false)} ${BEGINS}`
  return [paragraph(opening, { indent: 'first' }), ...others.map((turn) => paragraph(turnSentence(turn, true), { indent: 'first' }))]
}

/** Who took no part in an item, before what was resolved. */
export function recusalBlocks(item: AgendaItem, { recusals, attendance }: Pick<MeetingPage, 'recusals' | 'attendance'>): Block[] {
  const nameOf = new Map(attendance.map(({ personId, name }) => [personId, name]))
  return recusals
    .filter(({ agendaItemId, personId }) => agendaItemId === item.id && nameOf.has(personId))
    .map(({ personId, reason }) => paragraph(recusalSentence(nameOf.get(personId) ?? '', reason), { indent: 'first' }))
}

const CHOICES: readonly Choice[] = ['for', 'against', 'abstain']

/** Votes by name: who voted how, in official order. */
export function ballotBlocks({ id, voteMethod }: Resolution, { ballots, attendance }: Pick<MeetingPage, 'ballots' | 'attendance'>): Block[] {
  if (voteMethod !== 'named') return []
  const blocks: Block[] = []
  const choices = new Map(ballots.filter(({ resolutionId }) => resolutionId === id).map(({ personId, choice }) => [personId, choice]))
  for (const choice of CHOICES) {
    const names = attendance.filter(({ personId }) => choices.get(personId) === choice)
    if (names.length > 0) blocks.push(paragraph([{ text: `ผู้ออกเสียง${VOTES[choice]} ${names.length} คน`, bold: true }], { keepWithNext: true }), twoColumns(names))
  }
  return blocks
}

/** Two names a line: of three hundred members half the paper. */
function twoColumns(entries: readonly Pick<AttendanceEntry, 'name'>[]): Table {
  const cell = (at: number) => {
    const entry = entries[at]
    return entry === undefined ? [plain(''), plain('')] : [plain(`${at + 1}.`), plain(entry.name)]
  }
  const column = (width: number, align: 'start' | 'end') => ({ width, align, heading: '' })
  return {
    kind: 'table',
    ruled: false,
    size: 'normal',
    columns: [column(8, 'end'), column(42, 'start'), column(8, 'end'), column(42, 'start')],
    rows: Array.from({ length: Math.ceil(entries.length / 2) }, (_, row) => ({ kind: 'cells', cells: [...cell(row * 2), ...cell(row * 2 + 1)] })),
  }
}
