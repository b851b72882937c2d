import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import sodium from 'sodium-native'
import { expect, test } from 'vitest'
import { COUNCIL_NAME, makeCouncil, makePackage, PASSPHRASE } from '../support/council-folder.ts'
import { tempFolder } from '../support/temp-folder.ts'

const missing = ['age', 'tar', 'sha256sum'].filter((tool) => spawnSync(tool, ['--version']).status !== 0)

/** `age` asks for a passphrase on a terminal only: `script` lends it one. */
const hasTerminal = spawnSync('script', ['--version']).status === 0

function typePassphrase(cwd: string, file: string, passphrase: string): string {
  const said = execFileSync('script', ['-qec', `age -d '${file}'`, '/dev/null'], { cwd, encoding: 'utf8', input: `${passphrase}\n` })
  return /\{.*\}/.exec(said)?.[0] ?? ''
}

test.skipIf(missing.length > 0)(`FORMAT.md is true: a stranger opens a package with age, tar, SQLCipher and libsodium${missing.length ? ` (not installed: ${missing.join(', ')})` : ''}`, async () => {
  const content = randomBytes(600_000)
  const council = await makeCouncil({ files: [content], people: 12 })
  const folder = tempFolder()
  const run = (command: string, args: string[]) => execFileSync(command, args, { cwd: folder, encoding: 'utf8' })
  mkdirSync(folder, { recursive: true })

  run('tar', ['-xf', await makePackage(council)])
  expect(run('sha256sum', ['-c', 'SHA256SUMS']).match(/: OK$/gm)).toHaveLength(5)

  // 1. The identity, by the paper key as it is printed, and by a passphrase: slot, then ring.
  const keyFile = (start: string) => `keys/${readdirSync(join(folder, 'keys')).find((name) => name.startsWith(start)) ?? ''}`
  const identityIn = (json: string) => (JSON.parse(json) as { identity: string }).identity
  writeFileSync(join(folder, 'paper.txt'), `AGE-SECRET-KEY-1${council.paper.groups.join('')}\n`)
  const identity = identityIn(run('age', ['-d', '-i', 'paper.txt', keyFile('council-')]))
  if (hasTerminal) {
    writeFileSync(join(folder, 'user.txt'), `${identityIn(typePassphrase(folder, keyFile(council.slotId), PASSPHRASE))}\n`)
    expect(identityIn(run('age', ['-d', '-i', 'user.txt', keyFile('council-')]))).toBe(identity)
  }
  // 2. The manifest.
  writeFileSync(join(folder, 'identity.txt'), `${identity}\n`)
  const manifest = JSON.parse(run('age', ['-d', '-i', 'identity.txt', 'key.age'])) as Record<string, unknown> & { counts: Record<string, number> }
  expect(manifest).toMatchObject({ format: 'samut-sapha-package', formatVersion: 2, councilName: COUNCIL_NAME, schemaVersion: 1 })
  // 3. The records, in another program's SQLCipher. In a process of its own: two SQLites in one break each other's locks.
  const script = `
    const loaded = require(process.argv[1])
    const db = new (loaded.default ?? loaded)('council.db')
    db.pragma("key = \\"x'" + process.argv[2] + "'\\"")
    const one = (sql) => db.prepare(sql).get()
    const { sealed_sha256: name, hexKey } = one('SELECT sealed_sha256, hex(key) AS hexKey FROM blobs')
    console.log(JSON.stringify({ people: one('SELECT count(*) AS n FROM search_entries').n, name, hexKey }))
    db.close()`
  const library = createRequire(import.meta.url).resolve('@signalapp/sqlcipher')
  const found = JSON.parse(run(process.execPath, ['-e', script, library, String(manifest.databaseKey)])) as { people: number; name: string; hexKey: string }
  expect(found.people).toBe(manifest.counts.search_entries)
  // 4. An attachment.
  const sealed = readFileSync(join(folder, 'files', found.name))
  expect(createHash('sha256').update(sealed).digest('hex')).toBe(found.name)
  expect(sealed.subarray(0, 8)).toEqual(Buffer.from('SAPHA-F\u0001', 'latin1'))
  const state = Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES)
  sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, sealed.subarray(8, 32), Buffer.from(found.hexKey, 'hex'))
  const pieces: Buffer[] = []
  for (let at = 32; at < sealed.length; at += 262_161) {
    const piece = sealed.subarray(at, at + 262_161)
    const plain = Buffer.alloc(piece.length - 17)
    const tag = Buffer.alloc(1)
    sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, piece, null)
    expect(tag[0]).toBe(at + 262_161 >= sealed.length ? 3 : 0)
    pieces.push(plain)
  }
  expect(Buffer.concat(pieces)).toEqual(content)
})
