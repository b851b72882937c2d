import type { RollEntry } from '../contract/members.ts'
import type { OrganisationEntry } from '../contract/organisations.ts'
import { formatThaiDate, fullName } from '../contract/text/index.ts'
import { heading, paragraph, plain, type Column, type DocumentModel, type TableRow } from './model.ts'
import { paper } from './paper.ts'
import { seatOf, termOf, type RollInput } from './roll.ts'
import { councilTitle } from './words.ts'

/**
 * The roll as of a date by organisation in dictionary order, with seats and vacancies; delegates of whom no organisation is
 * on record and experts last. Like the roll by หมู่ it names nobody's address, telephone or birth (PDPA s.22).
 */

export interface RollByOrganisationInput extends RollInput {
  /** As of the same date, in dictionary order. */
  organisations: readonly OrganisationEntry[]
}

const COLUMNS: readonly Column[] = [
  { width: 7, align: 'center', heading: 'ที่' },
  { width: 38, align: 'start', heading: 'ชื่อ – สกุล' },
  { width: 22, align: 'start', heading: 'ตำแหน่ง' },
  { width: 10, align: 'center', heading: 'หมู่ที่' },
  { width: 23, align: 'start', heading: 'วาระ' },
]

const STANDING = { registered: '', suspended: ' (พักการดำเนินงาน)', dissolved: ' (เลิกแล้ว)' } as const

export function rollByOrganisationDocument({ council, roll, settings, organisations }: RollByOrganisationInput): DocumentModel {
  const name = councilTitle(council.name)
  const day = formatThaiDate(roll.on, 'long')
  const title = `ทะเบียนสมาชิก${name} ตามองค์กรชุมชน`
  const shown = organisations.filter(({ status, delegates }) => status !== 'dissolved' || delegates.length > 0)
  const seats = shown.reduce((sum, one) => sum + one.seats, 0)
  const vacant = shown.reduce((sum, one) => sum + Math.max(0, one.seats - one.delegates.length), 0)
  return paper({
    settings,
    title: `${title} ณ วันที่ ${day}`,
    footer: `ทะเบียนสมาชิก${name} ณ วันที่ ${day}`,
    blocks: [
      heading(1, title),
      paragraph([{ text: `ณ วันที่ ${day}`, bold: true }], { align: 'center' }),
      paragraph(`องค์กรชุมชน ${shown.length} องค์กร ที่นั่งผู้แทน ${seats} ที่ ว่าง ${vacant} ที่`, { align: 'center' }),
      { kind: 'table', ruled: true, size: 'small', columns: COLUMNS, rows: rowsOf(roll.entries, shown) },
    ],
  })
}

function rowsOf(entries: readonly RollEntry[], organisations: readonly OrganisationEntry[]): TableRow[] {
  const delegates = entries.filter(({ membership }) => membership.capacity === 'delegate')
  const listed = new Set(organisations.map(({ organisation }) => organisation.id))
  const groups = organisations.map(({ organisation: { id, name }, status, seats }) => {
    const own = delegates.filter(({ membership }) => membership.organisationId === id)
    const vacant = seats - own.length
    return { text: `${name}${STANDING[status]}  ผู้แทน ${own.length} จาก ${seats} ที่นั่ง${vacant > 0 ? ` ว่าง ${vacant}` : ''}`, entries: own }
  })
  const others = [
    { text: 'ผู้แทนที่ไม่ระบุองค์กร', entries: delegates.filter(({ membership }) => !listed.has(membership.organisationId ?? '')) },
    { text: 'ผู้ทรงคุณวุฒิ', entries: entries.filter(({ membership }) => membership.capacity === 'expert') },
  ].filter((group) => group.entries.length > 0)
  return [...groups, ...others.map(({ text, entries: people }) => ({ text: `${text}  จำนวน ${people.length} คน`, entries: people }))].flatMap((group) => [
    { kind: 'group', text: group.text } as const,
    ...group.entries.map(memberRow),
  ])
}

function memberRow(entry: RollEntry, index: number): TableRow {
  const { person } = entry
  return { kind: 'cells', cells: [String(index + 1), fullName(person), seatOf(entry), person.moo === null ? '' : String(person.moo), termOf(entry)].map(plain) }
}
