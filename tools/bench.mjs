// @ts-check
// npm run bench [-- NAME [ARGS]]: runs tests/bench/*.bench.ts one after the other and prints one table of medians.
// A benchmark exports
//   default async function (args, prepared): Promise<Row[]>   one run (tools/lib/bench.mjs)
//   runs: number                                              3 where it does not say
//   async function prepare(args)                              what all its runs work on; its end() cleans up
import { fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { basename, join } from 'node:path'
import { mergeRuns, table } from './lib/bench.mjs'
import { build } from './lib/build.mjs'
import { projectNode, useProjectNode } from './lib/node.mjs'
import { root } from './lib/paths.mjs'
import { childEnv } from './lib/run.mjs'

/** @typedef {import('./lib/bench.mjs').Row} Row */

await useProjectNode()
const folder = process.env['SAMUT_BENCH_FOLDER'] ?? join(root, 'tests', 'bench')
const [wanted, ...args] = process.argv.slice(2)
const all = readdirSync(folder).filter((name) => name.endsWith('.bench.ts')).sort()
const chosen = all.filter((name) => wanted === undefined || basename(name, '.bench.ts') === wanted)
if (chosen.length === 0) {
  console.error(`No such benchmark. There are: ${all.map((name) => basename(name, '.bench.ts')).join(', ') || 'none'}.`)
  process.exit(2)
}
if (!(await build())) process.exit(1)

/** @param {string} file @returns {Promise<Row[][]>} */
function measure(file) {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, 'tools', 'lib', 'bench-run.mjs'), [file, ...args], { cwd: root, execPath: projectNode(), execArgv: [], env: childEnv() })
    child.on('message', (message) => resolve(/** @type {{ runs: Row[][] }} */ (message).runs))
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`it ended with exit code ${code} and no figures`)))
  })
}

const rows = []
let failed = false
for (const name of chosen) {
  const title = basename(name, '.bench.ts')
  const started = Date.now()
  try {
    const runs = await measure(join(folder, name))
    console.log(`${title}: ${runs.length} run${runs.length === 1 ? '' : 's'} in ${Math.round((Date.now() - started) / 1000)} s`)
    rows.push(...mergeRuns(runs))
  } catch (error) {
    failed = true
    console.error(`${title} failed: ${error instanceof Error ? error.message : error}`)
  }
}
const cores = cpus()
const machine = [
  cores[0]?.model.trim(), `${cores.length} cores`, `${Math.round(totalmem() / 2 ** 30)} GiB`, `${type()} ${release()}`, `Node ${process.versions.node}`,
  new Date().toISOString().slice(0, 10), `load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`,
]
console.log(`\n${machine.join(', ')}\n\n${table(rows)}`)
process.exit(failed ? 1 : 0)
