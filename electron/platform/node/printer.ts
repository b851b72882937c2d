import type { Browser, Page } from 'playwright-core'
import { AppError } from '../../contract/errors.ts'
import type { Printer, Redrawing } from '../../documents/printer.ts'
import { findChromium } from './find-chromium.ts'

/** An unused browser costs some 150 MB of an old PC: it goes after two minutes. */
const IDLE_MS = 120_000
const JPEG_QUALITY = 85

/** Neither a name is looked up nor anything fetched: the page brings all it shows. */
const OFFLINE = [
  '--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-quic', '--no-first-run', '--disable-gpu', '--disable-extensions',
]

interface Warm {
  browser: Browser
  page: Page
}

/**
 * Prints through a headless Chromium found on the PC, started at the first print and kept warm with one page. Its
 * wire is a pipe: if this process dies, however suddenly, Chromium ends by itself.
 * @param find names the browser to start, or undefined when there is none
 * @param idleMs after how long without printing Chromium is ended
 */
export function nodePrinter({ find = findChromium, idleMs = IDLE_MS }: { find?: () => string | undefined; idleMs?: number } = {}): Printer {
  let warm: Warm | undefined
  let idle: NodeJS.Timeout | undefined
  // One page, so one after the other.
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  async function end(): Promise<void> {
    clearTimeout(idle)
    const going = warm
    warm = undefined
    await going?.browser.close().catch(() => undefined)
  }

  async function ready(): Promise<Warm> {
    if (warm?.browser.isConnected() && !warm.page.isClosed()) return warm
    await end()
    return (warm = await start(find))
  }

  async function print(html: string, landscape: boolean, whole: boolean): Promise<Uint8Array<ArrayBuffer>> {
    clearTimeout(idle)
    try {
      const { page } = await ready()
      // 'load' waits for the fonts too: they are part of the page as data.
      await page.setContent(html, { waitUntil: 'load' })
      return new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: whole, outline: whole, landscape }))
    } catch (error) {
      await end()
      throw error instanceof AppError ? error : new AppError('PRINT_FAILED', {}, { cause: error })
    } finally {
      idle = setTimeout(() => void inTurn(end), idleMs).unref()
    }
  }

  /** A photo of what the page shows: the page itself runs no scripts. */
  async function redraw(picture: Uint8Array, { type, width, height }: Redrawing): Promise<Uint8Array | null> {
    const { page } = await ready()
    const address = `data:image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${Buffer.from(picture).toString('base64')}`
    await page.setViewportSize({ width, height })
    await page.setContent(`<!doctype html><body style="margin:0"><img alt="" src="${address}" style="display:block;width:${width}px;height:${height}px">`, { waitUntil: 'load' })
    if ((await page.locator('img').evaluate((img: { naturalWidth?: number }) => img.naturalWidth)) === 0) return null
    return new Uint8Array(await page.screenshot({ type: 'jpeg', quality: JPEG_QUALITY, clip: { x: 0, y: 0, width, height } }))
  }

  return {
    toPdf(html, { landscape = false, trial = false }) {
      const turn = inTurn(() => print(html, landscape, !trial))
      // What was printed does not stay in the page.
      void inTurn(async () => await warm?.page.setContent('')).catch(() => undefined)
      return turn
    },
    redraw(picture, as) {
      const turn = inTurn(() => redraw(picture, as)).catch(() => null)
      void inTurn(async () => await warm?.page.setContent('')).catch(() => undefined)
      return turn
    },
    close: () => inTurn(end),
  }
}

async function start(find: () => string | undefined): Promise<Warm> {
  const executablePath = find()
  if (executablePath === undefined) throw new AppError('PRINTER_MISSING')
  // Loaded only here: the desktop program prints by itself and does not have the package.
  const { chromium } = await import('playwright-core')
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({ executablePath, args: OFFLINE, chromiumSandbox, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false })
  // Chromium's own sandbox is refused to root and on some hardened kernels. What is printed is this program's own
  // page without scripts, so printing without it beats not printing.
  const browser = await launch(process.getuid?.() !== 0).catch(() => launch(false))
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: 'block' })
  return { browser, page: await context.newPage() }
}
