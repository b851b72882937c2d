import { scryptSync } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { JobInput, JobName, JobOutput } from '../../electron/platform/jobs.ts'
import { WorkerJobs } from '../../electron/platform/node/worker-jobs.ts'
import type { JobHooks } from '../../electron/platform/ports.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { compare, type Row } from '../../tools/lib/bench.mjs'
import { createTestCore, PASSPHRASE } from '../support/core.ts'
import { BUILT_WORKER } from '../support/workers.ts'
import { makeBigCouncils, TEN_YEARS, type BigCouncil } from './support/big-council.ts'
import { MEGABYTE, timed, workFolder } from './support/measure.ts'

/**
 * Opening one council of ten years among eighteen, as the unlock page does it, beside a plain SQLite file of the same
 * rows; its key derivation beside OpenSSL's of the same cost; and the first lists beside the same rows as SQL gives them.
 */
export const runs = 5

const COUNCILS = 18

interface Prepared {
  dataFolder: string
  council: BigCouncil
  plain: string
  end: () => void
}

/** Worker threads that tell how long the key derivation took within a call. */
class TimedUnlock extends WorkerJobs {
  unlockMs = 0

  override async run<N extends JobName>(name: N, input: JobInput<N>, hooks?: JobHooks): Promise<JobOutput<N>> {
    const start = performance.now()
    const output = await super.run(name, input, hooks)
    if (name === 'unlock') this.unlockMs = performance.now() - start
    return output
  }
}

/** @param args [councils] */
export async function prepare([councils = String(COUNCILS)]: string[] = []): Promise<Prepared> {
  const { folder, end } = workFolder()
  const dataFolder = join(folder, 'data')
  const council = await makeBigCouncils(dataFolder, Number(councils))
  return { dataFolder, council, plain: decrypted(council, join(folder, 'plain.db')), end }
}

/** The same database without encryption. */
function decrypted({ folder, keys }: BigCouncil, target: string): string {
  copyFileSync(join(folder, 'council.db'), target)
  const db = openSealed(target, keys.databaseKey, { journal: 'delete' })
  db.pragma(`rekey = ''`)
  db.pragma('journal_mode = WAL')
  db.close()
  return target
}

export default async function open([councils = String(COUNCILS)]: string[], { dataFolder, council, plain }: Prepared): Promise<Row[]> {
  const jobs = new TimedUnlock(BUILT_WORKER)
  const test = await createTestCore(dataFolder, { jobs })
  try {
    const whole = await timed(() => test.call('councils.open', { councilId: council.councilId, passphrase: PASSPHRASE }))
    const plainOpen = await timed(() => openPlain(plain, ['SELECT count(*) FROM sqlite_master', 'SELECT * FROM council_profile', 'SELECT * FROM users']))
    const scrypt = await timed(() => scryptSync(PASSPHRASE, 'sixteen bytes ok', 32, { N: 2 ** 18, r: 8, p: 1, maxmem: 300 * MEGABYTE }))
    const lists = await timed(async () => {
      await test.call('members.roll', { on: '2025-12-01' })
      await test.call('meetings.list', {})
      await test.call('meetings.resolutions', {})
    })
    const plainLists = await timed(() => openPlain(plain, ['people', 'memberships', 'posts', 'organisations', 'meetings', 'attendance', 'resolutions', 'agenda_items'].map((name) => `SELECT * FROM ${name}`)))
    const { organisations, members, years, meetingsPerYear } = TEN_YEARS
    const of = `${councils} councils × ${organisations} organisations × ${members} members × ${years} years × ${meetingsPerYear} meetings`
    return [
      compare('open a council of ten years, key derivation apart', { ours: whole - jobs.unlockMs, anchor: plainOpen }, 'plain SQLite of the same rows', { note: of }),
      compare('its key derivation, thread start included', { ours: jobs.unlockMs, anchor: scrypt }, 'OpenSSL scrypt 2^18 on the main thread'),
      compare('its roll, meetings and resolutions, read by calls', { ours: lists, anchor: plainLists }, 'plain SQLite: open, every row of the same tables'),
    ]
  } finally {
    await test.core.shutdown()
  }
}

function openPlain(path: string, queries: string[]): void {
  const db = new Database(path)
  db.pragma('foreign_keys = ON')
  for (const sql of queries) db.prepare(sql).all()
  db.close()
}
