import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { verifyPackage } from '../../electron/backup/verify-package.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { slotName } from '../../electron/vault/slot-folder.ts'
import { makeCouncil, makePackage, type TestCouncil } from './council-folder.ts'
import { assemble, databaseOf, listAgain, partsOf, type Forging, type Parts } from './forge-package.ts'
import { tempFolder } from './temp-folder.ts'

/**
 * Packages that lie: put together by somebody who holds the key, with every size, sum and seal right, and one thing
 * wrong. A checker that looks at less than everything says "verified" to one of them. The mutation run
 * (tools/mutate.mjs) changes the verifying code and expects these tests to notice.
 */

export interface Honest {
  council: TestCouncil
  /** A sound package of it, in memory: tempFolder() is emptied after the first test. */
  sound: Buffer
  identity: string
}

/** Makes a council with two attachments, one of them empty, and a package of it, before the tests of a file. */
export function honestPackage(): Honest {
  const honest = {} as Honest
  beforeAll(async () => {
    const council = await makeCouncil({ files: [randomBytes(700), Buffer.alloc(0)], people: 3 })
    Object.assign(honest, { council, sound: readFileSync(await makePackage(council)), identity: council.keys.identity })
  })
  return honest
}

export function put(bytes: Uint8Array): string {
  const path = join(tempFolder(), 'ทดสอบ.sapha')
  writeFileSync(path, bytes)
  return path
}

/** Every check with its answer: 'ok', '-' (not made) or the code. */
export async function answers({ identity }: Honest, bytes: Uint8Array): Promise<Record<string, string>> {
  const path = put(bytes)
  const workFolder = join(dirname(path), 'work')
  mkdirSync(workFolder)
  const { ok, checks } = await verifyPackage({ path, secret: { identity }, workFolder })
  expect(readdirSync(workFolder)).toEqual([])
  expect(ok).toBe(checks.every((check) => check.ok))
  return Object.fromEntries(checks.map((check) => [check.name, check.ok ? 'ok' : (check.code ?? '-')]))
}

export const ALL_OK = { readable: 'ok', key: 'ok', members: 'ok', hashes: 'ok', database: 'ok', search: 'ok', counts: 'ok', slots: 'ok' }
export const NOT_OPENED = { database: '-', search: '-', counts: '-' }

/** The sound package taken apart, changed and put together again, its list true to what it then holds where the change says so. */
export async function forged({ sound, identity }: Honest, change: (parts: Parts) => void | Forging | Promise<void | Forging>): Promise<Buffer> {
  const parts = await partsOf(put(sound), identity)
  const forging = await change(parts)
  return assemble(parts, identity, forging ?? {})
}

/** Changes rows of the snapshot behind the manifest's back, then lists the new file as if it were the true one. */
export async function withDatabase(parts: Parts, sql: string): Promise<void> {
  const member = databaseOf(parts)
  const path = join(tempFolder(), 'council.db')
  writeFileSync(path, member.content)
  const database = openSealed(path, Buffer.from(parts.manifest.databaseKey, 'hex'), { journal: 'delete' })
  database.unsafeMode()
  database.pragma('foreign_keys = OFF')
  database.exec(sql)
  database.close()
  member.content = readFileSync(path)
  listAgain(parts)
}

export const RING = 'keys/council-'

/** Puts another ring in the ring's place, under a name that fits its bytes. */
export function replaceRing(parts: Parts, content: Buffer): void {
  parts.members = parts.members.map((member) => (member.name.startsWith(RING) ? { name: `keys/${slotName('council-1', content)}`, content } : member))
}
