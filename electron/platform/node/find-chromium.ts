import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * A Chromium, Chrome or Edge already on this PC, to print with in browser mode. The same places as
 * tools/lib/chromium.mjs looks in (which must run on any Node and may fetch one too); a test compares the two.
 */

function installed(): string[] {
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

/** What Playwright downloaded for the end-to-end tests, newest first. */
function downloaded(): string[] {
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    win32: process.env['LOCALAPPDATA'] ?? '',
    darwin: join(homedir(), 'Library', 'Caches'),
  }
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(caches[process.platform] ?? join(homedir(), '.cache'), 'ms-playwright')
  if (!existsSync(folder)) return []
  const inside = [['chrome-linux64', 'chrome'], ['chrome-linux', 'chrome'], ['chrome-win64', 'chrome.exe'], ['chrome-win', 'chrome.exe'], ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium']]
  const versions = readdirSync(folder).filter((name) => name.startsWith('chromium-')).sort().reverse()
  return versions.flatMap((version) => inside.map((parts) => join(folder, version, ...parts)))
}

/** @returns the program's path, or undefined. `CHROME_PATH` goes before everything. */
export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH']
  if (named) return existsSync(named) ? named : undefined
  return [...installed(), ...downloaded()].find((path) => existsSync(path))
}
