import type { Indicator } from '../contract/project-work.ts'

/**
 * How far a reading is on the way from the baseline to the target: 0 at the baseline, 1 at the target, above 1 beyond it,
 * below 0 where it fell back. Without a baseline the way begins at 0.
 * @returns null without a target, or where the way has no length
 */
export function wayToTarget({ baseline, target }: Pick<Indicator, 'baseline' | 'target'>, value: number): number | null {
  const from = baseline ?? 0
  return target === null || target === from ? null : (value - from) / (target - from)
}

/** Whether the target is reached; null without one. */
export function isReached({ target, better }: Pick<Indicator, 'target' | 'better'>, value: number): boolean | null {
  if (target === null) return null
  return better === 'more' ? value >= target : value <= target
}
