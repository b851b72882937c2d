import { fold } from '../../domain/thai-text.ts'
import type { Cell } from '../table/cell.ts'
import { doubt, isNothing, sure, tidy, unsure, type Reading } from './reading.ts'

const APPROXIMATE = /ประมาณ|ราว|กว่า|เกือบ|~|≈|±|about|approx|\+$/
const UNITS = /(คน|ราย|ท่าน|ครัวเรือน|หลังคาเรือน|ครอบครัว|หลัง|สมาชิก|members?|people|persons?)/g

/** How many members: "245", "60 คน", "1,260", "ประมาณ 80" (asked); a range is no number. */
export function readCount(cell: Cell): Reading<number | null> {
  if (cell.kind === 'error') return unsure(null, doubt('cell_error', cell))
  const text = tidy(cell.text)
  if (isNothing(text)) return sure(null)
  const folded = fold(text).replace(/\.0+$/, '')
  const bare = folded.replace(APPROXIMATE, ' ').replace(UNITS, ' ').replace(/\s+/g, ' ').trim()
  if (cell.kind !== 'date' && /^(\d{1,3}(,\d{3})+|\d{1,7})$/.test(bare)) {
    const count = Number(bare.replaceAll(',', ''))
    return APPROXIMATE.test(folded) ? unsure(count, doubt('number_approximate', cell, { suggest: count })) : sure(count)
  }
  const range = /^(\d+)\s*(?:-|–|—|ถึง|to)\s*(\d+)$/.exec(bare)
  if (range !== null && cell.kind !== 'date') return unsure(null, doubt('number_range', cell, { from: Number(range[1]), to: Number(range[2]) }))
  return unsure(null, doubt('number_unreadable', cell))
}
