import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { isWellFormed, LIMITS, type ManifestMember } from '../../electron/backup/format.ts'
import { readLayout, readMember, readThrough } from '../../electron/backup/layout.ts'
import { openPackageFile } from '../../electron/backup/open-package.ts'
import { countRows, isSearchSound, isSound, sameCounts } from '../../electron/backup/snapshot.ts'
import { decodeHeader, encodeHeader, MAX_MEMBER_BYTES } from '../../electron/backup/tar.ts'
import { examinePackage, verifyPackage } from '../../electron/backup/verify-package.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { openAge, sealToRecipients } from '../../electron/vault/age-files.ts'
import { newCouncilKeys, recipientOf, type CouncilKeys } from '../../electron/vault/council-keys.ts'
import { slotName } from '../../electron/vault/slot-folder.ts'
import { assemble, databaseOf, listAgain, partsOf, type Forging, type Parts } from '../support/forge-package.ts'
import { makeCouncil, makePackage, PASSPHRASE, type TestCouncil } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { edgesOf } from '../support/spoil-package.ts'
import { tempFolder } from '../support/temp-folder.ts'

/**
 * Packages that lie: put together by somebody who holds the key, with every size, sum and seal right, and one thing
 * wrong. A checker that looks at less than everything says "verified" to one of them. The mutation run
 * (tools/mutate.mjs) changes the verifying code and expects this file to notice.
 */

const RING = 'keys/council-'

let council: TestCouncil
let sound: Buffer
let identity: string

beforeAll(async () => {
  // tempFolder() is emptied after the first test: what all tests share is kept in memory.
  council = await makeCouncil({ files: [randomBytes(700), Buffer.alloc(0)], people: 3 })
  sound = readFileSync(await makePackage(council))
  identity = council.keys.identity
})

function put(bytes: Uint8Array): string {
  const path = join(tempFolder(), 'ทดสอบ.sapha')
  writeFileSync(path, bytes)
  return path
}

/** Every check with its answer: 'ok', '-' (not made) or the code. */
async function answers(bytes: Uint8Array): Promise<Record<string, string>> {
  const path = put(bytes)
  const workFolder = join(dirname(path), 'work')
  mkdirSync(workFolder)
  const { ok, checks } = await verifyPackage({ path, secret: { identity }, workFolder })
  expect(readdirSync(workFolder)).toEqual([])
  expect(ok).toBe(checks.every((check) => check.ok))
  return Object.fromEntries(checks.map((check) => [check.name, check.ok ? 'ok' : (check.code ?? '-')]))
}

const ALL_OK = { readable: 'ok', key: 'ok', members: 'ok', hashes: 'ok', database: 'ok', search: 'ok', counts: 'ok', slots: 'ok' }
const NOT_OPENED = { database: '-', search: '-', counts: '-' }

async function forged(change: (parts: Parts) => void | Forging | Promise<void | Forging>): Promise<Buffer> {
  const parts = await partsOf(put(sound), identity)
  const forging = await change(parts)
  return assemble(parts, identity, forging ?? {})
}

/** Changes rows of the snapshot behind the manifest's back, then lists the new file as if it were the true one. */
async function withDatabase(parts: Parts, sql: string): Promise<void> {
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

test('an honest package passes, put together again or not', async () => {
  expect(await answers(sound)).toEqual(ALL_OK)
  expect(await answers(await forged(() => undefined))).toEqual(ALL_OK)
})

describe('a package with true sums that lies about', () => {
  test('its rows: one was taken out', async () => {
    const bytes = await forged((parts) => withDatabase(parts, "DELETE FROM search_entries WHERE title LIKE '%1'"))
    expect(await answers(bytes)).toEqual({ ...ALL_OK, counts: 'PACKAGE_DAMAGED' })
  })

  test('its tables: one more, empty', async () => {
    const bytes = await forged((parts) => withDatabase(parts, 'CREATE TABLE more (id TEXT) STRICT'))
    expect(await answers(bytes)).toEqual({ ...ALL_OK, counts: 'PACKAGE_DAMAGED' })
  })

  test('its search index: it does not fit', async () => {
    const bytes = await forged((parts) => withDatabase(parts, "UPDATE search_index_data SET block = x'00000000' WHERE id > 10"))
    expect(await answers(bytes)).toEqual({ ...ALL_OK, database: 'DATABASE_DAMAGED', search: 'DATABASE_DAMAGED' })
  })

  test('its references: a row points to nothing', async () => {
    const sql = 'CREATE TABLE parents (id TEXT PRIMARY KEY) STRICT; CREATE TABLE children (parent_id TEXT REFERENCES parents (id)) STRICT;'
    const bytes = await forged(async (parts) => {
      await withDatabase(parts, `${sql} INSERT INTO children VALUES ('nobody')`)
      parts.manifest.counts = { ...parts.manifest.counts, parents: 0, children: 1 }
    })
    expect(await answers(bytes)).toEqual({ ...ALL_OK, database: 'DATABASE_DAMAGED' })
  })

  test('its schema version', async () => {
    const bytes = await forged((parts) => withDatabase(parts, 'PRAGMA user_version = 0'))
    expect(await answers(bytes)).toEqual({ ...ALL_OK, database: 'DATABASE_DAMAGED' })
  })

  test('its database: pages are rubbish', async () => {
    const bytes = await forged((parts) => {
      databaseOf(parts).content.fill(9, 3 * 4096, 5 * 4096)
      listAgain(parts)
    })
    const found = await answers(bytes)
    expect(found).toMatchObject({ readable: 'ok', key: 'ok', members: 'ok', hashes: 'ok', database: 'DATABASE_DAMAGED', slots: 'ok' })
  })

  test('its database: no index page fits its table', async () => {
    const bytes = await forged((parts) => withDatabase(parts, "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'kind, record_id', 'kind, page_id') WHERE name = 'search_entries_record'"))
    expect(await answers(bytes)).toEqual({ ...ALL_OK, database: 'DATABASE_DAMAGED' })
  })

  test('its key: the database opens with another', async () => {
    const bytes = await forged(({ manifest }) => void (manifest.databaseKey = 'ab'.repeat(32)))
    expect(await answers(bytes)).toEqual({ ...ALL_OK, ...NOT_OPENED, database: 'DATABASE_DAMAGED' })
  })

  test('an attachment that its rows name and that it does not hold', async () => {
    const bytes = await forged((parts) => {
      parts.members = parts.members.filter(({ name }, at) => !name.startsWith('files/') || at !== parts.members.length - 1)
      listAgain(parts)
    })
    expect(await answers(bytes)).toEqual({ ...ALL_OK, counts: 'PACKAGE_DAMAGED' })
  })

  test('nothing, where it has one key slot alone', async () => {
    const bytes = await forged((parts) => {
      // A user's slot: its random name stands before or after that of the key ring.
      const at = parts.members.findIndex(({ name }) => /^keys\/[0-9a-f]{16}\./.test(name))
      expect(at).toBeGreaterThanOrEqual(0)
      parts.members.splice(at, 1)
      listAgain(parts)
    })
    expect(await answers(bytes)).toEqual(ALL_OK)
  })

  test('nothing, where its database is longer than one reading', async () => {
    const bytes = await forged((parts) => withDatabase(parts, 'UPDATE search_entries SET body = hex(zeroblob(3000000)) WHERE rowid = 1'))
    expect(bytes.length).toBeGreaterThan(5_000_000)
    expect(await answers(bytes)).toEqual(ALL_OK)
  })

  test('nothing, where an attachment was left out with the user’s knowledge', async () => {
    const bytes = await forged((parts) => {
      const last = parts.members.pop()
      parts.manifest.leftOut = [last?.name.slice('files/'.length) ?? '']
      listAgain(parts)
    })
    expect(await answers(bytes)).toEqual(ALL_OK)
  })

  test('a hash in its list', async () => {
    for (const at of [0, 2, 3]) {
      const bytes = await forged(({ manifest, members }) => {
        const listed = manifest.members[at]
        if (listed) listed.sha256 = listed.name.startsWith('files/') ? listed.sha256 : '0'.repeat(64)
        const member = members[at]
        if (member?.name.startsWith('files/')) member.content[member.content.length - 1] = (member.content.at(-1) ?? 0) ^ 1
      })
      expect(await answers(bytes)).toEqual({ ...ALL_OK, ...NOT_OPENED, hashes: 'PACKAGE_DAMAGED' })
    }
  })

  test('the sums it prints', async () => {
    const bytes = await forged(({ members, manifest }) => {
      const lines = [{ name: 'key.age' }, ...members].map(({ name }) => `${'0'.repeat(64)}  ${name}\n`).join('')
      expect(manifest.members).toHaveLength(members.length)
      return { sums: Buffer.from(lines) }
    })
    expect(await answers(bytes)).toEqual({ ...ALL_OK, ...NOT_OPENED, hashes: 'PACKAGE_DAMAGED' })
  })

  test('the members it lists: one size, one name, one less, one more, another order', async () => {
    const changes: ((parts: Parts) => void)[] = [
      ({ manifest }) => void (manifest.members[2] = { ...(manifest.members[2] as ManifestMember), size: 5 }),
      ({ manifest }) => void (manifest.members[0] = { ...(manifest.members[0] as ManifestMember), name: 'keys/0123456789abcdef.0123456789abcdef.age' }),
      ({ manifest }) => void manifest.members.pop(),
      ({ manifest }) => void manifest.members.push({ name: `files/${'f'.repeat(64)}`, size: 0, sha256: 'f'.repeat(64) }),
      ({ manifest }) => void manifest.members.reverse(),
    ]
    for (const change of changes) {
      expect(await answers(await forged((parts) => change(parts)))).toMatchObject({ key: 'ok', members: 'PACKAGE_DAMAGED' })
    }
  })

  test('its time', async () => {
    const bytes = await forged(({ manifest }) => ({ mtime: Math.floor(Date.parse(manifest.createdAt) / 1000) + 1 }))
    expect(await answers(bytes)).toMatchObject({ members: 'PACKAGE_DAMAGED' })
  })

  test('a key slot: it is no age file, though its name fits', async () => {
    const bytes = await forged(async (parts) => {
      const content = Buffer.from('age-encryption.org/v1\nnot really')
      replaceRing(parts, content)
      listAgain(parts)
    })
    expect(await answers(bytes)).toEqual({ ...ALL_OK, slots: 'KEY_DAMAGED' })
  })

  test('the bytes of a key slot that its name was made for', async () => {
    const bytes = await forged((parts) => {
      const slot = parts.members[0]
      if (slot) slot.content[slot.content.length - 1] = (slot.content.at(-1) ?? 0) ^ 1
      listAgain(parts)
    })
    expect(await answers(bytes)).toEqual({ ...ALL_OK, slots: 'KEY_DAMAGED' })
  })
})

/** Puts another ring in the ring's place, under a name that fits its bytes. */
function replaceRing(parts: Parts, content: Buffer): void {
  parts.members = parts.members.map((member) => (member.name.startsWith(RING) ? { name: `keys/${slotName('council-1', content)}`, content } : member))
}

describe('a key ring with true sums that', () => {
  test.each([
    ['is just being given other keys', async (ring: object) => ({ ...ring, next: keysIn(await newCouncilKeys()) })],
    ['leads to other keys than the manifest has', async (ring: object) => ({ ...ring, ...keysIn(await newCouncilKeys()) })],
  ])('%s is found', async (_what, change) => {
    const bytes = await forged(async (parts) => {
      const sealed = parts.members.find(({ name }) => name.startsWith(RING))?.content ?? Buffer.alloc(0)
      const ring = JSON.parse(Buffer.from((await openAge(sealed, { identity })) ?? []).toString('utf8')) as object
      replaceRing(parts, Buffer.from(await sealToRecipients(Buffer.from(JSON.stringify(await change(ring))), [await recipientOf(identity)])))
      listAgain(parts)
    })
    expect(await answers(bytes)).toEqual({ ...ALL_OK, slots: 'KEY_DAMAGED' })
  })

  test('is not there is found: its slots open nothing', async () => {
    const bytes = await forged((parts) => {
      parts.members = parts.members.filter(({ name }) => !name.startsWith(RING))
      listAgain(parts)
    })
    expect(await answers(bytes)).toEqual({ ...ALL_OK, slots: 'KEY_DAMAGED' })
  })
})

const keysIn = ({ identity: own, databaseKey }: CouncilKeys): object => ({ identity: own, databaseKey: Buffer.from(databaseKey).toString('hex') })

describe('a manifest', () => {
  test.each([
    ['is not ours', (m: Record<string, unknown>) => ({ ...m, format: 'other' }), 'PACKAGE_NOT_OURS'],
    ['is of a later format', (m: Record<string, unknown>) => ({ ...m, formatVersion: 3 }), 'PACKAGE_NEWER'],
    ['is of a later schema', (m: Record<string, unknown>) => ({ ...m, schemaVersion: 9999 }), 'PACKAGE_NEWER'],
    ['has a council id that climbs out', (m: Record<string, unknown>) => ({ ...m, councilId: '../../../../etc' }), 'PACKAGE_DAMAGED'],
    ['has a short key', (m: Record<string, unknown>) => ({ ...m, databaseKey: 'ab' }), 'PACKAGE_DAMAGED'],
    ['is not JSON of an object', () => 'words', 'PACKAGE_NOT_OURS'],
  ])('that %s is said to be so, and nothing is opened', async (_what, change, code) => {
    const bytes = await forged(({ manifest }) => ({ json: change(manifest) }))
    expect(await answers(bytes)).toEqual({ readable: 'ok', key: code, members: '-', hashes: 'ok', ...NOT_OPENED, slots: 'ok' })
  })

  test('of the newest schema this program knows is taken, one more is not', async () => {
    const path = put(sound)
    expect((await verifyPackage({ path, secret: { identity }, newestSchema: 1 })).ok).toBe(true)
    expect((await verifyPackage({ path, secret: { identity }, newestSchema: 0 })).checks[1]).toEqual({ name: 'key', ok: false, code: 'PACKAGE_NEWER' })
  })

  test('that another council’s key cannot open is the caller’s mistake; a damaged one is the package’s', async () => {
    const other = (await newCouncilKeys()).identity
    expect(await codeOf(() => verifyPackage({ path: put(sound), secret: { identity: other } }))).toBe('SECRET_WRONG')
    const damaged = Buffer.from(sound)
    damaged[512 + 300] = (damaged[512 + 300] ?? 0) ^ 1
    const { checks } = await verifyPackage({ path: put(damaged), secret: { identity: other } })
    expect(checks[1]).toEqual({ name: 'key', ok: false, code: 'PACKAGE_DAMAGED' })
  })
})

test('the report names the members at fault, and only those', async () => {
  const { members } = edgesOf(sound)
  for (const { name, start } of members.filter((member) => member.name.startsWith('files/') || member.name === 'council.db')) {
    const bytes = Buffer.from(sound)
    bytes[start + 512] = (bytes[start + 512] ?? 0) ^ 1
    const { report, badMembers } = await examinePackage({ path: put(bytes), secret: { identity } })
    // An empty attachment still has its sealed head: no member is without bytes.
    expect(badMembers).toEqual([name, 'SHA256SUMS'])
    expect(report.bytesRead).toBe(sound.length)
    expect(report.info?.councilId).toBe(council.councilId)
  }
})

test('a file that is not there, a folder, a wrong secret and a full disk are not the package’s fault', async () => {
  const path = put(sound)
  expect(await codeOf(() => verifyPackage({ path: `${path}.gone`, secret: { identity } }))).toBe('NOT_FOUND')
  expect(await codeOf(() => verifyPackage({ path, secret: { passphrase: 'ไม่ใช่' } }))).toBe('SECRET_WRONG')
  const asFolder = await verifyPackage({ path: tempFolder(), secret: { identity } })
  expect(asFolder.bytesRead).toBe(0)
  expect(asFolder.checks[0]).toEqual({ name: 'readable', ok: false, code: 'PACKAGE_NOT_OURS' })
  expect(asFolder.checks.slice(1).every((check) => !check.ok && check.code === null)).toBe(true)
  const noFolder = join(tempFolder(), 'gone')
  const report = await verifyPackage({ path: join(noFolder, 'x.sapha'), secret: { identity } })
  expect(report.checks[0]).toMatchObject({ ok: false, code: 'FOLDER_GONE' })
})

test('with a passphrase or the paper key the answer is the same as with the identity', async () => {
  for (const secret of [{ passphrase: PASSPHRASE }, { recoveryIdentity: council.paper.identity }]) {
    expect((await verifyPackage({ path: put(sound), secret })).ok).toBe(true)
  }
})

test('a passphrase says which keys it opened', async () => {
  const pack = await openPackageFile(put(sound))
  await pack.file.close()
  expect(new Set(pack.slots.map(({ slotId, intact }) => `${slotId} ${intact}`))).toEqual(new Set([`${council.slotId} true`, 'council-1 true']))
  expect(pack.layout.size).toBe(sound.length)
})

test.skipIf(process.platform !== 'linux')('leaves no file open, whatever it finds', async () => {
  const folder = tempFolder()
  const path = join(folder, 'a.sapha')
  const damaged = Buffer.from(sound)
  damaged[sound.length - 2000] = (damaged[sound.length - 2000] ?? 0) ^ 1
  for (const bytes of [sound, damaged, Buffer.from('x')]) {
    writeFileSync(path, bytes)
    await verifyPackage({ path, secret: { identity }, workFolder: folder })
    const open = readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`)
      } catch {
        return []
      }
    })
    expect(open.filter((target) => target.startsWith(folder))).toEqual([])
  }
})

describe('the tar', () => {
  test('has headers that say what a tar says, to the byte', () => {
    const header = encodeHeader({ name: 'files/abc', size: 0o1234567, mtime: 0o17777777777 })
    expect(header.toString('latin1')).toBe(
      'files/abc'.padEnd(100, '\0') + '0000600\0' + '0000000\0' + '0000000\0' + '00001234567\0' + '17777777777\0' + sumOf(header) + '\0 ' + '0' +
        '\0'.repeat(100) + 'ustar\0' + '00' + '\0'.repeat(247),
    )
    expect(decodeHeader(header)).toEqual({ name: 'files/abc', size: 0o1234567, mtime: 0o17777777777 })
  })

  test('of 8 GiB is beyond what a header can say', () => {
    expect(decodeHeader(encodeHeader({ name: 'a', size: MAX_MEMBER_BYTES, mtime: 0 }))?.size).toBe(2 ** 33 - 1)
  })

  test('takes a name of 100 characters whole', () => {
    const name = 'n'.repeat(100)
    expect(decodeHeader(encodeHeader({ name, size: 1, mtime: 2 }))).toEqual({ name, size: 1, mtime: 2 })
  })

  test('with a header of another time, or none at all, is damaged', async () => {
    const mtime = Number.parseInt(sound.toString('latin1', 136, 147), 8)
    const end = Buffer.alloc(1024)
    const headers = (...times: number[]) => Buffer.concat([...times.map((time, at) => encodeHeader({ name: at === 0 ? 'key.age' : `files/${at}`, size: 0, mtime: time })), end])
    expect(await layoutCode(headers(mtime, mtime))).toBe('succeeded')
    expect(await layoutCode(headers(mtime, mtime + 1))).toBe('PACKAGE_DAMAGED')
    expect(await layoutCode(end)).toBe('PACKAGE_DAMAGED')
    expect(await layoutCode(Buffer.concat([encodeHeader({ name: 'key.age', size: 0, mtime }), Buffer.alloc(512)]))).toBe('PACKAGE_TRUNCATED')
    expect(await layoutCode(Buffer.concat([encodeHeader({ name: 'key.age', size: 0, mtime }), Buffer.alloc(512), Buffer.alloc(512, 1)]))).toBe('PACKAGE_DAMAGED')
    expect(await layoutCode(Buffer.concat([headers(mtime), Buffer.alloc(1)]))).toBe('PACKAGE_DAMAGED')
  })

  test('is walked and read no further once that was called off', async () => {
    const pack = await openPackageFile(put(sound))
    const signal = AbortSignal.abort()
    expect(await codeOf(() => readLayout(pack.file, signal))).toBe('CANCELLED')
    expect(await codeOf(() => readThrough(pack.file, pack.layout, { data: () => undefined, end: () => undefined }, { signal, phase: 'verify' }))).toBe('CANCELLED')
    await pack.file.close()
  })

  test('cut within a header is one of ours, cut', async () => {
    const second = edgesOf(sound).members[1]?.start ?? 0
    for (const length of [second + 20, second + 511, second]) expect(await layoutCode(sound.subarray(0, length)), `${length}`).toBe('PACKAGE_TRUNCATED')
  })

  test('gives out a member of the size allowed, not a larger one, nor one that the file does not hold', async () => {
    const pack = await openPackageFile(put(sound))
    const [member] = pack.layout.members
    if (!member) throw new Error('no members')
    expect((await readMember(pack.file, member, member.size)).length).toBe(member.size)
    expect(await codeOf(() => readMember(pack.file, member, member.size - 1))).toBe('PACKAGE_DAMAGED')
    expect(await codeOf(() => readMember(pack.file, { ...member, dataAt: sound.length - 5 }, member.size))).toBe('PACKAGE_TRUNCATED')
    await pack.file.close()
  })

  test('of more members than any council has is refused', async () => {
    const empty = (at: number) => encodeHeader({ name: at === 0 ? 'key.age' : `files/${at}`, size: 0, mtime: 1 })
    const many = (count: number) => Buffer.concat([...Array.from({ length: count }, (_, at) => empty(at)), Buffer.alloc(1024)])
    const { members } = LIMITS
    Object.assign(LIMITS, { members: 10 })
    try {
      expect(await layoutCode(many(10))).toBe('succeeded')
      expect(await layoutCode(many(11))).toBe('PACKAGE_DAMAGED')
    } finally {
      Object.assign(LIMITS, { members })
    }
  })

  test.each([
    ['the beginning of another file', Buffer.from('PK\u0003\u0004'), 'PACKAGE_NOT_OURS'],
    ['the first letters of one of ours', Buffer.from('key.ag'), 'PACKAGE_TRUNCATED'],
    ['a header of ours, spoilt', spoiltHeader(120), 'PACKAGE_DAMAGED'],
    ['a header of ours, its name spoilt', spoiltHeader(0), 'PACKAGE_DAMAGED'],
    ['a header of ours, its mark spoilt', spoiltHeader(257), 'PACKAGE_DAMAGED'],
  ])('that is %s is answered with its own code', async (_what, bytes, code) => {
    expect(await layoutCode(bytes)).toBe(code)
  })
})

async function layoutCode(bytes: Uint8Array): Promise<string> {
  const { open } = await import('node:fs/promises')
  const file = await open(put(bytes), 'r')
  try {
    return await codeOf(() => readLayout(file))
  } finally {
    await file.close()
  }
}

function sumOf(header: Buffer): string {
  const blank = Buffer.from(header)
  blank.fill(32, 148, 156)
  return blank.reduce((total, byte) => total + byte, 0).toString(8).padStart(6, '0')
}

function spoiltHeader(at: number): Buffer {
  const header = encodeHeader({ name: 'key.age', size: 0, mtime: 1 })
  header[at] = 7
  return Buffer.concat([header, Buffer.alloc(1024)])
}

describe('a list of members is well formed', () => {
  const sha = (digit: string) => digit.repeat(64)
  const slot = { name: `keys/0123456789abcdef.${'0'.repeat(16)}.age`, size: 1, sha256: sha('1') }
  const database = { name: 'council.db', size: 1, sha256: sha('2') }
  const file = (digit: string) => ({ name: `files/${sha(digit)}`, size: 1, sha256: sha(digit) })

  test('with a slot, a database, then attachments in order', () => {
    expect(isWellFormed([slot, database])).toBe(true)
    expect(isWellFormed([slot, database, file('a'), file('b')])).toBe(true)
  })

  test.each([
    ['no slot', [database]],
    ['no database', [slot]],
    ['two databases', [slot, database, database]],
    ['a slot twice', [slot, slot, database]],
    ['the database first', [database, slot]],
    ['an attachment before the database', [slot, file('a'), database]],
    ['attachments out of order', [slot, database, file('b'), file('a')]],
    ['an attachment twice', [slot, database, file('a'), file('a')]],
    ['an attachment whose name is not its hash', [slot, database, { ...file('a'), sha256: sha('b') }]],
    ['something else', [slot, database, { name: 'notes.txt', size: 1, sha256: sha('c') }]],
  ])('and not with %s', (_what, members) => {
    expect(isWellFormed(members)).toBe(false)
  })
})

describe('a database', () => {
  test('is counted without SQLite’s own tables, and two counts are the same only whole', () => {
    const folder = join(tempFolder(), 'one')
    mkdirSync(folder)
    const database = openSealed(join(folder, 'a.db'), Buffer.alloc(32, 1), { create: true })
    database.exec("CREATE TABLE \"odd \"\"name\" (a INTEGER PRIMARY KEY AUTOINCREMENT); CREATE VIRTUAL TABLE words USING fts5 (t); INSERT INTO words VALUES ('x')")
    database.exec('INSERT INTO "odd ""name" DEFAULT VALUES')
    expect(countRows(database)).toEqual({ 'odd "name': 1 })
    expect([isSound(database), isSearchSound(database)]).toEqual([true, true])
    database.close()
    rmSync(folder, { recursive: true })
    expect(sameCounts({ a: 1 }, { a: 1 })).toBe(true)
    expect(sameCounts({ a: 1 }, { a: 2 })).toBe(false)
    expect(sameCounts({ a: 1, b: 1 }, { a: 1 })).toBe(false)
    expect(sameCounts({ a: 1 }, { a: 1, b: 1 })).toBe(false)
  })
})
