/** How far an indicator has come from its baseline to its target. */

export interface Aim {
  baseline: number | null
  target: number | null
  /** Which values are the better ones. */
  better: 'more' | 'less'
}

export interface Way {
  reached: boolean
  /** What is still missing to the target, 0 once it is reached; in the indicator's unit. */
  left: number
  /** Of the way from baseline to target, in whole per cent: below 0 when it went the other way; null where there is no baseline, or no way. */
  percent: number | null
}

/** @returns null without a target */
export function wayToTarget({ baseline, target, better }: Aim, value: number): Way | null {
  if (target === null) return null
  const reached = better === 'more' ? value >= target : value <= target
  const whole = baseline === null ? 0 : target - baseline
  return {
    reached,
    left: reached ? 0 : roundOff(Math.abs(target - value)),
    percent: baseline === null || whole === 0 || (whole > 0) !== (better === 'more') ? null : Math.round(((value - baseline) / whole) * 100),
  }
}

/** Without the dust of binary fractions: 0.3 - 0.1 is 0.2. */
function roundOff(value: number): number {
  return Number(value.toPrecision(12))
}
