// @ts-check
// One benchmark in a process of its own, all its runs: node bench-run.mjs FILE [ARGS]. Sends { runs: Row[][] } to the parent.
import { pathToFileURL } from 'node:url'

const [file = '', ...args] = process.argv.slice(2)
const { default: measure, prepare = async () => undefined, runs: count = 3 } = await import(pathToFileURL(file).href)
const prepared = await prepare(args)
/** @type {import('./bench.mjs').Row[][]} */
const runs = []
try {
  while (runs.length < count) runs.push(await measure(args, prepared))
} finally {
  await prepared?.end?.()
}
process.send?.({ runs }, () => process.exit(0))
