// @ts-check
// One run of one benchmark in a process of its own: node bench-run.mjs FILE [ARGS]. Sends its rows to the parent.
import { pathToFileURL } from 'node:url'

const [file = '', ...args] = process.argv.slice(2)
const { default: measure, runs = 3 } = await import(pathToFileURL(file).href)
/** @type {import('./bench.mjs').Row[]} */
const rows = await measure(args)
const ownPeak = process.resourceUsage().maxRSS / 1024
const filled = rows.map((row) => ({ peakMemoryMb: ownPeak, ...row }))
process.send?.({ rows: filled, runs }, () => process.exit(0))
