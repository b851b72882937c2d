// @ts-check
// npm start [-- --browser --port N --data-dir DIR --no-open]: opens the app, in Electron where that can run, else in the browser.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readArgs } from './lib/args.mjs'
import { build } from './lib/build.mjs'
import { findElectron, sandboxArgs } from './lib/electron.mjs'
import { useProjectNode } from './lib/node.mjs'
import { openBrowser } from './lib/open-browser.mjs'
import { root } from './lib/paths.mjs'
import { childEnv, hold } from './lib/run.mjs'
import { startServer } from './lib/server.mjs'

const USAGE = 'npm start -- [--browser] [--port N] [--data-dir DIR] [--no-open]'

await useProjectNode()
const { values } = readArgs({
  options: {
    browser: { type: 'boolean', default: false },
    port: { type: 'string' },
    'data-dir': { type: 'string' },
    'no-open': { type: 'boolean', default: false },
  },
}, USAGE)

if (values.port !== undefined && !/^\d{1,5}$/.test(values.port)) {
  console.error(`--port takes a number.\nUsage: ${USAGE}`)
  process.exit(2)
}
if (!existsSync(join(root, 'node_modules', 'vite'))) {
  console.error('The packages are not installed yet: run "npm ci" first.')
  process.exit(1)
}
// npm changes to the project's folder; a relative folder is meant from where the command was typed.
const dataDir = values['data-dir'] === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', values['data-dir'])

if (!(await build())) {
  console.error('The build failed; the lines above say where.')
  process.exit(1)
}
const electron = values.browser ? { why: 'asked for with --browser' } : await findElectron({ mayDownload: true })
process.exit('binary' in electron ? await openWindow(electron.binary) : await openInBrowser(electron.why))

/** @param {string} binary */
function openWindow(binary) {
  const noSandbox = sandboxArgs()
  if (noSandbox.length > 0) console.log('Running as root: Chromium starts without its sandbox.')
  const args = [...noSandbox, root, ...(dataDir ? ['--data-dir', dataDir] : [])]
  return hold(spawn(binary, args, { cwd: root, stdio: 'inherit', env: childEnv() }))
}

/** @param {string} why */
async function openInBrowser(why) {
  console.log(`Browser mode: ${why}.`)
  const { child, address } = startServer({ port: values.port, dataDir })
  const end = hold(child) // from now on Ctrl+C reaches the server, also while it starts
  try {
    const url = await address
    console.log(`Samut Sapha is open at ${url}\nCtrl+C closes it.`)
    if (!values['no-open']) openBrowser(url)
    return await end
  } catch (error) {
    const code = await end
    if (code !== 0) console.error(error instanceof Error ? error.message : error)
    return code
  }
}
