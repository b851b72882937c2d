import { expect, test } from 'vitest'
import { median, mergeRuns, table } from '../../tools/lib/bench.mjs'

const row = (ours: number, anchor: number, peakMemoryMb?: number) => ({
  name: 'open a council', ours, anchor, anchorName: 'an empty window', ratio: ours / anchor, unit: 'ms', ...(peakMemoryMb && { peakMemoryMb }),
})

test('the median of an even number of runs lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([30, 10, 20])).toBe(20)
})

test('several runs give medians, and the highest memory seen', () => {
  const merged = mergeRuns([[row(100, 50, 80)], [row(300, 100, 90)], [row(110, 110, 70)]])
  expect(merged).toEqual([{ ...row(110, 100), ratio: 2, peakMemoryMb: 90 }])
})

test('the table shows the figure beside its anchor', () => {
  const [, , line] = table([row(1234.5, 1000)]).split('\n')
  expect(line).toMatch(/open a council \| 1235 +\| 1000 +\| 1\.23× +\| ms/)
})
