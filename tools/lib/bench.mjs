// @ts-check
// What a benchmark gives back, and how several runs become one table.

/**
 * One measured figure beside its anchor, which was measured in the same run; or the reason why there is none.
 * @typedef {object} Row
 * @property {string} name what was done
 * @property {string} unit 'ms', 'MB', …
 * @property {string} anchorName what it is compared with
 * @property {number} [ours] in `unit`; absent when it could not be measured: `note` says why
 * @property {number} [anchor] in `unit`
 * @property {number} [ratio] ours to anchor
 * @property {Goal} [goal]
 * @property {boolean} [worst] of several runs the highest figure counts, not the median
 * @property {string} [note]
 * @property {number} [peakMemoryMb] most resident memory of the process that did the work, its own bytes and all it loaded
 */

/**
 * What is to be reached: a ratio to the anchor, or a figure in the row's own unit.
 * @typedef {{ ratio: number } | { most: number }} Goal
 */

/**
 * @param {string} name
 * @param {{ ours: number, anchor: number }} figures in `unit`
 * @param {string} anchorName
 * @param {Partial<Pick<Row, 'unit' | 'goal' | 'worst' | 'note' | 'peakMemoryMb'>>} [more] unit: 'ms' where it does not say
 * @returns {Row}
 */
export function compare(name, { ours, anchor }, anchorName, more = {}) {
  return { name, unit: 'ms', ...more, anchorName, ours, anchor, ...(anchor === 0 ? {} : { ratio: ours / anchor }) }
}

/**
 * A figure that cannot be measured on this machine. It stays in the table, so that nobody takes it for measured.
 * @param {string} name
 * @param {string} anchorName
 * @param {string} why
 * @returns {Row}
 */
export function notMeasured(name, anchorName, why) {
  return { name, unit: '', anchorName, note: `not measured: ${why}` }
}

/** @param {number[]} numbers not empty @returns {number} */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = Number(sorted[middle])
  return sorted.length % 2 === 1 ? upper : (Number(sorted[middle - 1]) + upper) / 2
}

/**
 * The median of each figure over all runs, or the highest where a row asks for it, as for memory. The ratio is the median of the runs' ratios:
 * each run compares under the same load.
 * @param {Row[][]} runs rows in the same order each time
 * @returns {Row[]}
 */
export function mergeRuns(runs) {
  return (runs[0] ?? []).map((first) => {
    const same = runs.flatMap((rows) => rows.filter(({ name, anchorName }) => name === first.name && anchorName === first.anchorName))
    const merged = { ...first }
    for (const key of /** @type {const} */ (['ours', 'anchor', 'ratio'])) {
      const figures = same.flatMap((row) => row[key] ?? [])
      if (figures.length > 0) merged[key] = first.worst ? Math.max(...figures) : median(figures)
    }
    const peaks = same.flatMap(({ peakMemoryMb }) => peakMemoryMb ?? [])
    if (peaks.length > 0) merged.peakMemoryMb = Math.max(...peaks)
    return merged
  })
}

/** @param {Row} row @returns {boolean | null} whether its goal is reached; null when it has none or was not measured */
export function isReached({ goal, ours, ratio }) {
  if (!goal || ours === undefined) return null
  return 'most' in goal ? ours <= goal.most : ratio !== undefined && ratio <= goal.ratio
}

/** @param {number} number three digits that matter, no more */
function short(number) {
  if (number === 0) return '0'
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(number))))
  return number.toFixed(Math.min(digits, 3))
}

/** @param {Row} row */
function goalText(row) {
  if (!row.goal) return ''
  const limit = 'most' in row.goal ? `≤ ${row.goal.most} ${row.unit}` : `≤ ${row.goal.ratio}×`
  const reached = isReached(row)
  return reached === null ? limit : `${limit}: ${reached ? 'yes' : 'NO'}`
}

/** @param {Row[]} rows @returns {string} a table to read in a terminal and to paste into Markdown */
export function table(rows) {
  const head = ['measured', 'ours', 'anchor', 'ratio', 'unit', 'goal', 'peak MB', 'anchor is', 'note']
  const cell = (/** @type {number | undefined} */ number, sign = '') => (number === undefined ? '–' : short(number) + sign)
  const lines = rows.map((row) => [
    row.name, cell(row.ours), cell(row.anchor), cell(row.ratio, '×'), row.unit, goalText(row),
    row.peakMemoryMb === undefined ? '' : short(row.peakMemoryMb), row.anchorName, row.note ?? '',
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => [...String(line[column])].length)))
  const show = (/** @type {string[]} */ cells) => `| ${cells.map((text, column) => text + ' '.repeat(Number(widths[column]) - [...text].length)).join(' | ')} |`
  return [show(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.map(show)].join('\n')
}
