// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { build } from './build.mjs'
import { sandboxArgs } from './electron.mjs'
import { root } from './paths.mjs'
import { childEnv } from './run.mjs'
import { asked, onChange } from './watch.mjs'

/** @typedef {{ child: import('node:child_process').ChildProcess, reload: () => Promise<void> }} Window */

/**
 * Opens the window with Chromium's debugger on a free port of this machine, over which the page is told to reload.
 * @param {string} binary @param {string | undefined} dataDir @returns {Promise<Window>}
 */
async function openWindow(binary, dataDir) {
  const args = [...sandboxArgs(), '--remote-debugging-port=0', root, ...(dataDir ? ['--data-dir', dataDir] : [])]
  const child = spawn(binary, args, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], env: childEnv() })
  /** @type {Promise<string>} */
  const debuggerAddress = new Promise((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const address = /^DevTools listening on (\S+)/.exec(line)?.[1]
      if (address) resolve(address)
      else console.error(line)
    })
  })
  return {
    child,
    async reload() {
      const browser = await chromium.connectOverCDP(await debuggerAddress)
      await Promise.all(browser.contexts().flatMap((context) => context.pages()).map((page) => page.reload()))
      await browser.close()
    },
  }
}

/**
 * Rebuilds as sources change, until the window is closed or Ctrl+C is pressed.
 * @param {string} binary @param {string | undefined} dataDir
 * @returns {Promise<number>} exit code
 */
export async function devInElectron(binary, dataDir) {
  if (!(await build())) return 1
  let window = await openWindow(binary, dataDir)
  /** @type {(code: number) => void} */
  let close = () => undefined
  /** @type {Promise<number>} */
  const closed = new Promise((resolve) => { close = resolve })
  const endWithWindow = () => window.child.once('exit', (code) => close(code ?? 0))
  endWithWindow()

  async function restart() {
    window.child.removeAllListeners('exit')
    window.child.kill('SIGTERM')
    await once(window.child, 'exit')
    window = await openWindow(binary, dataDir)
    endWithWindow()
  }

  // One build at a time, in the order of the changes; a build that fails leaves the window as it is.
  let queue = Promise.resolve()
  const afterBuild = (/** @type {() => Promise<void>} */ show) => () => {
    queue = queue.then(async () => {
      if (await build()) await show()
    }).catch((error) => console.error(error))
  }
  const stopPage = onChange(join(root, 'src'), afterBuild(() => window.reload()))
  const stopCore = onChange(join(root, 'electron'), afterBuild(restart))

  const code = await Promise.race([closed, asked().then(() => 0)])
  stopPage()
  stopCore()
  window.child.kill('SIGTERM')
  return code
}
