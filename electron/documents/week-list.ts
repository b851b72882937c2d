import type { CouncilProfile } from '../contract/councils.ts'
import type { DueItem, HomeNow } from '../contract/home.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { addDays, daysBetween, formatBaht, formatThaiDate } from '../contract/text/index.ts'
import { heading, paragraph, plain, type Block, type Column, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'
import { beYear, councilTitle, MEETING_KINDS } from './words.ts'

/** One page for the secretary's wall: what is late and what falls due within a week, to be ticked off by hand. */

export interface WeekListInput {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'thaiDigits'>
  on: string
  now: Pick<HomeNow, 'due' | 'more'>
  /** Local day of the last verified backup; null when there is none. */
  backupOn: string | null
}

const COLUMNS: readonly Column[] = [
  { width: 9, align: 'center', heading: 'ทำแล้ว' },
  { width: 17, align: 'start', heading: 'วันที่' },
  { width: 50, align: 'start', heading: 'สิ่งที่ต้องทำ' },
  { width: 24, align: 'start', heading: 'ผู้รับผิดชอบ' },
]
const BOX = '☐'
const KINDS: Record<DueItem['kind'], string> = {
  meeting: 'การประชุม', notice: 'หนังสือเชิญประชุม', minutes: 'รายงานการประชุม', adoption: 'รายงานที่รอรับรอง', followUp: 'งานติดตาม', term: 'วาระ', money: 'เงินที่ยังไม่ได้รับ', proposal: 'ข้อเสนอ', project: 'โครงการ',
}

export function weekListDocument({ council, settings, on, now: { due, more }, backupOn }: WeekListInput): DocumentModel {
  const title = `รายการงานสัปดาห์นี้ ${councilTitle(council.name)}`
  const days = `วันที่ ${formatThaiDate(on, 'long')} ถึง ${formatThaiDate(addDays(on, 7), 'long')}`
  const part = (name: string, lines: readonly (readonly string[])[]): Block[] =>
    lines.length === 0 ? [] : [heading(2, name), { kind: 'table', ruled: true, size: 'small', columns: COLUMNS, rows: lines.map((cells) => ({ kind: 'cells', cells: [BOX, ...cells].map(plain) })) }]
  const of = (...bands: readonly DueItem['band'][]) => due.filter(({ band }) => bands.includes(band)).map((item) => [formatThaiDate(item.on, 'short'), task(item), item.owner])
  return paper({
    settings,
    title: `${title} ${days}`,
    footer: title,
    blocks: [
      heading(1, title),
      paragraph([{ text: days, bold: true }], { align: 'center' }),
      ...(due.length === 0 ? [paragraph('ไม่มีงานที่เลยกำหนดหรือถึงกำหนดในสัปดาห์นี้', { indent: 'first' })] : []),
      ...part('เลยกำหนดแล้ว', of('overdue')),
      ...part('วันนี้และใน 7 วัน', of('today', 'week')),
      ...part('ควรนึกถึง', of('later')),
      ...(more.length === 0 ? [] : [paragraph(`ยังมีอีก: ${more.map(({ kind, count }) => `${KINDS[kind]} ${count} รายการ`).join(' ')}`, { size: 'small' })]),
      ...part('สำรองข้อมูล', [['', backupWords(backupOn, on), '']]),
    ],
  })
}

function backupWords(backupOn: string | null, on: string): string {
  if (backupOn === null) return 'สำรองข้อมูลลงแฟลชไดรฟ์ ยังไม่มีชุดสำรองที่ตรวจแล้ว'
  const days = daysBetween(backupOn, on)
  return `สำรองข้อมูลลงแฟลชไดรฟ์ ชุดที่ตรวจแล้วล่าสุด ${formatThaiDate(backupOn, 'long')} (${days <= 0 ? 'วันนี้' : `${days} วันก่อน`})`
}

function task({ kind, subject, meeting, amount, band }: DueItem): string {
  const about = meeting === null ? '' : `${MEETING_KINDS[meeting.kind]} ครั้งที่ ${meeting.number}/${beYear(meeting.year)}`
  switch (kind) {
    case 'meeting':
      return band === 'overdue' ? `บันทึกผลการประชุม${about} ที่เลยวันแล้วแต่ยังไม่ได้เปิดประชุม` : `ประชุม${about}`
    case 'notice':
      return `ออกหนังสือเชิญประชุม${about}`
    case 'minutes':
      return `เขียนรายงานการประชุม${about}`
    case 'adoption':
      return `ขอรับรองรายงานการประชุม${about} (ประชุมเมื่อวันที่ด้านหน้า)`
    case 'followUp':
      return subject
    case 'term':
      return `เตรียมสรรหาสมาชิก ${amount ?? 0} คนที่ครบวาระแล้วหรือจะครบภายใน 30 วัน`
    case 'money':
      return `ติดตามเงินที่ยังไม่ได้รับ ${formatBaht(amount ?? 0)} บาท โครงการ${subject}`
    case 'proposal':
      return `ถามผลข้อเสนอ: ${subject}`
    case 'project':
      return `บันทึกความคืบหน้าโครงการ${subject} (บันทึกล่าสุดตามวันที่ด้านหน้า)`
  }
}
