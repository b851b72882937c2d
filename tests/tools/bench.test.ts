import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compare, isReached, median, mergeRuns, notMeasured, table } from '../../tools/lib/bench.mjs'
import { root } from '../../tools/lib/paths.mjs'

const row = (ours: number, anchor: number, peakMemoryMb?: number) =>
  compare('open a council', { ours, anchor }, 'an empty window', { goal: { ratio: 1.5 }, ...(peakMemoryMb && { peakMemoryMb }) })

test('the median of an even number of runs lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([30, 10, 20])).toBe(20)
})

test('several runs give medians, and the highest memory seen', () => {
  const merged = mergeRuns([[row(100, 50, 80)], [row(300, 100, 90)], [row(110, 110, 70)]])
  expect(merged).toEqual([{ ...row(110, 100, 90), ratio: 2 }])
})

test('where the worst counts, it is not the median that is shown', () => {
  const memory = (ours: number) => compare('memory', { ours, anchor: 100 }, 'idle', { unit: 'MB', worst: true, goal: { most: 250 } })
  const [merged] = mergeRuns([[memory(200)], [memory(300)], [memory(210)]])
  expect(merged).toMatchObject({ ours: 300, ratio: 3 })
  expect(merged && isReached(merged)).toBe(false)
})

test('two anchors of one figure stay two rows', () => {
  const other = compare('open a council', { ours: 10, anchor: 5 }, 'a plain file')
  expect(mergeRuns([[row(1, 1), other], [row(3, 1), other]]).map(({ ours, anchorName }) => [ours, anchorName])).toEqual([[2, 'an empty window'], [10, 'a plain file']])
})

test('a goal is judged on the figure shown, and one that was missed says so', () => {
  expect([row(150, 100), row(151, 100)].map(isReached)).toEqual([true, false])
  const memory = (ours: number) => compare('memory', { ours, anchor: 90 }, 'idle', { unit: 'MB', goal: { most: 250 } })
  expect([memory(250), memory(251)].map(isReached)).toEqual([true, false])
  expect(table([row(151, 100)])).toContain('≤ 1.5×: NO')
  expect(table([memory(250)])).toContain('≤ 250 MB: yes')
})

test('what could not be measured stays in the table with its reason, and reaches nothing', () => {
  const missing = notMeasured('backup', 'tar into age', 'age is not installed')
  expect(isReached(missing)).toBeNull()
  expect(mergeRuns([[missing], [missing]])).toEqual([missing])
  expect(table([missing])).toMatch(/backup +\| – +\| – +\| – +\|.*not measured: age is not installed/)
})

test('the table shows the figure beside its anchor', () => {
  const [, , line] = table([row(1234.5, 1000)]).split('\n')
  expect(line).toMatch(/open a council \| 1235 +\| 1000 +\| 1\.23× +\| ms/)
})

/** One benchmark as `npm run bench` runs it: its process, its exit code, what it sent. */
function runBenchmark(source: string): { status: number | null; sent: string } {
  const folder = mkdtempSync(join(tmpdir(), 'samut-bench-test-'))
  try {
    const file = join(folder, 'one.bench.mjs')
    writeFileSync(file, source)
    const parent = `
      const child = require('node:child_process').fork(${JSON.stringify(join(root, 'tools', 'lib', 'bench-run.mjs'))}, [${JSON.stringify(file)}, 'an argument'], { silent: true })
      child.on('message', (message) => console.log(JSON.stringify(message)))
      child.on('exit', (code) => { process.exitCode = code })`
    const { status, stdout } = spawnSync(process.execPath, ['-e', parent], { encoding: 'utf8' })
    return { status, sent: stdout.trim() }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('every run works on what was prepared once, and it is cleaned up at the end', () => {
  const { status, sent } = runBenchmark(`
    let prepared = 0, run = 0, ended = 0
    export const runs = 4
    export const prepare = async ([text]) => { prepared += 1; return { text, end: () => { ended += 1 } } }
    export default async (args, { text }) => [{ name: text + args[0], ours: (run += 1), anchor: prepared, anchorName: String(ended) }]`)
  expect(status).toBe(0)
  const { runs } = JSON.parse(sent) as { runs: { name: string; ours: number; anchor: number; anchorName: string }[][] }
  expect(runs.flat().map(({ name, ours, anchor, anchorName }) => [name, ours, anchor, anchorName])).toEqual([1, 2, 3, 4].map((n) => ['an argumentan argument', n, 1, '0']))
})

test('a benchmark that fails gives no figures and a bad exit code', () => {
  expect(runBenchmark(`export default async () => { throw new Error('no disk') }`)).toEqual({ status: 1, sent: '' })
})
