import type { CouncilProfile } from '../contract/councils.ts'
import type { Roll, RollEntry } from '../contract/members.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate, fullName } from '../contract/text/index.ts'
import { postTitle } from '../domain/posts.ts'
import { heading, paragraph, plain, type Column, type DocumentModel, type TableRow } from './model.ts'
import { paper } from './paper.ts'
import { councilTitle } from './words.ts'

/**
 * The roll as of a date, by หมู่ in number order 1, 2 … 10, those without one last (DOMAIN rule 15). It prints what
 * identifies a seat and no more: no national ID, birth date, address or telephone (PDPA s.22).
 */

export interface RollInput {
  council: Pick<CouncilProfile, 'name'>
  /** Within a หมู่ people stand in the order they come: dictionary order, as the record gives them. */
  roll: Roll
  settings: Pick<SettingsValues, 'thaiDigits'>
}

const COLUMNS: readonly Column[] = [
  { width: 6, align: 'center', heading: 'ที่' },
  { width: 30, align: 'start', heading: 'ชื่อ – สกุล' },
  { width: 17, align: 'start', heading: 'ตำแหน่ง' },
  { width: 30, align: 'start', heading: 'องค์กรที่เป็นผู้แทน' },
  { width: 17, align: 'start', heading: 'วาระ' },
]

export function rollDocument({ council, roll, settings }: RollInput): DocumentModel {
  const name = councilTitle(council.name)
  const groups = byMoo(roll.entries)
  const day = formatThaiDate(roll.on, 'long')
  return paper({
    settings,
    title: `ทะเบียนสมาชิก${name} ณ วันที่ ${day}`,
    blocks: [
      heading(1, `ทะเบียนสมาชิก${name}`),
      paragraph([{ text: `ณ วันที่ ${day}`, bold: true }], { align: 'center' }),
      paragraph(`สมาชิกที่ดำรงตำแหน่ง ${roll.inOffice} คน ในจำนวนนี้เป็นรักษาการ ${roll.acting} คน`, { align: 'center' }),
      { kind: 'table', ruled: true, size: 'small', columns: COLUMNS, rows: groups.flatMap(groupRows) },
    ],
  })
}

interface MooGroup {
  moo: number | null
  entries: RollEntry[]
}

function byMoo(entries: readonly RollEntry[]): MooGroup[] {
  const groups = new Map<number | null, RollEntry[]>()
  for (const entry of entries) {
    const { moo } = entry.person
    groups.set(moo, [...(groups.get(moo) ?? []), entry])
  }
  return [...groups]
    .map(([moo, members]) => ({ moo, entries: members }))
    .sort((a, b) => (a.moo ?? Infinity) - (b.moo ?? Infinity))
}

function groupRows({ moo, entries }: MooGroup): TableRow[] {
  const place = moo === null ? 'ชุมชนอื่นและผู้ที่ไม่ระบุหมู่' : `หมู่ที่ ${moo}`
  return [{ kind: 'group', text: `${place}  จำนวน ${entries.length} คน` }, ...entries.map(memberRow)]
}

function memberRow(entry: RollEntry, index: number): TableRow {
  const texts = [String(index + 1), fullName(entry.person), seatOf(entry), entry.organisationName ?? '', termOf(entry)]
  return { kind: 'cells', cells: texts.map(plain) }
}

/** Posts held that day, else the capacity (Act s.6). */
export function seatOf({ membership, posts }: RollEntry): string {
  if (posts.length > 0) return posts.map(postTitle).join(', ')
  return membership.capacity === 'expert' ? 'ผู้ทรงคุณวุฒิ' : 'ผู้แทน'
}

/** Until when, or since when no more. */
export function termOf({ membership: { dueEndOn, endedOn }, state }: RollEntry): string {
  const due = formatThaiDate(dueEndOn, 'short')
  if (state === 'ended') return `พ้นตำแหน่ง ${formatThaiDate(endedOn ?? dueEndOn, 'short')}`
  return state === 'acting' ? `ครบ ${due} รักษาการ` : `ถึง ${due}`
}
