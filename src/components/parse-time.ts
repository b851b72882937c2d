import { toArabicDigits } from '../../electron/contract/text/index.ts'

/**
 * Reads a time of day as typed: 9.30, 9:30, ๙.๓๐ น., 930, 0930, 9, 13.
 * @returns the contract's 24-hour form, 09:30; null when it is no time
 */
export function parseTime(typed: string): string | null {
  const text = toArabicDigits(typed).trim().replace(/\D+$/, '') // whatever follows the figures is the unit
  const parts = /^(\d{1,2})(?:[.:,\s](\d{2}))?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text)
  if (parts === null) return null
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
