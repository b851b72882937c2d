// @ts-check
// node tools/mutate.mjs [--only verify-package,tar] : changes the verifying code in one small place at a time, and runs the
// tests that must notice. Lists the changes that no test noticed ("survivors"); exits 1 when there is one that is not
// known to be harmless. Takes many minutes, so it is run by hand before a release and after every change of that code.
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import ts from 'typescript'
import { readArgs } from './lib/args.mjs'
import { mutantsOf } from './lib/mutants.mjs'
import { root } from './lib/paths.mjs'

/**
 * The code that says "verified", and what it stands on; with the tests that notice nearly everything, the quickest first.
 * @type {Record<string, string[]>}
 */
const CODE = {
  'verify-package': ['verify-report', 'verify-keys', 'verify-content', 'signed-packages'],
  layout: ['layout', 'verify-report', 'verify-content'],
  tar: ['tar', 'layout', 'verify-content'],
  format: ['members-list', 'manifest-bounds', 'open-bounds', 'verify-keys', 'layout', 'verify-content', 'signed-packages'],
  'open-package': ['verify-keys', 'whose-key', 'open-bounds', 'verify-report', 'layout', 'verify-content', 'signed-packages'],
  snapshot: ['snapshot-checks', 'snapshot-taking', 'verify-content'],
  signature: ['signed-packages'],
}
/** Asked about what those let pass. */
const LAST_TESTS = ['round-trip', 'hostile-packages']
/** Longest a run may take; a change that makes the code hang is noticed too. */
const LIMIT_MS = 180_000

/**
 * Changes that alter nothing anybody could see, and why. `line` is the text of the whole line, trimmed.
 * @type {{ line: string, to: string, why: string }[]}
 */
const HARMLESS = JSON.parse(readFileSync(join(root, 'tools/lib/harmless-mutants.json'), 'utf8'))

const { values } = readArgs({ options: { only: { type: 'string' }, jobs: { type: 'string' } } }, 'node tools/mutate.mjs [--only NAME,NAME] [--jobs N]')
const jobs = Number(values.jobs ?? availableParallelism())

/** @param {number} number @returns {string} a copy of the project to be spoilt */
function copyProject(number) {
  const folder = join(root, 'test-results', 'mutants', String(number))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of ['electron', 'tests/backup', 'tests/support', 'vitest.config.ts', 'package.json', 'tsconfig.base.json', 'tsconfig.json', 'tsconfig.node.json', 'tsconfig.web.json', 'tsconfig.e2e.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  return folder
}

/** @param {string} folder @param {string[]} names @param {'ignore' | 'inherit'} stdio @returns {Promise<boolean>} whether every test passed */
async function passes(folder, names, stdio = 'ignore') {
  for (const files of [names, LAST_TESTS]) if (!(await run(folder, files.map((name) => `tests/backup/${name}.test.ts`), stdio))) return false
  return true
}

/** @param {string} folder @param {string[]} files @param {'ignore' | 'inherit'} stdio @returns {Promise<boolean>} */
function run(folder, files, stdio) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--bail', '1', '--reporter', 'dot', ...files], {
      cwd: folder, stdio, detached: true,
    })
    const timer = setTimeout(() => process.kill(-Number(child.pid), 'SIGKILL'), LIMIT_MS)
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code === 0)
    })
  })
}

const only = values.only?.split(',') ?? Object.keys(CODE)
const mutants = Object.entries(CODE).filter(([name]) => only.includes(name)).flatMap(([name, tests]) => {
  const file = `electron/backup/${name}.ts`
  const text = readFileSync(join(root, file), 'utf8')
  return mutantsOf(ts, file, text).map((mutant) => ({ file, tests, ...mutant }))
})
const isHarmless = (/** @type {{ line: string, to: string }} */ { line, to }) => HARMLESS.some((known) => known.line === line && known.to === to)
const waiting = mutants.filter((mutant) => !isHarmless(mutant))
console.log(`${mutants.length} changes, ${mutants.length - waiting.length} of them known to be harmless; ${jobs} at a time`)

const folders = Array.from({ length: jobs }, (_, number) => copyProject(number))
if (!(await passes(/** @type {string} */ (folders[0]), [...new Set(Object.values(CODE).flat())], 'inherit'))) throw new Error('the tests fail without any change')

/** @type {string[]} */
const survivors = []
let done = 0
await Promise.all(
  folders.map(async (folder) => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const { file, tests, from, line, lineNumber, to, text } = mutant
      writeFileSync(join(folder, file), text)
      const survived = await passes(folder, tests)
      cpSync(join(root, file), join(folder, file))
      done += 1
      if (survived) {
        survivors.push(`${file}:${lineNumber}: ${from} -> ${to}\n    ${line}`)
        console.log(`SURVIVED ${survivors.at(-1)}`)
      }
      if (done % 25 === 0) console.log(`${done} tried, ${survivors.length} survived`)
    }
  }),
)
rmSync(join(root, 'test-results', 'mutants'), { recursive: true, force: true })
console.log(`\n${done} changes tried, ${done - survivors.length} noticed, ${survivors.length} survived`)
process.exit(survivors.length === 0 ? 0 : 1)
