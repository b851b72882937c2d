import { buddhistYear } from '../contract/text/thai-date-format.ts'

/** Numbers run from 1 within a calendar year and kind; gaps and doubles are named, never forbidden silently. */
export interface NumberSeries {
  /** The number after the highest. */
  number: number
  /** Numbers below it that no meeting has. */
  missing: number[]
  /** Each number in use once, rising. */
  taken: number[]
  /** Numbers that several meetings have, rising: in old papers, the program gives none twice. */
  doubled: number[]
}

/** @param used numbers of one council's meetings of one kind in one calendar year, in any order */
export function nextMeetingNumber(used: readonly number[]): NumberSeries {
  const known = new Set(used)
  const taken = [...known].sort((a, b) => a - b)
  const number = (taken.at(-1) ?? 0) + 1
  const missing: number[] = []
  for (let candidate = 1; candidate < number; candidate += 1) if (!known.has(candidate)) missing.push(candidate)
  const doubled = taken.filter((one) => used.indexOf(one) !== used.lastIndexOf(one))
  return { number, missing, taken, doubled }
}

/** "2/2568": the year is that of the day the meeting was held, not of the day it was typed. */
export function meetingLabel({ number, heldOn }: { number: number; heldOn: string }): string {
  return `${number}/${buddhistYear(heldOn)}`
}
