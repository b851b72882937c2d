// @ts-check
// What a benchmark gives back, and how several runs become one table.

/**
 * One measured figure beside its anchor, which was measured in the same run.
 * @typedef {object} Row
 * @property {string} name what was done
 * @property {number} ours in `unit`
 * @property {number} anchor in `unit`
 * @property {string} anchorName what it is compared with
 * @property {number} ratio ours to anchor
 * @property {string} unit 'ms', 'MB/s', …
 * @property {string} [note]
 * @property {number} [peakMemoryMb] of the process measured; the benchmark's own where it does not say
 */

/** @param {number[]} numbers not empty @returns {number} */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = Number(sorted[middle])
  return sorted.length % 2 === 1 ? upper : (Number(sorted[middle - 1]) + upper) / 2
}

/**
 * The median of each figure over all runs; memory is the highest seen. The ratio is the median of the runs' ratios:
 * each run compares under the same load.
 * @param {Row[][]} runs rows in the same order each time
 * @returns {Row[]}
 */
export function mergeRuns(runs) {
  return (runs[0] ?? []).map((first) => {
    const same = runs.flatMap((rows) => rows.filter(({ name }) => name === first.name))
    const middle = (/** @type {'ours' | 'anchor' | 'ratio'} */ key) => median(same.map((row) => row[key]))
    const peaks = same.flatMap(({ peakMemoryMb }) => peakMemoryMb ?? [])
    return { ...first, ours: middle('ours'), anchor: middle('anchor'), ratio: middle('ratio'), ...(peaks.length > 0 && { peakMemoryMb: Math.max(...peaks) }) }
  })
}

/** @param {number} number three digits that matter, no more */
function short(number) {
  if (number === 0) return '0'
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(number))))
  return number.toFixed(Math.min(digits, 3))
}

/** @param {Row[]} rows @returns {string} a table to read in a terminal and to paste into Markdown */
export function table(rows) {
  const head = ['measured', 'ours', 'anchor', 'ratio', 'unit', 'peak MB', 'anchor is', 'note']
  const lines = rows.map((row) => [row.name, short(row.ours), short(row.anchor), `${short(row.ratio)}×`, row.unit, row.peakMemoryMb === undefined ? '' : short(row.peakMemoryMb), row.anchorName, row.note ?? ''])
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => [...String(line[column])].length)))
  const show = (/** @type {string[]} */ cells) => `| ${cells.map((cell, column) => cell + ' '.repeat(Number(widths[column]) - [...cell].length)).join(' | ')} |`
  return [show(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.map(show)].join('\n')
}
