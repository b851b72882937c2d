// @ts-check
// Finds a desktop runtime that can really open a window here, or says in one sentence why there is none.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { bySystem, root } from './paths.mjs'
import { runPackage } from './run.mjs'

const packageFolder = join(root, 'node_modules', 'electron')
const binaryName = bySystem({ windows: 'electron.exe', mac: 'Electron.app/Contents/MacOS/Electron', others: 'electron' })

/** Where the electron package gets its runtime from; offices behind a mirror name theirs as that package documents. */
const DOWNLOAD = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases/'
const NETWORK_PATIENCE_MS = 3000

/** The runtime that is on this machine already, or undefined. `ELECTRON_OVERRIDE_DIST_PATH` goes first. */
export function installedElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const candidate = join(override || join(packageFolder, 'dist'), binaryName)
  return existsSync(candidate) ? candidate : undefined
}

/** What electron-builder made for this system, or undefined. */
export function packagedProgram() {
  const file = join(root, 'dist', ...bySystem({ windows: ['win-unpacked', 'samut-sapha.exe'], mac: ['mac', 'samut-sapha'], others: ['linux-unpacked', 'samut-sapha'] }))
  return existsSync(file) ? file : undefined
}

/** Whether a window can be shown: on Linux it needs an X or Wayland display. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** Arguments this machine asks for. Chromium refuses to start its sandbox as root on Linux. */
export function sandboxArgs() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Whether an earlier download lies in the folder that the electron package keeps its downloads in. */
function downloadedBefore() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const cache = process.env['electron_config_cache'] ?? bySystem({
    windows: join(process.env['LOCALAPPDATA'] ?? '', 'electron', 'Cache'),
    mac: join(homedir(), 'Library', 'Caches', 'electron'),
    others: join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'electron'),
  })
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`
  const folders = existsSync(cache) ? [cache, ...readdirSync(cache).map((name) => join(cache, name))] : []
  return folders.some((folder) => existsSync(join(folder, file)))
}

async function networkIsThere() {
  try {
    await fetch(DOWNLOAD, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(NETWORK_PATIENCE_MS) })
    return true
  } catch {
    return false
  }
}

/** Starts the runtime once without a window: a missing system library shows here and not as a crash later. */
function whyNotRunning(/** @type {string} */ binary) {
  const probe = spawnSync(binary, ['-e', '0'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8', timeout: 20_000 })
  if (probe.status === 0) return undefined
  return (probe.error?.message ?? probe.stderr).trim().split('\n').at(-1) || 'it ends at once'
}

/**
 * @param {{ mayDownload?: boolean }} [options]
 * @returns {Promise<{ binary: string } | { why: string }>}
 */
export async function findElectron({ mayDownload = false } = {}) {
  if (!hasDisplay()) return { why: 'there is no display' }
  if (!installedElectron() && mayDownload && !process.env['ELECTRON_OVERRIDE_DIST_PATH'] && existsSync(packageFolder)) {
    if (downloadedBefore() || (await networkIsThere())) {
      console.log('Getting the Electron runtime (once, about 120 MB) …')
      await runPackage('electron/install.js', [])
    }
  }
  const binary = installedElectron()
  if (!binary) return { why: 'the Electron runtime is not on this machine and cannot be downloaded' }
  const why = whyNotRunning(binary)
  return why ? { why: `the Electron runtime does not run here (${why})` } : { binary }
}
