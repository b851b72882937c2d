// @ts-check
// Child processes: run one to its end, or hold one open and end it cleanly.
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './paths.mjs'
import { projectNode } from './node.mjs'

/** The environment of every child: the project's Node and tools come first on PATH. */
export function childEnv(extra = {}) {
  const path = [join(projectNode(), '..'), join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter)
  return { ...process.env, PATH: path, ...extra }
}

/**
 * Runs a command to its end with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<number>} its exit code; 1 if a signal ended it or it could not start
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: childEnv(options.env) })
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs a script of a package of node_modules with the project's Node, without a shell between
 * (npm's own starters are batch files on Windows).
 * @param {string} script path under node_modules, for example 'typescript/bin/tsc'
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined> }} [options]
 */
export function runPackage(script, args, options = {}) {
  return run(projectNode(), [join(root, 'node_modules', script), ...args], options)
}

/** How long a child may take to close its databases before it is ended by force. */
const PATIENCE_MS = 8000

/**
 * Waits for a long-running child. Ctrl+C and a stop request are handed on, so that it closes its files itself.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} exit code; 0 when it ended because we were asked to stop
 */
export function hold(child) {
  let asked = false
  const stop = () => {
    if (asked) return
    asked = true
    // On Windows kill() ends at once; there the console has already told the child about Ctrl+C.
    if (process.platform !== 'win32') child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => resolve(asked ? 0 : (code ?? 1)))
  })
}
