import type { AgendaKind } from '../contract/meetings.ts'

/** Main items of an agenda, in their order. */
export type AgendaPlan = readonly { kind: AgendaKind; title: string }[]

/** The agenda of six items as the regulation on office papers is practised; titles are the council's to change. */
export const SIX_ITEMS: AgendaPlan = [
  { kind: 'chair_informs', title: 'เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ' },
  { kind: 'adopt_minutes', title: 'เรื่องรับรองรายงานการประชุม' },
  { kind: 'matters_arising', title: 'เรื่องสืบเนื่อง' },
  { kind: 'for_information', title: 'เรื่องเสนอเพื่อทราบ' },
  { kind: 'for_consideration', title: 'เรื่องเสนอเพื่อพิจารณา' },
  { kind: 'other_matters', title: 'เรื่องอื่น ๆ' },
]

/** What is only to be known is told under the first item. */
export const FIVE_ITEMS: AgendaPlan = SIX_ITEMS.filter(({ kind }) => kind !== 'for_information')

const RANK = new Map<AgendaKind, number>(SIX_ITEMS.map(({ kind }, at) => [kind, at]))

/** The title of a standard item; '' for the council's own. */
export function standardTitle(kind: AgendaKind): string {
  return SIX_ITEMS[RANK.get(kind) ?? -1]?.title ?? ''
}

/** Where a standard item that the agenda lacks belongs: the position, from 1, behind the last of those that come before it. */
export function placeOf(kind: AgendaKind, mainItems: readonly { kind: AgendaKind }[]): number {
  const own = RANK.get(kind) ?? Infinity
  return mainItems.findLastIndex((item) => (RANK.get(item.kind) ?? Infinity) < own) + 2
}
