import type { Indicator, Reading } from '../../../../electron/contract/project-work.ts'

/** Where the points and lines of an indicator's chart stand, in units of its view box. */

export const BOX = { width: 480, height: 170, plot: 360, top: 22, bottom: 26 } as const
/** Names at the end of two lines need so much between them. */
const NAME_HEIGHT = 15

export interface ChartScale {
  points: { id: string; x: number; y: number; value: number }[]
  yOf(value: number): number
}

const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

/** Time from left to right in true distance; a single reading, or several of one day, stand in the middle. Baseline and target are always inside. */
export function chartScale({ baseline, target }: Pick<Indicator, 'baseline' | 'target'>, readings: readonly Pick<Reading, 'id' | 'readOn' | 'value'>[]): ChartScale {
  const values = [...readings.map(({ value }) => value), ...[baseline, target].filter((value) => value !== null)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = high === low ? 1 : (high - low) * 0.1
  const [bottom, top] = [low - room, high + room]
  const days = readings.map(({ readOn }) => dayNumber(readOn))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const inner = { left: 24, width: BOX.plot - 48, height: BOX.height - BOX.top - BOX.bottom }
  const yOf = (value: number): number => BOX.top + (1 - (value - bottom) / (top - bottom)) * inner.height
  const xOf = (day: number): number => inner.left + (last === first ? 0.5 : (day - first) / (last - first)) * inner.width
  return { yOf, points: readings.map(({ id, value }, at) => ({ id, value, x: xOf(days[at] ?? first), y: yOf(value) })) }
}

/** Where the names of baseline and target stand, apart also where their lines are close. */
export function nameHeights(baseline: number, target: number): { baseline: number; target: number } {
  const gap = Math.abs(baseline - target)
  if (gap >= NAME_HEIGHT) return { baseline, target }
  const push = (NAME_HEIGHT - gap) / 2
  return baseline > target ? { baseline: baseline + push, target: target - push } : { baseline: baseline - push, target: target + push }
}
