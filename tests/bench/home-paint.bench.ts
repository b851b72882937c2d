import { once } from 'node:events'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { compare, notMeasured, type Row } from '../../tools/lib/bench.mjs'
import { findChromium } from '../../tools/lib/chromium.mjs'
import { sandboxArgs } from '../../tools/lib/electron.mjs'
import { startServer } from '../../tools/lib/server.mjs'
import { PASSPHRASE } from '../support/core.ts'
import { makeBook, type Book } from './support/home-book.ts'
import { workFolder } from './support/measure.ts'

/**
 * The home page of a book of ten years and of one of thirty in a window: from loading it anew, scripts and all, to the
 * painted page with its charts. Beside it the settings page of the same window, which asks the records for nothing.
 */
export const runs = 3

const TEN = 'home page painted with its charts, 10 years'
const THIRTY = 'home page painted with its charts, 30 years'
const SETTINGS = 'the settings page painted'
/** Headings of the charts: there once they are drawn. */
const CHARTS = 'main h3'
const CHOICES = 'main [role="radiogroup"]'
const LONG_MS = 60_000

interface Prepared {
  ten: Book
  thirty: Book
  browser: Browser | null
  end: () => Promise<void>
}

export async function prepare(): Promise<Prepared> {
  const { folder, end } = workFolder()
  const executablePath = findChromium()
  const browser = executablePath ? await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandboxArgs()] }) : null
  return {
    ten: await makeBook(join(folder, 'ten'), 10),
    thirty: await makeBook(join(folder, 'thirty'), 30),
    browser,
    end: async () => {
      await browser?.close()
      end()
    },
  }
}

export default async function homePaint(_args: string[], { ten, thirty, browser }: Prepared): Promise<Row[]> {
  if (browser === null) return [notMeasured(TEN, SETTINGS, 'no Chromium, Chrome or Edge on this machine')]
  const [young, old] = [await measure(browser, ten), await measure(browser, thirty)]
  return [
    compare(TEN, { ours: young.home, anchor: young.settings }, SETTINGS, { goal: { most: 1000 } }),
    compare(THIRTY, { ours: old.home, anchor: young.home }, 'the same of 10 years', { goal: { ratio: 1.5 } }),
  ]
}

async function measure(browser: Browser, { folder, council }: Book): Promise<{ home: number; settings: number }> {
  const { child, address } = startServer({ port: '0', dataDir: folder })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(await address)
  // Until then the window has not handed in its secret.
  await page.locator('button:enabled').first().waitFor({ timeout: LONG_MS })
  const opened = await page.evaluate(async (body) => {
    const answer = await fetch('/api/call', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return await answer.text()
  }, JSON.stringify({ name: 'councils.open', input: { councilId: council.councilId, passphrase: PASSPHRASE } }))
  if (!opened.includes('"ok":true')) throw new Error(opened)
  // Once for what is kept warm, once to be measured.
  await painted(page, '#/', CHARTS)
  const home = await painted(page, '#/', CHARTS)
  await painted(page, '#/settings', CHOICES)
  const settings = await painted(page, '#/settings', CHOICES)
  await context.close()
  child.kill('SIGTERM')
  await once(child, 'exit')
  return { home, settings }
}

/** Milliseconds from loading the window anew to the frame in which `sign` is painted. */
async function painted(page: Page, hash: string, sign: string): Promise<number> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
  await page.reload({ waitUntil: 'commit' })
  await page.locator(sign).first().waitFor({ timeout: LONG_MS })
  // Of the window's own clock, which begins with the loading; the second frame comes after the first was painted.
  return await page.evaluate<number>('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))')
}
