// @ts-check
// The browser for end-to-end tests: found on the machine, or fetched.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { bySystem } from './paths.mjs'
import { run, runPackage } from './run.mjs'

/** @returns {string[]} the places Chromium, Chrome and Edge are installed in, best first */
function wellKnownPlaces() {
  if (process.platform === 'win32') {
    const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
    const parts = [['Chromium', 'Application', 'chrome.exe'], ['Google', 'Chrome', 'Application', 'chrome.exe'], ['Microsoft', 'Edge', 'Application', 'msedge.exe']]
    return parts.flatMap((part) => bases.map((base) => join(base, ...part)))
  }
  if (process.platform === 'darwin') {
    return ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'].map((app) => join('/Applications', app))
  }
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable']
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin', '/opt/google/chrome']
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** @returns {string[]} browsers that Playwright itself downloaded earlier, newest first */
function playwrightsOwn() {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(bySystem({
    windows: process.env['LOCALAPPDATA'] ?? '',
    mac: join(homedir(), 'Library', 'Caches'),
    others: join(homedir(), '.cache'),
  }), 'ms-playwright')
  if (!existsSync(cache)) return []
  const inside = [['chrome-linux64', 'chrome'], ['chrome-linux', 'chrome'], ['chrome-win64', 'chrome.exe'], ['chrome-win', 'chrome.exe'], ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium']]
  const versions = readdirSync(cache).filter((name) => name.startsWith('chromium-')).sort().reverse()
  return versions.flatMap((version) => inside.map((parts) => join(cache, version, ...parts)))
}

/** The browser to test with, or undefined. `CHROME_PATH` goes before everything. */
export function findChromium() {
  const named = process.env['CHROME_PATH']
  if (named) return existsSync(named) ? named : undefined
  return [...wellKnownPlaces(), ...playwrightsOwn()].find((path) => existsSync(path))
}

const isRoot = process.platform === 'linux' && process.getuid?.() === 0

function isDebian() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * Finds a browser or gets one: Playwright's download first, else Debian's package where we may install it.
 * @returns {Promise<string | undefined>} undefined after one line that says what to install
 */
export async function getChromium() {
  const found = findChromium()
  if (found) return found
  if (process.env['CHROME_PATH']) {
    console.error(`CHROME_PATH names ${process.env['CHROME_PATH']}, which is not there.`)
    return undefined
  }
  console.log('No Chromium, Chrome or Edge found: getting Playwright\'s Chromium …')
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  const code = await runPackage('@playwright/test/cli.js', ['install', '--no-shell', 'chromium'], { env })
  if (code === 0 && isRoot && isDebian()) await runPackage('@playwright/test/cli.js', ['install-deps', 'chromium'])
  if (!findChromium() && isRoot && isDebian()) {
    console.log('That did not work: installing Debian\'s chromium …')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env: quiet })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env: quiet })
  }
  const got = findChromium()
  if (!got) console.error('The end-to-end tests need Chromium, Chrome or Edge: install one of them, or name it in CHROME_PATH.')
  return got
}
