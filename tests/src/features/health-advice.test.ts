import { expect, test } from 'vitest'
import type { HealthPart, HealthReport } from '../../../electron/contract/health.ts'
import { adviceFor, type Advice } from '../../../src/features/health/advice.ts'

const report = (...damaged: HealthPart['name'][]): HealthReport => ({
  ok: damaged.length === 0,
  checkedAt: '2026-02-10T03:00:00.000Z',
  full: true,
  parts: (['pages', 'chain', 'codes', 'search', 'files'] as const).map((name) => ({ name, state: damaged.includes(name) ? 'damaged' : 'sound' })),
  chainBrokenAt: damaged.includes('chain') ? 7 : null,
})

test.each<[HealthPart['name'][], Advice[]]>([
  [[], []],
  [['search'], ['rebuild']],
  [['chain'], ['chain']],
  [['codes'], ['codes']],
  [['files'], ['files']],
  [['chain', 'search', 'files'], ['chain', 'rebuild', 'files']],
  [['pages'], ['repair']],
  [['chain', 'codes', 'search'], ['chain', 'codes', 'rebuild']],
  [['pages', 'chain', 'codes', 'search'], ['repair']],
  [['pages', 'files'], ['repair', 'files']],
])('records are replaced only where the data file itself is damaged: %j leads to %j', (damaged, advice) => {
  expect(adviceFor(report(...damaged))).toEqual(advice)
})

test('what was not finished is no damage', () => {
  const unfinished = report()
  expect(adviceFor({ ...unfinished, parts: unfinished.parts.map((part) => ({ ...part, state: 'unfinished' as const })) })).toEqual([])
  expect(adviceFor({ ...unfinished, parts: [{ name: 'codes', state: 'partOnly' }] })).toEqual([])
})
