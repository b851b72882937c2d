// @ts-check
// Builds the page and the desktop program into out/, unless what lies there was built from the same sources.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { collectLicences } from '../licences.mjs'
import { builtPage, out, root } from './paths.mjs'
import { runPackage } from './run.mjs'

/** Everything the build reads. tests/ and the tools that only start things are left out on purpose. */
const SOURCES = ['electron', 'src', 'resources', 'electron.vite.config.ts', 'tsconfig.base.json', 'package.json', 'package-lock.json', 'tools/lib/build.mjs', 'tools/licences.mjs']

const stampFile = join(out, '.stamp')

/** @param {string} path file or folder @returns {string[]} all files in it, in a fixed order */
function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).sort().flatMap((name) => filesIn(join(path, name)))
}

/** A hash over names and contents of all sources. */
export function sourceStamp() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((name) => filesIn(join(root, name)))) {
    const content = readFileSync(file)
    hash.update(`${relative(root, file).replaceAll('\\', '/')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function isFresh(stamp = sourceStamp()) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
}

/**
 * Builds if the sources changed since the last build, or always with `force`.
 * @returns {Promise<boolean>} whether out/ is now whole
 */
export async function build({ force = false } = {}) {
  const stamp = sourceStamp()
  if (!force && isFresh(stamp)) return true
  const started = Date.now()
  rmSync(stampFile, { force: true }) // a build that is broken off must not look finished
  const code = await runPackage('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])
  if (code !== 0) return false
  writeFileSync(join(builtPage, 'licences.json'), JSON.stringify(collectLicences()))
  writeFileSync(stampFile, stamp)
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
  return true
}
