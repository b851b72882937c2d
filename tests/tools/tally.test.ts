import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isNewEnough } from '../../tools/lib/node.mjs'
import { line, one, readPlaywright, readVitest, sum, troubles } from '../../tools/lib/tally.mjs'

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'samut-sapha-tally-')) })
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('the closing line', () => {
  test('adds up what ran and names skipped tests only where there are some', () => {
    const total = sum([one(true), one(false), { passed: 5, failed: 0, skipped: 0 }])
    expect(line(total)).toBe('6 passed, 1 failed')
    expect(line(sum([total, { passed: 0, failed: 0, skipped: 2 }]))).toBe('6 passed, 1 failed, 2 skipped')
  })

  test('counts a runner that ended badly without a failed test as one failure', () => {
    const file = report({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, success: false })
    expect(readVitest(file, false)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  test('counts a run of no test as a failure', () => {
    const file = report({ stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 4 }, errors: [] })
    expect(readPlaywright(file, true)).toEqual({ passed: 0, failed: 1, skipped: 4 })
  })

  test('counts a report that was never written as a failure', () => {
    expect(readPlaywright(join(folder, 'nothing.json'), true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('the names before the closing line', () => {
  test('are those of tests that failed, in Node and in the browser, and of those that needed a second try', () => {
    const browser = { suites: [{ specs: [], suites: [{ specs: [{ file: 'a.spec.ts', title: 'is kept', tests: [{ status: 'unexpected' }] }, { file: 'a.spec.ts', title: 'is slow', tests: [{ status: 'flaky' }] }, { file: 'a.spec.ts', title: 'is well', tests: [{ status: 'expected' }] }] }] }], errors: [{ message: 'no display\nat once' }] }
    expect(troubles(report(browser))).toEqual(['failed: a.spec.ts: is kept', 'passed when tried again: a.spec.ts: is slow', 'failed: outside any test: no display'])
    const node = { testResults: [{ name: '/x/b.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'rule 3' }, { status: 'passed', fullName: 'rule 4' }] }, { name: '/x/c.test.ts', status: 'failed', assertionResults: [] }, { name: '/x/d.test.ts', status: 'passed', assertionResults: [] }] }
    expect(troubles(report(node))).toEqual(['failed: b.test.ts: rule 3', 'failed: c.test.ts: the file itself'])
  })

  test('tell a report that was never written', () => {
    expect(troubles(join(folder, 'nothing.json'))).toEqual(['failed: no report was written (nothing.json)'])
  })
})

test.each([['20.19.0', false], ['22.13.1', false], ['22.18.0', true], ['24.21.0', true]])('Node %s: new enough is %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected)
})
