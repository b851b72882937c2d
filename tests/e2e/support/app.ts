/**
 * The app as a test sees it, the same in both shells:
 *
 *   test('...', async ({ app }) => { await app.page.getByRole(...).click(); await app.restart(); ... })
 *
 * Data lives in a temporary folder that goes away with the test. A spec that cannot run in a shell says so:
 * `test.skip(shell === 'browser', 'native menus are Electron\'s')`.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Browser, type BrowserContextOptions, type ElectronApplication, type Page } from '@playwright/test'
import { launchInBrowser, launchInElectron, launchPackaged, openChromium, type Running, type ShellName } from './shells.ts'

export { expect } from '@playwright/test'

export interface AppOptions {
  /** Which shell the project runs in. */
  shell: ShellName
}

/** One app at a time, on one data folder at a time. */
export class App {
  readonly shell: ShellName
  /** Folder the running app keeps its records in. */
  dataDir: string
  /** Where its temporary files go, and those of the Chromium that prints for it. */
  readonly temporary: string
  readonly #browser: Browser | undefined
  readonly #context: BrowserContextOptions
  readonly #folder: string
  #running: Running | undefined
  #folders = 1

  constructor(shell: ShellName, folder: string, context: BrowserContextOptions, browser?: Browser) {
    this.shell = shell
    this.dataDir = join(folder, 'data-1')
    this.#folder = folder
    this.temporary = join(folder, 'temporary')
    this.#context = context
    this.#browser = browser
  }

  /** A running app in folders of its own. */
  static async begin(shell: ShellName, context: BrowserContextOptions, browser?: Browser): Promise<App> {
    const app = new App(shell, await mkdtemp(join(tmpdir(), 'samut-sapha-e2e-')), context, browser)
    await app.launch().catch(async (error: unknown) => {
      await app.end()
      throw error
    })
    return app
  }

  /** Quits it for good, and its folders go. */
  async end(): Promise<void> {
    try {
      await this.close()
    } finally {
      await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }

  get #now(): Running {
    if (!this.#running) throw new Error('The app is not running: call launch() first.')
    return this.#running
  }

  /** The window's page. Another one after every restart. */
  get page(): Page {
    return this.#now.page
  }

  /** Electron's main process; undefined in the browser. */
  get electron(): ElectronApplication | undefined {
    return this.#now.electron
  }

  /** The process that holds the records. */
  get pid(): number {
    return this.#now.process.pid ?? 0
  }

  /** Console errors, script errors and requests to anywhere else since the last launch. */
  get problems(): readonly string[] {
    return this.#now.problems
  }

  /** What it said on standard output and standard error since the last launch: its log. */
  get output(): string {
    return this.#now.output.join('')
  }

  /** A folder for files that a test makes or receives: rolls, backups, pictures. Created, empty at first. */
  get folder(): string {
    return this.#folder
  }

  /** Names an unused data folder: "another PC" that shares nothing with this one. Start on it with `launch`. */
  secondDataDir(): string {
    this.#folders += 1
    return join(this.#folder, `data-${this.#folders}`)
  }

  /** Starts the app on a data folder, after closing the one that runs. */
  async launch(dataDir = this.dataDir): Promise<Page> {
    await this.close()
    this.dataDir = dataDir
    await mkdir(this.temporary, { recursive: true })
    const options = { dataDir, temporary: this.temporary, context: this.#context }
    if (this.#browser) this.#running = await launchInBrowser(this.#browser, options)
    else if (this.shell === 'packaged') this.#running = await launchPackaged(options)
    else this.#running = await launchInElectron(options)
    return this.page
  }

  /** Quits and starts again on the same data. */
  async restart(): Promise<Page> {
    return this.launch(this.dataDir)
  }

  /** Quits as a person does. Does nothing when it is not running. */
  async close(): Promise<void> {
    const running = this.#running
    this.#running = undefined
    await running?.close()
  }

  /** Ends the process at once, as a power cut does. */
  async kill(): Promise<void> {
    const running = this.#now
    this.#running = undefined
    running.process.kill('SIGKILL')
    await running.close().catch(() => undefined)
  }
}

interface Fixtures {
  app: App
}

interface WorkerFixtures {
  /** Chromium for all tests of a worker; none in the Electron project. */
  chromiumOfWorker: Browser | undefined
}

export const test = base.extend<Fixtures, AppOptions & WorkerFixtures>({
  shell: ['browser', { option: true, scope: 'worker' }],

  chromiumOfWorker: [async ({ shell }, use) => {
    const browser = shell === 'browser' ? await openChromium() : undefined
    await use(browser)
    await browser?.close()
  }, { scope: 'worker' }],

  app: async ({ shell, chromiumOfWorker, viewport, locale, timezoneId }, use, testInfo) => {
    const context = { viewport, ...(locale && { locale }), ...(timezoneId && { timezoneId }), acceptDownloads: true }
    const app = await App.begin(shell, context, chromiumOfWorker)
    try {
      await use(app)
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('page', { body: await app.page.screenshot(), contentType: 'image/png' }).catch(() => undefined)
      }
    } finally {
      await app.end()
    }
  },
})
