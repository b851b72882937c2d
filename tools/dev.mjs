// @ts-check
// npm run dev [-- --browser --port N --data-dir DIR --no-open]: every change of the sources shows at once.
//   Electron: a change is built into out/; a new page is loaded into the window, a new main process starts again.
//             The page comes by the same protocol and under the same policy as in the finished program.
//   Browser:  Vite serves the page with hot replacement and hands /api on to electron/server.ts, which starts again
//             when something under electron/ changes.
import { resolve } from 'node:path'
import { readArgs } from './lib/args.mjs'
import { devInBrowser } from './lib/dev-browser.mjs'
import { devInElectron } from './lib/dev-electron.mjs'
import { findElectron } from './lib/electron.mjs'
import { useProjectNode } from './lib/node.mjs'

await useProjectNode()
const { values } = readArgs({
  options: {
    browser: { type: 'boolean', default: false },
    port: { type: 'string', default: '5173' },
    'data-dir': { type: 'string' },
    'no-open': { type: 'boolean', default: false },
  },
}, 'npm run dev -- [--browser] [--port N] [--data-dir DIR] [--no-open]')

const dataDir = values['data-dir'] === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', values['data-dir'])
const electron = values.browser ? { why: 'asked for with --browser' } : await findElectron({ mayDownload: true })
if ('binary' in electron) {
  process.exit(await devInElectron(electron.binary, dataDir))
} else {
  console.log(`Browser mode: ${electron.why}.`)
  process.exit(await devInBrowser({ port: Number(values.port), dataDir, open: !values['no-open'] }))
}
