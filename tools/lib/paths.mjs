// @ts-check
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What the build makes. */
export const out = join(root, 'out')

/** The built page, which browser mode serves and Electron loads. */
export const builtPage = join(out, 'renderer')

/** The built server of browser mode. */
export const builtServer = join(out, 'main', 'server.js')

/**
 * The one of three that fits this system.
 * @template T
 * @param {{ windows: T, mac: T, others: T }} choices
 * @returns {T}
 */
export function bySystem({ windows, mac, others }) {
  return process.platform === 'win32' ? windows : process.platform === 'darwin' ? mac : others
}
