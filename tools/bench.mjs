// @ts-check
// npm run bench [-- NAME [ARGS]]: runs tests/bench/*.bench.ts one after the other and prints one table of medians.
// A benchmark exports `default async function (args): Promise<Row[]>` (tools/lib/bench.mjs) and, where one run is
// long, `runs` (3 where it does not say).
import { fork } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { basename, join } from 'node:path'
import { mergeRuns, table } from './lib/bench.mjs'
import { build } from './lib/build.mjs'
import { projectNode, useProjectNode } from './lib/node.mjs'
import { root } from './lib/paths.mjs'
import { childEnv } from './lib/run.mjs'

/** @typedef {import('./lib/bench.mjs').Row} Row */

await useProjectNode()
const folder = join(root, 'tests', 'bench')
const [wanted, ...args] = process.argv.slice(2)
const all = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts')).sort() : []
const chosen = all.filter((name) => wanted === undefined || basename(name, '.bench.ts') === wanted)
if (chosen.length === 0) {
  console.error(`No such benchmark. There are: ${all.map((name) => basename(name, '.bench.ts')).join(', ') || 'none'}.`)
  process.exit(2)
}
if (!(await build())) process.exit(1)

/** @param {string} file @returns {Promise<{ rows: Row[], runs: number }>} */
function runOnce(file) {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, 'tools', 'lib', 'bench-run.mjs'), [file, ...args], { cwd: root, execPath: projectNode(), execArgv: [], env: childEnv() })
    child.on('message', (message) => resolve(/** @type {{ rows: Row[], runs: number }} */ (message)))
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`${basename(file)} ended with exit code ${code} and no figures`)))
  })
}

const rows = []
let failed = false
for (const name of chosen) {
  const title = basename(name, '.bench.ts')
  try {
    const first = await runOnce(join(folder, name))
    const results = [first.rows]
    while (results.length < first.runs) results.push((await runOnce(join(folder, name))).rows)
    console.log(`${title}: ${results.length} run${results.length === 1 ? '' : 's'}`)
    rows.push(...mergeRuns(results))
  } catch (error) {
    failed = true
    console.error(`${title} failed: ${error instanceof Error ? error.message : error}`)
  }
}
const cores = cpus()
console.log(`\n${cores[0]?.model.trim()}, ${cores.length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}\n`)
console.log(table(rows))
process.exit(failed ? 1 : 0)
