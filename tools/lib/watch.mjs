// @ts-check
import { watch } from 'node:fs'

/** An editor saves in several steps, a build writes many files: wait for quiet before doing anything. */
const QUIET_MS = 200

/**
 * Calls back once after each burst of changes below a folder.
 * @param {string} folder
 * @param {() => void} then
 */
export function onChange(folder, then) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(then, QUIET_MS)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}

/** Ctrl+C and a stop request. @returns {Promise<void>} */
export function asked() {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
