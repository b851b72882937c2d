import { daysBetween } from '../../electron/contract/text/index.ts'
import { localDate } from '../i18n/format.ts'

/** Whole local days from an instant to today (ISO date); never negative. */
export function daysSince(at: string, today: string): number {
  return Math.max(0, daysBetween(localDate(new Date(at)), today))
}
