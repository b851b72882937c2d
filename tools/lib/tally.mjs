// @ts-check
// Counts of passed, failed and skipped tests, out of what the test runners write.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/** One thing that must hold, counted as a test of its own. @param {boolean} ok @returns {Tally} */
export function one(ok) {
  return ok ? { ...none, passed: 1 } : { ...none, failed: 1 }
}

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const add = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}

/** The closing line. @param {Tally} tally */
export function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * What a runner says failed must show in its count, and a run of no test is a failure: a runner that broke before its
 * first test, or a report that was never written, counts as one failed.
 * @param {Tally} tally @param {boolean} ok whether the runner ended well @returns {Tally}
 */
function orBroken(tally, ok) {
  if (tally.failed > 0 || (ok && tally.passed > 0)) return tally
  return { ...tally, failed: 1 }
}

/** @param {string} file JSON report of vitest @param {boolean} ok @returns {Tally} */
export function readVitest(file, ok) {
  if (!existsSync(file)) return one(false)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const skipped = report.numPendingTests + report.numTodoTests
  return orBroken({ passed: report.numPassedTests, failed: report.numFailedTests, skipped }, ok && report.success)
}

/** @param {string} file JSON report of Playwright @param {boolean} ok @returns {Tally} */
export function readPlaywright(file, ok) {
  if (!existsSync(file)) return one(false)
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  return orBroken({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, ok && errors.length === 0)
}

/**
 * Which tests failed, and which passed only when tried again, a line each: the last page of a long log names them.
 * @param {string} file JSON report of vitest or of Playwright @returns {string[]}
 */
export function troubles(file) {
  if (!existsSync(file)) return [`failed: no report was written (${basename(file)})`]
  const { suites, errors = [], testResults = [] } = JSON.parse(readFileSync(file, 'utf8'))
  /** @param {any} suite @returns {any[]} */
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
  const inBrowser = (suites ?? []).flatMap(specsOf).flatMap((/** @type {any} */ { file: spec, title, tests }) =>
    tests.flatMap((/** @type {any} */ { status }) => (status === 'unexpected' ? [`failed: ${spec}: ${title}`] : status === 'flaky' ? [`passed when tried again: ${spec}: ${title}`] : [])))
  const inNode = testResults.flatMap((/** @type {any} */ { name, status, assertionResults }) => {
    const failed = assertionResults.filter((/** @type {any} */ one) => one.status === 'failed').map((/** @type {any} */ { fullName }) => `failed: ${basename(name)}: ${fullName}`)
    return status === 'failed' && failed.length === 0 ? [`failed: ${basename(name)}: the file itself`] : failed
  })
  return [...inBrowser, ...inNode, ...errors.map(({ message = '' }) => `failed: outside any test: ${message.split('\n')[0]}`)]
}
