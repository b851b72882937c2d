/**
 * The security checklist of Electron's documentation ("Security", items 1 to 20 as of Electron 41), item by item, and
 * what browser mode has in place of each. A number before a test's name is the item it keeps.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { installedElectron, packagedProgram, sandboxArgs } from '../../tools/lib/electron.mjs'
import { readFuses } from '../../tools/lib/fuses.mjs'
import { root } from '../../tools/lib/paths.mjs'
import { App, expect, test as base } from './support/app.ts'
import type { ShellName } from './support/shells.ts'

/** No test here writes a record: one app serves them all, its page loaded anew for each. */
let shared: App
const test = base.extend({
  app: async ({}, use) => {
    // A window that is still coming cannot be asked to come again.
    await shared.page.waitForLoadState()
    await shared.page.reload()
    await use(shared)
  },
})
test.beforeAll(async ({ shell, chromiumOfWorker }) => {
  shared = await App.begin(shell, {}, chromiumOfWorker)
})
test.afterAll(() => shared.end())

const ELSEWHERE = 'https://example.com/'
const isElectron = (shell: ShellName): boolean => shell !== 'browser'

/** What the page may do, tried from inside the page: as a script that got in would. */
async function attempt<T>(page: Page, script: () => T | Promise<T>): Promise<T> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return await page.evaluate(script)
}

test('1 only content of its own: nothing of another place is ever asked for', async ({ app }) => {
  const reached = await attempt(app.page, async () => {
    const fetched = await fetch('https://example.com/').then(() => true, () => false)
    const picture = await new Promise<boolean>((resolve) => {
      const image = new Image()
      image.onload = () => resolve(true)
      image.onerror = () => resolve(false)
      image.src = 'http://example.com/a.png'
    })
    return { fetched, picture }
  })
  expect(reached).toEqual({ fetched: false, picture: false })
})

test('2 no Node in the page', async ({ app }) => {
  const found = await attempt(app.page, () => ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis))
  expect(found).toEqual([])
})

test('3, 20 the page gets two functions of the desktop and no more, and cannot change what the preload script uses', async ({ app, shell }) => {
  const bridge = await attempt(app.page, () => {
    const { samut } = globalThis as { samut?: object }
    return samut === undefined ? null : { members: Object.entries(samut).map(([name, value]) => [name, typeof value]), electron: 'electron' in globalThis || 'ipcRenderer' in globalThis }
  })
  expect(bridge).toEqual(isElectron(shell) ? { members: [['call', 'function'], ['subscribe', 'function']], electron: false } : null)
  test.skip(shell !== 'electron', 'the window\'s own settings are read in the main process')
  const preferences = await app.electron?.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { contextIsolation, nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames, sandbox, webSecurity, allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures, webviewTag } = contents.getLastWebPreferences()
    return { contextIsolation, nodeIntegration, nodeIntegrationInWorker: nodeIntegrationInWorker ?? false, nodeIntegrationInSubFrames, sandbox, webSecurity, allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures: enableBlinkFeatures ?? '', webviewTag }
  })
  // 2, 3, 4, 6, 8, 9, 10, 11: as the window was in fact made, not as it was asked for.
  expect(preferences).toEqual({
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    webviewTag: false,
  })
})

test('5 every permission is refused without asking', async ({ app }) => {
  const answers = await attempt(app.page, async () => {
    const media = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(() => 'granted', () => 'refused')
    const place = await new Promise<string>((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), () => resolve('refused'), { timeout: 3000 }))
    return { media, place, notices: await Notification.requestPermission() }
  })
  expect(answers).toEqual({ media: 'refused', place: 'refused', notices: 'denied' })
})

test('6 another place\'s answers stay closed to the page, and the page closed to other places', async ({ app }) => {
  const headers = await attempt(app.page, async () => {
    const answer = await fetch('/index.html')
    return Object.fromEntries(['cross-origin-opener-policy', 'cross-origin-resource-policy', 'x-content-type-options', 'referrer-policy'].map((name) => [name, answer.headers.get(name)]))
  })
  expect(headers).toEqual({ 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
})

test('7 the policy of content is strict, and bites: no script within the page, none made of text', async ({ app }) => {
  const policy = await attempt(app.page, async () => (await fetch('/index.html')).headers.get('content-security-policy') ?? '')
  const rules = new Map(policy.split(';').map((rule) => rule.trim().split(' ')).map(([name = '', ...values]) => [name, values]))
  expect(rules.get('default-src')).toEqual([`'none'`])
  expect(rules.get('script-src')).toEqual([`'self'`])
  expect(rules.get('connect-src')).toEqual([`'self'`])
  for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(rules.get(name)).toEqual([`'none'`])
  const ran = await app.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.inlineRan = true'
    document.head.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="globalThis.handlerRan = true">')
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
    return new Promise<string[]>((resolve) => setTimeout(() => resolve(['inlineRan', 'handlerRan'].filter((name) => name in globalThis)), 500))
  })
  expect(ran).toEqual([])
  // Text becomes code by a timer too; the debugger's own evaluate is exempt from the policy, a timer it sets is not.
  await app.page.evaluate(() => void setTimeout('globalThis.textRan = true', 0))
  await app.page.waitForTimeout(200)
  expect(await app.page.evaluate(() => 'textRan' in globalThis)).toBe(false)
})

test('12 a webview is an unknown word', async ({ app, shell }) => {
  test.skip(!isElectron(shell), 'only Electron knows the tag')
  const isWebview = await attempt(app.page, () => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com/')
    view.setAttribute('allowpopups', '')
    document.body.append(view)
    return 'getWebContentsId' in view
  })
  expect(isWebview).toBe(false)
  expect(app.page.context().pages()).toHaveLength(1)
})

test('13 the page is not led away', async ({ app, shell }) => {
  test.skip(!isElectron(shell), 'a browser\'s address bar is its user\'s')
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  const before = app.page.url()
  for (const target of [ELSEWHERE, 'file:///etc/passwd', 'data:text/html,<h1>x</h1>']) {
    await app.page.evaluate((url) => void (location.href = url), target)
    await app.page.waitForTimeout(200)
  }
  expect(await app.page.evaluate(() => [location.href, document.querySelectorAll('h1').length])).toEqual([before, 1])
})

test('14 no new windows', async ({ app, shell }) => {
  test.skip(!isElectron(shell), 'in a browser no page of ours opens any; that a stranger\'s script could is the browser\'s to refuse')
  const opened = await app.page.evaluate((url) => [url, '/index.html', 'about:blank'].map((one) => window.open(one) !== null), ELSEWHERE)
  expect(opened).toEqual([false, false, false])
  expect(app.page.context().pages()).toHaveLength(1)
})

test('15 no address is handed to the system; a file only by the one port that opens our own copies', () => {
  expect(sourcesWith(/openExternal/)).toEqual([])
  expect(sourcesWith(/openPath|\bshell\.\w/)).toEqual([join('electron', 'platform', 'electron', 'opener.ts')])
})

test('16 Electron is pinned to one version, and so is everything else', async () => {
  const { devDependencies, dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
  expect(devDependencies?.['electron']).toMatch(/^\d+\.\d+\.\d+$/)
  expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => /[\^~*x]|latest/.test(version.replace(/^npm:[^@]+@/, '')))).toEqual([])
})

test('17 a call is answered for our own page only', async ({ app, shell }) => {
  test.skip(shell !== 'electron', 'a second window can be made in the main process only; browser mode\'s door has tests of its own (tests/transport)')
  const answer = await app.electron?.evaluate(async ({ BrowserWindow }, preload) => {
    // The very same page and preload script, in a window that is not ours.
    const other = new BrowserWindow({ show: false, webPreferences: { preload, partition: 'samut', sandbox: true } })
    try {
      await other.loadURL('samut://app/index.html')
      return await other.webContents.executeJavaScript(`samut.call('app.status', {}).then(() => 'answered', (error) => String(error.message))`) as string
    } finally {
      other.destroy()
    }
  }, join(root, 'out', 'preload', 'preload.cjs'))
  expect(answer).toContain('refused')
})

test('18 no file:// and no way out of the page\'s own folder', async ({ app, shell }) => {
  expect(app.page.url()).toMatch(isElectron(shell) ? /^samut:\/\/app\// : /^http:\/\/127\.0\.0\.1:\d+\//)
  const statuses = await attempt(app.page, () =>
    Promise.all(['/../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/assets/..%2f..%2fmain/main.js', '/%2fetc/passwd', '/%00', '/none.js']
      .map((path) => fetch(path).then(({ ok }) => ok, () => false))))
  expect(statuses).toEqual(statuses.map(() => false))
  const file = await attempt(app.page, () => fetch('file:///etc/hostname').then(() => 'read', () => 'refused'))
  expect(file).toBe('refused')
  if (isElectron(shell)) {
    expect(await attempt(app.page, () => fetch('samut://other/index.html').then(({ ok }) => ok, () => false))).toBe(false)
  }
})

test('19 the fuses are set as wanted', async ({ shell }) => {
  test.skip(shell !== 'packaged', 'fuses are burnt by packaging')
  const fuses = await readFuses(packagedProgram() ?? '')
  expect(fuses).toHaveLength(7)
  expect(fuses.filter(({ on, wanted }) => on !== wanted)).toEqual([])
})

test('developer tools do not open in what is handed to councils', async ({ app, shell }) => {
  test.skip(shell !== 'packaged', 'they are there for those who work on the program')
  await app.page.keyboard.press('Control+Shift+I')
  await app.page.keyboard.press('F12')
  await app.page.waitForTimeout(300)
  expect(app.page.context().pages().filter((page) => page.url().startsWith('devtools:'))).toEqual([])
})

test('a second start on the same data shows the first window, and ends', async ({ app, shell }) => {
  test.skip(shell !== 'electron', 'browser mode may be started twice: the council\'s own lock keeps them apart')
  const { status } = spawnSync(installedElectron() ?? '', [...sandboxArgs(), root, '--data-dir', app.dataDir], { timeout: 30_000 })
  expect(status).toBe(0)
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('nothing listens on the network: no port in Electron, one on 127.0.0.1 in browser mode', async ({ app, shell }) => {
  test.skip(process.platform !== 'linux' || shell === 'packaged', 'read from /proc; a packaged program is driven through a debugger\'s port')
  const listening = listenersOf(app.pid)
  if (shell === 'browser') expect(listening).toEqual([expect.stringMatching(/^0100007F:/)])
  // The test's own debugger of the main process listens too; it is not there without a test.
  else expect(listening.filter((address) => !address.startsWith('0100007F:'))).toEqual([])
})

/** Files of the program in which `pattern` stands. */
function sourcesWith(pattern: RegExp): string[] {
  return ['electron', 'src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) => pattern.test(readFileSync(join(root, folder, name), 'utf8')))
      .map((name) => join(folder, name)))
}

/** Addresses, as in /proc/net/tcp, on which a process listens; also those of IPv6. */
function listenersOf(pid: number): string[] {
  const sockets = new Set(readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return [/^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? '']
    } catch {
      return []
    }
  }))
  const LISTEN = '0A'
  return ['tcp', 'tcp6'].flatMap((family) =>
    readFileSync(`/proc/${pid}/net/${family}`, 'utf8').trim().split('\n').slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === LISTEN && sockets.has(inode ?? ''))
      .map(([, address]) => address ?? ''))
}
