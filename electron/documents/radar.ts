import type { CouncilProfile } from '../contract/councils.ts'
import type { Radar } from '../contract/radar.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate, fullName } from '../contract/text/index.ts'
import { heading, paragraph, plain, type Block, type Column, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'
import { seatOf } from './roll.ts'
import { councilTitle } from './words.ts'

/** The list a secretary takes along to the meeting that prepares the next choosing. */

const PEOPLE: readonly Column[] = [
  { width: 6, align: 'center', heading: 'ที่' },
  { width: 28, align: 'start', heading: 'ชื่อ – สกุล' },
  { width: 16, align: 'start', heading: 'ตำแหน่ง' },
  { width: 26, align: 'start', heading: 'องค์กรที่เป็นผู้แทน' },
  { width: 24, align: 'start', heading: 'ครบวาระ' },
]
const SEATS: readonly Column[] = [
  { width: 6, align: 'center', heading: 'ที่' },
  { width: 64, align: 'start', heading: 'องค์กร' },
  { width: 30, align: 'start', heading: 'ผู้แทน' },
]

export function radarDocument({ council, radar, settings }: { council: Pick<CouncilProfile, 'name'>; radar: Radar; settings: Pick<SettingsValues, 'thaiDigits'> }): DocumentModel {
  const day = formatThaiDate(radar.on, 'long')
  const title = `วาระที่ใกล้ครบและที่นั่งที่ยังว่าง ${councilTitle(council.name)}`
  return paper({
    settings,
    title: `${title} ณ วันที่ ${day}`,
    blocks: [
      heading(1, title),
      paragraph([{ text: `ณ วันที่ ${day}`, bold: true }], { align: 'center' }),
      ...(radar.together ? [paragraph([{ text: togetherText(radar.together), bold: true }], { indent: 'first' })] : []),
      heading(2, 'วาระที่ครบแล้วและใกล้ครบ'),
      ...people(radar),
      heading(2, 'องค์กรที่ยังมีผู้แทนไม่ครบ'),
      ...seats(radar),
    ],
  })
}

const togetherText = ({ on, seats: count }: { on: string; seats: number }): string =>
  `สมาชิกทั้ง ${count} คนครบวาระพร้อมกันในวันที่ ${formatThaiDate(on, 'long')} จึงต้องเตรียมการสรรหาให้ทัน`

function people({ entries }: Radar): Block[] {
  if (entries.length === 0) return [paragraph('ไม่มีวาระที่ครบภายใน 180 วัน', { indent: 'first' })]
  const rows = entries.map(({ entry, daysLeft }, at) => {
    const due = formatThaiDate(entry.membership.dueEndOn, 'short')
    const when = daysLeft < 0 ? `${due} (ครบแล้ว รักษาการ)` : `${due} (อีก ${daysLeft} วัน)`
    return { kind: 'cells' as const, cells: [String(at + 1), fullName(entry.person), seatOf(entry), entry.organisationName ?? '', when].map(plain) }
  })
  return [{ kind: 'table', ruled: true, size: 'small', columns: PEOPLE, rows }]
}

function seats({ openSeats }: Radar): Block[] {
  if (openSeats.length === 0) return [paragraph('ไม่มี', { indent: 'first' })]
  const rows = openSeats.map(({ name, seats: all, delegates }, at) => ({ kind: 'cells' as const, cells: [String(at + 1), name, `${delegates} คน จาก ${all} ที่นั่ง`].map(plain) }))
  return [{ kind: 'table', ruled: true, size: 'small', columns: SEATS, rows }]
}
