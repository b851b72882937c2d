import { spawn } from 'node:child_process'
import { copyFileSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createPackage } from '../../electron/backup/create-package.ts'
import { restorePackage } from '../../electron/backup/restore-package.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { makeCouncil, packageInput, PASSPHRASE, type TestCouncil } from './council-folder.ts'
import { countPairs } from './pairs.ts'
import { tempFolder } from './temp-folder.ts'

const WRITER = fileURLToPath(new URL('../fixtures/writer.ts', import.meta.url))

/** Then a new council: every record is looked at each time, and a fast writer makes very many. */
const BACKUPS_OF_ONE = 10

interface BusyCouncil extends TestCouncil {
  /** Transactions that the writer has said are done. */
  acknowledged(): number
  stop(): Promise<void>
}

/** A council of the real schema into which another process writes a pair every `gap` ms. */
async function makeBusyCouncil(gap: number): Promise<BusyCouncil> {
  const council = await makeCouncil({ people: 0 })
  const database = join(council.folder, 'council.db')
  rmSync(database)
  const first = openSealed(database, council.keys.databaseKey, { create: true })
  migrate(first)
  first.close()
  // Into a file, not a pipe: what is acknowledged can be read at once, whatever this process was busy with.
  const ledger = join(tempFolder(), 'ledger')
  const output = openSync(ledger, 'a')
  const key = Buffer.from(council.keys.databaseKey).toString('hex')
  const child = spawn(process.execPath, [WRITER, database, key, '0', String(gap)], { stdio: ['ignore', output, 'inherit'] })
  closeSync(output)
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  return {
    ...council,
    acknowledged() {
      if (child.exitCode !== null) throw new Error('the writer ended by itself')
      return readFileSync(ledger, 'utf8').split('\n').length - 1
    },
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Pairs in a package, after restoring it in another place. */
async function pairsIn(path: string, { keys, councilId }: TestCouncil): Promise<number> {
  const elsewhere = tempFolder()
  await restorePackage({ path, secret: { passphrase: PASSPHRASE }, councilsFolder: elsewhere, mode: 'new' })
  const database = openSealed(join(elsewhere, councilId, 'council.db'), keys.databaseKey)
  try {
    return countPairs(database)
  } finally {
    database.close()
    rmSync(elsewhere, { recursive: true })
  }
}

/** What a copy of the one file holds, as a file manager makes it: null where it does not even open sound. */
function pairsInPlainCopy({ folder, keys }: TestCouncil): number | null {
  const path = join(tempFolder(), 'copy.db')
  copyFileSync(join(folder, 'council.db'), path)
  try {
    const database = openSealed(path, keys.databaseKey)
    try {
      return countPairs(database)
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

/**
 * Declares the test: so many backups while another process writes every `gap` ms. Beside each, a plain copy of the
 * file at the same moment is looked at by the same check, so that a check which finds nothing would be noticed.
 */
export function backUpUnderAWriter(backups: number, gap: number): void {
  test(`${backups} of ${backups} backups are consistent and complete while another process writes every ${gap} ms`, async () => {
    const plain = { damaged: 0, behind: 0 }
    let transactions = 0
    for (let done = 0; done < backups; done += BACKUPS_OF_ONE) {
      const council = await makeBusyCouncil(gap)
      let last = 0
      try {
        while (council.acknowledged() < 3) await wait(20)
        for (let n = done; n < Math.min(backups, done + BACKUPS_OF_ONE); n += 1) {
          // Never in step with the writer, and every backup has something new to hold.
          const seen = council.acknowledged()
          await wait(Math.random() * gap)
          while (council.acknowledged() === seen) await wait(Math.random() * 5)

          const beforeCopy = council.acknowledged()
          const copied = pairsInPlainCopy(council)
          if (copied === null) plain.damaged += 1
          else if (copied < beforeCopy) plain.behind += 1

          const before = council.acknowledged()
          const target = tempFolder()
          const { info, report } = await createPackage(packageInput(council, target))
          const after = council.acknowledged()
          expect(report.ok).toBe(true)
          const held = await pairsIn(info.path, council)
          expect(held, `backup ${n + 1}`).toBeGreaterThanOrEqual(before)
          // One transaction may be done and not yet acknowledged.
          expect(held, `backup ${n + 1}`).toBeLessThanOrEqual(after + 1)
          expect(held).toBeGreaterThan(last)
          last = held
          rmSync(target, { recursive: true })
        }
      } finally {
        await council.stop()
      }
      transactions += last
    }
    process.stdout.write(`every ${gap} ms: ${backups} of ${backups} backups complete (${transactions} transactions); of as many plain copies of the file ${plain.damaged} damaged, ${plain.behind} behind\n`)
    expect(plain.damaged + plain.behind).toBeGreaterThan(0)
  }, 60_000 + backups * (gap * 3 + 10_000))
}
