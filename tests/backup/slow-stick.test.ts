import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type * as FileSystem from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { createPackage } from '../../electron/backup/create-package.ts'
import { makeCouncil, packageInput } from '../support/council-folder.ts'
import { tempFolder } from '../support/temp-folder.ts'

/**
 * A stick that takes bytes at once, as sticks seem to because the system buffers them, and brings them over at its own
 * speed when it is asked whether they are there; and that is read slowly too.
 */
const MB = 1024 * 1024
const stick = vi.hoisted(() => ({ isSlow: false, buffered: 0 }))
const BRING_OVER_MS_PER_MB = 200
const READ_MS_PER_MB = 50

vi.mock('node:fs/promises', async (original) => {
  const { withFailingCalls } = await import('../support/failing-file-calls.ts')
  return withFailingCalls(await original<typeof FileSystem>(), (name, bytes) => {
    if (!stick.isSlow) return 0
    if (name === 'write') stick.buffered += bytes
    if (name === 'read') return (bytes / 1024 / 1024) * 50
    if (name !== 'sync' && name !== 'datasync') return 0
    const wait = (stick.buffered / 1024 / 1024) * 200
    stick.buffered = 0
    return wait
  })
})

test('on a slow stick progress grows steadily, and is full only when all is on it, was read back and has its name', async () => {
  const council = await makeCouncil({ files: Array.from({ length: 6 }, () => randomBytes(4 * MB)) })
  const folder = tempFolder()
  stick.isSlow = true
  const told: { share: number; phase: string; at: number; isThere: boolean }[] = []
  const { info } = await createPackage(packageInput(council, folder), {
    onProgress: (done, total, phase) => {
      const isThere = readdirSync(folder).some((name) => name.endsWith('.sapha'))
      told.push({ share: total > 0 ? done / total : 0, phase, at: performance.now(), isThere })
    },
  })
  stick.isSlow = false

  const shares = told.map(({ share }) => share)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  const steps = shares.slice(1).map((share, n) => share - (shares[n] ?? 0))
  expect(Math.max(...steps)).toBeLessThan(0.15)
  expect(told.filter(({ share }) => share === 1)).toEqual([told.at(-1)])
  expect(told.filter(({ isThere }) => isThere)).toEqual([told.at(-1)])

  const phases = [...new Set(told.map(({ phase }) => phase))]
  expect(phases).toEqual(['snapshot', 'write', 'sync', 'verify'])
  const [writing = 0, syncing = 0, reading = 0] = phases.slice(1).map((phase) => told.find((one) => one.phase === phase)?.at)
  const end = told.at(-1)?.at ?? 0
  const megabytes = info.size / MB
  // What is written last takes as long to come over as what was written first, and reading it back takes its time too.
  expect(syncing - writing).toBeGreaterThan((megabytes / 4) * BRING_OVER_MS_PER_MB)
  expect(end - reading).toBeGreaterThan(4 * READ_MS_PER_MB)
  // Bytes written are no progress by themselves: with all of them written, much of the bar is still to come.
  expect(told.findLast(({ phase }) => phase === 'write')?.share).toBeLessThan(0.9)
  const spans = told.slice(1).map(({ at }, n) => at - (told[n]?.at ?? 0))
  process.stdout.write(`slow stick: ${Math.round(megabytes)} MB, largest step ${Math.round(Math.max(...steps) * 100)} %, longest silence ${Math.round(Math.max(...spans))} of ${Math.round(end - (told[0]?.at ?? 0))} ms\n`)
}, 60_000)
