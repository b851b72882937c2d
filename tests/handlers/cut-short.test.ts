import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { quickJobs } from '../support/quick-jobs.ts'
import { tempFolder } from '../support/temp-folder.ts'

/**
 * The machine stops before the k-th change of the disk, for every k: from then on nothing more is written, and the
 * folder as it lies is opened anew. Then the old holders open it or the new ones, and the records are all there.
 */

const JOB = '0190f7a2-0000-7000-8000-00000000000d'
const VIEWER = 'นกกระจาบทำรังบนยอดไผ่'
const ADDED = 'ฝนตกพรำทั้งคืนวันเพ็ญ'
const NEXT = 'คลื่นลมสงบยามเช้า'

/** Changes of a council's folder, counted; all fail from the k-th on. SQLite writes by itself, whole or not at all. */
let stopAt = Infinity
let changes = 0
const real = { open: fs.promises.open, rename: fs.promises.rename, rm: fs.promises.rm, renameSync: fs.renameSync }
function step(path: unknown): void {
  if (!String(path).includes('councils')) return
  if (changes >= stopAt) throw new Error('the machine has stopped')
  changes += 1
}
Object.assign(fs.promises, {
  open: async (...args: Parameters<typeof real.open>) => {
    if (args[1] === 'wx') step(args[0])
    return real.open(...args)
  },
  rename: async (...args: Parameters<typeof real.rename>) => {
    step(args[1])
    return real.rename(...args)
  },
  rm: async (...args: Parameters<typeof real.rm>) => {
    step(args[0])
    return real.rm(...args)
  },
})
fs.renameSync = (...args) => {
  step(args[1])
  real.renameSync(...args)
}
syncBuiltinESMExports()
afterEach(() => {
  stopAt = Infinity
})

const start = (dataFolder: string): Promise<TestCore> =>
  createTestCore(dataFolder, { jobs: quickJobs, log: { error: () => undefined } })

interface Work {
  run(test: TestCore): Promise<unknown>
  /** Who opens before and after; everyone else opens neither. */
  before: string[]
  after: string[]
}

const viewerOf = async (test: TestCore) => {
  const found = (await test.call('users.list', {})).find(({ role }) => role === 'viewer')
  return { id: found?.id ?? '', revision: found?.revision ?? 1 }
}
const WORK: Record<string, Work> = {
  'adding a user': {
    run: (test) => test.call('users.add', { displayName: 'คนใหม่', role: 'viewer', passphrase: ADDED }),
    before: [PASSPHRASE, VIEWER], after: [PASSPHRASE, VIEWER, ADDED],
  },
  'removing a user': {
    run: async (test) => test.call('users.remove', await viewerOf(test)),
    before: [PASSPHRASE, VIEWER], after: [PASSPHRASE],
  },
  'changing a passphrase': {
    run: (test) => test.call('users.changePassphrase', { current: PASSPHRASE, next: NEXT }),
    before: [PASSPHRASE, VIEWER], after: [NEXT, VIEWER],
  },
  'changing the keys': {
    run: (test) => test.call('users.rotateKeys', { jobId: JOB }),
    before: [PASSPHRASE, VIEWER], after: [PASSPHRASE, VIEWER],
  },
}

describe.each(Object.entries(WORK))('%s, cut short', (name, { run, before, after }) => {
  it('before any change of the disk, leaves the old holders or the new ones, and every record', async () => {
    const seen = new Set<string>()
    for (let k = 0; ; k += 1) {
      const dataFolder = tempFolder()
      const test = await start(dataFolder)
      await createTestCouncil(test)
      await test.call('members.add', { person: personInput('กมล'), membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-08-17', dueEndOn: null }, post: null })
      await test.call('users.add', { displayName: 'วิไล ผู้ดู', role: 'viewer', passphrase: VIEWER })
      const councilId = (await test.call('app.status', {})).session?.councilId ?? ''
      const folder = join(dataFolder, 'councils', councilId)
      const former = await unlockFolder(join(folder, 'keys'), { passphrase: PASSPHRASE })

      changes = 0
      stopAt = k
      const whole = await run(test).then(() => true, () => false)
      const stopped = changes >= stopAt
      // Nothing more is written, not even the copy that closing makes.
      await test.core.shutdown()
      stopAt = Infinity

      const again = await start(dataFolder)
      const opens: string[] = []
      for (const passphrase of [PASSPHRASE, VIEWER, ADDED, NEXT]) {
        again.clock.set(new Date(Date.parse(again.clock.now()) + 120_000).toISOString())
        if ((await codeOf(() => again.call('councils.open', { councilId, passphrase }))) !== 'succeeded') continue
        opens.push(passphrase)
        expect((await again.call('members.roll', { on: '2026-02-10' })).entries, `${name}, step ${k}`).toHaveLength(1)
        expect((await again.call('audit.verify', {})).ok).toBe(true)
        await again.call('councils.lock', {})
      }
      await again.core.shutdown()
      const holders = opens.sort().join()
      expect([[...before].sort().join(), [...after].sort().join()], `${name}, step ${k}`).toContain(holders)
      if (whole && !stopped) {
        expect(holders).toBe([...after].sort().join())
        if (name === 'changing the keys') expect(await codeOf(() => openSealed(join(folder, 'council.db'), former.keys.databaseKey))).toBe('DATABASE_FOREIGN')
        expect(k).toBeGreaterThan(2)
        break
      }
      seen.add(holders)
      // Opened once, nothing is left over.
      const left = fs.readdirSync(join(folder, 'keys'))
      expect(left.filter((file) => file.startsWith('council-'))).toHaveLength(1)
      expect(left).toHaveLength(1 + opens.length)
      expect(fs.readdirSync(folder).filter((file) => file.startsWith('.tmp-'))).toEqual([])
    }
    expect(seen.size).toBeGreaterThan(0)
  }, 180_000)
})
