import type { CommitteeEntry } from '../contract/committees.ts'
import type { CouncilProfile } from '../contract/councils.ts'
import type { SettingsValues } from '../contract/settings.ts'
import type { StructurePage, VillageSeats } from '../contract/structure.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { postTitle } from '../domain/posts.ts'
import { heading, paragraph, plain, type Block, type Column, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'
import { councilTitle } from './words.ts'

/** The council's structure on a day: posts, members by kind, seats and vacancies by หมู่, committees. */

export interface StructureInput {
  council: Pick<CouncilProfile, 'name'>
  structure: StructurePage
  /** Only those at work that day are printed, with whoever is on them that day. */
  committees: readonly CommitteeEntry[]
  settings: Pick<SettingsValues, 'thaiDigits'>
}

const POST_COLUMNS: readonly Column[] = [
  { width: 26, align: 'start', heading: 'ตำแหน่ง' },
  { width: 50, align: 'start', heading: 'ชื่อ – สกุล' },
  { width: 24, align: 'start', heading: 'ตั้งแต่วันที่' },
]
const SEAT_COLUMNS: readonly Column[] = [
  { width: 30, align: 'start', heading: 'หมู่ที่' },
  { width: 14, align: 'center', heading: 'องค์กร' },
  { width: 14, align: 'center', heading: 'ที่นั่ง' },
  { width: 14, align: 'center', heading: 'มีผู้แทน' },
  { width: 14, align: 'center', heading: 'รักษาการ' },
  { width: 14, align: 'center', heading: 'ว่าง' },
]
const COMMITTEE_COLUMNS: readonly Column[] = [
  { width: 8, align: 'center', heading: 'ที่' },
  { width: 44, align: 'start', heading: 'ชื่อ – สกุล' },
  { width: 28, align: 'start', heading: 'หน้าที่' },
  { width: 20, align: 'start', heading: 'ตั้งแต่วันที่' },
]

export function structureDocument({ council, structure, committees, settings }: StructureInput): DocumentModel {
  const name = councilTitle(council.name)
  const { on, expertShare: share } = structure
  const day = formatThaiDate(on, 'long')
  const acting = structure.members.reduce((sum, one) => sum + one.acting, 0)
  return paper({
    settings,
    title: `โครงสร้าง${name} ณ วันที่ ${day}`,
    blocks: [
      heading(1, `โครงสร้าง${name}`),
      paragraph([{ text: `ณ วันที่ ${day}`, bold: true }], { align: 'center' }),
      paragraph(`สมาชิก ${share.delegates + share.experts} คน เป็นผู้แทนองค์กรชุมชน ${share.delegates} คน ผู้ทรงคุณวุฒิ ${share.experts} คน ในจำนวนนี้เป็นรักษาการ ${acting} คน`, { align: 'center' }),
      ...posts(structure),
      ...seats(structure),
      ...committeeBlocks(committees.filter(({ committee }) => holdsOn(committee, on)), on),
    ],
  })
}

const holdsOn = ({ startedOn, endedOn }: { startedOn: string; endedOn: string | null }, on: string): boolean => startedOn <= on && (endedOn === null || on <= endedOn)
const short = (date: string): string => formatThaiDate(date, 'short')

function posts({ posts: held, vacantPosts }: StructurePage): Block[] {
  if (held.length === 0 && vacantPosts.length === 0) return []
  return [
    heading(2, 'ตำแหน่งในสภา'),
    {
      kind: 'table', ruled: true, size: 'small', columns: POST_COLUMNS,
      rows: [
        ...held.map(({ post, name, state }) => ({ kind: 'cells' as const, cells: [postTitle(post), state === 'acting' ? `${name} (รักษาการ)` : name, short(post.startedOn)].map(plain) })),
        ...vacantPosts.map((post) => ({ kind: 'cells' as const, cells: [postTitle({ post, label: '' }), 'ว่าง', ''].map(plain) })),
      ],
    },
  ]
}

function seats({ villages, organisations, withoutOrganisation }: StructurePage): Block[] {
  if (villages.length === 0) return []
  const total = (count: keyof Omit<VillageSeats, 'moo'>): number => villages.reduce((sum, one) => sum + one[count], 0)
  const row = (first: string, one: Omit<VillageSeats, 'moo'>) => ({
    kind: 'cells' as const,
    cells: [first, ...[one.organisations, one.seats, one.filled, one.acting, one.vacant].map(String)].map(plain),
  })
  const without = organisations.filter((one) => one.seats > 0 && one.filled === 0).map(({ name }) => name)
  return [
    heading(2, 'ที่นั่งผู้แทนตามหมู่'),
    {
      kind: 'table', ruled: true, size: 'small', columns: SEAT_COLUMNS,
      rows: [
        ...villages.map((one) => row(one.moo === null ? 'ชุมชนอื่นและหลายหมู่' : `หมู่ที่ ${one.moo}`, one)),
        row('รวม', { organisations: total('organisations'), seats: total('seats'), filled: total('filled'), acting: total('acting'), vacant: total('vacant'), over: total('over') }),
      ],
    },
    ...(without.length > 0 ? [paragraph(`องค์กรที่ยังไม่มีผู้แทน: ${without.join(', ')}`)] : []),
    ...(withoutOrganisation > 0 ? [paragraph(`ผู้แทนที่ยังไม่ได้ระบุองค์กร ${withoutOrganisation} คน ไม่นับในตารางนี้`)] : []),
  ]
}

function committeeBlocks(committees: readonly CommitteeEntry[], on: string): Block[] {
  if (committees.length === 0) return []
  return [
    heading(2, 'คณะทำงาน'),
    ...committees.flatMap(({ committee, seats: all }): Block[] => {
      const shown = all.filter((seat) => holdsOn(seat, on))
      return [
        heading(3, `${committee.name} ตั้งเมื่อ ${short(committee.startedOn)}`),
        ...(committee.note === '' ? [] : [paragraph(committee.note, { keepWithNext: shown.length > 0 })]),
        ...(shown.length === 0
          ? []
          : [{
              kind: 'table' as const, ruled: true, size: 'small' as const, columns: COMMITTEE_COLUMNS,
              rows: shown.map((seat, at) => ({
                kind: 'cells' as const,
                cells: [String(at + 1), seat.affiliation === '' ? seat.name : `${seat.name} (${seat.affiliation})`, seat.role === '' ? 'คณะทำงาน' : seat.role, short(seat.startedOn)].map(plain),
              })),
            }]),
      ]
    }),
  ]
}
