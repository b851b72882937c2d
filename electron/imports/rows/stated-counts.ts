import type { ImportKind } from '../../contract/imports.ts'
import { fold } from '../../domain/thai-text.ts'
import type { Cell } from '../table/cell.ts'

/** A count that the list itself gives ("รวม 16 กลุ่ม"), beside what was read above it. */
export interface StatedCount {
  sheet: number
  /** From 1. */
  row: number
  stated: number
  /** The first rows, from 1, that it may count from: after the subtotal before, or the table's first. */
  from: readonly [afterSubtotal: number, tableTop: number]
}

const UNITS: Record<ImportKind, RegExp> = {
  member_roll: /([\d,]+)\s*(คน|ราย|ท่าน|persons?|people|members?)/,
  organisation_list: /([\d,]+)\s*(กลุ่ม|องค์กร|ชุมชน|แห่ง|groups?|organi[sz]ations?)/,
  project_list: /([\d,]+)\s*(โครงการ|กิจกรรม|projects?)/,
}

/** How many records a total row says there are; null where it counts something else. */
export function statedCount(cells: readonly Cell[], kind: ImportKind): number | null {
  const filled = cells.filter((cell) => cell.kind !== 'empty')
  for (const cell of filled) {
    const found = UNITS[kind].exec(fold(cell.text))
    if (found !== null) return Number((found[1] ?? '').replaceAll(',', ''))
  }
  // "รวม | 20": in a roll there is nothing else to add up.
  const numbers = filled.filter((cell) => /^[\d,]{1,6}$/.test(fold(cell.text)))
  const [only] = numbers
  return kind === 'member_roll' && numbers.length === 1 && only !== undefined && filled.length <= 3 ? Number(fold(only.text).replaceAll(',', '')) : null
}
