/** Rule 4: numbers run from 1 within a calendar year and kind; gaps and doubles are named, never forbidden silently. */
export interface NumberSeries {
  /** The number after the highest. */
  number: number
  /** Numbers below it that no meeting has. */
  missing: number[]
  taken: number[]
}

export function nextMeetingNumber(taken: readonly number[]): NumberSeries {
  const known = new Set(taken)
  const number = Math.max(0, ...known) + 1
  const missing: number[] = []
  for (let candidate = 1; candidate < number; candidate += 1) if (!known.has(candidate)) missing.push(candidate)
  return { number, missing, taken: [...known].sort((a, b) => a - b) }
}
