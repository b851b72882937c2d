import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { _electron, chromium, type Browser, type Page } from 'playwright-core'
import { compare, notMeasured, type Row } from '../../tools/lib/bench.mjs'
import { findChromium } from '../../tools/lib/chromium.mjs'
import { findElectron, sandboxArgs } from '../../tools/lib/electron.mjs'
import { projectNode } from '../../tools/lib/node.mjs'
import { root } from '../../tools/lib/paths.mjs'
import { childEnv } from '../../tools/lib/run.mjs'
import { startServer } from '../../tools/lib/server.mjs'
import { startDisplay } from './support/display.ts'
import { workFolder } from './support/measure.ts'

/**
 * From the start of the process to a first page that can be used: a button is there and takes clicks. Beside it the
 * least that can be shown in the same shell: an empty window in Electron; in browser mode a Node that serves an empty
 * page to the same Chromium, which runs already in both cases.
 */
export const runs = 5

const EMPTY_PAGE = '<!doctype html><title>empty</title><button>ok</button>'
const BROWSER = 'browser mode: start to first page usable'
const EMPTY_SERVER = 'Node serving an empty page'
const ELECTRON = 'Electron: start to first page usable'
const EMPTY_WINDOW = 'an empty Electron window'

interface Prepared {
  folder: string
  /** A running Chromium, or why there is none. */
  browser: Browser | string
  electron: { binary: string } | { why: string }
  end: () => Promise<void>
}

export async function prepare(): Promise<Prepared> {
  const { folder, end } = workFolder()
  const display = await startDisplay()
  const executablePath = findChromium()
  const browser = executablePath ? await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandboxArgs()] }) : 'no Chromium, Chrome or Edge on this machine'
  return {
    folder,
    browser,
    electron: await findElectron(),
    async end() {
      if (typeof browser !== 'string') await browser.close()
      display?.kill()
      end()
    },
  }
}

let run = 0

export default async function start(_args: string[], { folder, browser, electron }: Prepared): Promise<Row[]> {
  const dataFolder = join(folder, `run-${(run += 1)}`)
  mkdirSync(dataFolder)
  return [
    typeof browser === 'string' ? notMeasured(BROWSER, EMPTY_SERVER, browser)
      : compare(BROWSER, { ours: await oursInBrowser(browser, dataFolder), anchor: await emptyInBrowser(browser) }, EMPTY_SERVER),
    'why' in electron ? notMeasured(ELECTRON, EMPTY_WINDOW, electron.why)
      : compare(ELECTRON, { ours: await inElectron(electron.binary, [root, '--data-dir', join(dataFolder, 'e')]), anchor: await inElectron(electron.binary, [emptyApp(dataFolder)]) }, EMPTY_WINDOW),
  ]
}

/** The first button that can be clicked is what a person can use. */
async function untilUsable(page: Page): Promise<void> {
  await page.locator('button:enabled').first().click({ trial: true, timeout: 120_000 })
}

async function inBrowser(browser: Browser, begin: () => { child: ChildProcess; address: Promise<string> }): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  const started = performance.now()
  const { child, address } = begin()
  await page.goto(await address)
  await untilUsable(page)
  const ms = performance.now() - started
  await context.close()
  child.kill('SIGTERM')
  await once(child, 'exit')
  return ms
}

function oursInBrowser(browser: Browser, dataDir: string): Promise<number> {
  return inBrowser(browser, () => startServer({ port: '0', dataDir }))
}

const EMPTY_SERVER_SCRIPT = `
  const server = require('node:http').createServer((_request, response) => response.setHeader('content-type', 'text/html').end(${JSON.stringify(EMPTY_PAGE)}))
  server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port))
  process.on('SIGTERM', () => process.exit(0))`

function emptyInBrowser(browser: Browser): Promise<number> {
  return inBrowser(browser, () => {
    const child = spawn(projectNode(), ['-e', EMPTY_SERVER_SCRIPT], { stdio: ['ignore', 'pipe', 'inherit'], env: childEnv() })
    return { child, address: once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line)) }
  })
}

async function inElectron(executablePath: string, args: string[]): Promise<number> {
  const started = performance.now()
  const app = await _electron.launch({ executablePath, args: [...sandboxArgs(), ...args], cwd: root, env: childEnv() as Record<string, string> })
  await untilUsable(await app.firstWindow())
  const ms = performance.now() - started
  await app.close()
  return ms
}

/** The least an Electron program can be: one window, one empty page. */
function emptyApp(folder: string): string {
  const place = join(folder, 'empty-app')
  mkdirSync(place)
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }))
  writeFileSync(join(place, 'index.html'), EMPTY_PAGE)
  writeFileSync(join(place, 'main.js'), `
    const { app, BrowserWindow } = require('electron')
    app.setPath('userData', ${JSON.stringify(join(place, 'shell'))})
    app.on('window-all-closed', () => app.quit())
    app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('index.html'))`)
  return place
}
