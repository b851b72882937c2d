// @ts-check
// npm test: types, lint, unit and contract tests, then the end-to-end tests; `--long` adds tests/long/.
// `--only e2e --shell electron` runs the end-to-end tests alone, in the named shell (what .ci/run adds).
// The last line is `N passed, N failed`, with `, N skipped` where tests were skipped.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readArgs } from './lib/args.mjs'
import { build } from './lib/build.mjs'
import { getChromium } from './lib/chromium.mjs'
import { findElectron, hasDisplay, packagedProgram } from './lib/electron.mjs'
import { useProjectNode } from './lib/node.mjs'
import { root } from './lib/paths.mjs'
import { runPackage } from './lib/run.mjs'
import { line, none, one, readPlaywright, readVitest, sum, troubles } from './lib/tally.mjs'

await useProjectNode()
const { values } = readArgs({
  options: {
    long: { type: 'boolean', default: false },
    only: { type: 'string' },
    shell: { type: 'string', default: 'browser' },
  },
}, 'npm test -- [--long] [--only types|lint|unit|long|e2e] [--shell browser|electron|packaged]')

const reports = join(root, 'test-results')
/** What failed or passed only when tried again, a line each. @type {string[]} */
const named = []

/** @typedef {import('./lib/tally.mjs').Tally} Tally */

async function types() {
  let ok = true
  for (const project of ['node', 'web', 'e2e']) {
    ok = (await runPackage('typescript/bin/tsc', ['-p', `tsconfig.${project}.json`])) === 0 && ok
  }
  return one(ok)
}

async function lint() {
  return one((await runPackage('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])) === 0)
}

/** @param {string} name @param {Record<string, string>} env */
async function vitest(name, env) {
  const report = join(reports, `${name}.json`)
  rmSync(report, { force: true })
  const code = await runPackage('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { env })
  named.push(...troubles(report))
  return readVitest(report, code === 0)
}

/** A shell that cannot run is a failure, not a run of nothing. @returns {Promise<Tally>} */
async function e2e() {
  if (!(await build())) return one(false)
  /** @type {Record<string, string>} */
  const env = {}
  if (values.shell === 'packaged') {
    if (!packagedProgram() || !hasDisplay()) {
      console.error('The end-to-end tests of the packaged program need `npm run package -- --linux dir` first, and a display.')
      return one(false)
    }
  } else if (values.shell === 'electron') {
    const electron = await findElectron()
    if ('why' in electron) {
      console.error(`The end-to-end tests cannot run in Electron: ${electron.why}.`)
      return one(false)
    }
  } else {
    const chromium = await getChromium()
    if (!chromium) return one(false)
    console.log(`Browser: ${chromium}`)
    env['CHROME_PATH'] = chromium
  }
  const report = join(reports, `e2e-${values.shell}.json`)
  rmSync(report, { force: true })
  env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = report
  const code = await runPackage('@playwright/test/cli.js', ['test', '--project', values.shell, '--reporter', 'list,json'], { env })
  named.push(...troubles(report))
  return readPlaywright(report, code === 0)
}

/** @type {[string, string, () => Promise<Tally>][]} */
const STEPS = [
  ['types', 'Types', types],
  ['lint', 'Lint', lint],
  ['unit', 'Unit and contract tests', () => vitest('unit', {})],
  ['long', 'Long tests', () => vitest('long', { SAMUT_LONG: '1' })],
  ['e2e', `End-to-end tests (${values.shell})`, e2e],
]

const chosen = STEPS.filter(([key]) => (values.only ? key === values.only : key !== 'long' || values.long))
mkdirSync(reports, { recursive: true })
const tallies = []
for (const [, title, step] of chosen) {
  console.log(`\n== ${title} ==`)
  const started = Date.now()
  const tally = await step()
  tallies.push(tally)
  console.log(`-- ${title}: ${tally.failed === 0 ? 'passed' : 'FAILED'} (${line(tally)}) in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
if (named.length > 0) console.log(`\n${named.join('\n')}`)
const total = tallies.length > 0 ? sum(tallies) : { ...none, failed: 1 }
console.log(`\n${line(total)}`)
process.exit(total.failed === 0 ? 0 : 1)
