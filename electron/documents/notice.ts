import type { Meeting } from '../contract/meetings.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { agendaBlocks, whose, type AgendaInput } from './agenda.ts'
import { fillIn, letterEnd, letterHead, letterNumber, paragraphs, type LetterInput } from './letter.ts'
import { meetingNumber } from './minutes.ts'
import { heading, paragraph, plain, type Block, type Column, type DocumentModel, type Part } from './model.ts'
import { letterPaper } from './paper.ts'
import { BLANK, clock, MEETING_KINDS } from './words.ts'

/** หนังสือเชิญประชุม: one letter for each who is invited, or one with the list of them; the agenda enclosed, and the draft minutes. */

/** Somebody invited, in official order. */
export interface Addressee {
  name: string
  /** Post, or whom they represent. */
  position: string
  address: string
}

export interface NoticeInput extends LetterInput, AgendaInput {
  people: readonly Addressee[]
  form: 'each' | 'list'
  /** The agenda behind each letter, once behind all, or on no page of this paper. */
  agendaPage: 'each' | 'once' | 'none'
  /** Minutes sent along to be adopted, as the letter names them: 'ร่างรายงานการประชุม ครั้งที่ 1/2569'. */
  draftMinutes: readonly string[]
  /** Those of them that stand on this paper, once behind everything else: each with its own page numbers, and ร่าง on its pages alone. */
  enclosedMinutes: readonly DocumentModel[]
}

/** The program's own sentences, where the council has none. */
export const NOTICE_OPENING = 'ด้วย{คณะ}กำหนดจัด{การประชุม} ใน{วันที่} เวลา {เวลา} ณ {สถานที่} เพื่อพิจารณาเรื่องต่าง ๆ ตามระเบียบวาระการประชุมที่ส่งมาพร้อมนี้'
export const NOTICE_CLOSING = 'จึงเรียนมาเพื่อโปรดเข้าร่วมประชุมตามวัน เวลา และสถานที่ดังกล่าว'

const LISTED = 'ผู้มีรายชื่อตามบัญชีแนบท้าย'
const COLUMNS: readonly Column[] = [
  { width: 10, align: 'center', heading: 'ลำดับ' },
  { width: 40, align: 'start', heading: 'ชื่อ – สกุล' },
  { width: 50, align: 'start', heading: 'ตำแหน่ง/องค์กร' },
]

/** 'ประชุมสามัญ ครั้งที่ 1/2569'; committees' meetings have no kind beside the committee's name. */
export function meetingInWords(meeting: Meeting): string {
  if (meeting.kind === 'committee') return `การประชุม ${meetingNumber(meeting)}`
  const number = meetingNumber({ ...meeting, kind: 'ordinary' })
  return meeting.kind === 'assembly' ? `สมัชชา ${number}` : `การประชุม${MEETING_KINDS[meeting.kind]} ${number}`
}

export function noticeDocument(input: NoticeInput): DocumentModel {
  const { form, people, settings, texts, letter } = input
  const letters = form === 'list' ? [letterTo(input, LISTED), listOf(input)] : people.length === 0 ? [letterTo(input, '')] : people.map((one) => letterTo(input, one.name))
  const agenda: Part = { kind: 'part', draft: false, blocks: agendaBlocks(input) }
  const withAgenda = input.agendaPage === 'each' && form === 'each' ? letters.flatMap((one) => [one, agenda]) : [...letters, ...(input.agendaPage === 'none' ? [] : [agenda])]
  const minutes = input.enclosedMinutes.map(({ draft, footer, blocks }): Part => ({ kind: 'part', draft, enclosed: { footer, pages: null }, blocks }))
  return letterPaper({
    settings,
    title: `หนังสือเชิญประชุม ${meetingNumber(input.meeting)} ${letterNumber(texts, letter)}`,
    blocks: [...withAgenda, ...minutes],
  })
}

function letterTo(input: NoticeInput, name: string): Part {
  const { meeting, texts, draftMinutes } = input
  const enclosed = ['ระเบียบวาระการประชุม จำนวน 1 ชุด', ...draftMinutes.map((one) => `${one} จำนวน 1 ชุด`)]
  const values = {
    คณะ: whose(input), การประชุม: meetingInWords(meeting), วันที่: formatThaiDate(meeting.heldOn, 'weekday'),
    เวลา: clock(meeting.startsAt), สถานที่: meeting.place.trim() || BLANK,
  }
  const body: Block[] = [
    ...paragraphs(fillIn(texts.noticeOpening.trim() || NOTICE_OPENING, values)),
    ...paragraphs(fillIn(texts.noticeClosing.trim() || NOTICE_CLOSING, values)).map((block) => (block.kind === 'paragraph' ? { ...block, keepWithNext: true } : block)),
  ]
  return { kind: 'part', draft: false, blocks: [...letterHead(input, name, enclosed), ...body, ...letterEnd(input)] }
}

function listOf({ people, texts, letter }: NoticeInput): Part {
  return {
    kind: 'part',
    draft: false,
    blocks: [
      heading(1, 'บัญชีรายชื่อแนบท้าย'),
      paragraph(`${letterNumber(texts, letter)} ลงวันที่ ${formatThaiDate(letter.datedOn, 'long')}`, { align: 'center', keepWithNext: true }),
      { kind: 'table', ruled: true, size: 'normal', columns: COLUMNS, rows: people.map(({ name, position }, at) => ({ kind: 'cells', cells: [String(at + 1), name, position].map(plain) })) },
    ],
  }
}
