import { fold } from './thai-text.ts'

/** Amounts of money in figures. Satang are integers: 1 baht = 100 satang. Words are in baht-words.ts. */

/** Thousands set apart by commas, or none at all; 1,20,000 is a slip that nobody should have to guess at. */
const FIGURES = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,2}))?$/

/** 120000050 -> 1,200,000.50; negatives begin with a minus. */
export function formatBaht(satang: number): string {
  const sign = satang < 0 ? '-' : ''
  const absolute = Math.abs(satang)
  const baht = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${baht}.${String(absolute % 100).padStart(2, '0')}`
}

/**
 * '1,200,000.50', '๑,๒๐๐ บาท', '฿85', '25,000.-' -> satang.
 * @returns null when it is not an amount of money, has fractions of a satang, or is too large to be kept exactly
 */
export function parseBaht(text: string): number | null {
  const bare = fold(text).replace(/^(?:฿|thb)|(?:บาท|฿|thb)(?:ถ้วน)?\.?$/g, '').trim()
  const match = FIGURES.exec(bare.replace(/\.-$/, ''))
  if (!match) return null
  const [, sign, baht = '', satang = ''] = match
  const amount = Number(baht.replaceAll(',', '')) * 100 + Number(satang.padEnd(2, '0'))
  if (!Number.isSafeInteger(amount)) return null
  return sign && amount !== 0 ? -amount : amount
}
