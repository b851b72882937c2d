import { isDue, type Proposal, type ProposalFilter } from '../contract/assemblies.ts'
import type { CouncilProfile } from '../contract/councils.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { heading, OFFICIAL_PAGE, paragraph, plain, type Column, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'
import { OUTCOME_WORDS, PLAN_WORDS } from './project-words.ts'
import { councilTitle } from './words.ts'

/** What was put forward for the development plans, as the list shows it. */

export interface ProposalLine extends Proposal {
  /** "สมัชชาครั้งที่ 11", a meeting, or '' */
  via: string
  /** Title of the project, or '' */
  projectTitle: string
}

export interface ProposalsInput {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'thaiDigits'>
  on: string
  filter: ProposalFilter
  lines: readonly ProposalLine[]
}

const SHOWN: Record<ProposalFilter['show'], string> = { all: '', waiting: 'ที่รอคำตอบ', due: 'ที่ถึงวันติดตาม', answered: 'ที่ได้คำตอบแล้ว' }

const COLUMNS: readonly Column[] = [
  { width: 5, align: 'center', heading: 'ที่' },
  { width: 29, align: 'start', heading: 'ข้อเสนอ' },
  { width: 16, align: 'start', heading: 'เสนอเข้าแผน' },
  { width: 15, align: 'start', heading: 'ส่งเมื่อ' },
  { width: 20, align: 'start', heading: 'ผล' },
  { width: 15, align: 'start', heading: 'ติดตาม' },
]

const day = (on: string | null): string => (on === null ? '' : formatThaiDate(on, 'short'))
const together = (...parts: string[]): string => parts.filter(Boolean).join(' ')
const inBrackets = (text: string): string => (text === '' ? '' : `(${text})`)

function cellsOf(line: ProposalLine, at: number, on: string): string[] {
  return [
    String(at + 1),
    together(line.title, inBrackets(line.projectTitle)),
    together(PLAN_WORDS[line.plan], inBrackets(line.via)),
    line.sentOn === null ? 'ยังไม่ได้ส่ง' : together(day(line.sentOn), inBrackets(line.paper)),
    together(OUTCOME_WORDS[line.outcome], day(line.answeredOn), line.answer),
    together(day(line.followOn), isDue(line, on) ? '(ถึงวันแล้ว)' : '', line.followNote),
  ]
}

export function proposalsDocument({ council, settings, on, filter, lines }: ProposalsInput): DocumentModel {
  const title = `ข้อเสนอต่อ${filter.plan === 'all' ? 'แผนพัฒนา' : PLAN_WORDS[filter.plan]}${SHOWN[filter.show]}`
  const as = `ณ วันที่ ${formatThaiDate(on, 'long')}`
  return paper({
    settings,
    title: `${title} ${councilTitle(council.name)} ${as}`,
    footer: title,
    page: { ...OFFICIAL_PAGE, landscape: true },
    blocks: [
      heading(1, title),
      paragraph([{ text: councilTitle(council.name), bold: true }], { align: 'center' }),
      paragraph(as, { align: 'center' }),
      ...(lines.length === 0
        ? [paragraph('ไม่มี', { align: 'center' })]
        : [{ kind: 'table' as const, ruled: true, size: 'small' as const, columns: COLUMNS, rows: lines.map((line, at) => ({ kind: 'cells' as const, cells: cellsOf(line, at, on).map(plain) })) }]),
    ],
  })
}
