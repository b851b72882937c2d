import type { AdoptionWay } from '../contract/minutes.ts'
import { formatThaiDate, resolutionNumber } from '../contract/text/index.ts'
import type { NamedInRecord, ResolutionInRecord } from '../domain/minutes-record.ts'
import { heading, paragraph, type Block } from './model.ts'
import { beYear, MEETING_KINDS } from './words.ts'

/** What stands behind adopted minutes: how they were adopted, what was amended since, and the code of each. */

/** Place, code as printed, and the text of its QR code. */
export interface PrintedSeal {
  seq: number
  code: string
  qr: string
}

export interface PrintedAdoption {
  way: AdoptionWay
  adoptedOn: string
  by: NamedInRecord | null
  resolution: ResolutionInRecord | null
  corrections: string
  seal: PrintedSeal
}

export interface PrintedAmendment {
  by: NamedInRecord
  resolution: ResolutionInRecord | null
  item: { label: string; title: string } | null
  amendedOn: string
  oldText: string
  newText: string
  reason: string
  seal: PrintedSeal
}

export interface Afterwards {
  adoption: PrintedAdoption
  /** In the order in which they were made. */
  amendments: readonly PrintedAmendment[]
}

/** 'การประชุมสามัญ ครั้งที่ 2/2569', 'การประชุมคณะทำงานฟื้นฟูป่า ครั้งที่ 1/2569'. */
export function meetingInWords({ kind, committee, number, year }: NamedInRecord): string {
  const body = kind === 'committee' && committee !== null ? (committee.startsWith('คณะ') ? committee : `คณะทำงาน${committee}`) : MEETING_KINDS[kind]
  return `การประชุม${body} ครั้งที่ ${number}/${beYear(year)}`
}

function inBrackets(resolution: ResolutionInRecord | null): string {
  return resolution === null ? '' : ` (มติที่ ${resolutionNumber(resolution)})`
}

/** One sentence: when, where and by which resolution. */
export function adoptionSentence({ way, adoptedOn, by, resolution }: Omit<PrintedAdoption, 'seal' | 'corrections'>): string {
  const day = formatThaiDate(adoptedOn, 'long')
  if (way === 'circulated') return `รับรองแล้ว โดยการส่งเวียนให้สมาชิกยืนยัน เมื่อวันที่ ${day}`
  if (way === 'same') return `รับรองแล้ว ในการประชุมครั้งนี้เอง เมื่อวันที่ ${day}`
  return `รับรองแล้ว เมื่อวันที่ ${day}${by === null ? '' : ` ใน${meetingInWords(by)}`}${inBrackets(resolution)}`
}

function sealBlock({ seq, code, qr }: PrintedSeal, sentence: string): Block {
  return {
    kind: 'seal',
    lines: [sentence, `ลำดับที่ ${seq} ในทะเบียนรหัสตรวจของสภา ตรวจได้ที่หน้า “ตรวจเอกสารฉบับนี้” ของโปรแกรมสมุดสภา ด้วยรหัส`],
    code,
    qr,
  }
}

export function afterwardsBlocks({ adoption, amendments }: Afterwards): Block[] {
  const corrections = adoption.corrections.trim()
  const how = corrections === '' ? 'โดยไม่มีการแก้ไข' : 'โดยมีการแก้ไข'
  return [
    sealBlock(adoption.seal, `${adoptionSentence(adoption)} ${how}`),
    ...(corrections === '' ? [] : [paragraph([{ text: 'การแก้ไขก่อนรับรอง', bold: true }, { text: `  ${corrections}` }])]),
    ...amendments.flatMap(amendmentBlocks),
  ]
}

/** Both texts stay (rule 16). */
function amendmentBlocks({ by, resolution, item, amendedOn, oldText, newText, reason, seal }: PrintedAmendment, at: number): Block[] {
  const labelled = (label: string, text: string) => paragraph([{ text: label, bold: true }, { text: `  ${text}` }], { indent: 'first', keepWithNext: true })
  const where = item === null ? '' : ` ระเบียบวาระที่ ${item.label} ${item.title}`
  return [
    heading(2, `การแก้ไขรายงานการประชุมที่รับรองแล้ว รายการที่ ${at + 1}${where}`),
    labelled('ข้อความเดิม', oldText.trim()),
    labelled('แก้เป็น', newText.trim() || '(ตัดออก)'),
    ...(reason.trim() === '' ? [] : [labelled('เหตุผล', reason.trim())]),
    sealBlock(seal, `แก้ไขเมื่อวันที่ ${formatThaiDate(amendedOn, 'long')} ใน${meetingInWords(by)}${inBrackets(resolution)}`),
  ]
}
