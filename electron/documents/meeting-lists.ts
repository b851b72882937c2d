import type { Guest } from '../contract/meetings.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { whose, type AgendaInput } from './agenda.ts'
import { meetingNumber } from './minutes.ts'
import { heading, OFFICIAL_PAGE, paragraph, plain, type Column, type DocumentModel, type TableRow } from './model.ts'
import type { Addressee } from './notice.ts'
import { paper, type PaperInput } from './paper.ts'
import { BLANK, clock } from './words.ts'

/** Lists for one meeting, in official order: where the notices go, and who signs in. */

export type ListInput = Omit<AgendaInput, 'agenda'> & { people: readonly Addressee[] }

const ENVELOPES: readonly Column[] = [
  { width: 9, align: 'center', heading: 'ลำดับ' },
  { width: 38, align: 'start', heading: 'ชื่อ – สกุล' },
  { width: 53, align: 'start', heading: 'ที่อยู่สำหรับจ่าหน้าซอง' },
]

function frame(input: ListInput, name: string, more: Pick<PaperInput, 'blocks'> & Partial<Pick<PaperInput, 'footer' | 'page'>>): DocumentModel {
  const { meeting, settings } = input
  const title = `${name} ${whose(input)} ${meetingNumber(meeting)}`
  const line = (text: string) => paragraph([{ text, bold: true }], { align: 'center', keepWithNext: true })
  return paper({
    settings,
    title,
    ...more,
    blocks: [
      heading(1, name),
      line(`การประชุม${whose(input)} ${meetingNumber(meeting)}`),
      line(`${formatThaiDate(meeting.heldOn, 'weekday')}${meeting.startsAt === null ? '' : ` เวลา ${clock(meeting.startsAt)}`} ณ ${meeting.place.trim() || BLANK}`),
      ...more.blocks,
    ],
  })
}

/** It holds addresses, and says on every page whose use it is for (PDPA s.22). */
export function envelopesDocument(input: ListInput): DocumentModel {
  return frame(input, 'รายชื่อจ่าหน้าซองหนังสือเชิญประชุม', {
    footer: 'มีข้อมูลส่วนบุคคล ใช้ในงานของสภาเท่านั้น ห้ามเผยแพร่',
    blocks: [{
      kind: 'table', ruled: true, size: 'normal', columns: ENVELOPES,
      rows: input.people.map(({ name, address }, at) => ({ kind: 'cells', cells: [String(at + 1), name, address].map(plain) })),
    }],
  })
}

const SIGN_IN: readonly Column[] = [
  { width: 8, align: 'center', heading: 'ลำดับ' },
  { width: 22, align: 'start', heading: 'ชื่อ – สกุล' },
  { width: 20, align: 'start', heading: 'ตำแหน่ง/องค์กร' },
  { width: 18, align: 'start', heading: 'ลายมือชื่อ' },
  { width: 8, align: 'start', heading: 'เวลา' },
  { width: 15, align: 'start', heading: 'ผู้มาประชุมแทน' },
  { width: 9, align: 'start', heading: 'หมายเหตุ' },
]

/** Beside the seal of the page three centimetres are not needed: the sheet lies on its side. */
const SHEET = { ...OFFICIAL_PAGE, marginsCm: { top: 1.8, right: 1.5, bottom: 1.8, left: 1.5 } }

export interface SignInInput extends ListInput {
  guests: readonly Pick<Guest, 'name' | 'position'>[]
  /** Rows for those who come and are on no list. */
  blanks: number
  landscape: boolean
}

export function signInDocument(input: SignInInput): DocumentModel {
  const { people, guests, blanks } = input
  const cells = (...texts: string[]): TableRow => ({ kind: 'cells', cells: SIGN_IN.map((_, at) => plain(texts[at] ?? '')) })
  const others = [...guests, ...Array.from({ length: blanks }, () => ({ name: '', position: '' }))]
  return frame(input, 'บัญชีลงชื่อผู้มาประชุม', {
    page: { ...SHEET, landscape: input.landscape },
    blocks: [
      {
        kind: 'table', ruled: true, size: 'small', toSign: true, columns: SIGN_IN,
        rows: [
          ...people.map(({ name, position }, at) => cells(String(at + 1), name, position)),
          ...(others.length === 0 ? [] : [{ kind: 'group' as const, text: 'ผู้เข้าร่วมประชุม' }, ...others.map(({ name, position }, at) => cells(String(at + 1), name, position))]),
        ],
      },
    ],
  })
}
