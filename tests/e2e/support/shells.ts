/** The shells as a test starts them: a page to click on, and a way to end the process behind it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { _electron, chromium, type Browser, type BrowserContext, type BrowserContextOptions, type ElectronApplication, type Page } from '@playwright/test'
import { findChromium } from '../../../tools/lib/chromium.mjs'
import { installedElectron, packagedProgram, sandboxArgs } from '../../../tools/lib/electron.mjs'
import { root } from '../../../tools/lib/paths.mjs'
import { childEnv } from '../../../tools/lib/run.mjs'
import { startServer } from '../../../tools/lib/server.mjs'

/** 'electron' is the built app in the development runtime; 'packaged' what electron-builder made of it. */
export type ShellName = 'browser' | 'electron' | 'packaged'

/** One running app. */
export interface Running {
  page: Page
  context: BrowserContext
  /** The process that holds the records, for tests that end it by force. */
  process: ChildProcess
  /** The main process; only in unpackaged Electron, for native dialogs and windows. */
  electron?: ElectronApplication
  /** What must stay empty: errors on the console or in scripts, and requests to anything but the app itself. */
  problems: string[]
  /** What it said on standard output and standard error. */
  output: string[]
  /** Ends it as a person does, by closing the window or with Ctrl+C. */
  close(): Promise<void>
}

export interface LaunchOptions {
  dataDir: string
  /** Where the system's temporary files of this app go: a folder that exists. */
  temporary: string
  context: BrowserContextOptions
}

/** Both shells keep Thai office hours, whatever clock the machine has, and temporary files where a test can look. */
const envOf = ({ temporary }: LaunchOptions) => ({ TZ: 'Asia/Bangkok', TMPDIR: temporary, TEMP: temporary, TMP: temporary })

/** Nothing but the page itself: no updates, no first-run pages, no guesses about the network. */
const CHROMIUM_ARGS = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** A browser for all tests of a worker; every launched app gets a context, and so cookies, of its own. */
export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge found: `npm test` gets one, or name it in CHROME_PATH.')
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, ...sandboxArgs()] })
}

/** The custom protocols that Electron serves the page by, and the paper it prints in a hidden window. */
const ELECTRON_HOMES = ['samut://app', 'samut-print://page']

/** Scheme and host of an address; also of schemes for which URL knows no origin. */
function homeOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

/** Collects what a page must not do; `homes` are the only places it may ask. */
function watch(context: BrowserContext, homes: string[]): string[] {
  const problems: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => problems.push(`script: ${error.error().message}`))
  context.on('request', (request) => {
    const url = request.url()
    if (/^(blob|data):/.test(url) || homes.includes(homeOf(url))) return
    problems.push(`request: ${url}`)
  })
  return problems
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

export async function launchInBrowser(browser: Browser, launch: LaunchOptions): Promise<Running> {
  const output: string[] = []
  const { child, address } = startServer({ port: '0', dataDir: launch.dataDir, env: envOf(launch), hear: (text) => output.push(text) })
  const url = await address
  const context = await browser.newContext(launch.context)
  const problems = watch(context, [homeOf(url)])
  const page = await context.newPage()
  await page.goto(url)
  const close = async () => {
    await context.close()
    child.kill('SIGTERM')
    await ended(child)
  }
  return { page, context, process: child, problems, output, close }
}

export async function launchInElectron(launch: LaunchOptions): Promise<Running> {
  const executablePath = installedElectron()
  if (!executablePath) throw new Error('No Electron runtime on this machine.')
  const args = [...sandboxArgs(), '--lang=th', root, '--data-dir', launch.dataDir]
  const electron = await _electron.launch({ executablePath, args, cwd: root, env: definedOnly(childEnv(envOf(launch))) })
  const problems = watch(electron.context(), ELECTRON_HOMES)
  const page = await electron.firstWindow()
  await fitWindow(electron, launch.context)
  const child = electron.process()
  const output = heard(child)
  const close = async () => {
    await electron.close()
    await ended(child)
  }
  return { page, context: electron.context(), process: child, electron, problems, output, close }
}

/**
 * A packaged program refuses a debugger of its main process (its fuses say so), so it is driven by its page alone.
 */
export async function launchPackaged(launch: LaunchOptions): Promise<Running> {
  const program = packagedProgram()
  if (!program) throw new Error('Nothing is packaged: run `npm run package -- --linux dir` first.')
  const args = [...sandboxArgs(), '--lang=th', '--remote-debugging-port=0', '--data-dir', launch.dataDir]
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: childEnv(envOf(launch)) })
  const output = heard(child)
  const browser = await chromium.connectOverCDP(await debuggerAddress(child))
  const context = browser.contexts()[0]
  if (!context) throw new Error('The packaged program has no page.')
  const problems = watch(context, ELECTRON_HOMES)
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  const close = async () => {
    await page.close().catch(() => undefined)
    await ended(child)
  }
  return { page, context, process: child, problems, output, close }
}

/** Keeps what a child says. */
function heard(child: ChildProcess): string[] {
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => output.push(text.toString('utf8')))
  return output
}

/** Chromium says on standard error where its debugger listens. */
async function debuggerAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('Standard error is not read.')
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (!address) continue
    child.stderr.resume() // what follows is not read, and must not fill the pipe
    return address
  }
  throw new Error('The packaged program ended before it opened a page.')
}

/** Gives the window the size that the browser's page has, so that both shells lay out alike. */
async function fitWindow(electron: ElectronApplication, options: BrowserContextOptions): Promise<void> {
  const { viewport } = options
  if (!viewport) return
  await electron.evaluate(({ BrowserWindow }, size) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
  }, viewport)
}

function definedOnly(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
