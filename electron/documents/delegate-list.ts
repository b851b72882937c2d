import type { CouncilProfile } from '../contract/councils.ts'
import type { DelegateEntry } from '../contract/delegates.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate, resolutionNumber } from '../contract/text/index.ts'
import { heading, paragraph, plain, type Column, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'
import { beYear, councilTitle } from './words.ts'

export interface DelegateListInput {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'thaiDigits'>
  /** C.E. */
  year: number
  delegates: readonly DelegateEntry[]
}

export const DELEGATE_COLUMNS: readonly Column[] = [
  { width: 8, align: 'center', heading: 'ที่' },
  { width: 34, align: 'start', heading: 'ชื่อ – สกุล' },
  { width: 28, align: 'start', heading: 'ตำแหน่งและองค์กรที่ส่ง' },
  { width: 16, align: 'start', heading: 'มีชื่อเมื่อ' },
  { width: 14, align: 'start', heading: 'มติที่' },
]

const resolutionWord = ({ resolution }: DelegateEntry): string => (resolution === null ? '–' : resolutionNumber(resolution))

/** The same in the list for the provincial meeting and in the annual report (rule 25). */
export const delegateRow = (one: DelegateEntry, at: number): string[] => [String(at + 1), one.name, one.position, formatThaiDate(one.namedOn, 'short'), resolutionWord(one)]

/** s.21(12): whom the council sends to the provincial meeting of a year. */
export function delegateListDocument({ council, settings, year, delegates }: DelegateListInput): DocumentModel {
  const name = councilTitle(council.name)
  const title = `รายชื่อผู้แทนไปประชุมระดับจังหวัด ประจำปี พ.ศ. ${beYear(year)}`
  return paper({
    settings,
    title: `${title} ${name}`,
    footer: title,
    blocks: [
      heading(1, title),
      paragraph([{ text: name, bold: true }], { align: 'center' }),
      ...(delegates.length === 0
        ? [paragraph('ไม่มี', { align: 'center' })]
        : [{
            kind: 'table' as const, ruled: true, size: 'small' as const, columns: DELEGATE_COLUMNS,
            rows: delegates.map((one, at) => ({ kind: 'cells' as const, cells: delegateRow(one, at).map(plain) })),
          }]),
    ],
  })
}
