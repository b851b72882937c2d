import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CouncilStore } from '../../electron/store/council-store.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { countPairs, writePair } from './pairs.ts'
import { tempFolder } from './temp-folder.ts'

/** The two files that a council's records are, byte for byte. */
interface Files {
  db: Buffer
  wal: Buffer
}

/** https://sqlite.org/fileformat2.html#the_write_ahead_log; the headers are not encrypted, the pages are. */
const WAL_HEADER = 32
const FRAME = 24 + 4096
const SECTOR = 512
/** Checkpoints after so few pages that a short trace has many of them. */
const CHECKPOINT_PAGES = 60

/** The files before the first transaction, and after each. */
function recordTrace(transactions: number, folder: string, key: Buffer): Files[] {
  const path = join(folder, 'council.db')
  const db = openSealed(path, key, { create: true })
  migrate(db)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  const store = new CouncilStore(db)
  const filesNow = (): Files => ({ db: readFileSync(path), wal: readFileSync(`${path}-wal`) })
  const trace = [filesNow()]
  for (let number = 0; number < transactions; number += 1) {
    writePair(store, number)
    trace.push(filesNow())
  }
  store.close()
  return trace
}

/** `now` up to `length`, and behind it what `before` had there: a write that came no further. */
function upTo(length: number, before: Buffer, now: Buffer): Buffer {
  return length >= before.length ? now.subarray(0, length) : Buffer.concat([now.subarray(0, length), before.subarray(length)])
}

/** Any sectors of `now` over `before`: writes that the disk had not been told to finish, in any order. */
function anySectors(before: Buffer, now: Buffer): Buffer {
  const mixed = Buffer.alloc(now.length)
  before.copy(mixed)
  for (let at = 0; at < now.length; at += SECTOR) if (randomInt(2) === 1) now.copy(mixed, at, at, at + SECTOR)
  return mixed
}

/** Ends of what a transaction wrote into the log: every frame's, and some places within. */
function cutsOf(before: Buffer, now: Buffer): number[] {
  const restarted = !now.subarray(0, WAL_HEADER).equals(before.subarray(0, WAL_HEADER))
  const frames = Math.floor((now.length - WAL_HEADER) / FRAME)
  const ends = Array.from({ length: frames + 1 }, (_, frame) => WAL_HEADER + frame * FRAME)
  const written = ends.filter((end) => !now.subarray(end - FRAME, end).equals(before.subarray(end - FRAME, end)) || (restarted && end === WAL_HEADER))
  const from = (written[0] ?? WAL_HEADER) - (written[0] === WAL_HEADER ? WAL_HEADER : FRAME)
  const to = written.at(-1) ?? WAL_HEADER
  return [from, ...written, ...Array.from({ length: 4 }, () => randomInt(from, to + 1))]
}

/**
 * Declares the test: the power fails at any moment of a trace of transactions. Tried for each: the log cut at every frame
 * and within frames, any of its unfinished sectors there, and any sectors of the database that a checkpoint was writing.
 */
export function loseThePower(transactions: number): void {
  test(`whatever reached the disk of ${transactions} transactions opens, with all that were acknowledged and none by half`, () => {
    const [key, folder] = [randomBytes(32), tempFolder()]
    const trace = recordTrace(transactions, folder, key)
    // In memory where the system has such a place: thousands of states are opened, and none of them has to last.
    const lost = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/samut-power-') : tempFolder()
    const path = join(lost, 'lost.db')
    const after = ({ db, wal }: Files): number => {
      for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true })
      writeFileSync(path, db)
      writeFileSync(`${path}-wal`, wal)
      const opened = openSealed(path, key)
      try {
        return countPairs(opened)
      } finally {
        opened.close()
      }
    }

    let states = 0
    let checkpoints = 0
    const expectPairs = (files: Files, possible: number[], where: string) => {
      states += 1
      expect(possible, where).toContain(after(files))
    }
    try {
      for (const [at, now] of trace.entries()) {
        expectPairs(now, [at], `after transaction ${at}`)
        const before = trace[at - 1]
        if (!before) continue
        for (const cut of cutsOf(before.wal, now.wal)) expectPairs({ db: before.db, wal: upTo(cut, before.wal, now.wal) }, [at - 1, at], `log of transaction ${at} up to ${cut}`)
        for (let n = 0; n < 3; n += 1) expectPairs({ db: before.db, wal: anySectors(before.wal, now.wal) }, [at - 1, at], `any sectors of transaction ${at}`)
        if (now.db.equals(before.db)) continue
        checkpoints += 1
        for (let n = 0; n < 6; n += 1) expectPairs({ db: anySectors(before.db, now.db), wal: now.wal }, [at], `checkpoint after transaction ${at}`)
        for (let n = 0; n < 6; n += 1) expectPairs({ db: upTo(randomInt(now.db.length + 1), before.db, now.db), wal: now.wal }, [at], `checkpoint after transaction ${at}, cut`)
      }
    } finally {
      rmSync(lost, { recursive: true, force: true })
    }
    process.stdout.write(`${transactions} transactions, ${checkpoints} checkpoints: ${states} states of the disk opened, 0 acknowledged lost, 0 half\n`)
    expect(checkpoints).toBeGreaterThan(transactions / 20)
  }, 60_000 + transactions * 10_000)
}
