import { spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { verifyChain } from '../../electron/store/audit-chain.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { indexIsSound } from '../../electron/store/search-index.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { tempFolder } from '../support/temp-folder.ts'

const WRITER = fileURLToPath(new URL('../fixtures/writer.ts', import.meta.url))
const KILLS = Number(process.env.SAMUT_KILLS ?? 50)

/** Writes until it is killed at a random moment. @returns the last number that was acknowledged */
function writeAndDie(database: string, key: Buffer, from: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRITER, database, key.toString('hex'), String(from)], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (part: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), randomInt(1, 120))
      said += part.toString()
    })
    child.on('error', reject)
    child.on('exit', (_code, signal) => {
      const whole = said.slice(0, said.lastIndexOf('\n')).split('\n')
      if (signal === 'SIGKILL') resolve(Number(whole.at(-1)))
      else reject(new Error(`the writer ended by itself: ${said}`))
    })
  })
}

it(`loses nothing that was acknowledged over ${KILLS} kills at random moments, and stays sound`, async () => {
  const database = join(tempFolder(), 'council.db')
  const key = randomBytes(32)
  const first = openSealed(database, key, { create: true })
  migrate(first)
  first.close()

  let acknowledged = -1
  for (let kill = 0; kill < KILLS; kill += 1) {
    acknowledged = await writeAndDie(database, key, acknowledged + 1)
    const db = openSealed(database, key)
    const there = new Set((db.prepare('SELECT given_name AS name FROM people').all() as { name: string }[]).map(({ name }) => Number(name.slice('คนที่ '.length))))
    for (let number = 0; number <= acknowledged; number += 1) expect(there.has(number), `number ${number} after kill ${kill + 1}`).toBe(true)
    // A write may have reached the disk just before its word reached the ledger: never more than one.
    expect(there.size - (acknowledged + 1)).toBeLessThanOrEqual(1)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(verifyChain(db)).toMatchObject({ ok: true, entries: there.size })
    expect(indexIsSound(db)).toBe(true)
    acknowledged = there.size - 1
    db.close()
  }
}, 30_000 + KILLS * 5000)
