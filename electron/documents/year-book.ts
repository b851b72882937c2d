import { formatThaiDate } from '../contract/text/index.ts'
import { meetingNumber, minutesDocument, type MinutesInput } from './minutes.ts'
import { paragraph, type Block, type Contents, type DocumentModel, type Part } from './model.ts'
import { paper } from './paper.ts'
import { beYear, councilTitle } from './words.ts'

/** รวมรายงานการประชุม: all minutes of a calendar year behind a title page and contents, each as it prints by itself. */

export interface YearBookInput extends Pick<MinutesInput, 'council' | 'settings'> {
  /** C.E. */
  year: number
  /** In any order. */
  minutes: readonly MinutesInput[]
}

const STATES: Record<MinutesInput['meeting']['state'], string> = { draft: 'ร่าง ยังไม่ได้รับรอง', circulated: 'ร่างที่ส่งเวียนแล้ว ยังไม่ได้รับรอง', adopted: 'รับรองแล้ว' }

/** The council's own meetings first, then its committees', then the others; by date. */
function inOrder({ meeting: a, committeeName: first }: MinutesInput, { meeting: b, committeeName: second }: MinutesInput): number {
  const rank = ({ kind }: MinutesInput['meeting']): number => ['ordinary', 'extraordinary'].includes(kind) ? 0 : kind === 'committee' ? 1 : 2
  return rank(a) - rank(b) || first.localeCompare(second) || a.heldOn.localeCompare(b.heldOn) || a.number - b.number
}

export function yearBookDocument({ council, settings, year, minutes }: YearBookInput): DocumentModel {
  const name = councilTitle(council.name)
  const all = minutes.toSorted(inOrder)
  const title = `รวมรายงานการประชุม${name} ปี ${beYear(year)}`
  const anchors = all.map((_, at) => `m${at + 1}`)
  const contents: Contents = {
    kind: 'contents',
    entries: all.map(({ meeting, committeeName }, at) => ({
      anchor: anchors[at] ?? '',
      text: [committeeName, `${meetingNumber(meeting)} เมื่อวันที่ ${formatThaiDate(meeting.heldOn, 'long')}`].filter(Boolean).join(' '),
      note: meeting.stage === 'failed' ? 'ไม่ครบองค์ประชุม' : STATES[meeting.state],
      page: null,
    })),
  }
  const large = (text: string): Block => paragraph(text, { align: 'center', size: 'large' })
  const titlePage: Part = {
    kind: 'part', draft: false,
    blocks: [
      paragraph('\n\n\n\n\n\n'), large('รวมรายงานการประชุม'), large(name), large(`ประจำปี พ.ศ. ${beYear(year)}`),
      paragraph(`\n${all.length} ครั้ง รับรองแล้ว ${all.filter(({ meeting }) => meeting.state === 'adopted').length} ครั้ง`, { align: 'center' }),
    ],
  }
  const list: Part = { kind: 'part', draft: false, blocks: all.length === 0 ? [paragraph('ปีนี้ยังไม่มีการประชุม', { align: 'center' })] : [large('สารบัญ'), contents] }
  return paper({
    settings,
    title,
    kept: true,
    blocks: [titlePage, list, ...all.map((one, at): Part => ({ kind: 'part', draft: one.meeting.state !== 'adopted', blocks: named(minutesDocument(one).blocks, anchors[at] ?? '') }))],
  })
}

/** The contents lead to the first heading, which tells which meeting it is: Word's list of headings shows it by itself. */
function named(blocks: readonly Block[], anchor: string): Block[] {
  const [first, second, ...rest] = blocks
  if (first?.kind !== 'heading' || second?.kind !== 'paragraph') return [...blocks]
  const number = second.runs.map(({ text }) => text).join('')
  return [{ ...first, anchor, text: `${first.text}\n${number}` }, ...rest]
}
