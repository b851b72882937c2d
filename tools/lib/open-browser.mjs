// @ts-check
import { spawn } from 'node:child_process'
import { hasDisplay } from './electron.mjs'
import { bySystem } from './paths.mjs'

/**
 * Opens the system's browser on an address. Nothing happens where there is none: the address is printed anyway.
 * @param {string} url
 */
export function openBrowser(url) {
  if (!hasDisplay()) return
  // rundll32 and not `start`: the address holds characters that the Windows command line reads as its own.
  const [command, ...args] = bySystem({
    windows: ['rundll32', 'url.dll,FileProtocolHandler', url],
    mac: ['open', url],
    others: ['xdg-open', url],
  })
  const child = spawn(String(command), args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
