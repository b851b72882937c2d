import type { AgendaItem, Meeting, Resolution } from '../contract/meetings.ts'
import { formatThaiDate, resolutionNumber } from '../contract/text/index.ts'
import { whose } from './agenda.ts'
import { fillIn, letterEnd, letterHead, letterNumber, paragraphs, type LetterInput } from './letter.ts'
import { meetingNumber } from './minutes.ts'
import { resolutionSentence } from './minutes-words.ts'
import { heading, paragraph, type DocumentModel } from './model.ts'
import { letterPaper } from './paper.ts'
import { richTextBlocks } from './rich-text.ts'
import { meetingInWords } from './notice.ts'
import { BLANK } from './words.ts'

/** สำเนามติที่ประชุม: a letter that tells one resolution, and behind it the copy of what the minutes say, certified. */

export interface ExcerptInput extends LetterInput {
  meeting: Meeting
  committeeName: string
  addressee: string
  item: Pick<AgendaItem, 'label' | 'title' | 'body'>
  resolution: Resolution
  /** Who certifies the copy; '' leaves a dotted line. */
  certifier: string
}

export const EXCERPT_OPENING = 'ตามที่{คณะ}ได้จัด{การประชุม} เมื่อ{วันที่} ณ {สถานที่} นั้น ที่ประชุมได้มีมติในเรื่อง {เรื่อง} ดังนี้'
export const EXCERPT_CLOSING = 'จึงเรียนมาเพื่อโปรดทราบและพิจารณาดำเนินการต่อไป'

export function excerptDocument(input: ExcerptInput): DocumentModel {
  const { meeting, texts, letter, resolution, item, settings } = input
  const values = {
    คณะ: whose(input), การประชุม: meetingInWords(meeting), วันที่: formatThaiDate(meeting.heldOn, 'weekday'),
    สถานที่: meeting.place.trim() || BLANK, เรื่อง: item.title, มติที่: resolutionNumber(resolution),
  }
  const sentence = resolutionSentence(resolution)
  const told = paragraph([{ text: 'มติที่ประชุม', bold: true }, { text: `  ${sentence}` }], { indent: 'first' })
  const closing = paragraphs(fillIn(texts.excerptClosing.trim() || EXCERPT_CLOSING, values)).map((block) => (block.kind === 'paragraph' ? { ...block, keepWithNext: true } : block))
  return letterPaper({
    settings,
    title: `สำเนามติที่ประชุม มติที่ ${values.มติที่} ${letterNumber(texts, letter)}`,
    blocks: [
      {
        kind: 'part', draft: false,
        blocks: [
          ...letterHead(input, input.addressee, ['สำเนามติที่ประชุม จำนวน 1 ฉบับ']),
          ...paragraphs(fillIn(texts.excerptOpening.trim() || EXCERPT_OPENING, values)),
          told, ...closing, ...letterEnd(input),
        ],
      },
      {
        kind: 'part', draft: false,
        blocks: [
          heading(1, 'สำเนามติที่ประชุม'),
          paragraph([{ text: whose(input), bold: true }], { align: 'center', keepWithNext: true }),
          paragraph([{ text: `${meetingNumber(meeting)} เมื่อ${values.วันที่}`, bold: true }], { align: 'center', keepWithNext: true }),
          paragraph([{ text: `ณ ${values.สถานที่}`, bold: true }], { align: 'center', keepWithNext: true }),
          heading(2, `ระเบียบวาระที่ ${item.label}  ${item.title}`),
          ...richTextBlocks(item.body),
          told,
          ...(meeting.state === 'adopted' ? [] : [paragraph('หมายเหตุ รายงานการประชุมครั้งนี้ยังไม่ได้รับรอง', { indent: 'first' })]),
          paragraph([{ text: 'สำเนาถูกต้อง', bold: true }], { align: 'center', keepWithNext: true }),
          { kind: 'signatures', people: [{ role: 'ผู้รับรองสำเนา', name: input.certifier.split('\n')[0]?.trim() ?? '', position: input.certifier.split('\n')[1]?.trim() ?? '' }] },
        ],
      },
    ],
  })
}
