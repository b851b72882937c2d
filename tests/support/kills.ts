import { spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { migrate } from '../../electron/store/migrate.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { countPairs } from './pairs.ts'
import { tempFolder } from './temp-folder.ts'

const WRITER = fileURLToPath(new URL('../fixtures/writer.ts', import.meta.url))

/**
 * Runs a script that goes on until it is killed. `onLine` hears each whole line that it says, and may kill it.
 * @returns all that it said
 */
export function runUntilKilled(script: string, args: readonly string[], onLine: (line: string, kill: () => void) => void): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    const said: string[] = []
    let rest = ''
    child.stdout.on('data', (part: Buffer) => {
      const lines = (rest + part.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        said.push(line)
        onLine(line, () => child.kill('SIGKILL'))
      }
    })
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(said)
      else reject(new Error(`it ended by itself: ${said.join(' ')}`))
    })
  })
}

/** Writes until it is killed at a random moment. @returns the last number that was acknowledged */
async function writeAndDie(database: string, key: Buffer, from: number): Promise<number> {
  let dying = false
  const said = await runUntilKilled(WRITER, [database, key.toString('hex'), String(from)], (_line, kill) => {
    if (!dying) setTimeout(kill, randomInt(1, 120))
    dying = true
  })
  return Number(said.at(-1))
}

/** Declares the test: so many kills of a process that writes, with everything it acknowledged looked for after each. */
export function killTheWriter(kills: number): void {
  test(`loses nothing that was acknowledged over ${kills} kills at random moments, and stays sound`, async () => {
    const database = join(tempFolder(), 'council.db')
    const key = randomBytes(32)
    const first = openSealed(database, key, { create: true })
    migrate(first)
    first.close()

    let acknowledged = -1
    let unsaid = 0
    for (let kill = 0; kill < kills; kill += 1) {
      acknowledged = await writeAndDie(database, key, acknowledged + 1)
      const db = openSealed(database, key)
      const there = countPairs(db)
      expect(there, `after kill ${kill + 1}`).toBeGreaterThan(acknowledged)
      // A write may have reached the disk just before its word reached the ledger: never more than one.
      expect(there - (acknowledged + 1)).toBeLessThanOrEqual(1)
      unsaid += there - (acknowledged + 1)
      acknowledged = there - 1
      db.close()
    }
    process.stdout.write(`${kills} kills: ${acknowledged + 1} transactions, 0 acknowledged lost, 0 half, 0 integrity errors; ${unsaid} done before their word was out\n`)
  }, 30_000 + kills * 5000)
}
