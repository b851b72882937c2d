import { parseBaht } from '../../domain/numerals.ts'
import { fold } from '../../domain/thai-text.ts'
import type { Cell } from '../table/cell.ts'
import { doubt, isNothing, sure, tidy, unsure, type Reading } from './reading.ts'

const MULTIPLES: Record<string, number> = { ล้าน: 1_000_000, แสน: 100_000, หมื่น: 10_000, พัน: 1000 }
const APPROXIMATE = /ประมาณ|ราวๆ?|เกือบ|~|≈/

/** An amount in satang: 25000, "25,000 บาท", "1,095,000.-", "1.2 ล้านบาท", "(20,000)" as accountants write a minus. */
export function readMoney(cell: Cell): Reading<number | null> {
  if (cell.kind === 'error') return unsure(null, doubt('cell_error', cell))
  if (cell.kind === 'number') {
    const satang = Math.round(cell.value * 100)
    return Number.isSafeInteger(satang) ? sure(satang) : unsure(null, doubt('amount_unreadable', cell))
  }
  if (cell.kind === 'date' || cell.kind === 'boolean') return unsure(null, doubt('amount_unreadable', cell))
  const text = tidy(cell.text)
  if (isNothing(text)) return sure(null)
  const bare = fold(text).replace(APPROXIMATE, '').trim()
  const satang = parseBaht(bare.replace(/^\((.*)\)$/, '-$1')) ?? multiple(bare)
  if (satang === null) return unsure(null, doubt('amount_unreadable', cell))
  return APPROXIMATE.test(fold(text)) ? unsure(satang, doubt('number_approximate', cell)) : sure(satang)
}

/** "1.2 ล้านบาท", "3 แสน": a short decimal times a power of ten, exact in satang. */
function multiple(text: string): number | null {
  const parts = /^(\d{1,4}(?:\.\d{1,4})?)\s*(ล้าน|แสน|หมื่น|พัน)\s*(?:บาท)?$/.exec(text)
  return parts === null ? null : Math.round(Number(parts[1]) * (MULTIPLES[parts[2] ?? ''] ?? 0) * 100)
}
